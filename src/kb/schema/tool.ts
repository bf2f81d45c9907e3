import * as v from 'valibot';
import { flag, id, text, texts } from './fields';
import { level } from './role';

/** One tool. */
export const tool = v.strictObject({
  id: id('The id, kebab-case.'),
  title: text('The title, as its makers write it.', 80),
  category: id('The category; by custom the name of the file. Programming languages: `language`.'),
  summary: text('What it is for, in a sentence.'),
  aliases: texts('Other spellings, among them the names used by the surveys and by O*NET.'),
  evidenceOf: v.pipe(
    v.array(v.strictObject({ skill: id('An id of data/skills.'), level: level('The level that using the tool shows, 0 to 5.') })),
    v.description(
      'Using the tool shows about this much of a skill. The first entry of the highest level is what the tool is chiefly about.',
    ),
  ),
  everyday: v.exactOptional(
    flag(
      'Used in every occupation (Slack, Excel), or every technical one (GitHub): where no survey asked for it, naming it tells roles apart less than their lists suggest.',
    ),
  ),
});
