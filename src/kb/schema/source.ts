import * as v from 'valibot';
import { day, id, text, webAddress } from './fields';

/** One source of figures or facts. */
export const source = v.strictObject({
  id: id('The id, kebab-case.'),
  title: text('The title of the publication.', 200),
  publisher: text('Who publishes it.', 120),
  summary: text('What it is and how far it carries, in a sentence.'),
  url: v.exactOptional(webAddress('Its page.')),
  period: text('The period that the figures describe, e.g. `May 2024`.', 80),
  region: text('The region that the figures describe.', 80),
  licence: text('The licence.', 120),
  attribution: text('The line that the licence asks for.'),
  checkedOn: day('The day on which it was last looked at.'),
});

/** One role family. */
export const family = v.strictObject({
  id: id('The id, kebab-case.'),
  title: text('The title.', 80),
  summary: text('What the roles of the family have in common.'),
});

/** data/base.yaml. */
export const base = v.strictObject({
  version: v.pipe(
    v.string(),
    v.regex(/^\d{1,5}(\.\d{1,5}){0,2}$/, 'unknown-value: one to three numbers with dots between them, in quotes'),
    v.description('The version of the base, quoted.'),
  ),
  date: day('The day of its latest change.'),
  title: text('What the base is called.', 120),
});
