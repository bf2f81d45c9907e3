import * as v from 'valibot';
import { byId, id, number, text, whole, year } from './fields';

const people = whole('Respondents.', 0, 10_000_000);
const perRole = byId('Role id -> respondents.', people);
const amount = number('US dollars a year.', 0, 100_000_000);

/** One survey: how many practitioners of each role use each tool. */
export const survey = v.strictObject({
  id: id('The id, kebab-case.'),
  source: id('An id of data/sources.'),
  population: text('Who answered, in sentences. One that names a role by its id is shown with the figures of that role.', 300),
  answers: v.exactOptional(
    byId('Role id -> the answer that was counted under it, where that is not what the role is called.', text('As the survey has it.', 120)),
  ),
  year: year('When they answered.'),
  n: byId('Respondents per role.', whole('Respondents.', 1, 10_000_000)),
  tools: byId('Tool id -> role id -> respondents who use it.', perRole),
  activities: v.exactOptional(byId('Activity id -> role id -> respondents for whom it is an important part of the role.', perRole)),
  pay: v.exactOptional(
    byId(
      'Self-reported pay per role, US dollars a year.',
      v.array(
        v.strictObject({
          experience: text('The group, e.g. `4-9 years of experience`.', 80),
          n: whole('Respondents.', 1, 10_000_000),
          p25: amount,
          median: amount,
          p75: amount,
        }),
      ),
    ),
  ),
});
