import { describe, expect, it } from 'vitest';
import { toolsFor, whatWouldChangeIt } from '../../../src/domain/advise/changes';
import { firmness } from '../../../src/domain/advise/firmness';
import { buildAdviceModel, evidenceRows, type KnownPerson, scoresOf } from '../../../src/domain/advise/model';
import { rankRoles } from '../../../src/domain/advise/rank';
import { toolRows, typicalIn, weightIn } from '../../../src/domain/advise/tool-model';
import { explainWhyNot } from '../../../src/domain/advise/why-not';
import { aKb, aRole, aSurvey } from '../../support/builders';

/** Four crafts, and what the tools of each say, by their lists alone. */
const model = buildAdviceModel(
  aKb([
    aRole({ id: 'baker', tools: ['apron', 'oven', 'peel'] }),
    aRole({ id: 'confectioner', tools: ['oven', 'whisk'] }),
    aRole({ id: 'miller', tools: ['mill', 'sieve'] }),
    aRole({ id: 'taster', tools: ['spoon'] }),
  ]),
);
const naming = (...tools: string[]): KnownPerson => ({ tools, skills: [], answers: [], constraints: {} });
const ranked = (person: KnownPerson) => rankRoles(model.ids, scoresOf(model, evidenceRows(model, person))).map(({ role }) => role);
const changes = (person: KnownPerson, ruledOut: string[] = []) =>
  whatWouldChangeIt(model, person, new Set(ruledOut)).map(({ to, top }) => [to, top]);

describe('one tool more or less', () => {
  it('brings the runner-up first, then those behind it, each by the tool that says most for it', () => {
    const person = naming('oven');
    expect(ranked(person).slice(0, 2)).toEqual(['confectioner', 'baker']);
    expect(changes(person)).toEqual([
      ['with Apron', 'baker'],
      ['with Mill', 'miller'],
      ['with Spoon', 'taster'],
    ]);
  });

  it('is told of three roles at most', () => {
    const many = buildAdviceModel(aKb(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aRole({ id, tools: [`${id}-1`, `${id}-2`, `${id}-3`] }))));
    // The last of the list says less than the first of another.
    const tops = whatWouldChangeIt(many, naming('a-3'), new Set()).map(({ top }) => top);
    expect(tops).toEqual(['b', 'c', 'd']);
  });

  it('never brings a role first that is ruled out', () => {
    expect(changes(naming('oven'), ['miller']).map(([, top]) => top)).toEqual(['baker', 'taster']);
    expect(changes(naming('oven'), [...model.ids])).toEqual([]);
  });

  it('brings nobody first who would only be level with another', () => {
    const twins = ['miller', 'sifter'].map((id) => aRole({ id, tools: ['mill'] }));
    const kb = aKb([aRole({ id: 'baker', tools: ['oven'] }), ...twins, aRole({ id: 'taster', tools: ['spoon'] })]);
    const twinned = buildAdviceModel(kb);
    const tops = whatWouldChangeIt(twinned, naming('oven', 'mill'), new Set()).map(({ top }) => top);
    expect(rankRoles(twinned.ids, scoresOf(twinned, evidenceRows(twinned, naming('mill'))))[0]?.role).toBe('miller');
    expect(tops).not.toContain('miller');
  });

  it('may be one less, whichever it is', () => {
    const two = buildAdviceModel(aKb([aRole({ id: 'baker', tools: ['apron'] }), aRole({ id: 'miller', tools: ['mill'] })]));
    const less = whatWouldChangeIt(two, naming('apron', 'mill'), new Set());
    expect(less).toMatchObject([{ from: 'with Apron', to: 'without Apron', top: 'miller', edit: { tool: 'apron', named: false } }]);
  });

  it('is sought among those that speak for the one role rather than the other', () => {
    const found = toolsFor(model, 'baker', 'confectioner', new Set(['peel']));
    expect(found.map(({ tool }) => tool)).toEqual(['apron']);
    const [apron] = found;
    expect(apron?.lead).toBeGreaterThan(0);
  });

  it('is judged by what it would say in the list that it makes longer; a name that says nothing makes none longer', () => {
    const [first] = toolsFor(model, 'baker', 'miller', new Set(['peel', 'bicycle']));
    const rows = toolRows(model.tools, ['peel', 'bicycle', first?.tool ?? '']);
    const row = rows.find(({ evidence }) => evidence.id === first?.tool)?.values as Float64Array;
    const listed = typicalIn(model.tools, first?.tool ?? '', 2);
    const [baker, miller] = ['baker', 'miller'].map((role) => model.tools.roles.indexOf(role)) as [number, number];
    const says = (at: number): number => (row[at] as number) + (listed[at] as number);
    expect(first?.lead).toBeCloseTo(says(baker) - says(miller), 12);
  });

  it('is one that the role lists, be there others of whose people more use it', () => {
    const survey = aSurvey({ n: { baker: 100, miller: 100, taster: 100 }, tools: { oven: { baker: 30, miller: 20, taster: 90 } } });
    const roles = [aRole({ id: 'baker', tools: ['oven'] }), aRole({ id: 'miller' }), aRole({ id: 'taster' })];
    const asked = buildAdviceModel(aKb({ roles, surveys: [survey] }));
    expect(weightIn(asked.tools, 'oven', 1)[asked.tools.roles.indexOf('baker')]).toBeLessThan(0);
    expect(toolsFor(asked, 'baker', 'miller', new Set()).map(({ tool }) => tool)).toEqual(['oven']);
  });

  it('is none that speaks only against the other', () => {
    const survey = aSurvey({ n: { baker: 100, miller: 100, taster: 100 }, tools: { mill: { baker: 10, miller: 95, taster: 3 } } });
    const roles = [aRole({ id: 'baker', tools: ['mill'] }), aRole({ id: 'miller', tools: ['mill'] }), aRole({ id: 'taster' })];
    const asked = buildAdviceModel(aKb({ roles, surveys: [survey] }));
    const [baker, , taster] = weightIn(asked.tools, 'mill', 1) as unknown as [number, number, number];
    expect(taster).toBeLessThan(baker);
    expect(baker).toBeLessThan(0);
    expect(toolsFor(asked, 'baker', 'taster', new Set())).toEqual([]);
    expect(toolsFor(asked, 'miller', 'taster', new Set()).map(({ tool }) => tool)).toEqual(['mill']);
  });

  it('names a role by a tool that is added only where the role lists it', () => {
    const survey = aSurvey({
      n: { baker: 1000, miller: 1000, taster: 1000 },
      tools: {
        oven: { baker: 950, miller: 100, taster: 500 },
        mill: { baker: 30, miller: 600, taster: 950 },
        sack: { baker: 990, miller: 990, taster: 10 },
      },
    });
    const roles = [aRole({ id: 'baker', tools: ['oven'] }), aRole({ id: 'miller', tools: ['mill'] }), aRole({ id: 'taster' })];
    const asked = buildAdviceModel(aKb({ roles, surveys: [survey] }));
    const first = (...tools: string[]) => rankRoles(asked.ids, scoresOf(asked, evidenceRows(asked, naming(...tools))))[0]?.role;
    expect([first('oven'), first('oven', 'mill')]).toEqual(['baker', 'taster']);
    expect(whatWouldChangeIt(asked, naming('oven'), new Set())).toEqual([]);
  });

  it('is none that the role does not list, however much it says', () => {
    const survey = aSurvey({ n: { baker: 100, taster: 100 }, tools: { mill: { baker: 95, taster: 3 }, oven: { baker: 60, taster: 30 } } });
    const asked = buildAdviceModel(aKb({ roles: [aRole({ id: 'baker', tools: ['oven'] }), aRole({ id: 'taster' })], surveys: [survey] }));
    expect(toolsFor(asked, 'baker', 'taster', new Set()).map(({ tool }) => tool)).toEqual(['oven']);
  });

  it('is none that says nothing, though the role lists it', () => {
    const all = buildAdviceModel(aKb([aRole({ id: 'baker', tools: ['air', 'oven'] }), aRole({ id: 'miller', tools: ['air', 'mill'] })]));
    expect(toolsFor(all, 'baker', 'miller', new Set()).map(({ tool }) => tool)).toEqual(['oven']);
  });
});

