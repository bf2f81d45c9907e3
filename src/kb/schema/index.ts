import type * as v from 'valibot';
import type { BaseFacts, EntryOf, Kind } from '../kinds';
import { certification } from './certification';
import { occupation } from './occupation';
import { question } from './question';
import { role } from './role';
import { skill } from './skill';
import { base, family, source } from './source';
import { survey } from './survey';
import { tool } from './tool';

/** The schema of each kind of entry. */
export const schemas = { role, skill, tool, certification, question, source, occupation, survey, family, base } as const;
export type SchemaKind = keyof typeof schemas;

/** Does not compile when a schema lets through what the domain's type does not. */
type Agreed = { [K in SchemaKind]: v.InferOutput<(typeof schemas)[K]> extends (K extends Kind ? EntryOf[K] : BaseFacts) ? true : never };
const agreed: Agreed = {
  role: true,
  skill: true,
  tool: true,
  certification: true,
  question: true,
  source: true,
  occupation: true,
  survey: true,
  family: true,
  base: true,
};
void agreed;
