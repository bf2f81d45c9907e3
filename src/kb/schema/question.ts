import * as v from 'valibot';
import { type TraitId, traitIds } from '../../domain/types';
import { id, number, oneOf, text } from './fields';
import { activity } from './role';

const stand = v.exactOptional(number('Where somebody who picks this stands, 0 to 100.', 0, 100));
const at = Object.fromEntries(traitIds.map((name) => [name, stand])) as Record<TraitId, typeof stand>;

/** One question of the interview. */
export const question = v.strictObject({
  id: id('The id, kebab-case.'),
  text: text('The question.', 300),
  why: text('Why it is asked, in a plain sentence.', 300),
  type: oneOf('`single`: one option; `multiple`: any number; `scale`: options in order.', ['single', 'multiple', 'scale']),
  measures: v.pipe(
    v.array(
      v.strictObject({
        trait: v.pipe(v.picklist(traitIds), v.description('A trait.')),
        direction: v.pipe(v.picklist([1, -1]), v.description('+1: the more, the higher; -1: the reverse.')),
      }),
    ),
    v.description('The traits that it measures and which way.'),
  ),
  options: v.pipe(
    v.array(
      v.strictObject({
        id: id('The id of the option.'),
        label: text('The option, as it is shown.', 200),
        at: v.exactOptional(v.pipe(v.strictObject(at), v.description('Where somebody who picks this stands, per trait.'))),
        activity: v.exactOptional(activity('The survey answer that this option stands for.')),
        time: v.exactOptional(number('The least percentage of a working day that the words claim.', 0, 100)),
        subject: v.exactOptional(number('The least percentage of the work that is to be about this.', 0, 100)),
      }),
    ),
    v.minLength(2, 'out-of-range'),
    v.description('Two or more options.'),
  ),
});
