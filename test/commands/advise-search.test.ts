import { beforeAll, describe, expect, it } from 'vitest';
import { toolSearch } from '../../src/commands/advise/search';
import { shippedBase } from '../data/shipped';

let search: ReturnType<typeof toolSearch>;
beforeAll(async () => {
  search = toolSearch(await shippedBase());
});

describe('the search for tools', () => {
  // Enter takes the first: it must be the one that people mean.
  it.each([
    ['exc', 'excel'],
    ['excel', 'excel'],
    ['pyt', 'python'],
    ['pytorch', 'pytorch'],
    ['postgre', 'postgresql'],
    ['js', 'javascript'],
    ['sklearn', 'scikit-learn'],
    ['k8s', 'kubernetes'],
    ['tablaeu', 'tableau'],
    ['tensor', 'tensorflow'],
    // A name that begins so comes before a better known one that only has the letters inside.
    ['tom', 'apache-tomcat'],
    ['ath', 'amazon-athena'],
  ])('finds %s as %s', (term, id) => {
    expect(search(term)[0]?.id).toBe(id);
  });

  it.each(['nurs', 'Kuberxyzzy', 'Kuberexcel'])('has nothing for %s, which is no slip for anything', (term) => {
    expect(search(term)).toEqual([]);
  });

  it('knows by its own name only what has it', () => {
    expect(
      search('excel')
        .filter(({ exact }) => exact)
        .map(({ id }) => id),
    ).toEqual(['excel']);
    expect(search('exc').filter(({ exact }) => exact)).toEqual([]);
  });

  it('begins with what most people use, and finds nothing for nonsense', () => {
    expect(
      search('')
        .slice(0, 3)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['javascript', 'python', 'sql']);
    expect(search('qqqqqq')).toEqual([]);
  });
});
