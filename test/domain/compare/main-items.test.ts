import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mainItems } from '../../../src/domain/compare/main-items';
import type { ComparedItem } from '../../../src/domain/compare/marks';
import { allRows } from '../../../src/domain/compare/rows';

const item = (key: string, telling = false): ComparedItem => ({ key, text: key, only: false, telling });
const anyItems = fc
  .uniqueArray(fc.tuple(fc.string(), fc.boolean()), { maxLength: 20, selector: ([key]) => key })
  .map((pairs) => pairs.map(([key, telling]) => item(key, telling)));
const anyRow = fc.constantFrom(...allRows.map(({ id }) => id));

it('entries keep their order, none is lost or counted twice', () => {
  fc.assert(
    fc.property(anyRow, anyItems, fc.integer({ min: 1, max: 6 }), (row, items, roles) => {
      const shown = mainItems(row, items, roles);
      expect(shown.items).toEqual(items.filter((one) => shown.items.includes(one)));
      if (items.length > 0) expect(shown.items.length).toBeGreaterThan(0);
      // Of traits and of shared levels it goes without saying that there are others.
      if (row !== 'traits' && row !== 'levels') expect(shown.items.length + shown.hidden).toBe(items.length);
    }),
  );
});

it('the first entry stays, then go those that tell roles apart', () => {
  const items = [item('a'), item('b'), item('c'), item('d', true), item('e'), item('f', true)];
  expect(mainItems('work', items, 3)).toEqual({ items: [items[0], items[3], items[5]], hidden: 3 });
  const differing = [item('a'), ...['b', 'c', 'd'].map((key) => item(key, true))];
  expect(mainItems('work', differing, 3)).toEqual({ items: differing.slice(0, 3), hidden: 1 });
});

it('of levels only those that differ are shown', () => {
  const items = [item('a'), item('b', true)];
  expect(mainItems('levels', items, 2)).toEqual({ items: [items[1]], hidden: 0 });
});

it('"and 1 more" never stands for a name', () => {
  const items = Array.from({ length: 9 }, (_, at) => item(`${at}`));
  expect(mainItems('tools', items, 2).hidden).toBe(0);
  expect(mainItems('tools', [...items, item('more')], 2).hidden).toBe(2);
});
