import { describe, expect, it } from 'vitest';
import { openBase } from '../../src/kb/base';
import { baseStats } from '../../src/kb/stats';
import { bakeryWith } from '../support/bakery';
import { aCertification, aKb, aRole, aSkill, aSource, aSurvey, aTool } from '../support/builders';

describe('baseStats', () => {
  it('counts figures by source and age, and judgements', () => {
    const pay = [{ whose: 'own', of: 'x', region: 'x', currency: 'USD', year: 2025, median: 1, p25: 1, source: 'old' } as const];
    const base = aKb({
      roles: [aRole({ pay, skills: [{ skill: 'kneading', relation: 'essential', basis: 'judgement', importance: 1, level: 1 }] })],
      skills: [aSkill({ id: 'kneading' })],
      certifications: [
        aCertification({
          id: 'master',
          checkedOn: '2026-01-15',
          measures: [
            { area: 'a', weight: [1, 2] },
            { area: 'b', weight: null },
          ],
        }),
        aCertification({ id: 'guest', checkedOn: '2026-01-15', checkedOnPrecision: 'none', priceUsd: 50, minutes: null }),
      ],
      sources: [aSource({ id: 'old', checkedOn: '2025-01-15' })],
    });
    const stats = baseStats(base, '2026-02-01');
    expect(stats.figures.total).toBe(6);
    expect(stats.figures.bySource).toEqual([
      { source: 'guild-register', title: 'Guild Register', figures: 4, share: 4 / 6 },
      { source: 'old', title: 'Old', figures: 2, share: 2 / 6 },
    ]);
    expect(stats.figures.byAge.map(({ figures }) => figures)).toEqual([3, 0, 2, 0, 0, 1]);
    // Importance and level, a trait each, on-call duty and entry bar, five ranges of hours.
    expect(stats.judgements).toBe(2 + Object.keys(aRole().traits).length + 2 + 5);
    expect(stats.judgementShare).toBeCloseTo(stats.judgements / (stats.judgements + 6));
  });

  it('counts a share of job ads that a role shows', () => {
    const surveys = [
      aSurvey({ source: 'board', counts: 'job-ads', n: { baker: 50 }, tools: { oven: { baker: 10 }, whisk: { baker: 1 } } }),
    ];
    const { figures } = baseStats(
      aKb({ roles: [aRole()], tools: [aTool({ id: 'oven' })], surveys, sources: [aSource({ id: 'board' })] }),
      '2026-02-01',
    );
    expect(figures.bySource).toMatchObject([{ source: 'board', figures: 2 }]);
  });

  it('of an empty base are zeros', () => {
    expect(baseStats(aKb(), '2026-02-01')).toMatchObject({ judgements: 0, judgementShare: 0, figures: { total: 0, bySource: [] } });
  });

  it('add up over the bakery', async () => {
    const base = await openBase({ files: bakeryWith(), dataDir: 'kb', compiledDir: undefined, overlays: [], builtin: true });
    const { figures, counts } = baseStats(base.all(), '2026-02-01');
    expect(counts).toMatchObject({ roles: 3, skills: 6, tools: 7, certifications: 5 });
    for (const parts of [figures.bySource, figures.byAge]) {
      expect(parts.reduce((sum, part) => sum + part.figures, 0)).toBe(figures.total);
      expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1);
    }
  });
});
