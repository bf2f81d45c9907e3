import * as v from 'valibot';
import { id, ids, number, oneOf, text, texts } from './fields';

const hours = v.pipe(
  v.strictTuple([number('Low end, hours.', 0, 20_000), number('High end, hours.', 0, 20_000)]),
  v.check(([low, high]) => low <= high, 'out-of-range'),
  v.description('Hours from one level to the next, `[low, high]`.'),
);

/** One skill. */
export const skill = v.strictObject({
  id: id('The id, kebab-case.'),
  title: text('The title.', 80),
  kind: oneOf("ESCO's kinds.", ['skill', 'knowledge', 'attitude']),
  group: id('The group; by custom the name of the file.'),
  reuse: oneOf('How widely it applies.', ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific']),
  summary: text('What it is, in a sentence.'),
  aliases: texts('Other names.'),
  prerequisites: ids('Skills to hold at level 2 or above before this one is begun.'),
  hoursToLevel: v.pipe(v.strictTuple([hours, hours, hours, hours, hours]), v.description('Five ranges: 0 to 1, 1 to 2, ... 4 to 5.')),
  hoursBasis: text('What the hours rest on.'),
  proof: text('What shows that one has it.'),
  onet: v.exactOptional(
    v.strictObject({
      element: text('The O*NET element that rates it, by its exact name.', 80),
      scale: oneOf('Which of the two O*NET files it is in.', ['skill', 'knowledge']),
    }),
  ),
});
