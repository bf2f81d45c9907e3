import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { KnowledgeBase } from '../../src/domain/types';
import { traitIds } from '../../src/domain/types';
import { usualLengths } from '../../src/kb/checks/thin-role';
import { scaffoldPath } from '../../src/kb/scaffold';
import { type SchemaKind, schemas } from '../../src/kb/schema';
import { run, tempDir, writeFiles } from '../support/run';
import { dataDir, shippedBase } from './shipped';

const readme = fs.readFileSync(path.join(dataDir, 'README.md'), 'utf8');

/** The annotated templates, by the kind that their first line names. */
const templates = new Map(
  [...readme.matchAll(/```yaml\n(# yaml-language-server: \$schema=\S*?(\w+)\.json\n[\s\S]*?)```/g)].map(([, text = '', kind = '']) => {
    const value = parse(text) as unknown;
    return [kind as SchemaKind, { text, entry: (Array.isArray(value) ? value[0] : value) as Record<string, unknown> }] as const;
  }),
);

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

describe('data/README.md', () => {
  it('has a template for every kind', () => {
    expect([...templates.keys()].sort()).toEqual(Object.keys(schemas).sort());
  });

  /** The templates as a directory of one's own, each where it belongs. */
  const overlay = (only: (kind: SchemaKind) => boolean) =>
    Object.fromEntries(
      [...templates]
        .filter(([kind]) => only(kind))
        .map(([kind, { text, entry }]) => [
          kind === 'base' ? 'base.yaml' : scaffoldPath(kind, kind === 'role' ? String(entry.id) : 'clinic'),
          text,
        ]),
    );

  it('has a template of a role that passes kb check', async () => {
    const dir = writeFiles(
      tempDir(),
      overlay((kind) => kind === 'role'),
    );
    const { code, out } = await run('kb', 'check', dir);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^No problem in /) });
  });

  it('has templates that pass kb check together', async () => {
    const dir = writeFiles(
      tempDir(),
      overlay(() => true),
    );
    const { problems } = JSON.parse((await run('kb', 'check', dir, '--json')).out) as { problems: { code: string; message: string }[] };
    // Nothing of the base asks for the clinic's own.
    expect(problems.map(({ message }) => message)).toEqual([
      'nothing uses the family "health"',
      'nothing uses the skill "clinical-coding"',
    ]);
  });

  it('asks for as many entries as kb check does', () => {
    for (const [low, high] of Object.values(usualLengths)) expect(readme).toMatch(new RegExp(`# ${low} (to|or) ${high}\\b`));
  });

  it.each(Object.keys(schemas) as SchemaKind[])('names every field of a %s', (kind) => {
    const { entry } = templates.get(kind) ?? { entry: {} };
    const fields = Object.keys((schemas[kind] as unknown as { entries: object }).entries);
    expect(fields.filter((field) => !(field in entry) && !readme.includes(`\`${field}\``))).toEqual([]);
  });

  it('counts the traits right', () => {
    expect(readme).toContain(`all ${traitIds.length}`);
  });

  it('carries the line that each licence asks for', () => {
    for (const { id, attribution } of base.sources.values()) expect(readme.includes(attribution), id).toBe(true);
  });

  it('names only ids that there are', () => {
    const role = templates.get('role')?.entry as { skills: { skill: string }[]; tools: string[]; next: { role: string }[] };
    for (const { skill } of role.skills) expect(base.skills.has(skill), skill).toBe(true);
    for (const tool of role.tools) expect(base.tools.has(tool), tool).toBe(true);
    for (const { role: id } of role.next) expect(base.roles.has(id), id).toBe(true);
  });
});
