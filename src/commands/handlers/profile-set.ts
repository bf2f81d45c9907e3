import { calledAs, didYouMean, findNamed, nearestNames, nearestWords, withoutKind } from '../../domain/names';
import { failure } from '../../domain/outcome';
import { type Fields, objectOf } from '../../domain/profile/fields';
import { levelList, levelOf } from '../../domain/profile/levels';
import { lookUp } from '../../domain/profile/recognise';
import { levelNames, type Skill, type Tool } from '../../domain/types';
import type { Base } from '../../kb/base';
import type { Document } from '../../kb/person-file';
import { levelChange } from '../../reports/levels';
import { typedAgain } from '../again';
import { cannotWrite, proseFormats, refuseLate } from '../emit';
import { openProfile, personOf } from '../person';
import { defaultProfile } from '../profile';
import type { Answer, Session } from '../session';
import { usage } from '../settings';
import { editJson } from './json-edit';

type Change = { skill: string; from: number; to: number; on: string };

/**
 * Sets one level in `meta.career.skills` and notes the change in `meta.career.log`, so that a later plan can say what was done.
 * Everything else in the file stays as it is; a file that cannot be read is left alone. Where another run changes the file meanwhile,
 * the change is made anew, to what that left.
 */
export async function setSkill(session: Session, name: string, text: string, file: string): Promise<Answer> {
  const base = await session.base();
  const level = levelOf(text);
  const skill = findSkill(base, name, (id) => again(session, id, level, file));
  if (level === undefined) {
    throw usage('bad-level', `there is no level "${text}"`, `levels: ${levelList.join(', ')}`);
  }
  if (file === '-') throw usage('no-file', 'profile set changes a file, not standard input', 'name it with --profile FILE');
  refuseLate(session, 'profile set', proseFormats, file);
  const on = session.settings.asOf;
  let before: number | undefined;
  while (before === undefined) before = await change(session, base, file, { skill: skill.id, to: level, on });
  const levels = levelChange(`${before} ${levelNames[before]}`, `${level} ${levelNames[level]}`);
  return {
    schema: 'career/profile-change',
    document: { file, skill: skill.id, title: skill.title, from: before, to: level, on },
    report: () => ({
      blocks: [{ kind: 'paragraph', text: [`${calledAs(skill, withoutKind('skill', name))}: `, ...levels, `, in ${file}`] }],
    }),
  };
}

/** The level before; undefined, with the file as it is, where another run has written it since it was read. */
async function change(session: Session, base: Base, file: string, to: Omit<Change, 'from'>): Promise<number | undefined> {
  const document = await openProfile(session, file);
  refuseYaml(document, file);
  const { person } = await personOf(base, document, {}, { asOf: to.on });
  const from = person.skills.get(to.skill) ?? 0;
  const isSame = (name: string) => lookUp(name, base.names()).some(({ kind, id }) => kind === 'skill' && id === to.skill);
  const text = editJson(document.text, (value) => withLevel(objectOf(value), { ...to, from }, isSame));
  try {
    return session.world.files.overwrite(file, text, document.bytes) ? from : undefined;
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** The command for a skill that may be meant. A level that is none is not repeated. */
function again(session: Session, skill: string, level: number | undefined, file: string): string {
  const profile = file === defaultProfile ? {} : { profile: file };
  return `career profile set ${skill} ${level ?? 'LEVEL'}${typedAgain(session, profile)}${level === undefined ? ', LEVEL from 0 to 5' : ''}`;
}

function findSkill(base: Base, name: string, commandFor: (skill: string) => string) {
  const skills = [...base.catalogue.skills().values()];
  const wanted = withoutKind('skill', name);
  const skill = findNamed(skills, wanted);
  if (skill) return skill;
  const tools = base.catalogue.tools();
  const tool = findNamed([...tools.values()], name);
  const toTool = ({ evidenceOf: [shown] }: Tool) =>
    `tools are named in meta.career.tools${shown ? `; a skill that it shows: ${commandFor(shown.skill)}` : ''}`;
  if (tool) {
    throw failure('unknown-id', 'unknown-skill', `${tool.title} is a tool, and a level here is one of a skill`, {
      hint: toTool(tool),
      details: { name, tool: tool.id, suggestions: tool.evidenceOf.map((one) => one.skill) },
    });
  }
  const near = nearestNames(skills, wanted);
  const [meant] = near.length > 0 ? [] : nearestNames([...tools.values()], wanted, 1);
  const nearTool = tools.get(meant ?? '');
  throw failure('unknown-id', 'unknown-skill', `there is no skill "${name}"`, {
    hint: nearTool
      ? `did you mean the tool ${nearTool.title}? ${toTool(nearTool)}`
      : didYouMean(namesMeant(skills, near, wanted), 'career list skills shows all of them'),
    details: { name, suggestions: nearTool ? nearTool.evidenceOf.map((one) => one.skill) : near },
  });
}

/** Ids to type again, or the other name that was nearly typed, with what it means here. */
const namesMeant = (skills: readonly Skill[], ids: readonly string[], wanted: string): string[] =>
  skills
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((skill) => {
      const [name = skill.id] = nearestWords([skill.id, skill.title, ...skill.aliases], wanted, 1);
      const called = calledAs(skill, name);
      return called === skill.title ? skill.id : called;
    });

/** Written back, YAML would lose its comments. */
function refuseYaml({ text }: Document, file: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw failure('bad-file', 'not-json', `${file}:1:1 this is YAML, and only JSON can be changed without loss`, {
      hint: 'set the level in meta.career.skills by hand',
    });
  }
}

/** The level stands under the skill's id; every other spelling of it goes, or the two would contradict each other. */
function withLevel(document: Fields, change: Change, isSame: (name: string) => boolean): Fields {
  const meta = objectOf(document.meta);
  const career = objectOf(meta.career);
  const log = Array.isArray(career.log) ? career.log : [];
  const others = Object.entries(objectOf(career.skills)).filter(([name]) => name === change.skill || !isSame(name));
  const skills = { ...Object.fromEntries(others), [change.skill]: change.to };
  const changed = change.from === change.to ? log : [...log, change];
  return { ...document, meta: { ...meta, career: { ...career, skills, ...(changed.length > 0 ? { log: changed } : {}) } } };
}
