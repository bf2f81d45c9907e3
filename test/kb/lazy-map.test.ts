import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lazyMapText, readLazyMap } from '../../src/kb/lazy-map';

type Entry = { id: string; title: string };
const anyEntries = fc.uniqueArray(fc.record({ id: fc.string({ unit: 'binary' }), title: fc.string({ unit: 'binary' }) }), {
  selector: ({ id }) => id,
});
const mapOf = (entries: readonly Entry[], parse: (text: string) => unknown = JSON.parse) =>
  readLazyMap<Entry>(Buffer.from(lazyMapText(entries)), parse);

it('says the same as a map of its entries, whatever was asked for before', () => {
  fc.assert(
    fc.property(anyEntries, fc.array(fc.nat()), (entries, asked) => {
      const [lazy, plain] = [mapOf(entries), new Map(entries.map((entry) => [entry.id, entry]))];
      for (const at of asked) {
        const id = entries[at % Math.max(1, entries.length)]?.id ?? 'nothing';
        expect(lazy.get(id)).toEqual(plain.get(id));
        expect(lazy.get(id)).toBe(lazy.get(id));
      }
      expect(lazy.size).toBe(plain.size);
      expect([...lazy.keys()]).toEqual([...plain.keys()]);
      expect([...lazy]).toEqual([...plain]);
      expect([...lazy.values()]).toEqual([...plain.values()]);
      for (const { id } of entries) expect([lazy.has(id), lazy.get(id)]).toEqual([true, plain.get(id)]);
      expect(lazy.has('no such id')).toBe(plain.has('no such id'));
    }),
  );
});

it('parses what is asked for and no more, and keeps an entry the same object', () => {
  const entries = ['baker', 'miller', 'grocer'].map((id) => ({ id, title: id.toUpperCase() }));
  const parsed: string[] = [];
  const lazy = mapOf(entries, (text) => {
    parsed.push(text);
    return JSON.parse(text);
  });
  const miller = lazy.get('miller');
  expect(parsed.slice(1)).toEqual(['{"id":"miller","title":"MILLER"}']);
  expect([...lazy.values()][1]).toBe(miller);
});
