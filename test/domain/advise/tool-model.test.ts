import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ecosystem, ecosystems } from '../../../src/domain/advise/ecosystems';
import { toolParameters } from '../../../src/domain/advise/parameters';
import { contributionsOf, rankRoles, sumRows } from '../../../src/domain/advise/rank';
import {
  buildToolModel,
  headPart,
  leftOutPart,
  leftOutParts,
  leftOutScale,
  listLength,
  listScale,
  shortPart,
  type ToolModel,
  toolRows,
  typicalIn,
  weighedTools,
  weightIn,
} from '../../../src/domain/advise/tool-model';
import { aSurvey } from '../../support/builders';
import { crafts, guild, sugarGuild } from './people';
import { shippedToolModel } from './shipped';

const model = buildToolModel(crafts, [guild, sugarGuild]);
const shipped = shippedToolModel();
const scoresOf = (of: ToolModel, tools: readonly string[]) => [...sumRows(toolRows(of, tools), of.roles.length)];
const firstOf = (of: ToolModel, tools: readonly string[]) => rankRoles(of.roles, scoresOf(of, tools))[0]?.role;
const weightOf = (of: ToolModel, tool: string, role: string) => of.weights.get(tool)?.[of.roles.indexOf(role)] as number;

const rowOf = (of: ToolModel, tools: readonly string[], id: string) =>
  toolRows(of, tools).find(({ evidence }) => evidence.id === id)?.values ?? [];

const lists = fc.uniqueArray(fc.constantFrom(...[...shipped.weights.keys()]), { maxLength: 40 });

describe('what tools say of roles', () => {
  it('puts the role first whose people use the tools', () => {
    expect(firstOf(model, ['oven'])).toBe('baker');
    expect(firstOf(model, ['mill'])).toBe('miller');
  });

  it('says nothing where nothing is known', () => {
    expect(toolRows(model, [])).toEqual([]);
    expect(toolRows(model, ['bicycle'])).toEqual([]);
    expect(toolRows(buildToolModel(crafts, []), ['bicycle'])).toEqual([]);
  });

  it('weighs of a list what tells roles apart, each once and sorted', () => {
    expect(weighedTools(model, ['whisk', 'oven', 'bicycle', 'whisk', 'mill'])).toEqual(['mill', 'oven', 'whisk']);
  });

  it('says nothing by a tool that everyone uses alike', () => {
    const even = aSurvey({ n: { baker: 100, miller: 100 }, tools: { apron: { baker: 50, miller: 50 }, mill: { baker: 10, miller: 90 } } });
    const two = buildToolModel([crafts[0], crafts[2]] as typeof crafts, [even], { ecosystems: [] });
    // Breadth: who names an apron and no mill is no more a baker for it.
    expect(Math.abs(weightOf(two, 'apron', 'miller'))).toBeLessThan(Math.abs(weightOf(two, 'mill', 'miller')) / 10);
  });

  it('is not changed by adding a tool that does not tell roles apart', () => {
    const all = buildToolModel(
      crafts.map((craft) => ({ ...craft, family: 'crafts', tools: ['air', ...craft.tools] })),
      [],
    );
    expect(all.weights.has('air')).toBe(false);
    expect(scoresOf(all, ['oven', 'air'])).toEqual(scoresOf(all, ['oven']));
  });

  it('reaches a role without a survey by its own list, the first tool more than the second', () => {
    const listsOnly = buildToolModel(crafts, [guild]);
    expect(firstOf(listsOnly, ['spoon'])).toBe('taster');
    const taster = (tools: string[]) =>
      weightOf(buildToolModel([...crafts.slice(0, 4), { id: 'taster', family: 'sugar', tools }], [guild]), 'spoon', 'taster');
    expect(taster(['spoon', 'ladle'])).toBeGreaterThan(taster(['ladle', 'spoon']));
  });

  it('takes a list for what few respondents would have named', () => {
    const few = aSurvey({ n: { baker: 4, miller: 200 }, tools: { sieve: { miller: 60 }, peel: { miller: 60 } } });
    const two = [crafts[0], crafts[2]] as typeof crafts;
    const lists = buildToolModel(two, [few], { ecosystems: [] });
    // Nobody of four bakers named either; the baker's list has the peel.
    expect(weightOf(lists, 'peel', 'baker')).toBeGreaterThan(weightOf(lists, 'sieve', 'baker'));
  });

  it('tells the roles of a narrower field apart by its own survey', () => {
    expect(weightOf(model, 'piping-bag', 'pastry-chef')).toBeGreaterThan(weightOf(model, 'piping-bag', 'confectioner'));
    expect(weightOf(model, 'torch', 'pastry-chef')).toBeGreaterThan(weightOf(model, 'torch', 'confectioner'));
    // Both use a whisk alike there, so the pastry chef takes the confectioner's weight of the wider survey.
    expect(Math.abs(weightOf(model, 'whisk', 'pastry-chef') - weightOf(model, 'whisk', 'confectioner'))).toBeLessThan(0.1);
  });

  it('counts tools that travel together less than those that do not', () => {
    const survey = aSurvey({
      n: { baker: 100, miller: 100 },
      tools: { sieve: { baker: 20, miller: 80 }, mill: { baker: 20, miller: 80 }, oven: { baker: 80, miller: 20 } },
    });
    const together: Ecosystem[] = [{ id: 'grain', title: 'Grain', loadings: { sieve: 0.7, mill: 0.7 } }];
    const two = [crafts[0], crafts[2]] as typeof crafts;
    const apart = buildToolModel(two, [survey], { ecosystems: [] });
    const bound = buildToolModel(two, [survey], { ecosystems: together });
    expect(weightOf(bound, 'mill', 'miller')).toBeLessThan(weightOf(apart, 'mill', 'miller'));
    expect(weightOf(bound, 'oven', 'baker')).toBeCloseTo(weightOf(apart, 'oven', 'baker'), 1);
  });

  it('leaves every tool a part of its variation that goes with no other', () => {
    const shared = new Map<string, number>();
    for (const { loadings } of ecosystems)
      for (const [tool, loading] of Object.entries(loadings)) shared.set(tool, (shared.get(tool) ?? 0) + loading ** 2);
    expect(Math.max(...shared.values()) + toolParameters.breadth).toBeLessThan(0.95);
  });

  it('takes ids that are names of JavaScript for what they are', () => {
    const odd = [{ id: 'baker', family: 'dough', tools: ['constructor', 'toString'] }, ...crafts.slice(1)];
    const scores = scoresOf(buildToolModel(odd, [guild]), ['constructor', 'oven', '__proto__']);
    expect(scores.every(Number.isFinite)).toBe(true);
  });

  it('does not depend on the order of the roles or the surveys', () => {
    const turned = buildToolModel([...crafts].reverse(), [sugarGuild, guild]);
    for (const tool of ['oven', 'whisk', 'torch', 'spoon']) {
      for (const { id } of crafts) expect(weightOf(turned, tool, id)).toBeCloseTo(weightOf(model, tool, id), 10);
    }
  });
});

