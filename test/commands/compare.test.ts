import { describe, expect, it } from 'vitest';
import { orList } from '../../src/domain/words';
import { bakeryRunner, documentOf, errorOf, json, refused, run } from '../support/run';

const bakery = bakeryRunner();

/** The contract's first rows, in its order. */
const firstRows = ['focus', 'goal', 'tools', 'skills', 'work', 'languages', 'certifications', 'choose-if'];

type Row = {
  id: string;
  label: string;
  difference: number | null;
  cells: { role: string; value: unknown; text: string; sources: string[] }[];
};

describe('compare finds a role', () => {
  it.each([
    'ml-engineer',
    'ML-ENGINEER',
    'MLE',
    'mle',
    'Machine Learning Engineer',
    'machine learning engineer',
    'MACHINE  LEARNING ENGINEER',
    'machine-learning-engineer',
    'machine_learning_engineer',
  ])('as "%s"', async (name) => {
    const { roles } = await json('compare', name, 'data-scientist');
    expect(roles).toEqual([
      { id: 'ml-engineer', title: 'Machine Learning Engineer' },
      { id: 'data-scientist', title: 'Data Scientist' },
    ]);
  });

  it('in the order in which they were named', async () => {
    const { roles, rows } = await json('compare', 'data-scientist', 'ai-engineer', 'mle');
    const ids = ['data-scientist', 'ai-engineer', 'ml-engineer'];
    expect(roles.map((role: { id: string }) => role.id)).toEqual(ids);
    for (const row of rows) expect(row.cells.map((cell: { role: string }) => cell.role)).toEqual(ids);
  });
});

describe('compare refuses', () => {
  it.each([
    ['ml-enginer', ['ml-engineer']],
    ['Data Scientst', ['data-scientist']],
    ['data', []],
    ['zzzzzz', []],
    ['', []],
    ['constructor', []],
    ['__proto__', []],
    ['toString', []],
  ])('"%s": an unknown role', async (name, suggested) => {
    const error = await errorOf(run('compare', name, 'data-scientist', '--json'));
    expect(error).toMatchObject({ code: 'unknown-role', exitCode: 3 });
    expect(error.details.name).toBe(name);
    expect(error.details.suggestions.length).toBeLessThanOrEqual(3);
    expect(error.details.suggestions).toEqual(expect.arrayContaining(suggested));
    const told = await refused(run('compare', name, 'data-scientist'), 3);
    for (const id of suggested) expect(told).toContain(id);
  });

  it('nothing that is near without three suggestions at most', async () => {
    const error = await errorOf(run('compare', 'engineer', 'data-scientist', '--json'));
    expect(error.details.suggestions).toHaveLength(3);
    expect(error.hint).toBe(`did you mean ${orList(error.details.suggestions)}?`);
  });

  it.each([
    [['ml-engineer']],
    [['ml-engineer', 'data-scientist', 'ai-engineer', 'data-engineer', 'data-analyst', 'mlops-engineer', 'backend-developer']],
  ])('%j: too few or too many', async (names) => {
    expect(await refused(run('compare', ...names), 2)).toContain('2 to 6 roles');
  });

  it('no role at all', async () => {
    expect(await refused(run('compare'), 2)).toContain('role');
  });

  it.each([
    ['ml-engineer', 'MLE'],
    ['data-scientist', 'Data Scientist'],
  ])('%s and %s: the same role twice', async (first, second) => {
    expect(await refused(run('compare', first, second), 2)).toContain('twice');
  });
});

describe('the document of a comparison', () => {
  it('has the rows of the contract first, each with a cell per role', async () => {
    const { rows } = (await json('compare', 'ml-engineer', 'data-scientist')) as { rows: Row[] };
    expect(rows.slice(0, 8).map((row) => row.id)).toEqual(firstRows);
    for (const wanted of ['education', 'pay', 'outlook', 'interests', 'levels']) {
      expect(rows.map((row) => row.id)).toContain(wanted);
    }
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.cells).toHaveLength(2);
      for (const cell of row.cells) expect(cell.text).not.toBe('');
    }
  });

  it('has differences from 0 to 1, or null', async () => {
    const { rows } = (await json('compare', 'ml-engineer', 'data-scientist', 'devops-engineer')) as { rows: Row[] };
    for (const { id, difference } of rows) {
      if (difference === null) continue;
      expect(difference, id).toBeGreaterThanOrEqual(0);
      expect(difference, id).toBeLessThanOrEqual(1);
    }
    expect(rows.filter((row) => row.difference !== null).length).toBeGreaterThan(5);
  });

  it('says of each pair how much it shares', async () => {
    const names = ['ml-engineer', 'data-scientist', 'data-engineer'];
    const { overlap } = await json('compare', ...names);
    expect(overlap.map(({ a, b }: { a: string; b: string }) => [a, b])).toEqual([
      [names[0], names[1]],
      [names[0], names[2]],
      [names[1], names[2]],
    ]);
    for (const { skills, tools } of overlap) {
      for (const share of [skills, tools]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is the same for the other order, cell by cell', async () => {
    const there = (await json('compare', 'ml-engineer', 'data-scientist')) as { rows: Row[] };
    const back = (await json('compare', 'data-scientist', 'ml-engineer')) as { rows: Row[] };
    for (const [at, row] of there.rows.entries()) {
      expect(back.rows[at]?.difference).toBe(row.difference);
      expect([...(back.rows[at]?.cells ?? [])].reverse()).toEqual(row.cells);
    }
  });

  it('names every source that a cell cites, and no other', async () => {
    const { rows, knowledgeBase } = (await json('compare', 'ml-engineer', 'data-scientist')) as {
      rows: Row[];
      knowledgeBase: { sources: { id: string }[] };
    };
    const cited = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.sources)));
    expect(new Set(knowledgeBase.sources.map((source) => source.id))).toEqual(cited);
  });
});

