import * as v from 'valibot';
import { mostPay } from '../../domain/advise/constraints';
import { about, amount, documentOf, hours, id, level, list, maybe, orNull, share, text, whole } from './parts';

const verdict = about(
  v.picklist(['clear', 'close', 'open']),
  'clear: one role stands out; close: an honest tie; open: not enough is known',
);

const contribution = v.object({
  evidence: about(text, 'kind:id, e.g. skill:python; of a ticked option answer:question/option'),
  label: text,
  contribution: about(v.number(), 'Nats that it adds to the score of the role'),
});

const quote = v.object({ question: id, text, answer: text });

const changedAnswers = v.object({
  kind: v.literal('answers'),
  answers: list(v.object({ question: id, from: list(text), to: list(text) })),
  loses: about(v.boolean(), 'Whether the changes speak against the role that would be first, too, only less than against the one that was'),
});
const changedTool = v.object({ kind: v.literal('tool'), tool: id, named: v.boolean() });

const given = { options: list(text), label: text, againstLeader: about(v.number(), 'Nats that it moves the role against the leader') };

const whyNot = v.object({
  role: id,
  rank: whole,
  leader: id,
  behind: amount,
  ahead: about(amount, 'Nats ahead of the second, where it leads'),
  within: about(v.boolean(), 'Held against the roles that the limits leave, and not against all'),
  breaks: list(text),
  answers: list(v.object({ question: id, text, ...given, better: orNull(v.object(given)) })),
  enough: orNull(list(id)),
  enoughPuts: orNull(id),
  traits: list(v.object({ trait: id, role: v.number(), leader: v.number() })),
  tools: list(
    v.object({
      tool: id,
      title: text,
      gain: amount,
      share: orNull(share),
      source: orNull(id),
      overtakes: v.boolean(),
      puts: about(orNull(id), 'The role that would be first with it, where it brings this one past the leader'),
    }),
  ),
});

export const advice = documentOf(
  'advice',
  {
    verdict,
    confidence: share,
    byAnswersAlone: about(orNull(id), 'The role that the answers alone would put first, where it is another one'),
    tied: about(list(id), 'The roles that stand level at the top'),
    asked: about(whole, 'Questions answered'),
    among: about(orNull(list(id)), 'The only roles that were compared, where some were named: scores and confidence are relative to these'),
    recommendations: about(
      list(
        v.object({
          rank: whole,
          role: id,
          title: text,
          score: about(v.number(), 'The sum of all contributions'),
          probability: share,
          because: list(contribution),
          against: list(contribution),
          coverage: about(share, 'Of the essential requirements: readiness, which is not part of the score'),
          gapHours: hours,
        }),
      ),
      'Best first',
    ),
    whatWouldChangeIt: list(
      v.object({
        change: text,
        from: text,
        to: text,
        top: about(id, 'The role that would be first'),
        edit: v.variant('kind', [changedAnswers, changedTool]),
      }),
    ),
    robustness: orNull(v.object({ trials: whole, survives: share, rivals: list(v.object({ role: id, share })) })),
    tieBreakers: list(v.object({ question: id, text })),
    missing: about(list(text), 'Traits of which nothing is known'),
    contradictions: list(v.object({ trait: id, first: quote, second: quote })),
    overfull: about(
      list(
        v.object({
          of: v.picklist(['time', 'subject']),
          sum: about(v.number(), 'Working days that all answers claim together'),
          answers: list(v.object({ ...quote.entries, share })),
        }),
      ),
      'Answers that together claim more of a working day than there is',
    ),
    withoutConstraints: list(v.object({ role: id, title: text, score: v.number(), violates: list(text) })),
    relax: orNull(v.object({ constraints: list(text), role: id })),
    whyNot: maybe(whyNot),
    unrecognised: list(v.string()),
  },
  { cites: true },
);

export const questions = documentOf('questions', {
  questions: list(
    v.object({ id, text, why: text, type: v.picklist(['single', 'multiple', 'scale']), options: list(v.object({ id, label: text })) }),
  ),
});

const personId = maybe(v.union([v.string(), v.number()]));

/** One line of `advise --batch`. */
export const batch = v.union([
  v.object({
    id: personId,
    verdict,
    confidence: share,
    recommendations: list(v.object({ role: id, score: v.number() })),
    unrecognised: list(v.string()),
  }),
  v.object({ id: personId, line: whole, error: text }),
]);

const names = about(list(v.string()), 'Names of skills or tools');
const answers = about(
  v.record(v.string(), orNull(v.union([v.string(), v.number(), list(v.union([v.string(), v.number()]))]))),
  'By id of the question: the id of an option, the number of a scale, a list of options, or null for a question that is skipped',
);

const constraints = about(
  v.strictObject({
    education: maybe(orNull(v.picklist(['none', 'secondary', 'associate', 'bachelor', 'master', 'doctorate']))),
    onCall: maybe(orNull(v.picklist(['rare', 'some', 'regular']))),
    firstJob: maybe(orNull(v.boolean())),
    minimumPay: maybe(about(orNull(v.pipe(whole, v.maxValue(mostPay))), 'US dollars a year')),
    families: maybe(about(orNull(v.union([text, list(text)])), 'ids or titles')),
  }),
  'Limits: roles that break one are left out',
);

/** One line that `advise --batch` reads. */
export const person = v.object({
  id: personId,
  skills: maybe(names),
  tools: maybe(names),
  answers: maybe(answers),
  constraints: maybe(orNull(constraints)),
});

/** The file of --answers and --save-answers. */
export const answersFile = v.strictObject({
  schemaVersion: v.literal(1),
  answers: maybe(answers),
  skills: maybe(names),
  tools: maybe(names),
  constraints: maybe(constraints),
});

/** What career reads of a JSON Resume document beside its own sections. */
export const resume = v.looseObject({
  meta: maybe(
    v.looseObject({
      career: maybe(
        v.looseObject({
          skills: maybe(about(v.record(v.string(), level), 'Skill to level')),
          tools: maybe(list(text)),
          certifications: maybe(list(text)),
          hoursPerWeek: maybe(amount),
          budget: maybe(about(amount, 'US dollars')),
          currentRole: maybe(text),
          interests: maybe(about(v.record(v.string(), v.number()), 'RIASEC, 1 to 7 each')),
        }),
      ),
    }),
  ),
});

/** What --json prints on standard error when a command fails. */
export const error = v.object({
  error: v.object({
    code: about(text, 'A kebab-case noun that scripts can test'),
    exitCode: v.picklist([1, 2, 3, 4, 5, 130]),
    message: text,
    hint: orNull(text),
    details: about(v.unknown(), 'Suggestions, missing keys or findings; null where there are none'),
  }),
});
