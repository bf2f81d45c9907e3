import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../src/reports/topics/scoring-example';
import { shippedBase } from '../data/shipped';
import { aKb, aRole, aTool } from '../support/builders';
import { bakeryRunner, run, runner, tempDir, writeFiles } from '../support/run';

/** The page as sentences on one line each. */
const page = async (program: typeof run): Promise<string[]> => {
  const { code, out } = await program('help', 'scoring', '-f', 'plain', '--width', '1000');
  expect(code).toBe(0);
  return out.split('\n');
};

/** `  SQL. Data Analyst: +1.3630; Data Scientist: +0.5725.` to its name and numbers. */
function rowOf(lines: readonly string[], name: string): number[] {
  const line = lines.find((text) => text.trim().startsWith(`${name}. `)) ?? '';
  return [...line.matchAll(/: ([+-]\d+\.\d{4})/g)].map(([, value]) => Number(value));
}

/** Every sum, product and quotient that the sentence states, as [what is computed, what it says comes out]. */
function claims(text: string): [expression: string, result: number][] {
  const found: [string, number][] = [];
  for (const [, distance = '', result = ''] of text.matchAll(/(\(\d+ - \d+\)\^2 \/ \(2 × \(\d+\^2 \+ [\d.]+\^2\)\)) = (\d+\.\d+)/g))
    found.push([distance, Number(result)]);
  for (const [, share = '', result = ''] of text.matchAll(/(\d\.\d+ × \d\.\d+ \+ \d\.\d+ \/ \d+) = (\d+\.\d+)/g))
    found.push([share, Number(result)]);
  for (const [, power = '', result = ''] of text.matchAll(/e(\^-?\d+\.\d+) = (\d+\.\d+)/g)) found.push([`Math.E${power}`, Number(result)]);
  for (const [, log = '', result = ''] of text.matchAll(/ln (\d\.\d+) = (-?\d+\.\d+)/g)) found.push([`Math.log(${log})`, Number(result)]);
  for (const [, a = '', b = '', c = '', scale = '', result = ''] of text.matchAll(
    /\((\d\.\d+) - (\d\.\d+)\) \/ (\d\.\d+) times (\d\.\d+) is ([+-]\d+\.\d+)\. Other/g,
  ))
    found.push([`(${a} - ${b}) / ${c} * ${scale}`, Number(result)]);
  for (const [, doubt = '', result = ''] of text.matchAll(/; (0\.\d+ × [\d.]+ \/ \(0\.\d+ × [\d.]+ \+ 0\.\d+ × [\d.]+\)) is (\d\.\d+)/g))
    found.push([doubt, Number(result)]);
  for (const [, log = '', mean = '', result = ''] of text.matchAll(
    /(\d\.\d+ × ln\(\d\.\d+ \+ \d\.\d+\)) = -?\d\.\d+; less the mean, (-\d\.\d+): ([+-]\d\.\d+)/g,
  ))
    found.push([`${log} - (${mean})`, Number(result)]);
  for (const [, part = '', result = ''] of text.matchAll(/(1 \/ \(1 \+ \(\d+ \/ \d+\)\^2\)) = (\d\.\d+)/g))
    found.push([part, Number(result)]);
  for (const [, part = '', result = ''] of text.matchAll(/missing: (1 \/ \(1 \+ \(\d+ \/ \d+\)\^3\)) = (\d\.\d+)/g))
    found.push([part, Number(result)]);
  for (const [, part = '', result = '', product = '', says = ''] of text.matchAll(
    /; (1 \/ \(1 \+ \(\d+ \/ \d+\)\^3\)) = (\d\.\d+), and (\d\.\d+ × \d\.\d+ × \d\.\d+ × -?\d\.\d+) = ([+-]\d\.\d+)/g,
  ))
    found.push([part, Number(result)], [product, Number(says)]);
  for (const [, mixed = '', result = ''] of text.matchAll(/(\d\.\d+ × \(\d\.\d+ × -?\d\.\d+ \+ \d\.\d+ × -?\d\.\d+\)) = ([+-]\d\.\d+)/g))
    found.push([mixed, Number(result)]);
  for (const [, product = '', result = ''] of text.matchAll(/and (\d\.\d+ × \d\.\d+ × -?\d\.\d+) = ([+-]\d\.\d+)/g))
    found.push([product, Number(result)]);
  for (const [, below = '', side = '', factors = '', result = ''] of text.matchAll(
    /is (\d\.\d+) (below|above) its mean over all; (\d+ × \d\.\d+ × \d\.\d+) times that is ([+-]\d\.\d+)/g,
  ))
    found.push([`${factors} × ${below} × ${side === 'below' ? 1 : -1}`, Number(result)]);
  for (const [, difference = '', weight = '', result = ''] of text.matchAll(
    /The difference, (-?\d\.\d+), times .*? = (\d\.\d+), contributes ([+-]\d\.\d+)/g,
  ))
    found.push([`${difference} × ${weight}`, Number(result)]);
  for (const [, log = '', mean = '', result = ''] of text.matchAll(
    /ln \d\.\d+ = (-?\d\.\d+); its mean over all roles is (-?\d\.\d+)\. The difference, (-?\d\.\d+)/g,
  ))
    found.push([`${log} - (${mean})`, Number(result)]);
  for (const [, total = '', power = '', share = ''] of text.matchAll(
    /(?<=adds up to (\d+\.\d{4}); .*)= (\d+\.\d+), divided by the sum (\d\.\d+)/g,
  ))
    found.push([`${power} / ${total}`, Number(share)]);
  for (const [, mixed = '', result = ''] of text.matchAll(/; (\d\.\d+ × \d\.\d+ \+ \d\.\d+ × \d\.\d+) = (\d\.\d+)/g))
    found.push([mixed, Number(result)]);
  return found;
}

