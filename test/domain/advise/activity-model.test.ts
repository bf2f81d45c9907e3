import { describe, expect, it } from 'vitest';
import { activityRows, buildActivityModel } from '../../../src/domain/advise/activity-model';
import { sumRows } from '../../../src/domain/advise/rank';
import { crafts, guild, sugarGuild } from './people';
import { shippedActivityModel } from './shipped';

const roles = crafts.map((craft) => craft.id);
const model = buildActivityModel(roles, [guild, sugarGuild]);
const said = (chosen: string[], activity: string, role: string) =>
  activityRows(model, chosen).find(({ evidence }) => evidence.id === activity)?.values[roles.indexOf(role)] as number;

describe('work activities', () => {
  it('speak for the role whose people choose them, and against it when they are left', () => {
    expect(said(['analyze-data'], 'analyze-data', 'pastry-chef')).toBeGreaterThan(0);
    expect(said(['research'], 'analyze-data', 'pastry-chef')).toBeLessThan(0);
  });

  it('are the logarithm of the ratio of shares, less what they repeat of each other', () => {
    const chef = (150 + 5 * 0.5) / 205;
    const confectioner = (100 + 5 * 0.5) / 405;
    const difference = said(['analyze-data'], 'analyze-data', 'pastry-chef') - said(['analyze-data'], 'analyze-data', 'confectioner');
    expect(difference).toBeCloseTo(0.65 * Math.log(chef / confectioner), 12);
  });

  it('neither speak for nor against a role that nobody asked', () => {
    expect(said(['analyze-data', 'research'], 'analyze-data', 'baker')).toBe(0);
    expect(said(['analyze-data'], 'research', 'miller')).toBe(0);
  });

  it('speak against the roles that they matter to when none was chosen, for none of those asked against those that nobody asked', () => {
    const none = activityRows(model, []);
    expect(activityRows(model, ['baking'])).toEqual(none);
    const sums = sumRows(none, roles.length);
    const of = (role: string) => sums[roles.indexOf(role)] as number;
    expect(of('pastry-chef')).toBeLessThan(of('confectioner'));
    expect(of('confectioner')).toBeLessThanOrEqual(of('baker'));
    expect(of('baker')).toBeCloseTo(of('miller'), 12);
    const left = (role: string) => none.find(({ evidence }) => evidence.id === 'analyze-data')?.values[roles.indexOf(role)] as number;
    const chef = 1 - (150 + 5 * 0.5) / 205;
    const confectioner = 1 - (100 + 5 * 0.5) / 405;
    expect(left('pastry-chef') - left('confectioner')).toBeCloseTo(0.65 * Math.log(chef / confectioner), 12);
  });

  it('say nothing where no survey asked about them', () => {
    expect(activityRows(buildActivityModel(roles, [guild]), ['research'])).toEqual([]);
    expect(activityRows(buildActivityModel(roles, [guild]), [])).toEqual([]);
    // Nor where it asked people of other roles only.
    for (const chosen of [['research'], []])
      for (const { values } of activityRows(buildActivityModel(['miller', 'taster'], [sugarGuild]), chosen))
        expect([...values]).toEqual([0, 0]);
  });

  it('do not depend on the order of the answer', () => {
    expect(activityRows(model, ['research', 'analyze-data', 'research'])).toEqual(activityRows(model, ['analyze-data', 'research']));
  });

  it('tell the shipped roles apart as their people do', () => {
    const shipped = shippedActivityModel();
    const scores = (chosen: string[]) => {
      const sums = sumRows(activityRows(shipped, chosen), shipped.roles.length);
      return (role: string) => sums[shipped.roles.indexOf(role)] as number;
    };
    const builder = scores(['prototype-ml', 'run-ml-service', 'improve-models']);
    expect(builder('ml-engineer')).toBeGreaterThan(builder('data-scientist'));
    expect(builder('data-scientist')).toBeGreaterThan(builder('data-analyst'));
    const analyst = scores(['analyze-data']);
    expect(analyst('data-analyst')).toBeGreaterThan(analyst('data-scientist'));
    expect(analyst('data-scientist')).toBeGreaterThan(analyst('ml-engineer'));
  });
});
