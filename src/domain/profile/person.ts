import type { Held } from '../gap';
import { withImplied } from '../held';
import { calledAs } from '../names';
import type { EducationLevel, Id, Level, Skill, Tool } from '../types';
import type { CareerMeta } from './career';
import { latestOf } from './dates';
import { highestEducation } from './education';
import { assumedLevel, splitLevel } from './levels';
import type { Place, Reading, Stated, Unrecognised } from './reading';
import { levelsOfTools, type ToolLevel } from './tool-levels';

/** Why a skill is held at its level; several reasons may stand behind one level. */
export type Because =
  /** Stated with a level, in the profile's own section, by a flag or in the résumé. */
  | ({ how: 'stated'; level: Level } & Place)
  /** Named without a level, or with one that was not understood. */
  | ({ how: 'assumed'; level: Level; unknownLevel?: string } & Place)
  /** With a place: a level was stated for the tool, and is taken as that of the skill that it is chiefly about. */
  | ({ how: 'tool'; level: Level; tool: Id; title: string } & Partial<Place>)
  | { how: 'certification'; level: Level; certification: Id; title: string }
  /** A prerequisite of a skill that is held. */
  | { how: 'implied'; level: Level; skill: Id; title: string };

/** `called`: by the name that the person gave it, with the title. `isNamed`: they named it, at this level or a lower one, by a word that is not the name of a tool (SQL). */
export type HeldSkill = { skill: Id; title: string; called: string; isNamed: boolean; level: Level; because: readonly Because[] };

export type Person = Pick<CareerMeta, 'hoursPerWeek' | 'budget' | 'interests' | 'log'> & {
  /** Skill -> level, completed by what tools, certifications and prerequisites show. */
  skills: Held;
  /** Skills whose level was said in the program's own terms: nothing else overrules it. */
  fixed: ReadonlySet<Id>;
  /** Skill -> level with the reasons, by id. */
  held: readonly HeldSkill[];
  /** Ids of the tools that the person uses, sorted. */
  tools: readonly Id[];
  /** Their levels, where one was stated. */
  toolLevels: ReadonlyMap<Id, Level>;
  /** Those of them that are taken as a skill's. */
  takenLevels: readonly ToolLevel[];
  /** Those of them that say nothing. */
  idleLevels: readonly ToolLevel[];
  certifications: ReadonlySet<Id>;
  currentRole?: Id | undefined;
  education?: EducationLevel | undefined;
  reading: Reading;
  /** Whatever was read as a tool, in the file and in flags. */
  namedTools: readonly Stated[];
  unrecognised: readonly Unrecognised[];
};

type PersonParts = {
  reading: Reading;
  meta: CareerMeta;
  /** By flags; they stand before the file. */
  flags: Reading;
};

type PersonWorld = {
  skills: ReadonlyMap<Id, Skill>;
  tools: ReadonlyMap<Id, Tool>;
  /** Only asked for when somebody has one. */
  certifications(): ReadonlyMap<Id, { title: string; skills: readonly { skill: Id; level: Level }[] }>;
};

/**
 * One person out of what was read. What somebody states in the program's own terms (a flag, else `meta.career.skills`) is their
 * level, whatever else points to. Otherwise the highest of what the résumé states, what the tools in use show, and what
 * certifications prove; a skill that is only named counts as level 2. A level of a tool is one of the skill that it is chiefly about,
 * unless that skill has one.
 */
export function makePerson({ reading, meta, flags }: PersonParts, world: PersonWorld): Person {
  const own = ownLevels(meta, flags);
  const skills = [...reading.skills, ...flags.skills];
  const named = [...reading.tools, ...flags.tools];
  const asTool = new Set(named.map(placeOf));
  const tools = highest(named);
  const certifications = new Set(reading.certifications.map((entry) => entry.id));
  const isStated = (id: Id) => own.has(id) || skills.some((skill) => skill.id === id && skill.level !== undefined);
  const ofTools = levelsOfTools(named, skills, isStated, world);
  const reasons = new Map<Id, Because[]>();
  for (const reasoned of [...assumedOrStated(skills), ...takenFrom(ofTools), ...shownBy(tools, world), ...provedBy(certifications, world)])
    addReason(reasons, reasoned, world);
  for (const [skill, place] of own) reasons.set(skill, [{ how: 'stated', ...place }]);
  const levels = [...reasons].map(([skill, list]): [Id, Level] => [skill, highestOf(list)]);
  const fixed = new Set(own.keys());
  const { held, implied } = withImplied(new Map(levels), world.skills, fixed);
  for (const [skill, by] of implied) {
    const title = world.skills.get(by)?.title ?? by;
    addReason(reasons, [skill, { how: 'implied', level: held.get(skill) ?? 0, skill: by, title }], world);
  }
  const { hoursPerWeek, budget, interests, log } = meta;
  return {
    skills: held,
    fixed,
    held: [...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, level]) => heldSkill(id, level, reasons.get(id) ?? [], asTool, world)),
    tools: [...tools.keys()].sort(),
    toolLevels: new Map([...tools].filter(([id]) => named.every((tool) => tool.id !== id || tool.level !== undefined))),
    // One that raises nothing is no news.
    takenLevels: ofTools.filter(({ isTaken, shows, level }) => isTaken && shows && level === held.get(shows.skill)),
    idleLevels: ofTools.filter(({ isTaken }) => !isTaken),
    certifications,
    currentRole: meta.currentRole ?? latestOf(reading.roles.filter((role) => role.current))?.id,
    education: highestEducation(reading.education.map((entry) => entry.level)),
    hoursPerWeek,
    budget,
    interests,
    log,
    reading,
    namedTools: named,
    unrecognised: [...reading.unrecognised, ...flags.unrecognised],
  };
}

