import { expect, it } from 'vitest';
import { editJson } from '../../../src/commands/handlers/json-edit';

const same = (value: unknown): unknown => value;

it.each(['12345678901234567890', '1.0', '1e400', '-0.10', '5'])('keeps %s as it is written', (number) => {
  expect(editJson(`{"n": ${number}, "s": "${number}"}`, same)).toBe(`{\n  "n": ${number},\n  "s": "${number}"\n}\n`);
});

it('takes no text for a number that it has put aside', () => {
  const text = '{\n  "n": 1.0,\n  "a": "number0",\n  "b": "number-0",\n  "c": "number"\n}\n';
  expect(editJson(text, same)).toBe(text);
});

it('changes what is asked for', () => {
  expect(editJson('{"a": 1.0}', (value) => ({ ...(value as object), b: 2 }))).toBe('{\n  "a": 1.0,\n  "b": 2\n}\n');
});
