import fs from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { type SchemaKind, schemas } from '../kb/schema';
import { documents } from './documents';

/** The JSON Schemas of data/schema: the files of a base, for editors, and the documents. Only the build and the tests import this file. */

/** Kinds whose files hold one entry; the others hold a list. */
const single: ReadonlySet<SchemaKind> = new Set(['role', 'base']);

const titles: Record<SchemaKind, string> = {
  role: 'A role: data/roles/<id>.yaml',
  skill: 'Skills: data/skills/*.yaml',
  tool: 'Tools: data/tools/*.yaml',
  certification: 'Certifications: data/certifications/*.yaml',
  question: 'Questions of the interview: data/questions/*.yaml',
  source: 'Sources: data/sources/*.yaml',
  occupation: 'Official occupations: data/occupations/*.yaml',
  survey: 'Surveys: data/surveys/*.yaml',
  family: 'Role families: data/families.yaml',
  base: 'The base itself: data/base.yaml',
};

export const editorKinds = Object.keys(schemas) as SchemaKind[];

/** The JSON Schema of a file of one kind, as text with a final line break. */
export function editorSchema(kind: SchemaKind): string {
  // Checks that JSON Schema cannot say (a real day, a low end below a high end) are left to `kb check`.
  const { $schema: _, ...entry } = toJsonSchema(schemas[kind], { errorMode: 'ignore', typeMode: 'input', target: 'draft-07' });
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: titles[kind] };
  const schema = single.has(kind) ? { ...head, ...entry } : { ...head, type: 'array', items: entry };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The JSON Schema of a document, as text with a final line break. It is open: a reader must not stumble over a new field. */
function documentSchema(name: string): string {
  const entry = Object.hasOwn(documents, name) ? documents[name] : undefined;
  if (!entry) throw new Error(`there is no document ${name}`);
  const options = { errorMode: 'ignore', typeMode: 'output', target: 'draft-2020-12' } as const;
  const { $schema, ...schema } = toJsonSchema(entry.schema as Parameters<typeof toJsonSchema>[0], options);
  return `${JSON.stringify({ $schema, title: entry.title, ...schema }, null, 2)}\n`;
}

/** Every file of `dir` by name, as it should be. */
function written(): [name: string, text: string][] {
  return [
    ...editorKinds.map((kind): [string, string] => [`${kind}.json`, editorSchema(kind)]),
    ...Object.keys(documents).map((name): [string, string] => [`${name}.json`, documentSchema(name)]),
  ];
}

/** Files of `dir` that are not what they should be. */
export function staleSchemas(dir: string): string[] {
  const stale = written().filter(
    ([name, text]) => !fs.existsSync(path.join(dir, name)) || fs.readFileSync(path.join(dir, name), 'utf8') !== text,
  );
  return stale.map(([name]) => path.join(dir, name));
}

/** Writes every schema; other files of the folder are left alone. Returns the paths. */
function writeSchemas(dir: string): string[] {
  fs.mkdirSync(dir, { recursive: true });
  return written().map(([name, text]) => {
    const file = path.join(dir, name);
    fs.writeFileSync(file, text);
    return file;
  });
}

const home = path.join('data', 'schema');

/** `npm run kb:schema` writes the schemas; with `--check` it only says which ones are stale. Returns the exit code. */
export function main(argv: readonly string[]): number {
  if (!argv.includes('--check')) {
    writeSchemas(home);
    return 0;
  }
  const stale = staleSchemas(home);
  for (const file of stale) console.error(`${file} is stale: npm run kb:schema writes it`);
  return stale.length > 0 ? 1 : 0;
}
