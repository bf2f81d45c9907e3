import { describe, expect, it } from 'vitest';
import { activitiesOf } from '../../../src/domain/advise/activities';
import { answerRows, believe } from '../../../src/domain/interview/belief';
import { aSurvey } from '../../support/builders';
import { shippedBank } from '../interview/shipped';
import { crafts, guild, sugarGuild } from './people';

const roles = crafts.map((craft) => craft.id);

describe('the shares of work activities', () => {
  const { shares, source } = activitiesOf(roles, [guild, sugarGuild]);
  const of = (role: string, asked = shares) => asked.get('analyze-data')?.[roles.indexOf(role)] as number;

  it('are those of the survey, as if five people of the average role had been asked beside', () => {
    expect(of('pastry-chef')).toBeCloseTo((150 + 5 * 0.5) / 205, 12);
    expect(of('confectioner')).toBeCloseTo((100 + 5 * 0.5) / 405, 12);
    expect([source, [...shares.keys()]]).toEqual([sugarGuild.source, ['analyze-data', 'research']]);
  });

  it('are not known of a role that nobody asked', () => {
    expect(['baker', 'miller', 'taster'].map((role) => of(role))).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(activitiesOf(roles, [guild])).toEqual({ shares: new Map(), source: undefined });
  });

  it('do not depend on which roles are ranked, nor on the order of the surveys', () => {
    expect([...(activitiesOf(['pastry-chef'], [sugarGuild, guild]).shares.get('analyze-data') ?? [])]).toEqual([of('pastry-chef')]);
  });

  it('are never none or all', () => {
    const extreme = aSurvey({
      id: 'few',
      n: { baker: 4, miller: 4 },
      tools: {},
      activities: { research: {}, 'analyze-data': { baker: 4, miller: 4 } },
    });
    const few = activitiesOf(['baker', 'miller'], [extreme]).shares;
    expect([...(few.get('research') ?? []), ...(few.get('analyze-data') ?? [])]).toEqual([0.01, 0.01, 0.99, 0.99]);
  });
});

describe('work activities that were chosen', () => {
  const bank = shippedBank();
  const scores = (...options: string[]) => {
    const found = believe(bank, [{ question: 'work-activities', options }]).scores;
    return (role: string) => found[bank.roles.indexOf(role)] as number;
  };

  it('tell the shipped roles apart as their people do', () => {
    const builder = scores('prototype-ml', 'run-ml-service', 'improve-models', 'write-programs');
    expect(builder('ml-engineer')).toBeGreaterThan(builder('data-scientist'));
    expect(builder('data-scientist')).toBeGreaterThan(builder('data-analyst'));
    const analyst = scores('analyze-data');
    expect(analyst('data-analyst')).toBeGreaterThan(analyst('data-scientist'));
    expect(analyst('data-scientist')).toBeGreaterThan(analyst('ml-engineer'));
  });

  it('speak for roles that nobody asked as their traits lead to expect', () => {
    const modeller = scores('prototype-ml', 'improve-models');
    expect(modeller('computer-vision-engineer')).toBeGreaterThan(modeller('data-engineer'));
    expect(modeller('nlp-engineer')).toBeGreaterThan(modeller('network-engineer') + 0.5);
    const keeper = scores('keep-running');
    expect(keeper('site-reliability-engineer')).toBeGreaterThan(keeper('data-scientist'));
  });

  it('count 0.65 times the logarithm of the ratio of shares, option by option', () => {
    const row = answerRows(bank, [{ question: 'work-activities', options: [] }]).find(({ evidence }) =>
      evidence.id.endsWith('/analyze-data'),
    );
    const value = (role: string) => row?.values[bank.roles.indexOf(role)] as number;
    const share = (role: string) => bank.activityShares.get('analyze-data')?.[bank.roles.indexOf(role)] as number;
    expect(row?.evidence).toMatchObject({ kind: 'answer', id: 'work-activities/analyze-data' });
    expect(value('ml-engineer') - value('data-analyst')).toBeCloseTo(
      0.65 * Math.log((1 - share('ml-engineer')) / (1 - share('data-analyst'))),
      12,
    );
  });
});