describe('how common a role is', () => {
  it('counts up to 120 people asked, and who was not asked like the others on average', () => {
    const { commonness, roles } = buildToolModel(crafts, [aSurvey({ ...guild, n: { baker: 2000, confectioner: 1000, miller: 20 } })]);
    const [baker, confectioner, miller, , taster] = [...commonness] as number[];
    expect(roles[4]).toBe('taster');
    expect(confectioner).toBe(baker);
    expect((baker as number) - (miller as number)).toBeCloseTo(0.7 * 0.5 * Math.log(120 / 20), 12);
    expect(taster).toBeCloseTo(0, 12);
  });

  it('counts the same, however long the list is', () => {
    for (const tools of [['oven'], ['oven', 'mill', 'whisk']]) expect(rowOf(model, tools, 'commonness')).toEqual(model.commonness);
  });
});

describe('the length of a list', () => {
  it('makes n tools count with the root of n', () => {
    expect([1, 16, 64].map((count) => listScale(count))).toEqual([4, 1, 0.5]);
  });

  it('judges a short list by the logarithms of shares, a long one by its weights', () => {
    expect([shortPart(1) > 0.99, shortPart(10), shortPart(40) < 0.06]).toEqual([true, 0.5, true]);
    const role = shipped.roles.indexOf('data-scientist');
    const of = (count: number) => (weightIn(shipped, 'python', count)[role] as number) / listScale(count);
    expect(of(1)).toBeCloseTo(shipped.shortWeights.get('python')?.[role] as number, 1);
    expect(of(1000)).toBeCloseTo(weightOf(shipped, 'python', 'data-scientist'), 3);
  });

  it('counts of a very short list what a role lists, the more the fewer others do', () => {
    expect([headPart(5), headPart(1) > 0.99, headPart(16) < 0.03]).toEqual([0.5, true, true]);
    const model = buildToolModel(
      ['a', 'b', 'c', 'd'].map((id) => ({
        id,
        family: 'crafts',
        tools: id === 'd' ? [] : id === 'a' ? ['saw', 'own'] : ['saw'],
        languages: id === 'b' ? ['latin'] : [],
      })),
      [
        aSurvey({
          n: { a: 100, b: 100, c: 100, d: 100 },
          tools: { saw: { a: 20, b: 30, c: 40, d: 50 }, own: { a: 30, b: 40, c: 20, d: 10 } },
        }),
      ],
    );
    const [saw, own, latin] = ['saw', 'own', 'latin'].map((tool) => [...typicalIn(model, tool, 4)]) as [number[], number[], number[]];
    const each = toolParameters.typicalTool * listScale(4) * headPart(4);
    expect((own[0] as number) - (own[1] as number)).toBeCloseTo(each, 12);
    expect((latin[1] as number) - (latin[0] as number)).toBeCloseTo(each, 12);
    expect((saw[0] as number) - (saw[3] as number)).toBeCloseTo((each * Math.log(4 / 3)) / Math.log(4), 12);
    expect(own[1]).toBe(own[3]);
    expect([...typicalIn(model, 'hammer', 4)]).toEqual([0, 0, 0, 0]);
    const row = [...rowOf(model, ['saw', 'own'], 'typical')];
    const expected = row.map((_, role) => ['saw', 'own'].reduce((sum, tool) => sum + (typicalIn(model, tool, 2)[role] as number), 0));
    for (const [role, value] of row.entries()) expect(value).toBeCloseTo(expected[role] as number, 12);
  });

  it('counts of what a role lists a tool that anybody may use as one of all that are named', () => {
    const roles = ['a', 'b', 'c'].map((id) => ({
      id,
      family: 'crafts',
      tools: id === 'a' ? ['saw', 'chat'] : id === 'b' ? ['plane'] : [],
    }));
    const surveys = [aSurvey({ n: { a: 100, b: 100, c: 100 }, tools: { saw: { a: 20, b: 30, c: 40 }, plane: { a: 9, b: 50, c: 30 } } })];
    const model = buildToolModel(roles, surveys, { everyday: new Set(['chat']) });
    const row = rowOf(model, ['saw', 'plane', 'chat'], 'typical');
    const counted = [['saw', 2] as const, ['plane', 2] as const, ['chat', 3] as const];
    const expected = row.map((_, role) => counted.reduce((sum, [tool, count]) => sum + (typicalIn(model, tool, count)[role] as number), 0));
    for (const [role, value] of row.entries()) expect(value).toBeCloseTo(expected[role] as number, 12);
  });

  it('takes how far a role lists a tool from the parameters of its own model, and says nothing where there is one role', () => {
    const roles = ['a', 'b'].map((id) => ({ id, family: 'crafts', tools: id === 'a' ? ['saw'] : [] }));
    const parameters = { ...toolParameters, typicalTool: 0.3, headOfList: 3, usualList: 4 };
    const [a, b] = typicalIn(buildToolModel(roles, [], { parameters }), 'saw', 3) as unknown as [number, number];
    expect(a - b).toBeCloseTo(0.3 * Math.sqrt(4 / 3) * 0.5, 12);
    expect([...typicalIn(buildToolModel(roles.slice(0, 1), []), 'saw', 1)]).toEqual([0]);
  });

  it('counts what a short list leaves out for less than what it names', () => {
    expect([leftOutPart(10), leftOutPart(4)]).toEqual([0.5, 1 / (1 + 2.5 ** 3)]);
    for (const count of [1, 4, 8]) expect(leftOutPart(count)).toBeLessThan(1 - shortPart(count));
    expect(leftOutPart(30)).toBeGreaterThan(0.95);
    const role = shipped.roles.indexOf('ml-engineer');
    const missing = (tools: readonly string[]) => (rowOf(shipped, tools, 'left-out')[role] as number) / listScale(tools.length);
    expect(missing(['python', 'pytorch'])).toBeGreaterThan(shipped.leftOut[role] as number);
    const { long, short, asked } = leftOutParts(shipped, ['python', 'docker', 'sql', 'git']);
    expect(long[role]).toBeCloseTo(2 * leftOutPart(4) * (shipped.leftOut[role] as number), 12);
    expect(short[role]).toBeCloseTo(2 * shortPart(4) * asked * (shipped.shortLeftOut[role] as number), 12);
  });

  it('lets what nearly everybody of two roles uses hardly tell them apart in a short list', () => {
    const survey = aSurvey({
      n: { baker: 1000, miller: 1000 },
      tools: { oven: { baker: 990, miller: 910 }, peel: { baker: 600, miller: 100 } },
    });
    const two = buildToolModel([crafts[0], crafts[2]] as typeof crafts, [survey], { ecosystems: [] });
    const lead = (tool: string) => (two.shortWeights.get(tool)?.[0] as number) - (two.shortWeights.get(tool)?.[1] as number);
    expect(lead('oven')).toBeCloseTo(0.45 * Math.log(0.99 / 0.91), 2);
    expect(lead('peel')).toBeGreaterThan(15 * lead('oven'));
  });

  it('is that of the tools that a survey asked for, too, whoever calls them everyday ones', () => {
    const { everyday } = buildToolModel(crafts, [guild, sugarGuild], { everyday: new Set(['oven', 'torch', 'spoon']) });
    expect([...everyday]).toEqual(['spoon']);
  });

  it('is that of all but the everyday tools, which count as some of all that are named', () => {
    const tools = ['java', 'spring-boot'];
    const values = (list: readonly string[], id: string) => [...rowOf(shipped, list, id)];
    expect([listLength(shipped, tools), listLength(shipped, [...tools, 'slack', 'jira']), listLength(shipped, ['slack'])]).toEqual([
      2, 2, 1,
    ]);
    for (const id of ['java', 'left-out']) expect(values([...tools, 'slack', 'jira'], id)).toEqual(values(tools, id));
    const once = values(['slack'], 'slack');
    expect(
      values([...tools, 'slack', 'jira'], 'slack').every((value, role) => Math.abs(value) < Math.abs(once[role] as number) * 0.6 + 1e-9),
    ).toBe(true);
  });

  it('holds it against a role in a short list that its people use many tools more', () => {
    const survey = aSurvey({
      n: { baker: 100, miller: 100 },
      tools: { oven: { baker: 90, miller: 20 }, peel: { baker: 80, miller: 10 }, mill: { baker: 10, miller: 90 } },
    });
    const [baker, miller] = buildToolModel([crafts[0], crafts[2]] as typeof crafts, [survey], { ecosystems: [] }).shortLeftOut;
    expect(baker as number).toBeLessThan((miller as number) - 0.1);
  });

  it('takes a role that nobody asked to use as many tools as those that it is like, in a short list', () => {
    const { shortLeftOut, roles, profiles } = buildToolModel(crafts, [guild]);
    const of = (role: string) => shortLeftOut[roles.indexOf(role)] as number;
    const uses = (role: string) =>
      profiles.shares.reduce((sum, row, t) => sum + (profiles.asked[t] ? (row[roles.indexOf(role)] as number) : 0), 0);
    const usual = Math.cbrt(uses('baker') * uses('confectioner') * uses('miller'));
    const expected = (role: string): number =>
      (profiles.alike[roles.indexOf(role)] ?? []).reduce((product, { id, weight }) => product * (uses(id) / usual) ** weight, usual);
    for (const role of ['taster', 'pastry-chef']) {
      expect(of(role) - of('baker')).toBeCloseTo(0.45 * Math.log((uses('baker') + 0.005) / (expected(role) + 0.005)), 12);
    }
    expect(of('pastry-chef')).not.toBe(of('taster'));
  });

  it('lets a list in the words of another survey say less by what it leaves out', () => {
    expect([leftOutScale(0), leftOutScale(8), leftOutScale(8, 8)]).toEqual([0, 1, 1]);
    expect(leftOutScale(8, 20)).toBeCloseTo(0.16, 12);
  });

  it('compares the widest survey with the one that knows most of the list, whichever that is', () => {
    const few = aSurvey({ id: 'a-few', n: { confectioner: 400, 'pastry-chef': 100 }, tools: { torch: { confectioner: 40 } } });
    const three = buildToolModel(crafts, [guild, few, sugarGuild], { parameters: { ...toolParameters, shortList: 1e-6 } });
    expect(three.askedElsewhere.map(({ size }) => size)).toEqual([1, 3]);
    const [baker] = rowOf(three, ['whisk', 'piping-bag', 'torch'], 'left-out');
    expect(baker).toBeCloseTo(leftOutScale(1, 3) * listScale(3) * (three.leftOut[0] as number), 6);
  });

  it('counts for a short list the tools that the widest survey asked for, and how many of those people use', () => {
    const short = buildToolModel(crafts, [guild, sugarGuild], { parameters: { ...toolParameters, shortList: 1e6 } });
    const { roles, shares, asked } = short.profiles;
    const each = roles.map((_, role) => shares.reduce((sum, row, t) => sum + (asked[t] ? (row[role] as number) : 0), 0));
    const [baker, confectioner] = rowOf(short, ['oven', 'whisk', 'torch'], 'left-out');
    const expected = -2 * listScale(3) * 0.45 * Math.log((each[0] as number) / (each[1] as number));
    expect((baker as number) - (confectioner as number)).toBeCloseTo(expected, 2);
  });

  it('lets tools that no survey asked for leave nothing out', () => {
    expect([...rowOf(model, ['spoon'], 'left-out')].every((value) => value === 0)).toBe(true);
  });
});

