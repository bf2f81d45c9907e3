import fc from 'fast-check';
import { expect, it } from 'vitest';
import { andList, hoursShort, percent, upTo, withThousands, words } from '../../src/domain/words';

it.each([
  ['ai-applications', 'AI applications'],
  ['ci-cd', 'CI/CD'],
  ['llm', 'LLM'],
  ['mlops', 'MLOps'],
  ['iac', 'IaC'],
  ['os-and-virtualisation', 'OS and virtualisation'],
  ['statistics-and-mathematics', 'Statistics and mathematics'],
])('%s reads "%s"', (id, text) => expect(words(id)).toBe(text));

it.each([
  [0, '0%'],
  [1 / 440, '0.2%'],
  [1 / 5000, '<0.1%'],
  [0.00949, '0.9%'],
  [0.00996, '1%'],
  [0.01, '1%'],
  [0.285, '28%'],
  [0.994, '99%'],
  [438 / 440, '>99%'],
  [0.1 + 0.2 + 0.7 - 2e-16, '100%'],
  [1, '100%'],
])('the share %d reads "%s"', (share, text) => expect(percent(share)).toBe(text));

it('says 100% of all alone and 0% of none alone, and otherwise a number that is near', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(), (n, some) => {
      const users = some % (n + 1);
      const said = percent(users / n);
      expect(said === '100%').toBe(users === n);
      expect(said === '0%').toBe(users === 0);
      expect(Math.abs(Number(said.replace(/[<>%]/g, '')) - (100 * users) / n)).toBeLessThanOrEqual(1);
    }),
  );
});

it.each<[low: number, high: number, text: string]>([
  [0, 0, '0 h'],
  [40, 90, '40-90 h'],
  [950, 1000, '950-1k h'],
  [2000, 5200, '2k-5.2k h'],
  [2510, 6490, '2.5k-6.5k h'],
  [3010, 2990, '3k h'],
])('%d to %d hours are short "%s"', (low, high, text) => expect(hoursShort([low, high])).toBe(text));

it.each<[names: string, text: string]>([
  ['', ''],
  ['abc', 'a, b and c'],
  ['abcd', 'a, b, c and d'],
  ['abcde', 'a, b, c and 2 more'],
])('up to three of "%s" read "%s": no "and 1 more" takes the room of the one', (names, text) =>
  expect(upTo(3, names.split(''), andList)).toBe(text),
);

it('groups the digits of every number by three', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, digits) => {
      const grouped = withThousands(value, digits);
      expect(grouped.replaceAll(',', '')).toBe(value.toFixed(digits));
      expect(grouped).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
    }),
  );
});
