import { beforeAll, describe, expect, it } from 'vitest';
import { clearAt } from '../../../src/domain/interview/verdict';
import { imaginedLists, type Judged, judgeLists } from '../../bench/imagined-lists';
import { shippedToolModel, shippedToolRoles } from './shipped';

describe('lists of tools as people type them', () => {
  let judged: Judged[];
  beforeAll(() => {
    judged = judgeLists(shippedToolModel());
  });
  const share = (of: (one: Judged) => boolean) => judged.filter(of).length / judged.length;

  it('are of roles that there are, and of most of them', () => {
    const roles = new Set(shippedToolRoles().map(({ id }) => id));
    const named = imaginedLists().flatMap((list) => list.roles);
    expect(named.filter((role) => !roles.has(role))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(55);
    expect(judged.length).toBeGreaterThan(370);
  });

  // The figures of `npm run bench:lists`, with some room.
  it('put a right role first, or among three', () => {
    expect(share(({ rank }) => rank === 1)).toBeGreaterThan(0.68);
    expect(share(({ rank }) => rank <= 3)).toBeGreaterThan(0.84);
    expect(judged.reduce((sum, { told }) => sum + Math.log(told), 0) / judged.length).toBeGreaterThan(-1.7);
  });

  it('put no wrong role clearly first', () => {
    const sure = judged.filter(({ confidence }) => confidence >= clearAt);
    expect(sure.length).toBeGreaterThan(15);
    expect(sure.filter(({ rank }) => rank > 1)).toEqual([]);
  });
});