describe('properties of any list of tools', () => {
  it('has contributions that add up to the score, for every role', () => {
    fc.assert(
      fc.property(lists, (tools) => {
        const rows = toolRows(shipped, tools);
        const scores = sumRows(rows, shipped.roles.length);
        shipped.roles.forEach((role, index) => {
          const { because, against } = contributionsOf(rows, role, index);
          const sum = [...because, ...against].reduce((total, { value }) => total + value, 0);
          expect(Math.abs(sum - (scores[index] as number))).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('gives every piece of evidence the mean 0 over the roles', () => {
    fc.assert(
      fc.property(lists, (tools) => {
        for (const { values } of toolRows(shipped, tools)) {
          expect(Math.abs([...values].reduce((a, b) => a + b, 0))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('depends neither on order nor on repetitions, to the last bit', () => {
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.nat()), (tools, keys) => {
        const shuffled = [...tools, ...tools.slice(0, 3)]
          .map((tool) => [keys.next().value as number, tool] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, tool]) => tool);
        expect(scoresOf(shipped, shuffled)).toEqual(scoresOf(shipped, tools));
      }),
      { numRuns: 100 },
    );
  });

  it('is finite', () => {
    fc.assert(
      fc.property(lists, (tools) => {
        expect(scoresOf(shipped, tools).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('the shipped base', () => {
  it.each([
    ['python, docker', 'ml-engineer'],
    ['python, django', 'ml-engineer'],
    ['python, git', 'ml-engineer'],
  ])('does not take %s, which many use, for those of one role: %s', (tools, role) => {
    const ranked = rankRoles(shipped.roles, scoresOf(shipped, tools.split(', ')));
    expect(ranked.findIndex((one) => one.role === role)).toBeGreaterThan(2);
  });

  it.each([
    ['python, django, postgresql', 'backend-developer'],
    ['node-js, express, mongodb', 'full-stack-developer'],
    ['php, laravel, mysql', 'full-stack-developer'],
    ['mysql, postgresql, oracle-database', 'database-administrator'],
    ['react, node-js, postgresql', 'full-stack-developer'],
  ])('finds by %s, which surveys see in many roles, the one that lists them: %s', (tools, role) => {
    expect(firstOf(shipped, tools.split(', '))).toBe(role);
  });

  it('finds the machine-learning engineer among all roles', () => {
    expect(firstOf(shipped, ['pytorch', 'tensorflow', 'mlflow'])).toBe('ml-engineer');
  });

  it('finds roles that no survey asked about', () => {
    expect(firstOf(shipped, ['figma', 'sketch'])).toBe('ux-designer');
    expect(firstOf(shipped, ['burp-suite', 'nmap', 'metasploit'])).toBe('penetration-tester');
    expect(firstOf(shipped, ['qgis', 'arcgis'])).toBe('gis-analyst');
  });

  it('judges a person in well under a millisecond', () => {
    const tools = [...shipped.weights.keys()].filter((_, index) => index % 30 === 0);
    const started = performance.now();
    for (let i = 0; i < 500; i++) rankRoles(shipped.roles, scoresOf(shipped, tools));
    expect((performance.now() - started) / 500).toBeLessThan(1);
  });
});
