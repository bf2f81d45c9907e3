import fs from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { type SchemaKind, schemas } from '../kb/schema';

/** The editors' JSON Schemas, made from the schemas that check the base. Only the build and the tests import this file. */

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

/** Files of `dir` that are not what they should be. */
export function staleSchemas(dir: string): string[] {
  return editorKinds
    .map((kind) => path.join(dir, `${kind}.json`))
    .filter((file, at) => {
      const kind = editorKinds[at];
      return kind === undefined || !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== editorSchema(kind);
    });
}

/** Writes `<kind>.json` for every kind; other files of the folder are left alone. Returns the paths. */
export function writeSchemas(dir: string): string[] {
  fs.mkdirSync(dir, { recursive: true });
  return editorKinds.map((kind) => {
    const file = path.join(dir, `${kind}.json`);
    fs.writeFileSync(file, editorSchema(kind));
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
