/**
 * How often a few tools put a right role first among all roles of the base, by lists that were imagined (imagined-lists.tsv):
 *
 *     npm run bench:lists [-- --misses]
 *
 * Printed for each group: a right role first, among the first three, and the mean ln of what the right roles are told to be probable. With --misses
 * every list that puts no right role first: its tools, the right roles, the place of the best of them, and who is first.
 */

import { parseArgs } from 'node:util';
import { shippedToolModel } from '../domain/advise/shipped';
import { judgeLists } from './imagined-lists';

export function main(argv: readonly string[]): number {
  const { values } = parseArgs({ args: [...argv], options: { misses: { type: 'boolean', default: false } } });
  const judged = judgeLists(shippedToolModel());
  for (const group of new Set(judged.map((one) => one.group))) {
    const some = judged.filter((one) => one.group === group);
    const within = (places: number): string => `${((100 * some.filter(({ rank }) => rank <= places).length) / some.length).toFixed(1)} %`;
    const likelihood = some.reduce((sum, { told }) => sum + Math.log(told), 0) / some.length;
    console.log(`${group}: ${some.length} lists, first ${within(1)}, in three ${within(3)}, log-likelihood ${likelihood.toFixed(3)}`);
  }
  if (!values.misses) return 0;
  for (const { tools, roles, rank, first } of judged.filter(({ rank }) => rank > 1))
    console.log(`${tools.join(', ')}: ${roles.join(' or ')} is number ${rank}; first ${first.join(', ')}`);
  return 0;
}