type Reasoned = readonly [skill: Id, because: Because];

const assumedOrStated = (skills: readonly Stated[]): Reasoned[] =>
  skills.map(({ id, from, said, level, unknownLevel }) => {
    if (level !== undefined) return [id, { how: 'stated', level, from, said }];
    return [id, { how: 'assumed', level: assumedLevel, from, said, ...(unknownLevel === undefined ? {} : { unknownLevel }) }];
  });

/** Somebody who is a beginner with a tool shows no more than that. */
const shownBy = (tools: ReadonlyMap<Id, Level>, world: PersonWorld): Reasoned[] =>
  [...tools].flatMap(([tool, most]) => {
    const { evidenceOf = [], title = tool } = world.tools.get(tool) ?? {};
    return evidenceOf.map(({ skill, level }): Reasoned => [skill, { how: 'tool', level: Math.min(level, most) as Level, tool, title }]);
  });

const takenFrom = (levels: readonly ToolLevel[]): Reasoned[] =>
  levels.flatMap(({ tool, title, level, from, said, shows, isTaken }): Reasoned[] =>
    isTaken && shows ? [[shows.skill, { how: 'tool', level, tool, title, from, said }]] : [],
  );

const provedBy = (certifications: ReadonlySet<Id>, world: PersonWorld): Reasoned[] =>
  [...certifications].flatMap((certification) => {
    const { skills = [], title = certification } = world.certifications().get(certification) ?? {};
    return skills.map(({ skill, level }): Reasoned => [skill, { how: 'certification', level, certification, title }]);
  });

/** Of a skill that the base has. */
function addReason(reasons: Map<Id, Because[]>, [skill, because]: Reasoned, { skills }: PersonWorld): void {
  const known = reasons.get(skill);
  if (known) known.push(because);
  else if (skills.has(skill)) reasons.set(skill, [because]);
}

const highestOf = (reasons: readonly Because[]): Level => reasons.reduce<Level>((most, { level }) => (level > most ? level : most), 0);

const placeOf = ({ from, said }: Place): string => `${from} ${said}`;

function heldSkill(id: Id, level: Level, reasons: readonly Because[], asTool: ReadonlySet<string>, { skills }: PersonWorld): HeldSkill {
  const skill = skills.get(id);
  const because = reasonsFor(reasons, level);
  const isNamed = reasons.some((reason) => (reason.how === 'stated' || reason.how === 'assumed') && !asTool.has(placeOf(reason)));
  return { skill: id, title: skill?.title ?? id, called: skill ? calledBy(skill, reasons) : id, isNamed, level, because };
}

/** Who gave it its title as well as another name knows both. */
function calledBy(skill: Skill, reasons: readonly Because[]): string {
  const said = reasons.flatMap((reason) => (reason.how === 'stated' || reason.how === 'assumed' ? [splitLevel(reason.said).name] : []));
  const names = said.map((name) => calledAs(skill, name));
  return names.includes(skill.title) ? skill.title : (names[0] ?? skill.title);
}

/**
 * Levels in the program's own terms: by flag, else in the file. Of several for one skill the highest counts, so that their order
 * does not matter. A flag without a level is a name like any other.
 */
function ownLevels(meta: CareerMeta, flags: Reading): Map<Id, Place & { level: Level }> {
  const own = new Map<Id, Place & { level: Level }>();
  for (const [skill, level] of meta.skills) own.set(skill, { level, from: `meta.career.skills.${skill}`, said: `${level}` });
  const byFlag = flags.skills.flatMap(({ level, ...skill }) => (level === undefined ? [] : [{ level, ...skill }]));
  for (const { id, level, from, said } of byFlag.sort((a, b) => a.level - b.level)) own.set(id, { level, from, said });
  return own;
}

/** Tool -> the highest level stated for it; 5, i.e. no bound, where none was. A tool at level 0 is not used. */
function highest(tools: readonly Stated[]): Map<Id, Level> {
  const levels = new Map<Id, Level>();
  for (const { id, level = 5 } of tools) if (level > (levels.get(id) ?? 0)) levels.set(id, level);
  return levels;
}

/** The reasons that carry the level; of several that say the same thing, the first. */
function reasonsFor(reasons: readonly Because[], level: Level): Because[] {
  const first = new Map<string, Because>();
  for (const reason of reasons) {
    if (reason.level !== level) continue;
    const key =
      reason.how === 'tool'
        ? `tool ${reason.tool}`
        : reason.how === 'certification'
          ? `certification ${reason.certification}`
          : reason.how === 'assumed'
            ? `assumed ${reason.unknownLevel ?? ''}`
            : reason.how;
    if (!first.has(key)) first.set(key, reason);
  }
  return [...first.values()];
}
