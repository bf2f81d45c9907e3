import { describe, expect, it } from 'vitest';
import { messageOf, problemLine, tipOf } from '../../src/kb/messages';
import { type ProblemCode, problemCodes } from '../../src/kb/problem';
import { bakery, type Change, problemsWith } from '../support/bakery';

/** One line per way to break the bakery: the code, the place, and what was changed. */
type Case = [
  code: ProblemCode,
  where: string,
  changes: Record<string, Change>,
  options?: { asOf?: string; maxAge?: string; short?: boolean },
];

const role = 'roles/baker.yaml';
const certifications = 'certifications/guild-of-bakers.yaml';
const occupations = 'occupations/51-production.yaml';
const survey = 'surveys/guild-2025.yaml';
const questions = 'questions/all.yaml';

const cases: Case[] = [
  ['unread-file', 'kb/bread.yaml:1:1 ', { 'bread.yaml': 'a: 1' }],
  ['unread-file', 'kb/roles/baker.yml:1:1 ', { 'roles/baker.yml': 'a: 1' }],
  ['unread-folder', 'kb/roles/old:1:1 ', { 'roles/old/baker.yaml': 'a: 1' }],
  ['unread-folder', 'kb/roler:1:1 nothing reads this folder; did you mean "roles"?', { 'roler/cook.yaml': 'a: 1' }],
  ['unread-folder', 'kb/Skill:1:1 nothing reads this folder; did you mean "skills"?', { 'Skill/x.yml': 'a: 1' }],
  ['unread-folder', 'kb/jobs:1:1 ', { 'jobs/cook.yaml': 'a: 1' }],
  ['not-a-directory', 'kb/tools:1:1 ', { 'tools/kitchen.yaml': null, 'tools/language.yaml': null, 'tools/mill.yaml': null, tools: 'x' }],
  ['too-large', 'kb/tools/big.yaml:1:1 ', { 'tools/big.yaml': `# ${'x'.repeat(1_000_000)}\n` }],
  ['too-many-lines', 'kb/tools/long.yaml:20000:1 ', { 'tools/long.yaml': '\n'.repeat(20_001) }],
  ['too-many-values', 'kb/tools/many.yaml:1:1 ', { 'tools/many.yaml': `[${'a,'.repeat(60_001)}]` }],
  ['not-utf8', `kb/${role}:2:1 `, { [role]: Uint8Array.from([...Buffer.from('id: baker\ntitle: B'), 0xe4, ...Buffer.from('cker\n')]) }],
  ['not-utf8', `kb/${role}:1:1 `, { [role]: Uint8Array.from([0xff, 0xfe, 0x69, 0, 0x64, 0]) }],
  ['nul-character', `kb/${role}:3:1 `, { [role]: ['title: Baker', 'title: Ba\0ker'] }],

  ['bad-yaml', `kb/${role}:3:`, { [role]: ['title: Baker', 'title: Baker: x'] }],
  ['yaml-directive', `kb/${role}:1:1 `, { [role]: ['id: baker', '%YAML 1.1\n---\nid: baker'] }],
  ['several-documents', `kb/${role}:`, { [role]: ['onCall: regular', 'onCall: regular\n---\na: 1\n---\n'] }],
  ['too-deep', 'kb/tools/deep.yaml:1:', { 'tools/deep.yaml': '['.repeat(5000) }],
  ['too-deep', 'kb/tools/deep.yaml:1:', { 'tools/deep.yaml': '- '.repeat(40) }],
  ['too-deep', 'kb/tools/deep.yaml:1:', { 'tools/deep.yaml': `${'['.repeat(40)}${']'.repeat(40)}` }],
  ['tag', `kb/${role}:3:22 title:`, { [role]: ['title: Baker', 'title: !!js/function Baker'] }],
  ['anchor', `kb/${role}:3:11 title:`, { [role]: ['title: Baker', 'title: &b Baker'] }],
  ['anchor', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', 'title: *b'] }],
  ['merge-key', `kb/${role}:3:1 `, { [role]: ['title: Baker', '<<: { a: 1 }\ntitle: Baker'] }],
  ['duplicate-key', `kb/${role}:4:1 title:`, { [role]: ['title: Baker', 'title: Baker\n"t\\x69tle": Again'] }],
  ['non-string-key', `kb/${role}:3:1 `, { [role]: ['title: Baker', '1: x\ntitle: Baker'] }],
  ['unsafe-key', `kb/${role}:3:1 `, { [role]: ['title: Baker', '__proto__: { a: 1 }\ntitle: Baker'] }],
  ['too-long', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', `title: ${'x'.repeat(10_001)}`] }],
  ['unsafe-text', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', 'title: "Ba\\u001bker"'] }],
  ['unsafe-text', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', 'title: Ba\u202eker'] }],
  ['unsafe-text', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', 'title: Ba\u200bker'] }],
  ['unsafe-text', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', 'title: Baker ✔\ufe0f'] }],
  ['unsafe-text', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', 'title: |\n  Baker\n'] }],

  ['unknown-key', `kb/${role}:3:1 titel:`, { [role]: ['title: Baker', 'titel: Baker'] }],
  ['unknown-key', `kb/${role}:16:45 skills[0].relatoin:`, { [role]: ['relation: essential', 'relation: essential, relatoin: optional'] }],
  ['missing-key', `kb/${role}:2:1 title:`, { [role]: ['title: Baker\n', ''] }],
  ['missing-key', `kb/${role}:17:5 skills[1].level:`, { [role]: ['importance: 4, level: 4', 'importance: 4'] }],
  ['missing-trait', `kb/${role}:`, { [role]: ['  teaching: { mean: 30, spread: 15 }\n', ''] }],
  ['figure-without-source', 'kb/roles/miller.yaml:', { 'roles/miller.yaml': ['    source: millers-union\n', ''] }],
  ['figure-without-source', `kb/${occupations}:`, { [occupations]: ['employment: 220000, source: wage-office', 'employment: 220000'] }],
  ['wrong-type', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', 'title: 1.10'] }],
  ['wrong-type', `kb/${role}:3:7 title:`, { [role]: ['title: Baker', 'title:'] }],
  ['wrong-type', 'kb/tools/mill.yaml:1:1 ', { 'tools/mill.yaml': 'roller-mill' }],
  ['wrong-type', 'kb/tools/mill.yaml:1:3 [0]:', { 'tools/mill.yaml': '- roller-mill' }],
  ['unknown-value', `kb/${role}:`, { [role]: ['onCall: regular', 'onCall: regulr'] }],
  // A field that is misspelt would lose its mark.
  ['unknown-value', `kb/${certifications}:`, { [certifications]: ['unverified: [priceUsd]', 'unverified: [price]'] }],
  ['out-of-range', `kb/${role}:17:61 skills[1].importance:`, { [role]: ['importance: 4, level: 4', 'importance: 6, level: 4'] }],
  ['out-of-range', `kb/${role}:17:71 skills[1].level:`, { [role]: ['importance: 4, level: 4', 'importance: 4, level: 4.5'] }],
  ['out-of-range', 'kb/skills/dough.yaml:', { 'skills/dough.yaml': ['[5, 10]', '[50, 10]'] }],
  ['out-of-range', `kb/${role}:3:8 title: "   " is out of range: not empty`, { [role]: ['title: Baker', 'title: "   "'] }],
  ['out-of-range', `kb/${role}:4:11 aliases[0]: "\u00a0" is out of range: not empty`, { [role]: ['[Bread Baker', '["\\u00a0"'] }],
  ['not-finite', `kb/${role}:`, { [role]: ['level: 4', 'level: .inf'] }],
  ['not-finite', `kb/${role}:`, { [role]: ['level: 4', 'level: 1e999'] }],
  ['malformed-id', `kb/${role}:2:5 id:`, { [role]: ['id: baker', 'id: Baker'] }],
  ['malformed-id', `kb/${certifications}:`, { [certifications]: ['  status: beta\n', "  status: beta\n  expectedEnd: '2027-13'\n"] }],
  ['wrong-type', `kb/${certifications}:`, { [certifications]: ['  status: beta\n', '  status: beta\n  expectedEnd: 2027\n'] }],
  ['bad-date', `kb/${role}:`, { [role]: ['reviewedOn: 2026-01-10', 'reviewedOn: 2026-02-30'] }],
  ['bad-url', `kb/${certifications}:`, { [certifications]: ['url: https://example.org/chocolate-lab', 'url: javascript:alert(1)'] }],
  ['file-name-not-id', `kb/${role}:2:5 id:`, { [role]: ['id: baker', 'id: bakker'] }],
  ['unfinished', `kb/${role}:3:8 title:`, { [role]: ['title: Baker', 'title: TODO'] }],

  ['duplicate-id', 'kb/tools/mill.yaml:2:7 [0].id:', { 'tools/mill.yaml': ['id: roller-mill', 'id: scales'] }],
  ['duplicate-id', `kb/${role}:`, { [role]: ['[deck-oven, dough-mixer, scales]', '[deck-oven, dough-mixer, deck-oven]'] }],
  ['duplicate-alias', 'kb/roles/pastry-chef.yaml:4:', { 'roles/pastry-chef.yaml': ['Confectioner', 'BOULANGER'] }],
  ['dangling-reference', `kb/${role}:16:14 skills[0].skill:`, { [role]: ['skill: kneading', 'skill: kneeding'] }],
  ['dangling-reference', `kb/${role}:16:14 skills[0].skill:`, { [role]: ['skill: kneading', 'skill: constructor'] }],
  ['dangling-reference', `kb/${survey}:8:5 [0].tools.deck-ovn:`, { [survey]: ['deck-oven:', 'deck-ovn:'] }],
  ['prerequisite-cycle', 'kb/skills/mill.yaml:', { 'skills/mill.yaml': ['prerequisites: []', 'prerequisites: [grain-grading]'] }],
  ['percentiles-not-increasing', `kb/${occupations}:`, { [occupations]: ['p25: 31000', 'p25: 99000'] }],
  ['facts-disagree', `kb/${role}:`, { [role]: ['minimum: none', 'minimum: doctorate'] }],
  ['facts-disagree', `kb/${role}:`, { [role]: ['languages: [recipe-script]', 'languages: [scales]'] }],
  [
    'facts-disagree',
    `kb/${certifications}:6:`,
    { [certifications]: ["examCodes: ['CL-9']", "examCodes: ['CL-9']\n  versions: [{ code: 'CL-8' }]"] },
  ],
  [
    'facts-disagree',
    `kb/${certifications}:6:`,
    { [certifications]: ["examCodes: ['CL-9']", "examCodes: ['CL-9']\n  versions: [{ code: 'CL-9' }, { code: 'CL-9' }]"] },
  ],
  ['retired-without-date-or-successor', `kb/${certifications}:`, { [certifications]: ['  retiresOn: 2025-06-30\n', ''] }],
  ['retired-without-date-or-successor', `kb/${certifications}:`, { [certifications]: ['  successorNote: Nothing takes its place.\n', ''] }],
  ['retired-recommended', 'kb/roles/pastry-chef.yaml:', {}, { asOf: '2026-10-01' }],
  ['retired-recommended', 'kb/roles/pastry-chef.yaml:', {}, { asOf: '2026-03-30' }],
  [
    'retired-recommended',
    'kb/roles/baker.yaml:',
    { [certifications]: ['  renewal: Ten hours', "  expectedEnd: '2026-03'\n  renewal: Ten hours"] },
    { asOf: '2026-04-01' },
  ],
  ['rating-missing', `kb/${role}:17:`, { [role]: ['importance: 4, level: 4, basis: judgement', 'basis: onet'] }],
  ['rating-differs', `kb/${role}:16:`, { [role]: ['relation: essential, basis: onet', 'relation: essential, level: 5, basis: onet'] }],
  ['users-above-n', `kb/${survey}:`, { [survey]: ['baker: 190', 'baker: 201'] }],
  ['option-without-evidence', `kb/${questions}:`, { [questions]: ['      activity: run-ml-service\n', ''] }],
  ['next-role', `kb/${role}:`, { [role]: ['role: pastry-chef', 'role: baker'] }],
  [
    'no-essential-skill',
    `kb/${role}:16:3 skills: the role asks for no essential skill`,
    { [role]: bakery[role]?.replaceAll('relation: essential', 'relation: optional') ?? '' },
  ],
  [
    'no-essential-skill',
    'kb/roles/miller.yaml:',
    { 'roles/miller.yaml': bakery['roles/miller.yaml']?.replace(/(relation: essential.*)level: \d/g, '$1level: 0') ?? '' },
  ],
  ['too-few', `kb/${role}:19:8 tools: 3 entries, where a role has 10 to 18`, {}, { short: true }],
  ['nothing-to-hide', 'kb/tools/more.yaml:1:7 [0].id:', { 'tools/more.yaml': '- id: tongs\n  hide: true\n' }],
  ['field-of-hidden', 'kb/tools/more.yaml:2:3 [0].title:', { 'tools/more.yaml': '- id: tongs\n  title: Tongs\n  hide: true\n' }],
  ['orphan', 'kb/families.yaml:', { 'families.yaml': ['- id: mill', '- { id: shop, title: Shop, summary: Sells. }\n- id: mill'] }],
  [
    'unsorted-list',
    'kb/skills/dough.yaml:',
    { 'skills/dough.yaml': ['id: fermentation', 'id: yeast'], 'tools/kitchen.yaml': ['skill: fermentation', 'skill: yeast'] },
  ],
  ['stale-fact', `kb/${role}:`, {}, { asOf: '2026-04-11', maxAge: '90d' }],
];

/** Shown in tests of their own: they need another folder, or a real file system. */
const elsewhere: ProblemCode[] = [
  'missing-directory',
  'no-entries',
  'linked-directory',
  'not-a-file',
  'unreadable-file',
  'too-many-files',
  'too-many-problems',
];

describe('every problem code', () => {
  it('the bakery itself has none', async () => {
    expect((await problemsWith({})).map(problemLine)).toEqual([]);
  });

  it.each(cases)('%s at %s', async (code, where, changes, options) => {
    const lines = (await problemsWith(changes, options)).filter((problem) => problem.code === code).map(problemLine);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${where.replace(/[[\].]/g, '\\$&')}`)));
  });

  it('has a case here or elsewhere', () => {
    const covered = new Set<string>([...cases.map(([code]) => code), ...elsewhere]);
    expect(problemCodes.filter((code) => !covered.has(code))).toEqual([]);
  });

  it('has sentences that are whole and of one line', async () => {
    for (const [, , changes, options] of cases) {
      for (const problem of await problemsWith(changes, options)) {
        expect(messageOf(problem)).not.toMatch(/undefined|NaN|\[object|\n/);
        expect(tipOf(problem), problem.code).toMatch(/^[^\n]{4,}$/);
        expect(tipOf(problem)).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  it('is only a warning where an entry repeats a name of its own', async () => {
    const problems = await problemsWith({ [role]: ['[Bread Baker, Boulanger]', '[Bread Baker, Bread Baker]'] });
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning duplicate-alias']);
  });

  it('are all told at once, by place', async () => {
    const problems = await problemsWith({
      [role]: ['title: Baker', 'titel: 1\naliasses: []\ntitle: 1.10'],
      'tools/mill.yaml': ['title: Roller Mill', 'title: ""'],
      'skills/mill.yaml': ['prerequisites: []', 'prerequisites: [grain-grading, kneding]'],
    });
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${file} ${code}`);
    expect(errors).toEqual([
      'kb/roles/baker.yaml unknown-key',
      'kb/roles/baker.yaml unknown-key',
      'kb/roles/baker.yaml wrong-type',
      'kb/skills/mill.yaml prerequisite-cycle',
      'kb/skills/mill.yaml dangling-reference',
      'kb/tools/mill.yaml out-of-range',
    ]);
  });
});
