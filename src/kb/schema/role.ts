import * as v from 'valibot';
import {
  type ActivityId,
  activityIds,
  educationLevels,
  type Importance,
  type Level,
  onCallDuties,
  type TraitId,
  traitIds,
} from '../../domain/types';
import { occupationPattern, occupationWords } from '../ids';
import { day, id, ids, number, oneOf, scale, text, texts } from './fields';
import { interestScores, outlook, payFigure } from './figures';

export const level = (about: string) => scale<Level>(about, 0, 5);
const importance = (about: string) => scale<Importance>(about, 1, 5);
export const activity = (about: string) => v.pipe(v.picklist(activityIds as readonly ActivityId[]), v.description(about));

const requirement = v.strictObject({
  skill: id('An id of data/skills.'),
  relation: oneOf('`essential`: usually needed in the role; `optional`: only in some settings.', ['essential', 'optional']),
  importance: v.exactOptional(
    importance('1 not, 2 somewhat, 3 important, 4 very, 5 extremely important. With `basis: onet` it may be left out.'),
  ),
  level: v.exactOptional(
    level('Level needed: 0 none, 1 awareness, 2 foundational, 3 working, 4 practitioner, 5 expert. With `basis: onet` it may be left out.'),
  ),
  basis: oneOf("`judgement`: ours; `onet`: computed from the linked occupation's ratings (importance rounded; level x 5/7, rounded).", [
    'judgement',
    'onet',
  ]),
});

const advice = v.pipe(
  v.array(v.strictObject({ certification: id('An id of data/certifications.'), why: text('Why it is worth having in this role.') })),
  v.description('Certifications, most useful first.'),
);

const trait = v.strictObject({
  mean: number('Where people in this role stand, 0 to 100.', 0, 100),
  spread: number('How far they differ: one standard deviation, 1 to 50.', 1, 50),
});
const traits = Object.fromEntries(traitIds.map((name) => [name, trait])) as Record<TraitId, typeof trait>;

const match = oneOf("How firm the link is. Only `exact` lets an official figure stand as the role's own.", ['exact', 'close', 'broad']);
export const occupationCode = (about: string) =>
  v.pipe(v.string(), v.regex(occupationPattern, `malformed-id: ${occupationWords}`), v.description(about));

/** One role. The file name is the id. */
export const role = v.strictObject({
  id: id('The id: kebab-case, the same as the file name.'),
  title: text('The title, in title case or as the field writes it.', 80),
  aliases: texts('Other titles for the same role.'),
  family: id('An id of data/families.yaml.'),
  summary: text('What the role is, in a sentence or two.'),
  focus: text('What people in this role spend their days on, in one line.'),
  goal: text('What comes out of it, in one line.'),
  work: v.pipe(
    v.array(
      v.strictObject({
        text: text('A typical task, starting with a verb.'),
        activity: v.exactOptional(activity('The survey answer that this task stands for; shares are joined from data/surveys.')),
      }),
    ),
    v.description('Five to eight typical tasks.'),
  ),
  skills: v.pipe(v.array(requirement), v.description('What the role asks for, most important first.')),
  tools: ids('Ids of data/tools, most typical first. Usage shares are joined from data/surveys.'),
  languages: ids('Programming languages: ids of tools of category `language`.'),
  certifications: v.strictObject({ entry: advice, main: advice, stretch: advice }),
  chooseIf: texts('Reasons to choose this role rather than a neighbouring one: whole sentences in the second person.'),
  misconceptions: v.pipe(
    v.array(v.strictObject({ claim: text('What people believe.'), truth: text('What is so.') })),
    v.description('What people get wrong about the role.'),
  ),
  traits: v.pipe(v.strictObject(traits), v.description('What a working day is made of; the dimensions that the interview asks about.')),
  education: v.strictObject({
    typical: oneOf('What most people in the role have.', educationLevels),
    minimum: oneOf('The least that is accepted in practice.', educationLevels),
    note: text('What else counts.'),
  }),
  entry: v.strictObject({
    bar: oneOf('How hard it is to get in without experience in the role.', ['open', 'moderate', 'high']),
    note: text('Why.'),
    routes: v.pipe(
      v.array(
        v.strictObject({
          from: text('Where people come from.', 120),
          role: v.exactOptional(id('That role, if it is one of this base.')),
          text: text('How they get in.'),
        }),
      ),
      v.description('Ways in.'),
    ),
  }),
  next: v.pipe(
    v.array(v.strictObject({ role: id('An id of data/roles.'), why: text('What makes it a natural next step.') })),
    v.description('Roles that people go on to.'),
  ),
  onCall: oneOf('How often the role answers for incidents outside office hours. Our judgement.', onCallDuties),
  links: v.strictObject({
    onet: v.exactOptional(v.strictObject({ code: occupationCode('O*NET-SOC code, an id of data/occupations.'), match })),
    esco: v.exactOptional(
      v.strictObject({ code: text('ESCO or ISCO code.', 40), title: text('The title of the ESCO occupation.', 120), match }),
    ),
  }),
  nearestOccupation: v.exactOptional(
    occupationCode('The occupation whose pay and outlook are shown, always labelled, when `links.onet` is absent.'),
  ),
  pay: v.exactOptional(v.pipe(v.array(payFigure), v.description('Figures published for this very role.'))),
  outlook: v.exactOptional(v.pipe(outlook, v.description('A projection published for this very role.'))),
  interests: v.exactOptional(
    v.pipe(v.strictObject(interestScores), v.description('RIASEC, 1-7; only where no linked occupation has them. Our judgement.')),
  ),
  reviewedOn: day('The day on which a person last read the whole entry.'),
});
