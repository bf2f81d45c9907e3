import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAYLOADS, RAW } from '../render/payloads';
import { bakeryRunner, type Ran, tempDir, writeFiles } from '../support/run';

const bakery = bakeryRunner();
const formats = ['table', 'plain', 'json', 'csv', 'markdown', 'yaml'];
const payloads = Object.entries(PAYLOADS);

/** Nothing that a terminal obeys, on either stream; and no line of its own for what somebody typed. */
function expectClean({ out, err }: Ran, about: string): void {
  expect(out, `${about}: stdout`).not.toMatch(RAW);
  expect(err, `${about}: stderr`).not.toMatch(RAW);
}

describe.each(payloads)('%s in an argument', (_, payload) => {
  it.each<[string, (text: string) => string[]]>([
    ['a command', (text) => [text]],
    ['a role', (text) => ['compare', text, 'miller']],
    ['the second role', (text) => ['compare', 'baker', `x${text}`]],
    ['a row', (text) => ['compare', 'baker', 'miller', '--rows', text]],
    ['an entry', (text) => ['show', text]],
    ['an entry with its kind', (text) => ['show', `skill:${text}`]],
    ['words', (text) => ['search', text, `${text}bread`]],
    ['a kind', (text) => ['list', text]],
    ['a family', (text) => ['list', '--family', text]],
    ['a status', (text) => ['certifications', '--status', text]],
    ['an issuer', (text) => ['certifications', '--issuer', text]],
    ['a number', (text) => ['similar', 'baker', '--top', text]],
    ['an option', (text) => ['list', `--x${text}`]],
    ['a short option', (text) => ['list', `-${text}`]],
    ['a format', (text) => ['list', '--format', text]],
    ['a day', (text) => ['list', '--as-of', text]],
    ['a width', (text) => ['list', '--width', text]],
    ['a colour', (text) => ['list', '--color', text]],
    ['a directory', (text) => ['list', '--kb', `/nowhere/${text}`]],
    ['a file', (text) => ['list', '--output', `/nowhere/${text}`]],
    ['a topic', (text) => ['help', text]],
    ['a sub-command', (text) => ['kb', text]],
    ['a schema', (text) => ['kb', 'schema', text]],
    ['a new kind', (text) => ['kb', 'new', text, 'x']],
    ['a new id', (text) => ['kb', 'new', 'role', text]],
    ['an age', (text) => ['kb', 'check', '--max-age', text]],
    ['a directory to check', (text) => ['kb', 'check', `/nowhere/${text}`]],
    ['one too many', (text) => ['show', 'baker', text]],
    ['a skill', (text) => ['gap', 'miller', '--skills', `Kneading:2, ${text}`]],
    ['a tool', (text) => ['advise', '--no-input', '--tools', `Scales, ${text}`]],
    ['a level', (text) => ['gap', 'miller', '--skills', `Kneading:${text}`]],
    ['a role among others', (text) => ['advise', '--no-input', '--tools', 'Scales', '--among', `baker,${text}`]],
    ['a role asked about', (text) => ['advise', '--no-input', '--tools', 'Scales', '--why-not', text]],
    ['a profile', (text) => ['gap', 'miller', '--profile', `/nowhere/${text}`]],
    ['answers', (text) => ['advise', '--answers', `/nowhere/${text}`]],
    ['people', (text) => ['advise', '--batch', `/nowhere/${text}`]],
    ['a way', (text) => ['path', text, 'miller']],
    ['a start', (text) => ['plan', 'miller', '--start', text]],
    ['a budget', (text) => ['plan', 'miller', '--budget', text]],
    ['hours', (text) => ['plan', 'miller', '--hours-per-week', text]],
    ['certifications', (text) => ['plan', 'miller', '--certifications', text]],
    ['a shell', (text) => ['completion', text]],
    ['a plan that is ticked off', (text) => ['plan', 'miller', '--done', `/nowhere/${text}`]],
    ['a name', (text) => ['profile', 'init', '-', '--skills', 'Kneading:1', '--name', text]],
    ['a role of today', (text) => ['profile', 'init', '-', '--current-role', text]],
    ['a profile to write', (text) => ['profile', 'init', `/nowhere/${text}`, '--skills', 'Kneading:1']],
    ['a level to set', (text) => ['profile', 'set', 'kneading', text]],
    ['a skill to set', (text) => ['profile', 'set', text, '3']],
    ['a new directory', (text) => ['kb', 'new', 'role', 'x', '--dry-run', '--dir', text]],
  ])('as %s', async (_place, argvOf) => {
    const argv = argvOf(payload);
    for (const format of argv.includes('--format') ? [''] : ['table', 'json']) {
      const ran = await bakery(...argv, ...(format === '' ? [] : ['--format', format]));
      expectClean(ran, `${JSON.stringify(argv)} ${format}`);
      expect(ran.code).not.toBe(1);
      // One message, one hint: what was typed begins no line.
      if (ran.code !== 0 && argv[1] !== 'check') expect(ran.err.split('\n').length).toBeLessThanOrEqual(3);
    }
  });
});

