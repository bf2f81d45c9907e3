import { describe, expect, it } from 'vitest';
import { toolParameters } from '../../../src/domain/advise/parameters';
import { buildProfiles, type Profiles } from '../../../src/domain/advise/profiles';
import { buildToolModel } from '../../../src/domain/advise/tool-model';
import { aSurvey } from '../../support/builders';
import { crafts, guild, sugarGuild } from './people';

/** Shares as they were counted, without the people whom the lists of the roles stand for. */
const counted = { ...toolParameters, pseudoPeople: 0 };
const none = new Set<string>();
const profiles = buildProfiles(crafts, [guild, sugarGuild], counted, none);
const at = (of: Profiles, tool: string, role: string) => of.shares[of.tools.indexOf(tool)]?.[of.roles.indexOf(role)] as number;
const odds = (share: number) => share / (1 - share);

describe('the share of a tool in a role', () => {
  it('is what the survey counted', () => {
    expect(at(profiles, 'oven', 'baker')).toBeCloseTo(0.9, 12);
    expect(at(profiles, 'oven', 'miller')).toBeCloseTo(0.2, 12);
  });

  it('is, with twenty people more, what the average role and the own list lead to expect', () => {
    const smoothed = buildProfiles(crafts, [guild, sugarGuild], toolParameters, none);
    const average = (90.5 / 101 + 40.5 / 81 + 4.5 / 21) / 3;
    expect(at(smoothed, 'oven', 'miller')).toBeCloseTo((4 + 20 * average) / 40, 12);
    // The first tool of the baker's list: 45 % of the way to all.
    expect(at(smoothed, 'oven', 'baker')).toBeCloseTo((90 + 20 * (average + 0.45 * (1 - average))) / 120, 12);
  });

  it('is, where a survey left out who are fewer than three, what is to be expected of 0, 1 or 2', () => {
    const average = (20.5 / 101 + 70.5 / 81 + 0.5 / 21) / 3;
    const expected = 20 * average;
    const chances = [1, expected, expected ** 2 / 2];
    const users = ((chances[1] as number) + 2 * (chances[2] as number)) / chances.reduce((a, b) => a + b, 0);
    expect(at(profiles, 'whisk', 'miller')).toBeCloseTo(users / 20, 12);
  });

  it('is, where no survey asked, rare but in the roles that list it, a tenth of the way to all at the end of a long list', () => {
    const long = Array.from({ length: 30 }, (_, place) => `tool-${place}`);
    const listed = buildProfiles([{ id: 'cook', family: 'dough', tools: long }, ...crafts], [], counted, none);
    expect(at(listed, 'tool-0', 'baker')).toBeCloseTo(0.03, 12);
    expect(at(listed, 'tool-0', 'cook')).toBeCloseTo(0.03 + 0.4 * 0.97, 12);
    expect(at(listed, 'tool-29', 'cook')).toBeCloseTo(0.03 + 0.1 * 0.97, 12);
  });

  it('counts the languages that a role names after its tools, where nobody asked', () => {
    const cook = { id: 'cook', family: 'dough', tools: ['ladle', 'oven'], languages: ['oven', 'slang', 'whisk'] };
    const asked = buildProfiles([cook, ...crafts], [guild], counted, none);
    const silent = buildProfiles([{ ...cook, languages: [] }, ...crafts], [guild], counted, none);
    expect(at(asked, 'slang', 'cook')).toBeCloseTo(0.03 + 0.34 * 0.97, 12);
    expect(at(asked, 'whisk', 'cook')).toBeGreaterThan(at(silent, 'whisk', 'cook') + 0.2);
    const baker = { id: 'baker', family: 'dough', tools: crafts[0]?.tools ?? [], languages: ['whisk'] };
    expect(at(buildProfiles([baker, ...crafts.slice(1)], [guild], counted, none), 'whisk', 'baker')).toBe(at(profiles, 'whisk', 'baker'));
  });

  it('is, where no survey asked, the larger the more lists name it, those of other families for a third, and larger where all use it', () => {
    const list = (id: string, family: string, ...tools: string[]) => ({ id, family, tools });
    const named = [list('cook', 'dough', 'phone', 'rota'), list('waiter', 'hall', 'rota', 'phone'), list('host', 'hall', 'rota', 'rota')];
    const listed = buildProfiles([...named, ...crafts], [], counted, new Set(['phone']));
    const rota = (family: 'dough' | 'sugar') => 1 - (family === 'dough' ? 0.97 * 0.99 ** 2 : 0.99 ** 3);
    expect(at(listed, 'rota', 'baker')).toBeCloseTo(rota('dough'), 12);
    expect(at(listed, 'rota', 'confectioner')).toBeCloseTo(rota('sugar'), 12);
    expect(at(listed, 'rota', 'cook')).toBeCloseTo(rota('dough') + 0.37 * (1 - rota('dough')), 12);
    expect(at(listed, 'phone', 'miller')).toBe(0.25);
    expect(at(listed, 'phone', 'waiter')).toBeCloseTo(0.25 + 0.37 * 0.75, 12);
  });

  it('is, where all use a tool, no smaller for that than its lists make it', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ id: `cook-${at}`, family: 'dough', tools: ['phone'] }));
    const share = (everyday: string[]) => at(buildProfiles([...many, ...crafts], [], counted, new Set(everyday)), 'phone', 'baker');
    expect(share([])).toBeCloseTo(1 - 0.97 ** 12, 12);
    expect(share(['phone'])).toBe(share([]));
  });

  it('is what the survey counted, be the tool one that all use', () => {
    const everyday = buildProfiles(crafts, [guild, sugarGuild], counted, new Set(['oven', 'torch', 'bicycle']));
    expect(everyday.shares).toEqual(profiles.shares);
    expect(everyday.tools).toEqual(profiles.tools);
  });
});

