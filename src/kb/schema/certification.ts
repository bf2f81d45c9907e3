import * as v from 'valibot';
import { certificationFields } from '../../domain/vocabulary';
import { day, flag, id, ids, number, oneOf, text, webAddress, whole, yearOrMonth } from './fields';
import { level } from './role';

const percent = number('Percent.', 0, 100);

const minutes = v.nullable(whole('Length of the exam in minutes; null: unknown.', 1, 20_000));
const questions = v.nullable(text('Number of questions, e.g. "65" or "40-60"; null: unknown.', 80));
const priceUsd = v.nullable(number('Price in US dollars; null: unknown.', 0, 100_000));

const version = v.strictObject({
  code: text('One of examCodes, quoted.', 40),
  from: v.exactOptional(day('First day on which it could be sat; all but the first version need one.')),
  beta: v.exactOptional(flag('True where it is sat as a beta.')),
  priceUsd: v.exactOptional(priceUsd),
  minutes: v.exactOptional(minutes),
  questions: v.exactOptional(questions),
});

/** One certification with its whole lifecycle. */
export const certification = v.strictObject({
  id: id('The id; never the exam code, which changes.'),
  title: text('The title in full.', 160),
  aliases: v.exactOptional(
    v.pipe(
      v.array(text('A name.', 160)),
      v.description('Other names that people use, an earlier one too, where title, issuer and exam codes do not make them.'),
    ),
  ),
  issuer: text('Who awards it.', 80),
  examCodes: v.pipe(v.array(text('An exam code, quoted.', 40)), v.description('Exam codes as quoted strings; empty where there is none.')),
  versions: v.exactOptional(
    v.pipe(
      v.array(version),
      v.minLength(1),
      v.description('Where the exam changes and the credential goes on: its versions in order, each until the next begins.'),
    ),
  ),
  level: oneOf('Our level, comparable between issuers.', ['fundamentals', 'associate', 'professional', 'expert', 'specialty', 'course']),
  issuerLevel: text("The issuer's own word for the level.", 80),
  priceUsd,
  priceNote: v.exactOptional(text('What the price depends on.')),
  minutes,
  questions,
  passMark: v.nullable(text('Pass mark, e.g. "700 of 1000"; null: unknown.', 80)),
  validMonths: v.nullable(
    v.union([whole('Months until it lapses; null: unknown; `lifetime`: it does not.', 1, 600), v.literal('lifetime')]),
  ),
  renewal: v.exactOptional(text('How it is kept.')),
  prerequisites: v.exactOptional(text('What the issuer demands before.')),
  recommended: v.exactOptional(text('What the issuer recommends before.')),
  status: oneOf('As seen on `checkedOn`.', ['active', 'beta', 'retiring', 'retired', 'in-development']),
  statusNote: v.exactOptional(text('What else there is to say about the status.')),
  availableFrom: v.exactOptional(day('First day on which it could be earned.')),
  retirementAnnouncedOn: v.exactOptional(day('The day on which its end was made known, where that is known.')),
  retiresOn: v.exactOptional(day('Last day on which it can or could be earned.')),
  expectedEnd: v.exactOptional(yearOrMonth("When it is expected to end, while no last day is announced: '2027' or '2027-12'.")),
  retiresOnUnknown: v.exactOptional(flag('True where the date was not found; the reason stands in statusNote.')),
  successor: v.exactOptional(id('The certification of this base that takes its place.')),
  successorNote: v.exactOptional(text('Where none of this base does: which one does, or that none does.')),
  url: webAddress("The issuer's page."),
  roles: ids('Roles that it is meant for.'),
  measures: v.pipe(
    v.array(
      v.strictObject({
        area: text("The exam's own name for the area.", 200),
        weight: v.nullable(
          v.pipe(
            v.strictTuple([percent, percent]),
            v.check(([low, high]) => low <= high, 'out-of-range'),
            v.description('Weight in percent, `[low, high]`; null where it is not published.'),
          ),
        ),
      }),
    ),
    v.description('What the exam measures.'),
  ),
  skills: v.pipe(
    v.array(v.strictObject({ skill: id('An id of data/skills.'), level: level('The level that it proves, 0 to 5.') })),
    v.description('Skills that it proves.'),
  ),
  confidence: oneOf(
    '`verified`: read at the issuer or in a dated account of its page; `known`: well documented elsewhere; `uncertain`: sources disagree or are thin. The last two are shown with a mark.',
    ['verified', 'known', 'uncertain'],
  ),
  unverified: v.pipe(
    v.array(oneOf('A field of this entry.', certificationFields)),
    v.description('Fields of this entry that were not checked at the issuer. They are shown with a mark.'),
  ),
  source: id('Where the facts come from: an id of data/sources.'),
  checkedOn: day('The day on which they were last seen.'),
  checkedOnPrecision: v.exactOptional(
    oneOf('Where that day is not known: `month` or `year`, of which checkedOn is the first day; `none`: by checkedOn at the latest.', [
      'month',
      'year',
      'none',
    ]),
  ),
});
