import { type Constraints, ruledOutBy } from '../../domain/advise/constraints';
import type { AdviceModel, KnownPerson } from '../../domain/advise/model';
import { standingOf } from '../../domain/advise/standing';
import { isObject } from '../../domain/describe';
import type { NameIndex } from '../../domain/profile/names';
import type { Id, Question } from '../../domain/types';
import type { Base } from '../../kb/base';
import { odditiesOf } from '../../kb/json-oddities';
import { messageOf, tipOf } from '../../kb/messages';
import { argsOf, type Finding } from '../../kb/person-file';
import { pathText } from '../../kb/problem';
import { renderJsonLine } from '../../render/json';
import { type Known, readAnswers } from './answers';
import { readNames, type Terms } from './names';
import { knownFamilies } from './told';

/** A class of a thousand fits easily; a file that is larger is split. */
export const batchBytes = 200_000_000;

/** What the lines need, made once. */
type BatchWorld = {
  model: AdviceModel;
  names: NameIndex;
  terms: Terms;
  questions: readonly Question[];
  known: Known;
  /** The limits that hold for everybody, and the roles that they rule out. */
  constraints: Constraints;
  ruledOut: ReadonlySet<Id>;
  top: number;
};

export function batchWorld(base: Base, model: AdviceModel, constraints: Constraints, top: number): BatchWorld {
  const ruledOut = ruledOutBy(model, constraints);
  // A level that is none is no mistake of a line: its name is listed.
  const known = { ...knownFamilies(base), unknownLevel: () => undefined };
  return { model, names: base.names(), terms: new Map(), questions: base.catalogue.questions(), known, constraints, ruledOut, top };
}

/** JSON Lines in, JSON Lines out, in order. A line that cannot be read gives a line that says so; the others are answered. */
export function answerBatch(bytes: Uint8Array, world: BatchWorld): { lines: string; bad: number } {
  let bad = 0;
  const out: string[] = [];
  for (const { number, text } of linesOf(bytes)) {
    if (text?.trim() === '') continue;
    const read = text === undefined ? 'this is not UTF-8' : parseLine(text);
    const answered = typeof read === 'string' ? { line: number, error: read } : answerLine(read, number, world);
    if ('error' in answered) bad += 1;
    out.push(renderJsonLine(answered));
  }
  return { lines: out.join(''), bad };
}

/** Line by line, so that one that is not UTF-8 does not cost the others. A byte order mark is left out. */
function* linesOf(bytes: Uint8Array): Generator<{ number: number; text: string | undefined }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    start += line.length + 1;
    number += 1;
    try {
      yield { number, text: decoder.decode(line) };
    } catch {
      yield { number, text: undefined };
    }
  }
}

type Line = Readonly<Record<string, unknown>>;

function parseLine(text: string): Line | string {
  try {
    const value: unknown = JSON.parse(text);
    for (const oddity of odditiesOf(text)) if (oddity.code === 'duplicate-key') return messageOf(oddity);
    return isObject(value) ? value : 'this is not a JSON object';
  } catch {
    return 'this is not valid JSON';
  }
}

const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((name) => typeof name === 'string');

/** A number of more digits may have been rounded: then it is no longer the id that was given. */
const isExact = (id: number): boolean => /^-?\d+(\.\d+)?$/.test(`${id}`) && `${id}`.replace(/\D/g, '').length <= 15;

function answerLine(line: Line, number: number, world: BatchWorld): Record<string, unknown> {
  const isKept = typeof line.id === 'string' || (typeof line.id === 'number' && isExact(line.id));
  const id = isKept ? { id: line.id } : {};
  const wrong = (error: string) => ({ ...id, line: number, error });
  if (line.id !== undefined && line.id !== null && !isKept) return wrong('"id" should be text, or a number of at most 15 digits');
  const [skills, tools, answers] = [line.skills ?? [], line.tools ?? [], line.answers ?? {}];
  if (!isNames(skills)) return wrong('"skills" should be a list of names');
  if (!isNames(tools)) return wrong('"tools" should be a list of names');
  const read = readAnswers({ schemaVersion: 1, answers, constraints: line.constraints }, world.questions, world.known);
  // A question that this base does not have is a key like any other that is not known; an option that it does not have is a mistake.
  const [strange, mistakes] = [read.findings.filter(isUnknownQuestion), read.findings.filter((finding) => !isUnknownQuestion(finding))];
  const more = mistakes.length > shown ? [`and ${mistakes.length - shown} more`] : [];
  if (mistakes.length > 0) return wrong([...mistakes.slice(0, shown).map(findingText), ...more].join('; '));
  const { unrecognised, ...named } = readNames([...skills, ...tools], world.names, world.terms);
  const unknown = [...unrecognised, ...strange.map(({ args }) => args.key)];
  // What holds for everybody stands before what a line says, as a flag stands before an answers file.
  const constraints = { ...read.constraints, ...world.constraints };
  return { ...id, ...adviceLine({ ...named, answers: read.answers, constraints }, world), unrecognised: unknown };
}

/** A limit that is not known is no such key: advice that passes it over would seem to keep to it. */
const isUnknownQuestion = ({ code, path }: Finding): boolean => code === 'unknown-key' && path[0] === 'answers';

/** Mistakes of one line that it names. */
const shown = 20;

function findingText({ path, code, ...finding }: Finding): string {
  const args = argsOf(finding);
  const tip = args.near === undefined ? undefined : tipOf({ code, args });
  return `${pathText(path)}: ${messageOf({ code, args })}${tip === undefined ? '' : `; ${tip}`}`;
}

/** The same arithmetic as for one person, without the reasons. */
function adviceLine(person: KnownPerson, { model, constraints, ruledOut: common, top }: BatchWorld): Record<string, unknown> {
  const isCommon = Object.keys(person.constraints).length === Object.keys(constraints).length;
  const ruledOut = isCommon ? common : ruledOutBy(model, person.constraints);
  const { verdict, possible } = standingOf(model, person, ruledOut);
  return { verdict: verdict.verdict, confidence: verdict.confidence, recommendations: possible.slice(0, top) };
}