describe('the rows that are shown', () => {
  const shown = async (...flags: string[]) => {
    const { rows } = (await documentOf(bakery('compare', 'baker', 'miller', '--json', ...flags))) as { rows: Row[] };
    return rows;
  };

  it('are the ones that are asked for, in the order asked', async () => {
    expect((await shown('--rows', 'pay,focus')).map((row) => row.id)).toEqual(['pay', 'focus']);
    expect((await shown('--rows', ' Focus , focus ,')).map((row) => row.id)).toEqual(['focus']);
  });

  it.each([
    ['focus,focuss', '"focuss"', 'did you mean focus'],
    ['constructor', '"constructor"', 'rows: focus, goal'],
    ['', 'names no row', 'rows: focus, goal'],
    [' , ', 'names no row', 'rows: focus, goal'],
  ])('--rows "%s" is refused', async (ids, what, hint) => {
    const told = await refused(bakery('compare', 'baker', 'miller', '--rows', ids), 2);
    expect(told).toContain(what);
    expect(told).toContain(hint);
  });

  it('are all of them with --all and for a script', async () => {
    expect(await shown('--all')).toEqual(await shown());
    const [few, all] = [await bakery('compare', 'baker', 'miller'), await bakery('compare', 'baker', 'miller', '--all')];
    const lines = (text: string, word: string) => text.split('\n').filter((line) => line.startsWith(word)).length;
    for (const label of ['Main focus', 'Goal', 'Choose it if']) expect([lines(few.out, label), lines(all.out, label)]).toEqual([1, 1]);
    expect(lines(few.out, 'Last reviewed')).toBe(0);
    expect(lines(all.out, 'Last reviewed')).toBe(1);
  });

  it('are only those that differ with --diff', async () => {
    const rows = await shown('--diff');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.difference !== 0)).toBe(true);
    const every = await shown();
    expect(every.filter((row) => !rows.some((kept) => kept.id === row.id)).every((row) => row.difference === 0)).toBe(true);
    expect((await shown('--diff', '--rows', 'family,focus')).map((row) => row.id)).toEqual(['family', 'focus']);
    const same = await documentOf(bakery('compare', 'baker', 'pastry-chef', '--diff', '--rows', 'family,focus', '--json'));
    expect((same.rows as Row[]).map((row) => row.id)).toEqual(['focus']);
  });
});

describe('pay that is not official, in the default view', () => {
  const view = async (...roles: string[]) => (await run('compare', ...roles, '-f', 'plain')).out.replace(/\s+/g, ' ');
  it.each([
    // In the row of pay, since the two are further apart in it than in most others.
    [
      ['data-analyst', 'data-scientist'],
      ['$110,000', '$160,000'],
    ],
    // In the lines below the table.
    [
      ['data-analyst', 'data-engineer', 'data-scientist'],
      ['Data Analyst: median $110,000', 'Data Scientist: median $160,000', 'self-reported: any experience, n=57'],
    ],
    // One role alone was asked: that there are figures is said.
    [['finops-analyst', 'cloud-engineer'], ['self-reported figures of Cloud Engineer with --rows pay']],
    // What job ads offer tells two apart that share an official figure.
    [
      ['ml-engineer', 'data-scientist'],
      ['median $141,000', 'advertised: any title, senior or not, n=239', 'median $128,000'],
    ],
  ])('%j', async (roles, says) => {
    const out = await view(...roles);
    for (const part of says) expect(out).toContain(part);
  });
});

