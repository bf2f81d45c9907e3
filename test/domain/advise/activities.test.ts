import { describe, expect, it } from 'vitest';
import { activitiesOf } from '../../../src/domain/advise/activities';
import { believe } from '../../../src/domain/interview/belief';
import { aSurvey } from '../../support/builders';
import { shippedBank } from '../interview/shipped';
import { crafts, guild, sugarGuild } from './people';

const roles = crafts.map((craft) => craft.id);

describe('the shares of work activities', () => {
  const { shares, survey } = activitiesOf(roles, [guild, sugarGuild]);
  const of = (role: string, asked = shares) => asked.get('analyze-data')?.[roles.indexOf(role)] as number;

  it('are those of the survey, as if twenty people of the average role had been asked beside', () => {
    expect(of('pastry-chef')).toBeCloseTo((150 + 20 * 0.5) / 220, 12);
    expect(of('confectioner')).toBeCloseTo((100 + 20 * 0.5) / 420, 12);
    expect([survey, [...shares.keys()]]).toEqual([sugarGuild, ['analyze-data', 'research']]);
  });

  it('are not known of a role that nobody asked', () => {
    expect(['baker', 'miller', 'taster'].map((role) => of(role))).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(activitiesOf(roles, [guild])).toEqual({ shares: new Map(), survey: undefined });
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

  it.each([
    ['prototype-ml', 'computer-vision-engineer', 'ml-engineer'],
    ['improve-models', 'ml-engineer', 'nlp-engineer'],
    ['run-ml-service', 'mlops-engineer', 'ml-engineer'],
    ['research', 'research-scientist', 'applied-scientist'],
    ['analyze-data', 'data-analyst', 'product-analyst'],
    ['run-data-infrastructure', 'data-engineer', 'data-architect'],
    ['write-programs', 'software-engineer', 'embedded-developer'],
    ['keep-running', 'systems-administrator', 'devops-engineer'],
    ['protect', 'penetration-tester', 'security-engineer'],
    ['shape-use', 'ux-designer', 'frontend-developer'],
    ['bring-people-together', 'it-project-manager', 'engineering-manager'],
  ])('%s alone puts roles first whose people do that', (option, ...wanted) => {
    const of = scores(option);
    const first = [...bank.roles].sort((a, b) => of(b) - of(a)).slice(0, 8);
    expect(first).toEqual(expect.arrayContaining(wanted));
  });
});
