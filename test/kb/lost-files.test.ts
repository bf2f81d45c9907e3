import { describe, expect, it } from 'vitest';
import { bakery, bakeryWith, type Change, checkFolders } from '../support/bakery';

/** A file that cannot be read is the finding: nothing is said to be missing that may stand in it. */

type Overlay = Record<string, string>;

async function told(changes: Record<string, Change>, overlay: Overlay = {}): Promise<string[]> {
  const files = bakeryWith(changes);
  for (const [name, text] of Object.entries(overlay)) files.set(`school/${name}`, text);
  const dirs = Object.keys(overlay).length > 0 ? ['kb', 'school'] : ['kb'];
  const problems = await checkFolders({ files, dirs, asOf: '2026-02-01' });
  // The parser says several things of one mistake.
  return [...new Set(problems.map(({ file, path, code }) => `${file} ${path === '' ? '' : `${path} `}${code}`))];
}

const broken = (name: string): Record<string, Change> => ({ [name]: `${bakery[name]}\n  bad: [` });
const spoon = (tools: string) => ({ 'roles/baker.yaml': ['[deck-oven, dough-mixer, scales]', `[${tools}]`] }) as const;
const latin1 = (name: string): Record<string, Change> => ({ [name]: Uint8Array.from([...Buffer.from(bakery[name] ?? ''), 0xe4, 10]) });

describe('of a base without one of its files, nothing is told but that', () => {
  it.each<[string, Record<string, Change>, string]>([
    ['a role that is not YAML', broken('roles/baker.yaml'), 'kb/roles/baker.yaml bad-yaml'],
    ['a role that is not UTF-8', latin1('roles/baker.yaml'), 'kb/roles/baker.yaml not-utf8'],
    ['a role that is empty', { 'roles/baker.yaml': '' }, 'kb/roles/baker.yaml wrong-type'],
    ['a role in a list', { 'roles/baker.yaml': '- id: baker\n' }, 'kb/roles/baker.yaml wrong-type'],
    [
      'a role with another ending',
      { 'roles/baker.yaml': null, 'roles/baker.yml': bakery['roles/baker.yaml'] ?? '' },
      'kb/roles/baker.yml unread-file',
    ],
    [
      'tools with another ending',
      { 'tools/mill.yaml': null, 'tools/mill.yml': bakery['tools/mill.yaml'] ?? '' },
      'kb/tools/mill.yml unread-file',
    ],
    ['skills that are not YAML', broken('skills/dough.yaml'), 'kb/skills/dough.yaml bad-yaml'],
    ['skills that are not UTF-8', latin1('skills/dough.yaml'), 'kb/skills/dough.yaml not-utf8'],
    ['skills that are no list', { 'skills/dough.yaml': 'id: kneading\nfermentation: {}' }, 'kb/skills/dough.yaml wrong-type'],
    ['tools that are too large', { 'tools/kitchen.yaml': '#'.repeat(1_000_001) }, 'kb/tools/kitchen.yaml too-large'],
    ['certifications that are not YAML', broken('certifications/guild-of-bakers.yaml'), 'kb/certifications/guild-of-bakers.yaml bad-yaml'],
    ['occupations that are not YAML', broken('occupations/51-production.yaml'), 'kb/occupations/51-production.yaml bad-yaml'],
    ['sources that are not UTF-8', latin1('sources/all.yaml'), 'kb/sources/all.yaml not-utf8'],
    ['families that are not YAML', broken('families.yaml'), 'kb/families.yaml bad-yaml'],
    ['the base itself', broken('base.yaml'), 'kb/base.yaml bad-yaml'],
    [
      'a folder that is a file',
      { 'tools/kitchen.yaml': null, 'tools/language.yaml': null, 'tools/mill.yaml': null, tools: 'x' },
      'kb/tools not-a-directory',
    ],
  ])('%s', async (_, changes, finding) => {
    expect(await told(changes)).toEqual([finding]);
  });

  it.each<[string, Overlay]>([
    ['changes', { 'roles/baker.yaml': 'id: baker\nfocus: rolls\n' }],
    ['hides', { 'roles/baker.yaml': 'id: baker\nhide: true\n' }],
  ])('also where an overlay %s what stands in it', async (_, overlay) => {
    expect(await told(broken('roles/baker.yaml'), overlay)).toEqual(['kb/roles/baker.yaml bad-yaml']);
  });
});

it('a folder that does not exist hides nothing of the others', async () => {
  const files = bakeryWith({ 'roles/baker.yaml': ['title: Baker', 'title: 7'] });
  files.set('school/roles/miller.yaml', 'id: miller\ntools: [of-the-missing-folder]\n');
  const problems = await checkFolders({ files, dirs: ['kb', 'nowhere', 'school'], asOf: '2026-02-01' });
  expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['nowhere missing-directory', 'kb/roles/baker.yaml wrong-type']);
});

describe('what has nothing to do with the file is told', () => {
  it('after the file, wherever it stands', async () => {
    const changes = { ...broken('skills/mill.yaml'), 'roles/baker.yaml': ['skill: kneading', 'skill: kneeding'] } as const;
    expect(await told(changes)).toEqual(['kb/skills/mill.yaml bad-yaml', 'kb/roles/baker.yaml skills[0].skill dangling-reference']);
  });

  it('of entries that cannot stand in it', async () => {
    const changes = {
      'tools/more.yml': '- { id: whisk }',
      'tools/mill.yaml': ['  category: mill\n', ''],
      ...spoon('whisk, spoon'),
    } as const;
    expect(await told(changes)).toEqual([
      'kb/tools/more.yml unread-file',
      'kb/roles/baker.yaml tools[1] dangling-reference',
      'kb/tools/mill.yaml [0].category missing-key',
    ]);
  });

  it('of a part that an overlay writes', async () => {
    const overlay = { 'roles/baker.yaml': 'id: baker\nskills: [{ skill: kneeding }]\n' };
    expect(await told(broken('roles/baker.yaml'), overlay)).toEqual([
      'kb/roles/baker.yaml bad-yaml',
      'school/roles/baker.yaml skills[0].basis missing-key',
      'school/roles/baker.yaml skills[0].relation missing-key',
      'school/roles/baker.yaml skills[0].skill dangling-reference',
    ]);
  });
});