describe.each(payloads)('%s in JSON', (_, payload) => {
  it('comes back as it was', async () => {
    const { out } = await bakery('search', payload, '--json');
    expect(out).not.toMatch(RAW);
    expect(JSON.parse(out).query).toBe(payload);
    const profile = (await bakery('profile', 'init', '-', '--name', payload)).out;
    expect(JSON.parse(profile).basics.name).toBe(payload);
    const file = path.join(tempDir(), 'answers.json');
    await bakery('advise', '--no-input', '--tools', `Scales, x${payload}`, '--save-answers', file);
    const saved = fs.readFileSync(file, 'utf8');
    expect(saved).not.toMatch(RAW);
    expect(JSON.parse(saved).tools[0]).toBe('Scales');
  });
});

describe('a file name with an escape', () => {
  const names = payloads.filter(([, payload]) => !/[/\0]/.test(payload));

  it('is shown harmless wherever it is named', async () => {
    const dir = tempDir();
    for (const [at, [, payload]] of names.entries()) writeFiles(dir, { [`roles/${at}${payload}.yaml`]: 'id: x\ntitle: 1\n' });
    for (const format of formats) {
      const ran = await bakery('kb', 'check', dir, '-f', format);
      expectClean(ran, format);
      expect(ran.code).toBe(4);
    }
    for (const flags of [[], ['--json'], ['--debug']]) {
      const ran = await bakery('list', '--kb', dir, ...flags);
      expectClean(ran, `list ${flags}`);
      expect(ran.code).toBe(4);
    }
  });

  it('is written, and its name is shown harmless', async () => {
    const dir = tempDir();
    for (const [at, [name, payload]] of names.entries()) {
      const file = path.join(dir, `${at}${payload}`);
      const ran = await bakery('list', '-o', file);
      expectClean(ran, name);
      expect(ran).toMatchObject({ code: 0, out: '' });
      expectClean(await bakery('list', '-o', file), name);
    }
    expect(fs.readdirSync(dir)).toHaveLength(names.length);
  });

  it('of a directory is shown harmless', async () => {
    const dir = tempDir();
    for (const [at, [name, payload]] of names.entries()) {
      const inner = path.join(dir, `${at}${payload}`);
      fs.mkdirSync(inner);
      expectClean(await bakery('list', '--kb', inner), name);
      expectClean(await bakery('kb', 'new', 'role', 'a-role', '--dir', inner), name);
      expectClean(await bakery('kb', 'check', inner), name);
    }
  });
});

