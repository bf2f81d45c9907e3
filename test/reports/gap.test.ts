import { describe, expect, it } from 'vitest';
import { findGaps } from '../../src/domain/gap';
import { hoursUpTo } from '../../src/domain/plan/units';
import type { Level } from '../../src/domain/types';
import { plainText } from '../../src/render/text';
import { reportGap } from '../../src/reports/gap';
import { aLinkedRole, aSkill } from '../support/builders';

describe('the summary of a gap', () => {
  const skills = new Map([['kneading', aSkill({ id: 'kneading' })]]);
  const summary = (level: Level) => {
    const role = aLinkedRole({ skills: [{ skill: 'kneading', level, importance: 3, relation: 'essential', basis: 'judgement' }] });
    const depths = [{ level: 3 as const, hours: hoursUpTo(3, role, new Map(), skills) }];
    const view = {
      role,
      gap: findGaps(role, new Map(), skills),
      depths,
      surplus: [],
      jobAds: null,
      judged: [],
      pace: 8,
      again: '',
      isKnown: true,
      sources: [],
    };
    return reportGap(view).blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []))[0];
  };

  it('says how much of it leads to level 3, where that is not all of it', () => {
    expect(summary(4)).toContain('Level 3, enough to work on your own, takes 85-170 h of it');
    expect(summary(3)).toContain('85-170 h');
    expect(summary(3)).not.toContain('Level 3');
  });
});
