import { describe, expect, it } from 'vitest';
import { bakeryRunner, documentOf, json, run } from '../support/run';

const bakery = bakeryRunner();
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
const doc = async (...argv: string[]): Promise<any> => documentOf(bakery(...argv, '--json'));
const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);

describe('list', () => {
  it.each([
    [[], 'roles', ['baker', 'miller', 'pastry-chef']],
    [['roles'], 'roles', ['baker', 'miller', 'pastry-chef']],
    [['role'], 'roles', ['baker', 'miller', 'pastry-chef']],
    [['Roles', '--family', 'mill'], 'roles', ['miller']],
    [['roles', '--family', 'MILL'], 'roles', ['miller']],
    [['families'], 'families', ['bakehouse', 'mill']],
    [['family'], 'families', ['bakehouse', 'mill']],
    [['certifications', '--status', 'beta'], 'certifications', ['pastry-2']],
    [['certifications', '--issuer', 'GUILD', '--role', 'baker'], 'certifications', ['flour-basics', 'master-baker', 'master-baker-1']],
    [['skills', '--role', 'baker'], 'skills', ['counting', 'fermentation', 'kneading']],
    [['tools', '--role', 'Boulanger'], 'tools', ['deck-oven', 'dough-mixer', 'recipe-script', 'scales']],
  ])('%j', async (argv, kind, expected) => {
    const { kind: told, items, total } = await doc('list', ...argv);
    expect({ told, items: ids(items), total }).toEqual({ told: kind, items: expected, total: expected.length });
  });

  it.each(['roles', 'skills', 'tools', 'certifications'])(
    '%s are sorted by id, each with a title, on the shipped base too',
    async (kind) => {
      const { items, total } = await json('list', kind);
      expect(total).toBe(items.length);
      expect(total).toBeGreaterThan(2);
      expect(ids(items)).toEqual([...ids(items)].sort());
      for (const item of items) expect(item.title).toMatch(/\S/);
    },
  );

  it('with nothing in it is a good answer', async () => {
    for (const format of ['table', 'plain', 'json', 'csv', 'markdown', 'yaml']) {
      const { code, out, err } = await bakery('certifications', '--status', 'in-development', '-f', format);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).not.toBe('');
    }
    expect(await doc('certifications', '--status', 'in-development')).toMatchObject({ items: [], total: 0 });
  });

  it('says what becomes of each certification', async () => {
    const { items } = await doc('list', 'certifications', '--as-of', '2026-02-01');
    expect(Object.keys(items[0])).toEqual([
      'id',
      'title',
      'issuer',
      'examCode',
      'level',
      'priceUsd',
      'status',
      'retiresOn',
      'successor',
      'checkedOn',
      'confidence',
      'unverified',
      'availableFrom',
      'checkedOnPrecision',
      'expectedEnd',
      'nextVersion',
    ]);
    const of = (id: string) => items.find((item: { id: string }) => item.id === id);
    expect(of('chocolate-lab')).toMatchObject({
      status: 'retiring',
      retiresOn: '2026-09-30',
      successor: null,
      priceUsd: 420,
      examCode: 'CL-9',
    });
    expect(of('master-baker-1')).toMatchObject({ status: 'retired', successor: 'master-baker' });
    expect(of('pastry-2')).toMatchObject({ status: 'beta', priceUsd: null, confidence: 'uncertain' });
  });

  it('says of one that is not there yet when it will be', async () => {
    const said = async (...argv: string[]) => (await bakery(...argv, '--as-of', '2025-10-01')).out.replace(/[\s│]+/g, ' ');
    expect(await said('certifications', '-f', 'plain')).toContain('Status: in-development until 2025-11-01;');
    expect(await said('compare', 'baker', 'pastry-chef', '-f', 'plain')).toContain('(P-2; available from 1 November 2025; uncertain)');
    expect(await said('show', 'pastry-2')).toContain('it cannot be earned yet First day 1 November 2025');
    expect(await said('search', 'P-2', '-f', 'plain')).toContain('P-2, in-development, facts uncertain');
    const { rows } = (await doc('compare', 'baker', 'pastry-chef', '--as-of', '2025-10-01')) as {
      rows: { id: string; cells: { value: { id: string; status: string }[] }[] }[];
    };
    const advised = rows.find((row) => row.id === 'certifications')?.cells.flatMap((cell) => cell.value) ?? [];
    expect(Object.fromEntries(advised.map(({ id, status }) => [id, status]))).toMatchObject({
      'pastry-2': 'in-development',
      'master-baker': 'active',
    });
  });

  it('certifications is the same list', async () => {
    expect((await bakery('certifications', '--role', 'baker')).out).toBe((await bakery('list', 'certifications', '--role', 'baker')).out);
    expect(await doc('certifications')).toEqual(await doc('list', 'certifications'));
  });
});

