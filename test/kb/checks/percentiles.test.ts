import { expect, it } from 'vitest';
import { checkPercentiles } from '../../../src/kb/checks/percentiles';
import { anOccupation, aRole, aSurvey } from '../../support/builders';
import { findings } from './findings';

const figure = { whose: 'own', of: 'x', region: 'x', currency: 'USD', year: 2025, source: 's' } as const;

it('finds percentiles that go down, next to each other or not', () => {
  const roles = [
    aRole({
      pay: [
        { ...figure, p10: 5, median: 4, p90: 9 },
        { ...figure, p25: 3, p75: 3 },
      ],
    }),
  ];
  expect(findings(checkPercentiles, { roles })).toEqual(['baker pay[0].median: p10, 5, median, 4']);
});

it('looks at occupations and surveys too', () => {
  const occupations = [anOccupation({ wage: { region: 'x', currency: 'USD', year: 2025, median: 9, p75: 8, source: 's', employment: 1 } })];
  const surveys = [aSurvey({ pay: { baker: [{ experience: 'x', n: 40, p25: 2, median: 1, p75: 3 }] } })];
  expect(findings(checkPercentiles, { occupations, surveys })).toEqual([
    '51-3011.00 wage.p75: median, 9, p75, 8',
    'guild-2025 pay.baker[0].median: p25, 2, median, 1',
  ]);
});
