import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withThousands, words } from '../../src/domain/words';

it.each([
  ['ai-applications', 'AI applications'],
  ['ci-cd', 'CI/CD'],
  ['llm', 'LLM'],
  ['os-and-virtualisation', 'OS and virtualisation'],
  ['statistics-and-mathematics', 'Statistics and mathematics'],
])('%s reads "%s"', (id, text) => expect(words(id)).toBe(text));

it('groups the digits of every number by three', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, digits) => {
      const grouped = withThousands(value, digits);
      expect(grouped.replaceAll(',', '')).toBe(value.toFixed(digits));
      expect(grouped).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
    }),
  );
});
