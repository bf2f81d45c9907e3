import { expect, it } from 'vitest';
import { checkDisagreeing } from '../../../src/kb/checks/disagreeing';
import { aCertification, anOccupation, aRole, aSurvey, aTool } from '../../support/builders';
import { findings } from './findings';

it('finds a minimum of education above what is typical', () => {
  const education = (typical: 'bachelor' | 'associate', minimum: 'bachelor' | 'associate') => ({ typical, minimum, note: 'x' });
  const found = (...degrees: ['bachelor' | 'associate', 'bachelor' | 'associate']) =>
    findings(checkDisagreeing, { roles: [aRole({ education: education(...degrees) })] });
  expect(found('associate', 'bachelor')).toEqual([
    'baker education.minimum: the minimum is bachelor, associate, which is less, is typical',
  ]);
  expect(found('bachelor', 'associate')).toEqual([]);
  expect(found('bachelor', 'bachelor')).toEqual([]);
});

it('finds what is no language among the languages', () => {
  const tools = [aTool({ id: 'python', category: 'language' }), aTool({ id: 'docker', category: 'container' })];
  expect(findings(checkDisagreeing, { roles: [aRole({ languages: ['python', 'docker'] })], tools })).toEqual([
    'baker languages[1]: "docker" is listed as a language, it is a tool of the category "container"',
  ]);
});

it('finds a tool that is taken to be used everywhere where a survey counted its users', () => {
  const found = (everyday: boolean, asked: string) =>
    findings(checkDisagreeing, { tools: [aTool({ id: 'scales', everyday })], surveys: [aSurvey({ tools: { [asked]: { baker: 5 } } })] });
  expect(found(true, 'scales')).toEqual([
    'scales everyday: it is taken to be used in every occupation, the survey "guild-2025" says by how many, which counts',
  ]);
  expect([found(true, 'oven'), found(false, 'scales')]).toEqual([[], []]);
});

it('finds days of a certification in an order that cannot be', () => {
  const found = (days: Parameters<typeof aCertification>[0]) =>
    findings(checkDisagreeing, { certifications: [aCertification({ id: 'x', ...days })] });
  expect(found({ availableFrom: '2027-01-01', retiresOn: '2026-06-30' })).toEqual([
    'x availableFrom: it can be earned from 2027-01-01 on, its last day is 2026-06-30',
  ]);
  expect(found({ retirementAnnouncedOn: '2026-07-01', retiresOn: '2026-06-30' })).toEqual([
    'x retirementAnnouncedOn: its end was made known on 2026-07-01, its last day was 2026-06-30',
  ]);
  expect(found({ availableFrom: '2026-01-01', retirementAnnouncedOn: '2026-06-30', retiresOn: '2026-06-30' })).toEqual([]);
});

it('finds successors that come back to where they began, and only those', () => {
  const chain = (...ids: [string, string | undefined][]) =>
    ids.map(([id, successor]) => aCertification({ id, ...(successor === undefined ? {} : { successor }) }));
  const found = (...ids: [string, string | undefined][]) => findings(checkDisagreeing, { certifications: chain(...ids) });
  expect(found(['a', 'b'], ['b', 'c'], ['c', undefined])).toEqual([]);
  expect(found(['a', 'b'], ['b', 'a'], ['z', 'a'])).toEqual([
    'a successor: "b" takes its place, this takes the place of that in turn',
    'b successor: "a" takes its place, this takes the place of that in turn',
  ]);
  expect(found(['a', 'a'])).toEqual([]);
});

it('finds more people than there are in the education of an occupation', () => {
  const found = (shares: Record<string, number>) =>
    findings(checkDisagreeing, { occupations: [anOccupation({ education: { shares, source: 'guild-register' } })] });
  expect(found({ bachelor: 60.4, master: 47.3 })).toEqual([
    '51-3011.00 education.shares: the shares add up to 107.7 percent, all people are 100 percent',
  ]);
  expect(found({ bachelor: 60.3, master: 40.1 })).toEqual([]);
  expect(found({ bachelor: 60 })).toEqual([]);
});
