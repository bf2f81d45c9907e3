import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { editorKinds, editorSchema, staleSchemas } from '../../src/build/schema';
import { isWebAddress } from '../../src/kb/schema/fields';
import { readYaml } from '../../src/kb/yaml';
import { bakery } from '../support/bakery';

const dir = path.resolve(__dirname, '../../data/schema');

describe('the editors schemas', () => {
  it('in data/schema are what npm run kb:schema writes', () => {
    expect(staleSchemas(dir)).toEqual([]);
  });

  it.each(editorKinds)('of a %s describes every field that is written', (kind) => {
    expect(undescribed(JSON.parse(editorSchema(kind)), kind)).toEqual([]);
  });

  it('accept the bakery', () => {
    const kindOf = (name: string) =>
      name.startsWith('roles/')
        ? 'role'
        : name === 'base.yaml'
          ? 'base'
          : name === 'families.yaml'
            ? 'family'
            : name.split('/')[0]?.replace(/s$/, '');
    for (const [name, text] of Object.entries(bakery)) {
      const schema = JSON.parse(fs.readFileSync(path.join(dir, `${kindOf(name)}.json`), 'utf8'));
      const ajv = new Ajv({ allErrors: true });
      ajv.validate(schema, readYaml(text, name).value);
      expect(ajv.errors, name).toBeNull();
    }
  });
});

type Schema = {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema | Schema[];
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
};

/** Fields without parts of their own that say nothing about themselves. */
function undescribed(schema: Schema, at: string): string[] {
  const inside = Object.entries(schema.properties ?? {});
  if (inside.length > 0) return inside.flatMap(([name, part]) => undescribed(part, `${at}.${name}`));
  if (schema.description !== undefined) return [];
  if (schema.items !== undefined) return [schema.items].flat().flatMap((part) => undescribed(part, `${at}[]`));
  if (typeof schema.additionalProperties === 'object') return undescribed(schema.additionalProperties, `${at}.*`);
  return schema.anyOf?.some((part) => undescribed(part, at).length === 0) ? [] : [at];
}

describe('isWebAddress', () => {
  it.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://xn--bcker-gra.de/'])('takes %s', (url) =>
    expect(isWebAddress(url)).toBe(true),
  );
  it.each([
    'javascript:alert(1)',
    'ftp://example.org',
    '//example.org',
    'https://',
    'https://a b',
    'https://u:p@example.org',
    'https://example.org/"x',
    'https://example.org/<b>',
    'data:text/html,x',
  ])('refuses %s', (url) => expect(isWebAddress(url)).toBe(false));
});
