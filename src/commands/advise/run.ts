import { type Advice, advise as adviseOn } from '../../domain/advise/advise';
import type { Contribution } from '../../domain/advise/evidence';
import { type AdviceModel, buildAdviceModel } from '../../domain/advise/model';
import { type SentenceWorld, sentenceOf } from '../../domain/advise/sentences';
import type { Id, KnowledgeBase } from '../../domain/types';
import type { Base } from '../../kb';
import { bytesReader } from '../../kb/person-file';
import { reportAdvice } from '../../reports/advice';
import { refuseOverwriting, saveFile } from '../emit';
import { findRoleId } from '../roles';
import type { Answer, Session, Verbatim } from '../session';
import { usage, wholeNumberFlag } from '../settings';
import { writeAnswers } from './answers';
import { answerBatch, batchBytes, batchWorld } from './batch';
import { documentOf } from './document';
import { interview, ruleOf } from './interview';
import { nothingTold, printQuestions } from './questions';
import type { AdviseFlags } from './register';
import { amongOf, constraintsOf, readTold, type Told, type Understood, understand } from './told';
import { explainWhyNot } from './why-not';

export async function advise(session: Session, flags: AdviseFlags): Promise<Answer | Verbatim> {
  const base = await session.base();
  // A number that is none is refused whether anything is asked or not.
  ruleOf(flags);
  if (flags.printQuestions) return printQuestions(session, base);
  const top = flags.top === 'all' ? Number.POSITIVE_INFINITY : wholeNumberFlag('--top', flags.top, 1, 100_000);
  const all = base.all();
  const model = buildAdviceModel(all, amongOf(base, flags));
  if (flags.batch !== undefined) return batch(session, base, model, top, flags);
  const whyNot = flags.whyNot === undefined ? undefined : findRoleId(base, flags.whyNot);
  if (whyNot !== undefined && !model.ids.includes(whyNot)) throw usage('not-among', `${whyNot} is not among the roles of --among`);
  refuseLateFailures(session, flags);
  const told = await readTold(session, base, flags);
  const { known, person, warnings, askedTools } = await know(session, base, all, model, told, flags);
  if (flags.saveAnswers !== undefined) {
    const tools = [...new Set([...told.tools, ...askedTools])];
    saveFile(session, flags.saveAnswers, writeAnswers({ ...known, skills: told.skills, tools }));
  }
  const advice = adviseOn(model, known, person.skills, all.skills);
  const world: SentenceWorld = { model, person: known, surveys: all.surveys };
  const why = whyNot === undefined ? undefined : explainWhyNot(model, known, whyNot, all.surveys);
  const sentence = (one: Contribution, other?: Id) => sentenceOf(one, world, other);
  const unrecognised = [...new Set(person.unrecognised.map((entry) => entry.said))];
  const next = nextCommands(advice, flags, whyNot);
  const kept = flags.saveAnswers ?? flags.answers;
  const askMore = `career advise${plain('--answers', kept)} --full`;
  return {
    schema: 'career/advice',
    document: documentOf(advice, { top, sentence, unrecognised, why, model }),
    warnings,
    sources: citedBy(all),
    report: ({ width }) =>
      reportAdvice(advice, { top, sentence, why, model, person: known, width, details: flags.details === true, warnings, next, askMore }),
  };
}

const formats = ['table', 'plain', 'json', 'markdown', 'yaml'];

/** Whatever would fail after the interview fails before it: nobody answers ten questions for nothing. */
function refuseLateFailures(session: Session, { saveAnswers }: AdviseFlags): void {
  const { format } = session.settings;
  if (!formats.includes(format)) throw usage('bad-format', `advise has no format ${format}`, `its formats: ${formats.join(', ')}`);
  if (saveAnswers === '' || saveAnswers === '-') throw usage('bad-save-answers', '--save-answers takes the name of a file');
  if (saveAnswers !== undefined) refuseOverwriting(session, saveAnswers);
  if (session.settings.output !== undefined) refuseOverwriting(session, session.settings.output);
}

type Known = Understood & { askedTools: readonly Id[] };

/** What is known after asking for what was not told. Nothing told and nobody to ask: a usage failure that names every key. */
async function know(session: Session, base: Base, all: KnowledgeBase, model: AdviceModel, told: Told, flags: AdviseFlags): Promise<Known> {
  const { world, settings } = session;
  const { answers, profile, skills, tools, questions, full } = flags;
  const canAsk = settings.input && world.stdin.isTerminal && world.stderr.isTerminal;
  // Answers from a file are the whole interview, unless more questions are asked for.
  const wantsQuestions = questions !== '0' && (answers === undefined || full === true || questions !== undefined);
  const asks = canAsk && wantsQuestions;
  if (!asks && [answers, profile, skills, tools].every((flag) => flag === undefined)) throw nothingTold(base, canAsk);
  const before = await understand(base, told, told.file.answers, told.constraints);
  if (!asks) return { ...before, askedTools: [] };
  const asked = {
    tools: [tools, profile, answers].every((flag) => flag === undefined),
    limits: Object.keys(told.constraints).length === 0,
  };
  const replies = await interview(session, all, model, before.known, flags, asked);
  const after = await understand(base, told, replies.answers, replies.constraints, replies.tools);
  return { ...after, askedTools: replies.tools };
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

async function batch(session: Session, base: Base, model: AdviceModel, top: number, flags: AdviseFlags): Promise<Verbatim> {
  const [conflict] = Object.entries(ofOnePerson).filter(([key]) => flags[key as keyof AdviseFlags] !== undefined);
  if (conflict) throw usage('conflicting-flags', `${conflict[1]} is about one person, and --batch about many`, 'give one of them');
  const { files, stdin } = session.world;
  const bytes = await bytesReader(files, (limit) => stdin.read(limit), batchBytes)(flags.batch ?? '-');
  const { lines, bad } = answerBatch(bytes, batchWorld(base, model, constraintsOf(base, flags), top));
  const message = `${bad === 1 ? 'one line' : `${bad} lines`} could not be read; ${bad === 1 ? 'it' : 'each'} has an "error" in its place`;
  return {
    verbatim: lines,
    formats: ['json'],
    ...(bad > 0 ? { warnings: [{ code: 'bad-lines', message }], outcome: 'bad-file' as const } : {}),
  };
}

/** Sources that the reasons rest on. */
const citedBy = (all: KnowledgeBase): string[] =>
  [...new Set([...all.surveys.map((survey) => survey.source), 'judgement'])].filter((id) => all.sources.has(id));

/** A flag with its value, where a shell takes that as it is; else nothing. */
function plain(flag: string, text: string | undefined): string {
  // What came from standard input cannot be read again.
  if (text === undefined || text === '-' || !/^[\w ./,:+#-]+$/.test(text)) return '';
  return ` ${flag} ${text.includes(' ') ? `"${text}"` : text}`;
}

/** What to run next, with what the person told where a shell takes it as it is. `asked`: the role of --why-not. */
function nextCommands({ recommendations, told, verdict }: Advice, { profile, skills }: AdviseFlags, asked: Id | undefined): string[] {
  const [first, second] = recommendations.map(({ role }) => role);
  const gap = (role: Id) => `career gap ${role}${plain('--profile', profile) || plain('--skills', skills)}`;
  if (first === undefined || told === 0) return asked === undefined ? [] : [gap(asked)];
  const other = asked === undefined || asked === first ? second : asked;
  const compare = other === undefined ? [] : [`career compare ${first} ${other}`];
  // Of a tie neither is the one to plan for yet.
  return verdict === 'close' && asked === undefined ? compare : [...compare, gap(asked ?? first)];
}
