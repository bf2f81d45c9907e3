import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { KnowledgeBase } from '../../src/domain/types';
import { traitIds } from '../../src/domain/types';
import { checkShape } from '../../src/kb/checks/shape';
import { type SchemaKind, schemas } from '../../src/kb/schema';
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
  it('has a template for every kind, and every template is right', () => {
    expect([...templates.keys()].sort()).toEqual(Object.keys(schemas).sort());
    for (const [kind, { entry }] of templates) expect(checkShape(kind, entry), kind).toEqual([]);
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
