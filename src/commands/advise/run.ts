import { type Advice, advise as adviseOn } from '../../domain/advise/advise';
import { buildAdviceModel } from '../../domain/advise/model';
import { type SentenceWorld, sentenceOf } from '../../domain/advise/sentences';
import { failure } from '../../domain/outcome';
import type { KnowledgeBase } from '../../domain/types';
import type { Base } from '../../kb';
import { bytesReader } from '../../kb/person-file';
import { reportAdvice, reportQuestions } from '../../reports/advice';
import { saveFile } from '../emit';
import { findRoleId } from '../roles';
import type { Answer, Session, Verbatim } from '../session';
import { usage, wholeNumberFlag } from '../settings';
import { writeAnswers } from './answers';
import { answerBatch, batchBytes, batchNames } from './batch';
import { documentOf } from './document';
import { interview } from './interview';
import type { AdviseFlags } from './register';
import { amongOf, readTold, type Told, understand } from './told';
import { explainWhyNot } from './why-not';

export async function advise(session: Session, flags: AdviseFlags): Promise<Answer | Verbatim> {
  const base = await session.base();
  if (flags.printQuestions) return printQuestions(base);
  const top = topOf(flags);
  const all = base.all();
  const model = buildAdviceModel(all, amongOf(base, flags));
  if (flags.batch !== undefined) return batch(session, base, flags.batch, { model, top });
  const whyNot = flags.whyNot === undefined ? undefined : findRoleId(base, flags.whyNot);
  if (whyNot !== undefined && !model.ids.includes(whyNot)) throw usage('not-among', `${whyNot} is not among the roles of --among`);
  const told = await readTold(session, base, flags);
  const { known, person, warnings, asked } = await know(session, base, all, model, told, flags);
  if (flags.saveAnswers !== undefined) {
    saveFile(
      session,
      flags.saveAnswers,
      writeAnswers({
        answers: known.answers,
        skills: told.skills,
        tools: [...new Set([...told.tools, ...asked.tools])],
        constraints: known.constraints,
      }),
    );
  }
  const advice = adviseOn(model, known, person.skills, all.skills);
  const world: SentenceWorld = { model, person: known, surveys: all.surveys };
  const why = whyNot === undefined ? undefined : explainWhyNot(model, known, whyNot, all.surveys);
  const sentence = (one: Parameters<typeof sentenceOf>[0]) => sentenceOf(one, world);
  return {
    schema: 'career/advice',
    document: documentOf(advice, { top, sentence, unrecognised: person.unrecognised.map((entry) => entry.said), why, model }),
    warnings,
    sources: citedBy(all),
    report: () =>
      reportAdvice(advice, {
        top,
        sentence,
        why,
        model,
        person: known,
        details: flags.details === true,
        next: nextCommands(advice, flags),
      }),
  };
}

function topOf(flags: AdviseFlags): number {
  return flags.top === 'all' ? Number.POSITIVE_INFINITY : wholeNumberFlag('--top', flags.top, 1, 100_000);
}

/** What is known after asking for what was not told. Nothing told and nobody to ask: a usage failure that names every key. */
async function know(
  session: Session,
  base: Base,
  all: KnowledgeBase,
  model: ReturnType<typeof buildAdviceModel>,
  told: Told,
  flags: AdviseFlags,
) {
  const { world, settings } = session;
  const toldSomething = [flags.answers, flags.profile, flags.skills, flags.tools].some((flag) => flag !== undefined);
  const canAsk = settings.input && world.stdin.isTerminal && world.stderr.isTerminal;
  const asks = canAsk && flags.answers === undefined && flags.questions !== '0';
  if (!asks && !toldSomething) throw nothingTold(base, canAsk);
  const before = await understand(base, told, told.file.answers, told.constraints);
  if (!asks) return { ...before, asked: { tools: [] as readonly string[] } };
  const askTools = flags.tools === undefined && flags.profile === undefined;
  const replies = await interview(session, all, model, before.known, flags, askTools);
  const after = await understand(base, told, replies.answers, replies.constraints, replies.tools);
  return { ...after, asked: replies };
}

function nothingTold(base: Base, canAsk: boolean) {
  const questions = base.catalogue.questions().map((question) => question.id);
  const missing = [
    { key: 'skills', flag: '--skills' },
    { key: 'tools', flag: '--tools' },
    ...questions.map((id) => ({ key: `answers.${id}`, flag: '--answers' })),
  ];
  const why = canAsk ? 'nothing is to be asked' : 'there is no terminal to ask at';
  const lines = [
    'nothing is known of the person, and '.concat(why),
    `missing: skills (--skills), tools (--tools), answers (--answers): ${questions.join(', ')}`,
  ];
  return failure('usage', 'input-needed', lines.join('\n'), {
    hint: 'career advise --tools "Python, SQL", or career advise --print-questions --json and --answers FILE',
    details: missing,
  });
}

function printQuestions(base: Base): Answer {
  const questions = base.catalogue.questions();
  return {
    schema: 'career/questions',
    document: {
      questions: questions.map(({ id, text, why, type, options }) => ({
        id,
        text,
        why,
        type,
        options: options.map((option) => ({ id: option.id, label: option.label })),
      })),
    },
    report: () => reportQuestions(questions),
  };
}

async function batch(
  session: Session,
  base: Base,
  file: string,
  { model, top }: { model: ReturnType<typeof buildAdviceModel>; top: number },
): Promise<Verbatim> {
  const { files, stdin } = session.world;
  const bytes = await bytesReader(files, (limit) => stdin.read(limit), batchBytes)(file);
  // Lenient on purpose: a line that is not UTF-8 is a bad line, not a bad file.
  const text = new TextDecoder('utf-8').decode(bytes);
  const { lines, bad } = answerBatch(text, { model, top, names: batchNames(base), questions: base.catalogue.questions() });
  const warning = { code: 'bad-lines', message: `${bad} of the lines could not be read; each has an "error" in its place` };
  return { verbatim: lines, ...(bad > 0 ? { warnings: [warning], outcome: 'bad-file' as const } : {}) };
}

/** Sources that the reasons rest on. */
const citedBy = (all: KnowledgeBase): string[] =>
  [...new Set([...all.surveys.map((survey) => survey.source), 'judgement'])].filter((id) => all.sources.has(id));

function nextCommands(advice: Advice, flags: AdviseFlags): string[] {
  const [first, second] = advice.recommendations;
  if (!first) return [];
  const person =
    flags.profile === undefined ? (flags.skills === undefined ? '' : ` --skills "${flags.skills}"`) : ` --profile ${flags.profile}`;
  return [
    ...(second ? [`career compare ${first.role} ${second.role}`] : []),
    `career gap ${first.role}${person}`,
    `career show ${first.role}`,
  ];
}
