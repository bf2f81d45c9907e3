import { probabilitiesOf } from '../../domain/advise/advise';
import { type AdviceModel, evidenceRows, type KnownPerson, scoresOf } from '../../domain/advise/model';
import { rankRoles } from '../../domain/advise/rank';
import { verdictOf } from '../../domain/interview/verdict';
import { assumedLevel, splitLevel } from '../../domain/profile/levels';
import { buildNames, type NameIndex } from '../../domain/profile/names';
import { lookUp } from '../../domain/profile/recognise';
import type { Level, Question } from '../../domain/types';
import type { Base } from '../../kb';
import { renderJsonLine } from '../../render/json';
import { readAnswers } from './answers';

/** A class of a thousand fits easily; a file that is larger is split. */
export const batchBytes = 200_000_000;

type Line = { id?: unknown; skills?: unknown; tools?: unknown; answers?: unknown };

/** What the lines need, made once. */
export type BatchWorld = { model: AdviceModel; names: NameIndex; questions: readonly Question[]; top: number };

export const batchNames = (base: Base): NameIndex =>
  buildNames({ skills: base.catalogue.skills().values(), tools: base.catalogue.tools().values(), certifications: [], roles: [] });

/** JSON Lines in, JSON Lines out, in order. A line that cannot be read gives a line that says so; the others are answered. */
export function answerBatch(text: string, world: BatchWorld): { lines: string; bad: number } {
  let bad = 0;
  const out: string[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = parseLine(line);
    const answered = typeof read === 'string' ? { line: at + 1, error: read } : answerLine(read, at + 1, world);
    if ('error' in answered) bad += 1;
    out.push(renderJsonLine(answered));
  }
  return { lines: out.join(''), bad };
}

function parseLine(line: string): Line | string {
  if (line.includes('\ufffd')) return 'this is not UTF-8';
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : 'this is not a JSON object';
  } catch {
    return 'this is not valid JSON';
  }
}

const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((name) => typeof name === 'string');

function answerLine(line: Line, number: number, world: BatchWorld): Record<string, unknown> {
  const id = typeof line.id === 'string' || typeof line.id === 'number' ? { id: line.id } : {};
  const wrong = (error: string) => ({ ...id, line: number, error });
  const { skills = [], tools = [], answers = {} } = line;
  if (!isNames(skills)) return wrong('"skills" should be a list of names');
  if (!isNames(tools)) return wrong('"tools" should be a list of names');
  const read = readAnswers({ schemaVersion: 1, answers: answers ?? {} }, world.questions);
  const [first] = read.findings;
  if (first)
    return wrong(`${first.path.join('.')}: ${first.code}${first.args.near === undefined ? '' : `; did you mean ${first.args.near}?`}`);
  const person: KnownPerson = { ...namedIn([...skills, ...tools], world.names), answers: read.answers, constraints: {} };
  return { ...id, ...adviceLine(person, world) };
}

/** Names as tools, else as skills: a word that means both (SQL) is one piece of evidence. */
function namedIn(names: readonly string[], index: NameIndex): Pick<KnownPerson, 'tools' | 'skills'> {
  const tools: string[] = [];
  const skills: { skill: string; title: string; level: Level }[] = [];
  for (const written of names) {
    const { name, level } = splitLevel(written);
    const known = lookUp(name, index);
    const tool = known.find((one) => one.kind === 'tool');
    const skill = known.find((one) => one.kind === 'skill');
    if (tool) tools.push(tool.id);
    else if (skill && !skills.some((other) => other.skill === skill.id))
      skills.push({ skill: skill.id, title: skill.title, level: level ?? assumedLevel });
  }
  return { tools, skills };
}

function adviceLine(person: KnownPerson, { model, top }: BatchWorld): Record<string, unknown> {
  const rows = evidenceRows(model, person);
  const scores = scoresOf(model, rows);
  const probabilities = probabilitiesOf(scores, person);
  const { verdict, confidence } =
    rows.length === 0 ? { verdict: 'open', confidence: 1 / model.ids.length } : verdictOf(model.ids, probabilities);
  const recommendations = rankRoles(model.ids, scores).slice(0, top);
  return { verdict, confidence, recommendations };
}
