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
    [[own, rated('Writing')], ['Importance and level of Writing are those of [onet], of other skills our judgement.']],
    [
      [rated('Writing'), own, rated('Counting'), rated('Writing')],
      ['Importance and level of Writing and Counting are those of [onet], of other skills our judgement.'],
    ],
    [
      [rated('Writing'), rated('Milling', 'guild')],
      ['Importance and level of Milling are those of [guild], of Writing are those of [onet], of other skills our judgement.'],
    ],
    [many(7), ['Importance and level of S1, S2, S3, S4, S5, S6 and S7 are those of [onet], of other skills our judgement.']],
    [many(8), ['Importance and level of S1, S2, S3, S4, S5, S6 and 2 more are those of [onet], of other skills our judgement.']],
  ])('%j', (skills, says) => expect(ratedLegend(skills, mark)).toEqual(says));

  it('names the role of each source, where several roles are told of', () => {
    const of = (role: string, ...skills: object[]) =>
      skills.map((skill) => ({ ...skill, role }) as ReturnType<typeof rated> & { role: string });
    const [baker, miller] = ['Baker', 'Miller'];
    expect(ratedLegend([...of(baker, rated('Writing')), ...of(miller, rated('Writing', 'guild'))], mark)).toEqual([
      'Importance and level of Writing (Miller) are those of [guild], of Writing (Baker) are those of [onet], of other skills our judgement.',
    ]);
    expect(ratedLegend([...of(baker, rated('Writing'), rated('Counting')), ...of(miller, rated('Milling'))], mark)).toEqual([
      'Importance and level of Writing and Counting (Baker) and of Milling (Miller) are those of [onet], of other skills our judgement.',
    ]);
    expect(ratedLegend([...of(baker, rated('Writing')), ...of(miller, rated('Writing'))], mark)).toEqual([
      'Importance and level of Writing (Baker and Miller) are those of [onet], of other skills our judgement.',
    ]);
    expect(ratedLegend([...of(baker, rated('Writing')), ...of(miller, own)], mark)).toEqual([
      'Importance and level of Writing (Baker) are those of [onet], of other skills our judgement.',
    ]);
  });
});