describe('a role that nobody asked', () => {
  const apprentice = { id: 'apprentice', family: 'dough', tools: ['oven', 'peel', 'whisk'] };
  const stranger = { id: 'stranger', family: 'dough', tools: ['lathe'] };
  const found = buildProfiles([...crafts, apprentice, stranger], [guild, sugarGuild], counted, none);
  const average = (tool: string) => ['baker', 'confectioner', 'miller'].reduce((sum, role) => sum + at(found, tool, role), 0) / 3;

  it('takes its shares from those whose lists are like its own, the liker the more, and for the rest a part of the average', () => {
    const lift = [0.4, 0.37, 0.34];
    const length = (n: number) => Math.hypot(...lift.slice(0, n));
    const [x, y, z] = lift as [number, number, number];
    const cosines = { baker: (x * x + y * y) / (length(3) * length(2)), confectioner: (z * x) / (length(3) * length(2)) };
    const [baker, confectioner] = [cosines.baker ** 2, cosines.confectioner ** 2];
    const base = (tool: string) =>
      (baker * at(found, tool, 'baker') + confectioner * at(found, tool, 'confectioner') + 0.1 * 0.4 * average(tool)) /
      (baker + confectioner + 0.1);
    expect(at(found, 'apron', 'apprentice')).toBeCloseTo(base('apron'), 12);
    // The first tool of its own list: 40 % of the way to all.
    expect(at(found, 'oven', 'apprentice')).toBeCloseTo(base('oven') + 0.4 * (1 - base('oven')), 12);
  });

  it('has only a part of the average where no list is like its own, and more of what it lists', () => {
    expect(at(found, 'apron', 'stranger')).toBeCloseTo(0.4 * average('apron'), 12);
    expect(at(found, 'lathe', 'stranger')).toBeCloseTo(0.03 + 0.4 * 0.97, 12);
  });

  it('has a guess for tools that no survey asked its people for, and none for those of the widest survey', () => {
    const guessed = (tool: string) => found.roles.filter((_, role) => found.guessed[found.tools.indexOf(tool)]?.[role]);
    expect(guessed('apron')).toEqual([]);
    expect(guessed('torch')).toEqual(['baker', 'miller', 'taster', 'apprentice', 'stranger']);
    expect(guessed('lathe')).toEqual(found.roles);
  });

  it('lies further from all others than its shares show, by a part of what the surveyed ones lie from the average', () => {
    const roles = [...crafts, stranger];
    const leftOut = (unknownDistance: number) => {
      const model = buildToolModel(roles, [guild], { parameters: { ...toolParameters, unknownDistance } });
      const of = (role: string) => model.leftOut[model.roles.indexOf(role)] as number;
      return { stranger: of('stranger') - of('baker'), taster: of('taster') - of('baker'), miller: of('miller') - of('baker') };
    };
    const [none, quarter, half] = [leftOut(0), leftOut(0.25), leftOut(0.5)];
    expect(quarter.stranger - none.stranger).toBeGreaterThan(0.05);
    expect(half.stranger - none.stranger).toBeCloseTo(2 * (quarter.stranger - none.stranger), 12);
    expect(quarter.taster - none.taster).toBeCloseTo(quarter.stranger - none.stranger, 12);
    expect(quarter.miller).toBeCloseTo(none.miller, 12);
  });
});

