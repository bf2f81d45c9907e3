import { type Advice, advise as adviseOn, type Recommendation } from '../../domain/advise/advise';
import { isPaidLikeOthers } from '../../domain/advise/constraints';
import type { Contribution } from '../../domain/advise/evidence';
import { type AdviceModel, buildAdviceModel, type KnownPerson } from '../../domain/advise/model';
import type { SentenceWorld } from '../../domain/advise/sentence';
import { sentenceOf, sourceOf } from '../../domain/advise/sentences';
import { explainWhyNot } from '../../domain/advise/why-not';
import { type Answers, isAnswered } from '../../domain/interview/belief';
import type { Warning } from '../../domain/outcome';
import type { Person } from '../../domain/profile/person';
import type { Id, KnowledgeBase } from '../../domain/types';
import { andList, upTo } from '../../domain/words';
import type { Replies } from '../../interview/flow';
import type { Base } from '../../kb/base';
import { bytesReader } from '../../kb/person-file';
import { reportAdvice, usualTop } from '../../reports/advice';
import { recognisedOnly } from '../again';
import { proseFormats, refuseLate, refusePlace } from '../emit';
import { type PersonFlags, refuseNoNames } from '../person';
import { hasTerminal } from '../prompting';
import { findRoleId } from '../roles';
import type { Answer, Session, Verbatim } from '../session';
import { usage, wholeNumberFlag } from '../settings';
import { baseFlags } from '../typed';
import { answerBatch, batchBytes, batchWorld } from './batch';
import { documentOf } from './document';
import { interview, ruleOf } from './interview';
import { askMore, goesOn, isShort, nextSteps } from './next';
import { nothingTold, printQuestions } from './questions';
import type { AdviseFlags } from './register';
import { saveAnswers } from './saving';
import { amongOf, constraintsOf, readTold, type Told, type Understood, understand } from './told';

export async function advise(session: Session, given: AdviseFlags): Promise<Answer | Verbatim> {
  refuseNoNames(given);
  const flags = withoutEmpty(given);
  const base = await session.base();
  // A number that is none is refused whether anything is asked or not.
  ruleOf(flags);
  if (flags.printQuestions && flags.batch !== undefined) {
    throw usage('conflicting-flags', '--print-questions and --batch exclude each other', 'give one of them');
  }
  if (flags.printQuestions) return printQuestions(session, base);
  const top = topOf(flags.top);
  const all = base.all();
  const model = buildAdviceModel(all, amongOf(base, flags));
  if (flags.batch !== undefined) return batch(session, base, model, top, given);
  const whyNot = flags.whyNot === undefined ? undefined : findRoleId(base, flags.whyNot);
  if (whyNot !== undefined && !model.ids.includes(whyNot))
    throw usage('not-among', `${whyNot} is not among the roles of --among`, 'add it there, or leave --among out');
  const { saveAnswers: saved } = flags;
  if (saved === '' || saved === '-')
    throw usage('bad-save-answers', '--save-answers takes the name of a file', 'for example --save-answers answers.json');
  // Nobody answers ten questions for nothing.
  refuseLate(session, 'advise', proseFormats, saved);
  if (saved !== undefined) refusePlace(session, saved);
  const told = await readTold(session, base, flags);
  const { known, person, warnings: ofReading, replies, asked } = await know(session, base, all, model, told, flags);
  if (saved !== undefined) await saveAnswers(session, saved, told, replies);
  const advice = adviseOn(model, known, person.skills, all.skills);
  const warnings = [...ofReading, ...unknownPay(advice, model, known, top)];
  const world: SentenceWorld = { model, person: known, surveys: all.surveys };
  const why = whyNot === undefined ? undefined : explainWhyNot(model, known, whyNot);
  const sentence = (one: Contribution, other?: Id) => sentenceOf(one, world, other);
  const unrecognised = [...new Set(person.unrecognised.map((entry) => entry.said))];
  const picked = replies.tools.length > 0 ? { tools: replies.tools.join(',') } : {};
  const way = {
    // Tools that were picked need not be picked again.
    flags: { ...recognisedOnly(flags, person), ...picked },
    has: hasAsFlags(told, replies, flags, person),
    saved: saved ?? replies.savedAs,
    asked: answeredIn(replies.answers) > answeredIn(told.file.answers),
    whyNot,
    base: baseFlags(session),
  };
  const commands = (brief: boolean) => {
    const [next, more] = [nextSteps(advice, way), askMore(way)];
    const isShown = (command: string) => !brief || isShort(command);
    return { next: next.filter(isShown), askMore: isShown(more) ? more : undefined, onward: goesOn(way, asked) };
  };
  return {
    schema: 'career/advice',
    document: documentOf(advice, { top, sentence, unrecognised, why, model }),
    warnings,
    wrote: saved ?? replies.savedAs,
    sources: citedBy(all, advice.recommendations.slice(0, top), world),
    report: ({ width, height }) =>
      reportAdvice(advice, {
        ...{ top, sentence, why, model, person: known, width, height, details: flags.details === true, commands },
        isTopAsked: flags.top !== undefined,
        toldSkills: person.held.some(({ level, because }) => level > 0 && because.some(({ how }) => how !== 'tool' && how !== 'implied')),
        warnings: session.settings.quiet ? [] : warnings,
        sourceOf: (one, other) => sourceOf(one, world, other),
        sources: [...all.sources.values()],
      }),
  };
}

