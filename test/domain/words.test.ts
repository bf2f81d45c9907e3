import { expect, it } from 'vitest';
import { words } from '../../src/domain/words';

it.each([
  ['ai-applications', 'AI applications'],
  ['ci-cd', 'CI/CD'],
  ['llm', 'LLM'],
  ['os-and-virtualisation', 'OS and virtualisation'],
  ['statistics-and-mathematics', 'Statistics and mathematics'],
])('%s reads "%s"', (id, text) => expect(words(id)).toBe(text));