describe('a survey of a narrower field', () => {
  it('moves the shares of the nearest role that both know by the odds that it finds between the two', () => {
    const ratio = odds(161 / 202) / odds(321 / 402);
    expect(odds(at(profiles, 'whisk', 'pastry-chef')) / odds(at(profiles, 'whisk', 'confectioner'))).toBeCloseTo(ratio, 9);
  });

  it('is as rare elsewhere as in the role of many people that uses the tool least', () => {
    const n = { confectioner: 400, 'pastry-chef': 50 };
    const found = buildProfiles(
      crafts,
      [guild, aSurvey({ id: 'second', n, tools: { torch: { confectioner: 40, 'pastry-chef': 1 } } })],
      counted,
      none,
    );
    expect(at(found, 'torch', 'baker')).toBeCloseTo(0.1, 12);
  });

  it('counts no role for more people than a common one has where they differ in a tool, in either survey', () => {
    const differing = (id: string, many: string, few: string) =>
      aSurvey({ id, n: { [many]: 1200, [few]: 120 }, tools: { tongs: { [many]: 600, [few]: 12 } } });
    const frame = differing('frame', 'baker', 'confectioner');
    const only = buildProfiles(crafts, [frame], counted, none);
    expect(only.variance[only.tools.indexOf('tongs')]).toBeCloseTo((0.25 + 0.09) / 2, 12);
    const [field] = buildProfiles(crafts, [guild, differing('second', 'confectioner', 'pastry-chef')], counted, none).fields;
    expect(field?.variance[0]).toBeCloseTo((0.25 + 0.09) / 2, 12);
  });

  it('takes for the nearest the role of the same family of which it asked most people', () => {
    const sweet = [...crafts, { id: 'brewer', family: 'sugar', tools: [] }];
    const frame = aSurvey({
      ...guild,
      n: { ...guild.n, brewer: 50 },
      tools: { oven: { baker: 90, confectioner: 40, miller: 4, brewer: 5 } },
    });
    const second = aSurvey({ ...sugarGuild, n: { ...sugarGuild.n, brewer: 300, baker: 900 } });
    const found = buildProfiles(sweet, [frame, second], counted, none);
    // The second survey did not ask about ovens: there the two are alike.
    expect(at(found, 'oven', 'pastry-chef')).toBeCloseTo(at(found, 'oven', 'confectioner'), 12);
  });

  it('leaves the roles outside its field the share of its rarest users', () => {
    expect(at(profiles, 'torch', 'pastry-chef')).toBeCloseTo(0.4, 12);
    expect(at(profiles, 'torch', 'miller')).toBeCloseTo(0.1, 12);
  });

  it('says of a role that only it counted how common it would be', () => {
    const { common, people, roles } = profiles;
    const of = (values: Float64Array, role: string) => values[roles.indexOf(role)];
    expect([of(people, 'pastry-chef'), of(common, 'pastry-chef')]).toEqual([0, (80 * 200) / 400]);
    expect([of(common, 'confectioner'), of(common, 'taster')]).toEqual([80, 0]);
  });

  it('counts half where both surveys tell two roles apart by the same tool', () => {
    const both = aSurvey({ ...sugarGuild, n: { confectioner: 400, baker: 300 }, tools: { whisk: { confectioner: 320, baker: 30 } } });
    const apart = (secondSurvey: number) => {
      const { weights, roles } = buildToolModel(crafts, [guild, both], { parameters: { ...toolParameters, secondSurvey } });
      const whisk = weights.get('whisk') as Float64Array;
      return (whisk[roles.indexOf('confectioner')] as number) - (whisk[roles.indexOf('baker')] as number);
    };
    expect(apart(1)).not.toBeCloseTo(apart(0), 1);
    expect(apart(toolParameters.secondSurvey)).toBeCloseTo((apart(0) + apart(1)) / 2, 12);
  });

  it('builds the roles that it alone knows on those that both know, whatever their order', () => {
    const second = aSurvey({
      ...sugarGuild,
      n: { ...sugarGuild.n, baker: 900 },
      tools: { whisk: { confectioner: 320, 'pastry-chef': 160, baker: 90 } },
    });
    const whisk = (roles: typeof crafts) => {
      const model = buildToolModel(roles, [guild, second]);
      return (role: string) => model.weights.get('whisk')?.[model.roles.indexOf(role)] as number;
    };
    const [one, other] = [whisk(crafts), whisk([...crafts].reverse())];
    for (const { id } of crafts) expect(other(id)).toBeCloseTo(one(id), 10);
  });
});

describe('a tool that no survey asked for', () => {
  it('says less, because its shares are estimates', () => {
    const spoon = (estimateVariance: number) => {
      const model = buildToolModel(crafts, [guild, sugarGuild], { parameters: { ...toolParameters, estimateVariance } });
      const of = (tool: string, role: string) => model.weights.get(tool)?.[model.roles.indexOf(role)] as number;
      return { spoon: of('spoon', 'taster'), oven: of('oven', 'baker') };
    };
    expect(spoon(toolParameters.estimateVariance).spoon).toBeLessThan(spoon(0).spoon / 1.2);
    expect(spoon(toolParameters.estimateVariance).oven).toBe(spoon(0).oven);
  });
});
