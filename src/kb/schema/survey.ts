import * as v from 'valibot';
import { byId, id, number, oneOf, text, whole, year } from './fields';

const people = whole('Respondents, or job ads.', 0, 10_000_000);
const perRole = byId('Role id -> respondents.', people);
const amount = number('US dollars a year.', 0, 100_000_000);

/** One survey: how many practitioners of each role use each tool, or how many job ads for it name the tool. */
export const survey = v.strictObject({
  id: id('The id, kebab-case.'),
  source: id('An id of data/sources.'),
  counts: v.exactOptional(
    oneOf('`people` (default) who use a tool, or `job-ads` that name it: what employers ask for, of which the advisor learns nothing.', [
      'people',
      'job-ads',
    ]),
  ),
  population: text('Who answered, in sentences. One that names a role by its id is shown with the figures of that role.', 300),
  answers: v.exactOptional(
    byId('Role id -> the answer that was counted under it, where that is not what the role is called.', text('As the survey has it.', 120)),
  ),
  year: year('When they answered.'),
  n: byId('Respondents, or job ads, per role.', whole('Respondents, or job ads.', 1, 10_000_000)),
  tools: byId('Tool id -> role id -> respondents who use it, or job ads that name it.', perRole),
  activities: v.exactOptional(byId('Activity id -> role id -> respondents for whom it is an important part of the role.', perRole)),
  pay: v.exactOptional(
    byId(
      'Pay per role, self-reported or of job ads as advertised, US dollars a year.',
      v.array(
        v.strictObject({
          experience: text('The group, e.g. `4-9 years of experience`; first that of all, or of most.', 80),
          n: whole('Respondents, or job ads.', 1, 10_000_000),
          p25: amount,
          median: amount,
          p75: amount,
        }),
      ),
    ),
  ),
});
