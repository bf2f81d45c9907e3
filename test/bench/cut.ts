import { seededRandom } from '../../src/domain/interview/random';
import { shuffled } from '../domain/interview/simulated';

/**
 * For the option --cut N: leaves each list in turn at most N of its entries, drawn at random; without the option, all of them.
 * @throws where N is no whole number above 0.
 */
export function cutter(option: string | undefined): (names: readonly string[]) => readonly string[] {
  if (option === undefined) return (names) => names;
  if (!/^[1-9]\d*$/.test(option)) throw new Error(`--cut: ${option} is no number of tools.`);
  const random = seededRandom(7);
  return (names) => (names.length > Number(option) ? shuffled(names, random).slice(0, Number(option)) : names);
}