describe('an escape in the text of a knowledge base', () => {
  const tool = (fields: Record<string, string>) =>
    `- {${Object.entries({ id: 'x', title: 'X', category: 'mill', summary: 'S', aliases: '[]', evidenceOf: '[]', ...fields })
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')}}`;

  /** As a double-quoted scalar with every unit escaped, and with the characters themselves where YAML lets one write them. */
  const forms: [string, (text: string) => string][] = [
    [
      'escaped',
      (text) => `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`,
    ],
    ['raw', (text) => `"${text.replace(/["\\]/g, '\\$&')}"`],
  ];

  const places: [string, (text: string, at: number) => string][] = [
    ['a title', (text, at) => tool({ id: `t${at}`, title: text })],
    ['a summary', (text, at) => tool({ id: `t${at}`, summary: text })],
    ['an alias', (text, at) => tool({ id: `t${at}`, aliases: `[${text}]` })],
    ['a category', (text, at) => tool({ id: `t${at}`, category: text })],
    ['a reference', (text, at) => tool({ id: `t${at}`, evidenceOf: `[{ skill: ${text}, level: 1 }]` })],
    ['an id', (text) => tool({ id: text })],
    ['a key', (text, at) => tool({ id: `t${at}`, [text]: '1' })],
    ['a number', (text, at) => tool({ id: `t${at}`, evidenceOf: `[{ skill: kneading, level: ${text} }]` })],
    ['a tag', (text, at) => tool({ id: `t${at}`, title: `!${text.replace(/["\\]/g, '')} x` })],
    ['broken YAML', (text, at) => `${tool({ id: `t${at}` })}\n- ${text}: [`],
  ];

  describe.each(forms)('%s', (_, write) => {
    it.each(places)('in %s', async (_place, entry) => {
      const dir = tempDir();
      for (const [at, [, payload]] of payloads.entries()) {
        writeFiles(dir, { [`tools/t${at}.yaml`]: `${entry(write(payload), at)}\n` });
      }
      for (const format of formats) {
        const ran = await bakery('kb', 'check', dir, '-f', format);
        expectClean(ran, format);
        expect(ran.code).toBe(4);
      }
      for (const flags of [[], ['--json'], ['--debug']]) {
        const ran = await bakery('list', 'tools', '--kb', dir, ...flags);
        expectClean(ran, `list ${flags}`);
        expect({ code: ran.code, out: ran.out }).toEqual({ code: 4, out: '' });
      }
    });
  });
});

describe.each(payloads)('%s in a person’s file', (_, payload) => {
  const profile = {
    basics: { name: payload, summary: payload },
    work: [{ name: payload, position: payload, highlights: [payload] }],
    skills: [{ name: `x${payload}`, level: payload, keywords: [`y${payload}`] }],
    certificates: [{ name: payload, issuer: payload, date: payload }],
    meta: { career: { skills: { [`z${payload}`]: 3 }, tools: [`t${payload}`], currentRole: `r${payload}` } },
  };

  it('is shown harmless', async () => {
    const dir = writeFiles(tempDir(), {
      'profile.json': JSON.stringify(profile),
      'answers.json': JSON.stringify({ schemaVersion: 1, answers: { [`q${payload}`]: payload }, skills: [payload] }),
      'people.jsonl': `${JSON.stringify({ id: payload, skills: [`x${payload}`], answers: { [payload]: payload } })}\n`,
    });
    const at = (name: string) => path.join(dir, name);
    for (const argv of [
      ['profile', 'show', at('profile.json')],
      ['profile', 'check', at('profile.json')],
      ['gap', 'miller', '--profile', at('profile.json')],
      ['plan', 'miller', '--profile', at('profile.json')],
      ['compare', 'baker', 'miller', '--profile', at('profile.json')],
      ['advise', '--no-input', '--profile', at('profile.json')],
      ['advise', '--answers', at('answers.json')],
      ['advise', '--batch', at('people.jsonl')],
    ]) {
      for (const format of ['table', 'json']) expectClean(await bakery(...argv, '-f', format), `${argv.join(' ')} ${format}`);
    }
    for (const format of ['markdown', 'ics', 'csv', 'plain'])
      expectClean(icsBreaks(await bakery('plan', 'miller', '--profile', at('profile.json'), '-f', format)), format);
  });
});

/** A calendar ends its lines with CR LF. */
const icsBreaks = (ran: Ran): Ran => ({ ...ran, out: ran.out.replaceAll('\r\n', '\n') });

describe('ordinary text of any script', () => {
  it('is taken and shown as it is', async () => {
    const title = 'Bäcker שלום أهلا नमस्ते 面包师 🥐 e\u0301';
    const dir = writeFiles(tempDir(), { 'roles/baker.yaml': `id: baker\ntitle: ${title}\n` });
    expect((await bakery('list', '--kb', dir, '--width', '200')).out).toContain(title);
    expect((await bakery('show', 'baker', '--kb', dir)).out.split('\n')[0]).toBe(title);
    expect((await bakery('compare', title, 'miller', '--kb', dir)).code).toBe(0);
    expect((await bakery('show', `${title} 👩‍🍳`)).err).toContain(`"${title} 👩‍🍳"`);
  });
});
