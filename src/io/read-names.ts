import type { Choice, Prompter } from './prompter';

type Search = Parameters<Prompter['pick']>[0]['search'];

/** Names that are shorter are near to anything. */
const fewestLetters = 3;

/** Names between commas that are known as they stand; for each other one a line that says so. Nothing is guessed. */
export function readNames(text: string, search: Search): { found: Choice[]; unknown: string[] } {
  const found: Choice[] = [];
  const unknown: string[] = [];
  const names = text.split(',').map((part) => part.trim());
  for (const name of names.filter(Boolean)) {
    const choices = search(name);
    const exact = choices.find((choice) => choice.exact);
    if (exact) {
      if (!found.some((other) => other.id === exact.id)) found.push(exact);
      continue;
    }
    // What has a sign or two in it somewhere is not what was meant.
    const near = name.length < fewestLetters ? [] : choices.slice(0, 3).map((choice) => choice.label);
    unknown.push(`Not known: ${name}.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`);
  }
  return { found, unknown };
}
