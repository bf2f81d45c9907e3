import { describe, expect, it } from 'vitest';
import { ratedLegend } from '../../src/reports/rated';

const mark = (sources: readonly string[]) => ` [${sources.join('][')}]`;
const own = { title: 'Kneading', source: 'judgement' };
const rated = (title: string, source = 'onet') => ({ title, source });
const many = (count: number) => Array.from({ length: count }, (_, at) => rated(`S${at + 1}`));

describe('whose ratings a list of skills states', () => {
  it.each([
    [[], []],
    [[own, { title: 'Baking', source: undefined }], []],
    [[own, rated('Writing')], ['Skills: importance and level of Writing as rated in [onet], else our judgement.']],
    [
      [rated('Writing'), own, rated('Counting'), rated('Writing')],
      ['Skills: importance and level of Writing and Counting as rated in [onet], else our judgement.'],
    ],
    [
      [rated('Writing'), rated('Milling', 'guild')],
      ['Skills: importance and level of Milling as rated in [guild], of Writing as rated in [onet], else our judgement.'],
    ],
    [many(7), ['Skills: importance and level of S1, S2, S3, S4, S5, S6 and S7 as rated in [onet], else our judgement.']],
    [many(8), ['Skills: importance and level of S1, S2, S3, S4, S5, S6 and 2 more as rated in [onet], else our judgement.']],
  ])('%j', (skills, says) => expect(ratedLegend(skills, mark)).toEqual(says));
});
