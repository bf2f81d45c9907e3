import * as v from 'valibot';
import { flag, id, number, text } from './fields';
import { interestScores, payAmounts, projectionFields } from './figures';
import { occupationCode } from './role';

const rating = v.pipe(
  v.strictTuple([number('Importance, 1 to 5.', 1, 5), number('Level, 0 to 7.', 0, 7)]),
  v.description("O*NET's ratings: `[importance 1-5, level 0-7]`."),
);
const elements = (about: string) => v.pipe(v.record(v.pipe(v.string(), v.maxLength(80, 'out-of-range')), rating), v.description(about));
const source = id('Where the figures come from: an id of data/sources.');

/** One official occupation. */
export const occupation = v.strictObject({
  id: occupationCode('O*NET-SOC code, e.g. `15-2051.01`.'),
  title: text('The official title.', 120),
  soc: v.pipe(
    v.string(),
    v.regex(/^\d\d-\d{4}$/, 'malformed-id: a SOC code, such as 15-2051'),
    v.description('The SOC group that wage and projection describe.'),
  ),
  socTitle: text('The title of the SOC group.', 120),
  socShared: v.exactOptional(
    flag('True where the SOC group has further O*NET occupations that are not here. Those that are here are found.'),
  ),
  wage: v.exactOptional(v.strictObject({ ...payAmounts, employment: number('People employed.', 0, 1_000_000_000) })),
  projection: v.exactOptional(v.strictObject(projectionFields)),
  interests: v.exactOptional(v.strictObject({ ...interestScores, source })),
  education: v.exactOptional(
    v.strictObject({
      shares: v.pipe(
        v.record(v.pipe(v.string(), v.maxLength(80, 'out-of-range')), number('Percent.', 0, 100)),
        v.description('Education of people in the SOC group, in percent.'),
      ),
      shared: v.exactOptional(
        flag(
          'True where one set of figures is published for this group and others that are not here. Groups here with the same shares are found.',
        ),
      ),
      source,
    }),
  ),
  ratings: v.exactOptional(
    v.strictObject({
      source,
      skills: elements('Skills, by their O*NET name.'),
      knowledge: v.exactOptional(elements('Knowledge, by its O*NET name.')),
    }),
  ),
});
