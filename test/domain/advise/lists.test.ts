import { beforeAll, describe, expect, it } from 'vitest';
import { clearAt } from '../../../src/domain/interview/verdict';
import { imaginedLists, type Judged, judgeLists } from '../../bench/imagined-lists';
import { shippedToolModel, shippedToolRoles } from './shipped';

describe('lists of tools as people type them', () => {
  let judged: Judged[];
  beforeAll(() => {
    judged = judgeLists(shippedToolModel());
  });
  it('are of roles that there are, and of each of them', () => {
    const roles = new Set(shippedToolRoles().map(({ id }) => id));
    const named = imaginedLists().flatMap((list) => list.roles);
    expect(named.filter((role) => !roles.has(role))).toEqual([]);
    expect(new Set(named).size).toBe(roles.size);
    expect(judged.length).toBeGreaterThan(620);
  });

  // The figures of `npm run bench:lists`, with some room.
  it.each([
    ['A', 0.75, 0.9, -1.3],
    ['B', 0.75, 0.89, -1.15],
  ])('of group %s put a right role first, or among three', (group, first, inThree, likelihood) => {
    const some = judged.filter((one) => one.group === group);
    const share = (places: number) => some.filter(({ rank }) => rank <= places).length / some.length;
    expect(share(1)).toBeGreaterThan(first);
    expect(share(3)).toBeGreaterThan(inThree);
    expect(some.reduce((sum, { told }) => sum + Math.log(told), 0) / some.length).toBeGreaterThan(likelihood);
  });

  it('put hardly any wrong role clearly first', () => {
    const clear = judged.filter(({ confidence }) => confidence >= clearAt);
    expect(clear.length).toBeGreaterThan(180);
    expect(clear.filter(({ rank }) => rank > 1).length).toBeLessThanOrEqual(1);
  });
});