describe('certifications', () => {
  it('of an issuer are found by what their ids begin with, too', async () => {
    const named = await json('certifications', '--issuer', 'Amazon Web');
    expect(named.total).toBeGreaterThan(5);
    expect((await json('certifications', '--issuer', 'AWS')).items).toEqual(named.items);
  });

  it('of a day before anything is known of them say so', async () => {
    const flat = async (...argv: string[]) => (await run(...argv)).out.replaceAll(/\s+/g, ' ');
    const unknown = (seen: string) => `active when it was seen (${seen}); whether it could be earned on 1 January 2025 is not known`;
    expect(await flat('show', 'ms-ai-300', '--as-of', '2025-01-01')).toContain(unknown('28 September 2026'));
    expect(await flat('show', 'iapp-aigp', '--as-of', '2025-01-01')).toContain(unknown('2026'));
    expect(await flat('show', 'cloudera-cdp-de', '--as-of', '2025-01-01')).toContain(unknown('by 5 October 2026, without a date'));
    for (const [day, unsure] of [
      ['2025-01-01', ['priceUsd', 'status']],
      ['2026-11-01', ['priceUsd']],
    ] as const) {
      // biome-ignore lint/suspicious/noExplicitAny: a document is what it is
      const shipped = async (...argv: string[]): Promise<any> => documentOf(run(...argv, '--as-of', day, '--json'));
      expect((await shipped('show', 'ms-ai-300')).entry.unverified).toEqual(unsure);
      const { items } = await shipped('certifications', '--issuer', 'microsoft');
      expect(items.find(({ id }: { id: string }) => id === 'ms-ai-300').unverified).toEqual(unsure);
    }
    expect(await flat('show', 'ms-ai-102', '--as-of', '2025-01-01')).toContain('active (as of 1 January 2025): it can be earned');
    expect(await flat('certifications', '--as-of', '2025-01-01')).toContain('Newer: seen after that day');
    expect(await flat('certifications')).not.toContain('Newer:');
  });

  it('say wherever their day is given how exactly it is known', async () => {
    const { entry } = await json('show', 'ai-governance-lead');
    const advised = Object.values(entry.certifications as Record<string, { certification: string }[]>).flat();
    expect(advised.find(({ certification }) => certification === 'iapp-aigp')).toMatchObject({
      checkedOn: '2026-01-01',
      checkedOnPrecision: 'year',
    });
    const { steps } = await json('plan', 'ai-governance-lead', '--certifications', 'iapp-aigp');
    const exams = steps.filter(({ kind }: { kind: string }) => kind === 'certification');
    expect(exams).toMatchObject([{ certification: 'iapp-aigp', checkedOn: '2026-01-01', checkedOnPrecision: 'year' }]);
  });

  it('of an issuer that is not here are an empty list, and who there is is told', async () => {
    const { code, out, err } = await run('certifications', '--issuer', 'amazn', '--json');
    expect({ code, total: JSON.parse(out).total }).toEqual({ code: 0, total: 0 });
    expect(err).toMatch(/^career: no issuer here is named "amazn"; there are Amazon Web Services, .*, Snowflake\n$/);
  });
});

