import { findNamed, nearestNames } from '../../domain/names';
import { failure } from '../../domain/outcome';
import { levelOf } from '../../domain/profile/levels';
import { levelNames } from '../../domain/types';
import type { Base } from '../../kb/base';
import type { Document } from '../../kb/person-file';
import { openProfile, personOf } from '../person';
import type { Answer, Session } from '../session';
import { usage } from '../settings';

type Fields = Record<string, unknown>;

/**
 * Sets one level in `meta.career.skills` and notes the change in `meta.career.log`, so that a later plan can say what was done.
 * Everything else in the file stays as it is; a file that cannot be read is left alone.
 */
export async function setSkill(session: Session, name: string, text: string, file: string): Promise<Answer> {
  const base = await session.base();
  const skill = findSkill(base, name);
  const level = levelOf(text);
  if (level === undefined || (!Number.isInteger(Number(text)) && /^\d/.test(text))) {
    throw usage('bad-level', `there is no level "${text}"`, `levels: ${levelNames.map((word, at) => `${at} ${word}`).join(', ')}`);
  }
  if (file === '-') throw usage('no-file', 'profile set changes a file, not standard input', 'name it with --profile FILE');
  const document = await openProfile(session, file);
  const { person } = await personOf(base, document, {});
  const before = person.skills.get(skill.id) ?? 0;
  const on = session.settings.asOf;
  write(session, file, withLevel(jsonOf(document, file), { skill: skill.id, from: before, to: level, on }));
  const sentence = `${skill.title}: ${before} ${levelNames[before]} → ${level} ${levelNames[level]}, in ${file}`;
  return {
    schema: 'career/profile-change',
    document: { file, skill: skill.id, title: skill.title, from: before, to: level, on },
    report: () => ({ blocks: [{ kind: 'paragraph', text: sentence }] }),
  };
}

function findSkill(base: Base, name: string) {
  const skills = [...base.catalogue.skills().values()];
  const skill = findNamed(skills, name);
  if (skill) return skill;
  const near = nearestNames(skills, name);
  throw failure('unknown-id', 'unknown-skill', `there is no skill "${name}"`, {
    hint: near.length > 0 ? `did you mean ${near.join(', ')}?` : 'career list skills shows all of them',
    details: { name, suggestions: near },
  });
}

/** The file as an object that may be written back. YAML would lose its comments. */
function jsonOf({ text, value }: Document, file: string): Fields {
  try {
    JSON.parse(text);
  } catch {
    throw failure('bad-file', 'not-json', `${file}:1:1 this is YAML, and only JSON can be changed without loss`, {
      hint: 'set the level in meta.career.skills by hand',
    });
  }
  return value as Fields;
}

const objectOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

function withLevel(document: Fields, change: { skill: string; from: number; to: number; on: string }): Fields {
  const meta = objectOf(document.meta);
  const career = objectOf(meta.career);
  const log = Array.isArray(career.log) ? career.log : [];
  const skills = { ...objectOf(career.skills), [change.skill]: change.to };
  const changed = change.from === change.to ? log : [...log, change];
  return { ...document, meta: { ...meta, career: { ...career, skills, ...(changed.length > 0 ? { log: changed } : {}) } } };
}

function write({ world }: Session, file: string, document: Fields): void {
  try {
    world.files.writeAtomically(file, `${JSON.stringify(document, null, 2)}\n`);
  } catch (error) {
    throw failure('bad-file', 'cannot-write', `cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