/** Roles within a minimum of the pay of which nobody knows whether they reach it. */
function unknownPay({ recommendations }: Advice, { roles }: AdviceModel, { constraints }: KnownPerson, top: number): Warning[] {
  if (constraints.minimumPay === undefined) return [];
  const shown = recommendations.slice(0, Math.min(top, usualTop)).flatMap(({ role: id }) => roles.find((role) => role.id === id) ?? []);
  const titles = shown.filter(isPaidLikeOthers).map(({ title }) => title);
  if (titles.length === 0) return [];
  const message = `only the pay of a wider occupation is known of ${upTo(3, titles, andList)}, which the minimum leaves in`;
  return [{ code: 'pay-unknown', message }];
}

const answeredIn = (answers: Answers): number => answers.filter(isAnswered).length;

/** A list without a name tells nothing, as if its flag had not been given. */
function withoutEmpty(flags: AdviseFlags): AdviseFlags {
  const isEmpty = ([key, value]: [string, unknown]) => (key === 'skills' || key === 'tools') && value === '';
  return Object.fromEntries(Object.entries(flags).filter((entry) => !isEmpty(entry)));
}

function hasAsFlags({ skills, tools }: Told, replies: Replies, { profile }: AdviseFlags, person: Person): PersonFlags {
  const named = { skills, tools: [...tools, ...replies.tools] };
  const lists = Object.entries(named).flatMap(([key, names]) => (names.length > 0 ? [[key, names.join(',')]] : []));
  return recognisedOnly({ ...(profile === undefined ? {} : { profile }), ...Object.fromEntries(lists) }, person);
}

function topOf(flag: string | undefined): number {
  if (flag === undefined) return usualTop;
  return flag === 'all' ? Number.POSITIVE_INFINITY : wholeNumberFlag('--top', flag, 1, 100_000, '7, or --top all');
}

/** `asked`: questions were put. */
type Known = Understood & { replies: Replies; asked: boolean };

/** What is known after asking for what was not told. Nothing told and nobody to ask: a usage failure that names every key. */
async function know(session: Session, base: Base, all: KnowledgeBase, model: AdviceModel, told: Told, flags: AdviseFlags): Promise<Known> {
  const { answers, profile, skills, tools, questions, full } = flags;
  const canAsk = session.settings.input && hasTerminal(session);
  // Answers from a file are the whole interview, unless more questions are asked for.
  const wantsQuestions = questions !== '0' && (answers === undefined || full === true || questions !== undefined);
  const asks = canAsk && wantsQuestions;
  if (!asks && [answers, profile, skills, tools].every((flag) => flag === undefined)) {
    const nobody = hasTerminal(session) ? '--no-input forbids to ask' : 'there is no terminal to ask at';
    throw nothingTold(base, canAsk ? 'nothing is to be asked' : nobody);
  }
  const before = await understand(base, told, told.file.answers, told.constraints);
  if (!asks) return { ...before, replies: { tools: [], answers: told.file.answers, constraints: told.constraints }, asked: false };
  const asksFor = {
    tools: [tools, profile, answers].every((flag) => flag === undefined),
    limits: Object.keys(told.constraints).length === 0,
  };
  const replies = await interview(session, { all, model, told, known: before.known, flags, asks: asksFor });
  const after = await understand(base, told, replies.answers, replies.constraints, replies.tools);
  return { ...after, replies, asked: true };
}

/** Flags that say something about one person, or how to ask one. */
const ofOnePerson = {
  answers: '--answers',
  profile: '--profile',
  skills: '--skills',
  tools: '--tools',
  saveAnswers: '--save-answers',
  whyNot: '--why-not',
  details: '--details',
  questions: '--questions',
  full: '--full',
} as const satisfies Partial<Record<keyof AdviseFlags, string>>;

const lineHint = 'career kb schema person says what a line may hold; mend those lines, and run it on them again';

async function batch(session: Session, base: Base, model: AdviceModel, top: number, flags: AdviseFlags): Promise<Verbatim> {
  const [conflict] = Object.entries(ofOnePerson).filter(([key]) => flags[key as keyof AdviseFlags] !== undefined);
  if (conflict) throw usage('conflicting-flags', `${conflict[1]} is about one person, and --batch about many`, 'give one of them');
  const { isFormatGiven, format } = session.settings;
  if (isFormatGiven && format !== 'json')
    throw usage('bad-format', `--batch has no format ${format}`, 'its format: json, one object a line');
  const bytes = await bytesReader(session.world, { limit: batchBytes })(flags.batch ?? '-');
  const { lines, bad } = answerBatch(bytes, batchWorld(base, model, constraintsOf(base, flags), top));
  const message = `${bad === 1 ? 'one line' : `${bad} lines`} could not be read; ${bad === 1 ? 'it' : 'each'} has an "error" in its place`;
  return {
    verbatim: lines,
    formats: ['json'],
    ...(bad > 0 ? { warnings: [{ code: 'bad-lines', message }], outcome: 'bad-file' as const, hint: lineHint } : {}),
  };
}

/** Sources that the model and the reasons rest on. */
function citedBy({ surveys, sources }: KnowledgeBase, shown: readonly Recommendation[], world: SentenceWorld): string[] {
  const inReasons = shown.flatMap(({ because, against }) => [...because, ...against].flatMap((one) => sourceOf(one, world) ?? []));
  return [...new Set([...surveys.map((survey) => survey.source), 'judgement', ...inReasons])].filter((id) => sources.has(id));
}
