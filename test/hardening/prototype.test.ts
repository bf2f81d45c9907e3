import { afterAll, describe, expect, it } from 'vitest';
import { bakeryRunner, errorOf, run, tempDir, writeFiles } from '../support/run';

const bakery = bakeryRunner();

/** Names that every object answers to. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];

const shapeOf = (object: object) => JSON.stringify(Object.getOwnPropertyNames(object).sort());
const before = [Object.prototype, Array.prototype, Function.prototype, String.prototype].map(shapeOf);

afterAll(() => {
  expect([Object.prototype, Array.prototype, Function.prototype, String.prototype].map(shapeOf)).toEqual(before);
});

describe.each(inherited)('%s', (name) => {
  it.each<[string, (name: string) => string[], number]>([
    ['a role', (text) => ['compare', text, 'baker'], 3],
    ['two roles', (text) => ['compare', text, 'constructor'], 3],
    ['an entry', (text) => ['show', text], 3],
    ['a skill', (text) => ['show', `skill:${text}`], 3],
    ['a neighbour', (text) => ['similar', text], 3],
    ['a family', (text) => ['list', '--family', text], 3],
    ['a schema', (text) => ['kb', 'schema', text], 3],
    ['a command', (text) => [text], 2],
    ['a kind', (text) => ['list', text], 2],
    ['a row', (text) => ['compare', 'baker', 'miller', '--rows', text], 2],
    ['a status', (text) => ['certifications', '--status', text], 2],
    ['a topic', (text) => ['help', text], 2],
    ['a format', (text) => ['list', '--format', text], 2],
    ['a new kind', (text) => ['kb', 'new', text, 'x'], 2],
  ])('is no %s', async (_, argvOf, code) => {
    const error = await errorOf(bakery('--json', ...argvOf(name)));
    expect(error.exitCode).toBe(code);
    expect(error.message).toContain(name);
  });

  it('is found by no search', async () => {
    const { out, code } = await bakery('search', name, '--json');
    expect({ code, total: JSON.parse(out).total }).toEqual({ code: 0, total: 0 });
  });

  it.each(['tool', 'skill', 'source'])('is no %s to refer to', async () => {
    const dir = writeFiles(tempDir(), {
      'roles/miller.yaml': `id: miller\ntools: [${name}]\nskills: [{ skill: ${name}, relation: essential, importance: 3, level: 3, basis: judgement }]\nfamily: ${name}\n`,
    });
    const { code, out, err } = await bakery('list', '--kb', dir);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toContain('miller.yaml:2:9');
    expect(err).toContain('miller.yaml:3:19');
    expect(err).toContain('miller.yaml:4:9');
  });

  it('is no key', async () => {
    const dir = writeFiles(tempDir(), { 'roles/miller.yaml': `id: miller\n${name}: { polluted: true }\n` });
    const { code, err } = await bakery('list', '--kb', dir);
    expect(code).toBe(4);
    expect(err).toContain('miller.yaml:2:1');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it('compare __proto__ toString says that there is no such role', async () => {
  const { code, out, err } = await run('compare', '__proto__', 'toString');
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain('there is no role "__proto__"');
});