describe('why a role is not first', () => {
  it('names no tool that would bring it no farther ahead', () => {
    const kb = aKb([
      aRole({ id: 'baker', tools: ['apron', 'peel', 'oven'] }),
      aRole({ id: 'miller', tools: ['mill', 'sack', 'stone', 'oven'] }),
    ]);
    const two = buildAdviceModel(kb);
    const lead = (...tools: string[]) => {
      const [baker, miller] = scoresOf(two, evidenceRows(two, naming(...tools)));
      return (baker as number) - (miller as number);
    };
    // It speaks for the baker, but less than the two that it makes count less each.
    expect(toolsFor(two, 'baker', 'miller', new Set(['apron', 'peel'])).map(({ tool }) => tool)).toEqual(['oven']);
    expect(lead('apron', 'peel', 'oven')).toBeLessThan(lead('apron', 'peel'));
    expect(explainWhyNot(two, naming('apron', 'peel'), 'baker').tools).toEqual([]);
  });

  it('names a tool that puts it first of the roles that the limits leave, whoever else would lead', () => {
    const kb = aKb([
      aRole({ id: 'baker', tools: ['oven'] }),
      aRole({ id: 'miller', tools: ['sack', 'stone', 'mill'] }),
      aRole({ id: 'taster', tools: ['spoon', 'oven', 'mill'], entry: { bar: 'high', note: 'Few openings.', routes: [] } }),
    ]);
    const three = buildAdviceModel(kb);
    const told = (firstJob: boolean) => explainWhyNot(three, { ...naming('mill', 'spoon'), constraints: { firstJob } }, 'baker');
    expect(told(true)).toMatchObject({ leader: 'miller', tools: [{ tool: 'oven', overtakes: true, puts: 'baker' }] });
    expect(told(false)).toMatchObject({ leader: 'taster', tools: [{ tool: 'oven', overtakes: false, puts: null }] });
  });
});

describe('how firm it is', () => {
  /** Each tool is left out in one of four trials; those in which nothing is left are drawn again. */
  const survives = (tools: readonly string[]) => {
    const [first] = ranked(naming(...tools));
    const some = Array.from({ length: 2 ** tools.length - 1 }, (_, at) => tools.filter((_tool, bit) => ((at + 1) >> bit) & 1));
    const chances = some.map((kept) => ({ kept, chance: 0.75 ** kept.length * 0.25 ** (tools.length - kept.length) }));
    const all = chances.reduce((sum, { chance }) => sum + chance, 0);
    return chances.reduce((sum, { kept, chance }) => sum + (ranked(naming(...kept))[0] === first ? chance : 0), 0) / all;
  };

  it.each([[['apron', 'mill']], [['oven', 'peel', 'spoon']], [['apron', 'peel', 'mill']]])(
    'is the chance that the first role stays first where each tool is left unsaid in one of four: %j',
    (tools) => {
      const expected = survives(tools);
      expect(expected).toBeLessThan(0.95);
      // Two and a half standard deviations of 500 trials.
      expect(Math.abs((firmness(model, naming(...tools), new Set())?.survives ?? 0) - expected)).toBeLessThan(0.055);
    },
  );
});
