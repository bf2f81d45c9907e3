import { describe, expect, it } from 'vitest';
import { advisedOn, successorsOf } from '../../src/domain/advised';
import { advisedBy } from '../../src/domain/catalogue';
import type { Certification } from '../../src/domain/types';
import { aCertification, aLinkedRole } from '../support/builders';

const certifications = [
  aCertification({ id: 'first', retiresOn: '2027-06-30', successor: 'second' }),
  aCertification({ id: 'second', availableFrom: '2027-01-01', retiresOn: '2028-06-30', successor: 'third' }),
  aCertification({ id: 'third', availableFrom: '2028-09-01' }),
  aCertification({ id: 'other' }),
  aCertification({ id: 'last', status: 'retiring', retiresOn: '2027-06-30' }),
  aCertification({ id: 'hen', retiresOn: '2027-06-30', successor: 'egg' }),
  aCertification({ id: 'egg', retiresOn: '2027-06-30', successor: 'hen' }),
] satisfies Certification[];

type Steps = { entry?: string[]; main?: string[]; stretch?: string[] };
const advising = ({ entry = [], main = [], stretch = [] }: Steps) => {
  const advice = (ids: string[]) => ids.map((certification) => ({ certification, why: `Why ${certification}.` }));
  return aLinkedRole({ certifications: { entry: advice(entry), main: advice(main), stretch: advice(stretch) } }, { certifications });
};

const told = (steps: Steps, day: string) =>
  advisedOn(advising(steps), day).map(
    ({ step, entry, insteadOf }) => `${step} ${entry.certification}${insteadOf ? ` for ${insteadOf.certification}` : ''}`,
  );

describe('what a role advises on a day', () => {
  it.each<[day: string, steps: Steps, expected: string[]]>([
    ['2027-06-30', { main: ['first', 'other'] }, ['main first', 'main other']],
    ['2027-07-01', { main: ['first', 'other'] }, ['main second for first', 'main other']],
    // The next one has ended as well, and the one after it is there from September on.
    ['2028-07-01', { main: ['first', 'other'] }, ['main other', 'main first']],
    ['2028-09-01', { main: ['first', 'other'] }, ['main third for first', 'main other']],
    // One that is named already is not named again.
    ['2027-07-01', { entry: ['first'], main: ['second'] }, ['main second']],
    ['2028-09-01', { entry: ['first'], main: ['second'] }, ['entry third for first']],
    // What nothing stands in for stays, after the others of its step.
    ['2027-07-01', { entry: ['last'], main: ['last', 'other'] }, ['entry last', 'main other', 'main last']],
    ['2027-07-01', { main: ['hen'] }, ['main hen']],
    // One that is not there yet has not ended.
    ['2026-12-31', { main: ['second', 'other'] }, ['main other', 'main second']],
  ])('%s, %j', (day, steps, expected) => {
    expect(told(steps, day)).toEqual(expected);
  });

  it('keeps the reason of the one that is named', () => {
    const [one] = advisedOn(advising({ main: ['first'] }), '2027-07-01');
    expect(one?.entry).toMatchObject({ certification: 'second', title: 'Second', why: 'Why first.' });
    expect(one?.entry).not.toHaveProperty('id');
  });

  it('is what the list of a role calls a step', () => {
    const role = advising({ entry: ['other'], main: ['first', 'other'] });
    expect([...advisedBy(role, '2027-06-30')].sort()).toEqual([
      ['first', 'main'],
      ['other', 'entry'],
    ]);
    expect([...advisedBy(role, '2027-07-01')].sort()).toEqual([
      ['other', 'entry'],
      ['second', 'main'],
    ]);
  });
});

describe('what follows a certification', () => {
  it('is a short list, however long the chain', () => {
    const links = Array.from({ length: 5000 }, (_, at) => aCertification({ id: `v${at}`, successor: `v${at + 1}` }));
    const found = successorsOf(links[0] as Certification, new Map(links.map((link) => [link.id, link])));
    expect(found.map(({ id }) => id)).toEqual(['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'v9', 'v10']);
  });
});