describe('show', () => {
  it('takes the kind in any case, as it takes ids', async () => {
    expect(await doc('show', 'ROLE:Baker')).toEqual(await doc('show', 'role:baker'));
  });

  it.each([
    ['baker', 'role', 'baker'],
    ['Boulanger', 'role', 'baker'],
    ['PASTRY CHEF', 'role', 'pastry-chef'],
    ['kneading', 'skill', 'kneading'],
    ['skill:Kneading', 'skill', 'kneading'],
    ['tool:scales', 'tool', 'scales'],
    ['deck oven', 'tool', 'deck-oven'],
    ['master-baker', 'certification', 'master-baker'],
    ['MB-2', 'certification', 'master-baker'],
    ['certification:mb-2', 'certification', 'master-baker'],
    ['role:Baker', 'role', 'baker'],
  ])('%s is the %s %s', async (name, kind, id) => {
    const document = await doc('show', name);
    expect({ kind: document.kind, id: document.entry.id }).toEqual({ kind, id });
    const { code, out } = await bakery('show', name);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(document.entry.title);
  });

  it('judges a certification on the day', async () => {
    expect((await doc('show', 'chocolate-lab', '--as-of', '2026-09-30')).entry.statusAsOf).toBe('retiring');
    const { entry } = await doc('show', 'chocolate-lab', '--as-of', '2026-10-01');
    expect([entry.status, entry.statusAsOf, entry.statusSeen]).toEqual(['retired', 'retired', 'retiring']);
    expect((await bakery('show', 'master-baker-1')).out).toContain('Master Baker (career show master-baker)');
  });

  it('says that AI-102 has ended and what follows it', async () => {
    const { out } = await run('show', 'AI-102', '--width', '200');
    expect(out).toContain('Retired on 30 June 2026');
    expect(out).toContain('career show ms-ai-103');
  });

  it.each(['mlops', 'MLOps'])('takes %s as the skill of that id, and as an alias where a role is asked for', async (name) => {
    const { out, err } = await run('show', name);
    expect(out).toMatch(/^MLOps\n/);
    expect(err).toBe('career: there is also role:mlops-engineer\n');
    expect(await run('show', `role:${name}`)).toEqual(await run('show', 'mlops-engineer'));
    expect(await run('gap', name)).toEqual(await run('gap', 'mlops-engineer'));
  });

  it('explains of a tool who was counted under the roles that have a bar, and under no others', async () => {
    const { out } = await run('show', 'terraform', '--width', '1000');
    expect(out).toContain('are counted under Data Scientist.');
    expect(out).not.toMatch(/Security professional|Developer, QA or test/);
  });

  it('says of a family that it is one', async () => {
    const { code, err } = await run('show', 'analytics');
    expect({ code, err }).toEqual({
      code: 3,
      err: 'career: "analytics" is a family of roles, and has no page\nhint: career list roles --family analytics\n',
    });
  });

  it('names the other entries of the same name', async () => {
    const { code, err } = await run('show', 'python');
    expect(code).toBe(0);
    expect(err).toMatch(/^career: there is also (tool|skill):python\n$/);
    expect((await run('show', 'tool:python')).err).toBe('');
    expect((await run('show', 'skill:python')).err).toBe('');
  });

  it.each([
    ['GIS', 'skill:geospatial-analysis'],
    ['SRE', 'skill:service-level-objectives'],
    ['finops', 'skill:cloud-cost-management'],
  ])('names what else than a role is called %s', async (name, other) => {
    const { code, err } = await run('show', name);
    expect({ code, err }).toEqual({ code: 0, err: `career: there is also ${other}\n` });
    expect((await run('show', `role:${name}`)).err).toBe('');
  });

  it('shows every entry of the shipped base', async () => {
    for (const kind of ['role', 'certification', 'skill', 'tool']) {
      const { items } = await json('list', `${kind}s`);
      for (const id of [items[0].id, items[Math.floor(items.length / 2)].id, items.at(-1).id]) {
        const { entry } = await json('show', `${kind}:${id}`);
        expect(entry.id).toBe(id);
        expect((await run('show', `${kind}:${id}`)).out).not.toMatch(/undefined|NaN|\[object|null/);
      }
    }
  });
});

describe('search', () => {
  it.each([
    ['kneading', 'skill:kneading'],
    ['kneeding', 'skill:kneading'],
    ['knead', 'skill:kneading'],
    ['BOULANGER', 'role:baker'],
    ['pastry chef', 'role:pastry-chef'],
    ['mb-2', 'certification:master-baker'],
    ['oven', 'tool:deck-oven'],
    ['sieve++', 'tool:sieve-basic'],
  ])('"%s" finds %s first', async (words, first) => {
    const { results } = await doc('search', ...words.split(' '));
    expect(`${results[0]?.kind}:${results[0]?.id}`).toBe(first);
  });

  it.each(['c++', 'c#', '.net', 'node.js'])('"%s" keeps what it lives on', async (word) => {
    const { results } = await json('search', word);
    expect(`${results[0].title} ${results[0].id}`.toLowerCase()).toContain(word === 'c#' ? 'c#' : word);
  });

  it('that finds nothing is a good answer', async () => {
    for (const words of ['zzzzqqq', '', '***', '\u0000']) {
      const { results, total } = await doc('search', words);
      expect({ results, total }).toEqual({ results: [], total: 0 });
      expect((await bakery('search', words)).out).toContain('Nothing found');
    }
  });

  it('does not take every word for another that shares some letters', async () => {
    for (const word of ['nurse', 'zebra', 'no degree']) expect((await json('search', word)).total).toBe(0);
    expect((await run('search', 'nurse')).out).toContain('which roles fit you: career advise.');
    for (const word of ['pyhton', 'kuebrnetes']) expect((await json('search', word)).total).toBeGreaterThan(0);
  });

  it('does not take an acronym for one that shares some letters', async () => {
    for (const word of ['CCNB', 'ccnb', 'kcnb']) expect((await json('search', word)).total).toBe(0);
    for (const word of ['KCNA', 'kcna']) expect((await json('search', word)).results[0]?.id).toBe('lf-kcna');
  });

  it.each([
    ['ccna', ['network-engineer']],
    ['CCNA', ['network-engineer']],
    ['A+', ['it-support-specialist']],
    ['degree', []],
  ])('leads from "%s", which only a note names, to the role of the note', async (word, ids) => {
    expect((await json('search', word)).results.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it.each([
    ['aws certification', 'certification', 'aws'],
    ['azure certification', 'certification', 'azure'],
    ['best data engineer certificates', 'certification', 'data'],
    ['kubernetes skill', 'skill', 'kubernetes'],
    ['kubernetes tools', 'tool', 'kubernetes'],
    ['data roles', 'role', 'data'],
  ])('"%s" finds entries of that kind first, by the other words', async (words, kind, name) => {
    const { results, total } = await json('search', words);
    expect(results[0].kind).toBe(kind);
    expect(`${results[0].id} ${results[0].title}`.toLowerCase()).toContain(name);
    const kinds: string[] = results.map((hit: { kind: string }) => hit.kind);
    expect(kinds.lastIndexOf(kind)).toBe(kinds.filter((one) => one === kind).length - 1);
    expect(total).toBeLessThanOrEqual((await json('search', words.replace(/ \w+$/, ''))).total);
  });

  it('finds by what is done the one who does it', async () => {
    for (const [words, id] of [
      ['ethical hacking', 'penetration-tester'],
      ['data engineering', 'data-engineer'],
    ] as const)
      expect((await json('search', words)).results.slice(0, 3)).toContainEqual(expect.objectContaining({ kind: 'role', id }));
  });

  it('shows as many as asked, and counts all', async () => {
    const { results, total } = await json('search', 'data', '--top', '3');
    expect(results).toHaveLength(3);
    expect(total).toBeGreaterThan(20);
    const scores = results.map((hit: { score: number }) => hit.score);
    expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a));
  });
});

describe('similar', () => {
  it('ranks the other roles', async () => {
    const { role, similar } = await doc('similar', 'Boulanger');
    expect(role).toBe('baker');
    expect(similar.map((one: { role: string }) => one.role)).toEqual(['pastry-chef', 'miller']);
    for (const { similarity, skills, tools, day } of similar) {
      for (const share of [similarity, skills, tools, day]) expect(share).toBeGreaterThanOrEqual(0);
      for (const share of [similarity, skills, tools, day]) expect(share).toBeLessThanOrEqual(1);
      expect(similarity).toBeCloseTo((skills + tools + day / 2) / 2.5, 12);
    }
  });

  it('is symmetric', async () => {
    const near = async (a: string, b: string) => {
      const { similar } = await doc('similar', a);
      return similar.find((one: { role: string }) => one.role === b).similarity;
    };
    expect(await near('baker', 'miller')).toBe(await near('miller', 'baker'));
  });

  it('names as many as asked', async () => {
    expect((await json('similar', 'data-engineer')).similar).toHaveLength(5);
    expect((await json('similar', 'data-engineer', '--top', '2')).similar).toHaveLength(2);
  });
});

describe('the next step of a page', () => {
  it.each([
    ['excel', 'career show role:data-analyst'],
    ['skill:statistics', 'career show role:data-scientist; career gap data-scientist'],
    ['aws-mla', 'career certifications --role ml-engineer'],
  ])('of %s leads to the role that it is most typical of', async (name, step) => {
    expect((await run('show', name)).out.trimEnd().split('\n').at(-1)).toBe(`Next: ${step}`);
  });
});