describe('what job ads name', () => {
  const legend = 'Job ads: share of those for the role that name it, as a program read them.';
  it.each([
    [
      ['compare', 'data-analyst', 'data-scientist', '--rows', 'job-ads'],
      ['SQL 70%', 'R 51%', 'Data Analyst n=3,746, Data Scientist n=3,841', legend],
    ],
    [
      ['show', 'data-analyst'],
      ['SQL 70%, Excel 45%, Python 41%, Tableau 41%', 'Data Analyst n=3,746', legend],
    ],
  ])('%j', async (argv, says) => {
    const out = (await run(...argv, '-f', 'plain')).out.replace(/\s+/g, ' ');
    for (const part of says) expect(out).toContain(part);
  });

  it('is no line of a role whose ads nobody has counted', async () => {
    expect((await run('show', 'devops-engineer')).out).not.toMatch(/Job ads/);
  });
});

describe('who answered a survey as data scientist', () => {
  const note = 'Data scientists and machine learning specialists answered as one group and are counted under Data Scientist.';
  it.each<[argv: string[], isSaid: boolean]>([
    [['show', 'data-scientist'], true],
    [['show', 'tool:redis'], true],
    [['compare', 'data-analyst', 'data-scientist'], true],
    [['compare', 'backend-developer', 'data-scientist', '--rows', 'tools'], true],
    // Of another survey, or of nobody whom the note is about.
    [['compare', 'ml-engineer', 'data-scientist', '--rows', 'tools'], false],
    [['compare', 'backend-developer', 'devops-engineer'], false],
    [['show', 'backend-developer'], false],
  ])('%j', async (argv, isSaid) => {
    const { out } = await run(...argv);
    expect(out.replace(/\s+/g, ' ').includes(note)).toBe(isSaid);
  });
});

describe('degrees held', () => {
  it.each([
    ['database-administrator', 'database-administrator', 'Database Administrators (15-1242) and Database Architects (15-1243)'],
    [
      'it-support-specialist',
      'it-support-specialist',
      'Computer User Support Specialists (15-1232) and Computer Network Support Specialists (15-1231)',
    ],
    [
      'data-scientist',
      'statistician',
      'one set of figures for several official occupations: Data Scientists (15-2051), Mathematicians (15-2021),',
    ],
    [
      'statistician',
      'data-scientist',
      'one set of figures for several official occupations: Statisticians (15-2041), Mathematicians (15-2021),',
    ],
    ['software-engineer', 'data-scientist', 'of workers, US; this occupation: Software Developers (15-1252)'],
  ])('of %s beside %s are labelled with the group that was counted', async (role, other, says) => {
    const names = role === other ? [role, 'data-scientist'] : [role, other];
    const { rows } = (await json('compare', ...names, '--rows', 'workforce-education')) as { rows: Row[] };
    expect(rows[0]?.cells[0]?.text).toContain(says);
  });

  it('are told where they are known, and never as none where there are some', async () => {
    const { rows } = (await documentOf(bakery('compare', 'baker', 'miller', '--rows', 'workforce-education', '--json'))) as { rows: Row[] };
    expect(rows[0]?.cells.map((cell) => cell.text)).toEqual([
      'bachelor 18%, master 0.4% of workers, US; this occupation: Bakers (51-3011)',
      '-',
    ]);
  });
});

describe('the founding comparison', () => {
  const cells = async (id: string) => {
    const { rows } = (await json('compare', 'ml-engineer', 'data-scientist')) as { rows: Row[] };
    const row = rows.find((candidate) => candidate.id === id);
    return (row?.cells ?? []).map((cell) => cell.text);
  };

  it.each<[string, (string | RegExp)[], (string | RegExp)[]]>([
    ['focus', [/machine.learning models/i, /production/], [/analyses/i, /interprets/, /data/]],
    ['goal', [/machine.learning systems/i], [/insight/i, /business decisions/]],
    ['tools', ['TensorFlow', 'PyTorch', 'MLflow'], ['Python', 'R ', 'SQL', 'Matplotlib']],
    ['skills', [/machine learning algorithms/i, /data pipelines/i], [/statistics/i, /data storytelling/i]],
    [
      'work',
      [/trains models/i, /pipelines/, /optimises/i, /applications/, '57%', '47%'],
      [/statistical models/, /dashboards/, '71%', '44%'],
    ],
    [
      'certifications',
      ['AIF-C01', 'AI-103', 'AI-102, retired 30 June 2026', 'Digital Leader', 'PCEP', 'PCAP'],
      ['PCED', 'PCAD', 'AIF-C01'],
    ],
    ['languages', ['Python'], ['Python']],
    ['choose-if', [/production/], [/statistics/]],
  ])('%s', async (id, first, second) => {
    const [a = '', b = ''] = await cells(id);
    for (const part of first) expect(a).toMatch(part);
    for (const part of second) expect(b).toMatch(part);
  });
});