const computed = (expression: string): number =>
  new Function(
    `return ${expression
      .replaceAll('×', '*')
      .replaceAll('ln(', 'Math.log(')
      .replace(/(Math\.E)\^(-?[\d.]+)/, '$1 ** ($2)')
      .replaceAll('^', '**')}`,
  )() as number;

describe.each([
  ['the shipped base', run],
  ['the bakery', bakeryRunner()],
])('career help scoring, on %s', (_, program) => {
  it('adds its example up, column by column', async () => {
    const lines = await page(program);
    const from = lines.findIndex((line) => line.includes('the answer. '));
    const to = lines.findIndex((line) => line.trim().startsWith('score. '));
    const rows = lines.slice(from, to).map((line) => [...line.matchAll(/: ([+-]\d+\.\d{4})/g)].map(([, value]) => Number(value)));
    expect(rows.length).toBeGreaterThanOrEqual(4);
    const score = rowOf(lines, 'score');
    expect(score).toHaveLength(2);
    for (const [column, total] of score.entries())
      expect(rows.reduce((sum, row) => sum + (row[column] ?? Number.NaN), 0)).toBeCloseTo(total, 9);
  });

  it('states no sum, power or logarithm that is wrong', async () => {
    const found = claims((await page(program)).join('\n'));
    expect(found.length).toBeGreaterThan(20);
    // To the last digit that is printed.
    for (const [expression, result] of found) expect(Math.abs(computed(expression) - result), expression).toBeLessThan(5.001e-5);
  });

  it('has the figure of the program beside one that comes out otherwise on paper, and it is near', async () => {
    const text = (await page(program)).join('\n');
    const pairs = [...text.matchAll(/([+-]?\d+\.\d{4}) \(([+-]?\d+\.\d{4})\)/g)];
    for (const [said, paper, exact] of pairs) expect(Math.abs(Number(paper) - Number(exact)), said).toBeLessThan(1e-3);
  });

  it('has no missing number', async () => {
    expect((await page(program)).join('\n')).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

it('says of short lists how they count, before the example does', async () => {
  const [rule = ''] = (await page(run)).join('\n').split('One example, worked through');
  expect(rule).toContain(
    'A list of n tools is judged for 1 / (1 + (n / 10)^2) as a short one, else as a long one (what is missing: 1 / (1 + (10 / n)^3)), times the root of 16 / n',
  );
});

it('says of skills, degrees and common roles every number that counts', async () => {
  const text = (await page(run)).join('\n');
  expect(text).toContain('How common a role is: 0.35 × ln(people asked, at most 120), or 0.');
  expect(text).toContain('counts by level / 5 (level 2 where none is told), and where n skills are more than 4, by the root of 4 / n');
  expect(text).toContain('as the skills that it alone shows, n of them like √n.');
  expect(text).toContain('0.5 × ln(0.02 + share of its official occupation');
});

it('says of tools every number that a weight needs', async () => {
  const text = (await page(run)).join('\n');
  expect(text).toContain('p (1 - p), averaged, and 0.05 more');
  expect(text).toContain('0.45 × ln(share + 0.005)');
  expect(text).toContain('(0.45 × ln(roles / those that list it) / ln(roles) each) counts 1 / (1 + (n / 5)^3) for n tools');
  expect(text).toContain('over the sum of these and 0.1, for the rest 0.4 times the average');
  expect(text).toContain(
    'each list that names it takes away 3% of those without it, in other families 1%; what anybody may use (Slack, GitHub) has at least 25% and makes no list longer.',
  );
  expect(text).toContain('by 40% of what is missing to 100%, each later one by 3% less, down to 10%');
  expect(text).toContain('Times 0.7 this is nats.');
  expect(text).toContain('0.08 of variance is added');
  expect(text).toContain("counts 0.25 of the surveyed roles' mean distance more");
});

it("takes the average share of the example from the roles that surveys know, and not from others' estimates", async () => {
  const { model, person } = exampleOf(await shippedBase());
  const { tools, shares, surveyed } = model.tools.profiles;
  const known = [...(shares[tools.indexOf(person.tools[0] ?? '')] ?? [])].filter((_, role) => surveyed[role]);
  const average = known.reduce((sum, share) => sum + share, 0) / known.length;
  expect(known.length).toBeLessThan(model.ids.length);
  expect((await page(run)).join('\n')).toContain(`${average.toFixed(4)} of the average surveyed role use it`);
});

it('takes no tool for its example that anybody may use, as these count otherwise', () => {
  const roles = [aRole({ id: 'a', tools: ['chat', 'saw'] }), aRole({ id: 'b', tools: ['sql', 'plane'] }), aRole({ id: 'c' })];
  const tools = ['chat', 'sql'].map((id) => aTool({ id, everyday: true }));
  expect(exampleOf(aKb({ roles, tools })).person.tools.toSorted()).toEqual(['plane', 'saw']);
});

it('is there without its example where the base is broken', async () => {
  const dir = writeFiles(tempDir(), { 'roles/baker.yaml': 'id: [' });
  const { code, out } = await run('help', 'scoring', '--kb', dir);
  expect(code).toBe(0);
  expect(out).toContain('What it cannot do');
  expect(out).not.toContain('worked through');
});

it('says what advise says of the same person', async () => {
  const lines = await page(run);
  const [header = ''] = lines.filter((line) => line.trim().startsWith('score. '));
  const titles = [...header.matchAll(/(?:\. |; )([^:;]+): [+-]/g)].map(([, title]) => title);
  const file = { schemaVersion: 1, tools: ['sql', 'tableau'], answers: { 'sales-figures': 'ask-why' } };
  const { out } = await runner({ stdin: JSON.stringify(file) })('advise', '--answers', '-', '--json');
  const { verdict, recommendations } = JSON.parse(out);
  const best = recommendations.slice(0, 2);
  expect(best.map(({ title }: { title: string }) => title)).toEqual(titles);
  // Where the sum of what is printed is another one, the score stands in brackets.
  const exact = [...header.matchAll(/: ([+-]\d+\.\d{4})(?: \(([+-]\d+\.\d{4})\))?/g)].map(([, paper, inBrackets]) =>
    Number(inBrackets ?? paper),
  );
  expect(exact).toEqual(best.map(({ score }: { score: number }) => Number(score.toFixed(4))));
  expect(rowOf(lines, 'the answer')[0]).toBe(
    Number(best[0].because.find(({ evidence }: { evidence: string }) => evidence === 'answer:sales-figures').contribution.toFixed(4)),
  );
  for (const { probability } of best) expect(lines.join('\n')).toMatch(new RegExp(`[=(] ?${probability.toFixed(4)}\\b`));
  expect(lines.join('\n')).toContain(`Verdict: "${verdict}".`);
});
