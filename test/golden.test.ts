import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeryRunner, type Ran, root, run, tempDir, writeFiles } from './support/run';

const folder = path.join(__dirname, 'golden');
const bakery = bakeryRunner();

/** Slug -> command on the bakery. The day is fixed; `DIR` is a folder with a profile and a base that is broken. */
const onBakery: Record<string, string> = {
  'start-bakery': '',
  'compare-three': 'compare baker miller pastry-chef --as-of 2026-02-01',
  'compare-three-120': 'compare baker miller pastry-chef --as-of 2026-02-01 --width 120',
  'compare-two-40': 'compare baker miller --rows focus,tools,skills,pay --width 40',
  'compare-all-diff': 'compare baker miller --all --diff --width 120',
  'compare-ascii': 'compare baker miller --rows focus,tools,certifications --ascii',
  'compare-accessible': 'compare baker miller --accessible',
  'compare-markdown': 'compare baker miller --rows focus,tools -f markdown',
  'compare-csv': 'compare baker miller --rows focus,tools,pay -f csv',
  'compare-json': 'compare baker miller --rows focus,tools --json',
  'compare-yaml': 'compare baker miller --rows focus,tools -f yaml',
  'compare-unknown': 'compare bakr miller',
  'compare-unknown-json': 'compare bakr miller --json',
  'compare-one': 'compare baker',
  'list-roles': 'list',
  'list-nothing': 'certifications --issuer nobody',
  certifications: 'certifications --as-of 2026-02-01',
  'certifications-120': 'certifications --as-of 2026-02-01 --width 120',
  'show-role': 'show baker',
  'show-skill': 'show kneading',
  'show-tool': 'show scales',
  'show-certification': 'show master-baker-1',
  search: 'search bake',
  similar: 'similar baker',
  gap: 'gap miller --skills Kneading:4,Juggling',
  'gap-30': 'gap miller --skills Kneading:4,Juggling --width 30',
  path: 'path baker miller',
  plan: 'plan miller pastry-chef --skills Kneading:4 --start 2027-02-01',
  advise: 'advise --skills Kneading:4,Fermentation:4 --tools Scales --no-input',
  'kb-check-broken': 'kb check DIR/broken',
  'kb-broken': 'compare baker miller --kb DIR/broken',
  'kb-new': 'kb new role apprentice --dry-run',
  'kb-stats': 'kb stats',
  'unknown-command': 'comparre baker miller',
  'unknown-option': 'compare baker miller --frmat csv',
};

/** The same on the shipped base: few, since every change of data changes them. */
const onShipped: Record<string, string> = {
  start: '',
  'founding-comparison': 'compare ml-engineer data-scientist',
  'founding-comparison-120': 'compare ml-engineer data-scientist --width 120',
  'founding-comparison-40': 'compare ml-engineer data-scientist --rows focus,goal,skills,certifications --width 40',
  'certifications-ml-engineer': 'certifications --role ml-engineer',
  'retired-certification': 'show AI-102',
};

const helps = [
  '',
  'compare',
  'advise',
  'list',
  'certifications',
  'show',
  'search',
  'similar',
  'gap',
  'path',
  'plan',
  'profile',
  'profile init',
  'profile show',
  'profile check',
  'profile set',
  'kb',
  'kb check',
  'kb stats',
  'kb new',
  'kb schema',
  'completion',
  'help',
];
const topics = ['environment', 'exit-codes', 'formats', 'scripting', 'scoring', 'accessibility'];
const onHelp: Record<string, string> = Object.fromEntries([
  ...helps.map((command) => [`help-${command.replace(' ', '-') || 'career'}`, `${command} --help`.trim()]),
  ...topics.map((topic) => [`topic-${topic}`, `help ${topic}`]),
]);

const block = (name: string, text: string) => (text === '' ? [] : [`${name}:`, '', '```text', text.replace(/\n$/, ''), '```', '']);

/** What a reader sees: the command, both streams, the exit code. */
const transcript = (command: string, { code, out, err }: Ran): string =>
  [`    $ career ${command}`.trimEnd(), '', ...block('stdout', out), ...block('stderr', err), `exit code ${code}`, ''].join('\n');

async function golden(slug: string, command: string, program: typeof run): Promise<void> {
  const dir = writeFiles(tempDir(), {
    'broken/roles/miller.yaml': 'id: miller\ntitle: 12\ncolour: red\n',
    'broken/tools/mill.yaml': '- { id: roller-mill, category: [] }\n',
  });
  const argv = command
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replace('DIR', dir));
  const ran = await program(...argv);
  const masked = (text: string) => text.replaceAll(dir, 'DIR').replaceAll(root, 'ROOT');
  const shown = { ...ran, out: masked(ran.out), err: masked(ran.err) };
  const text = transcript(command, shown);
  expect(text.split('\n').length, 'a golden file is one that is read').toBeLessThanOrEqual(200);
  await expect(text).toMatchFileSnapshot(path.join(folder, `${slug}.md`));
}

describe('a reader sees what the golden transcript shows', () => {
  it.each(Object.entries(onBakery))('%s: career %s', (slug, command) => golden(slug, command, bakery));
  it.each(Object.entries(onShipped))('%s: career %s', (slug, command) => golden(slug, command, run));
  it.each(Object.entries(onHelp))('%s: career %s', (slug, command) => golden(slug, command, bakery));

  it('and no transcript is left over', () => {
    const known = new Set([onBakery, onShipped, onHelp].flatMap((cases) => Object.keys(cases)).map((slug) => `${slug}.md`));
    // Those of test/interviews.test.ts.
    known.add('interviews');
    expect(fs.readdirSync(folder).filter((name) => !known.has(name))).toEqual([]);
  });
});
