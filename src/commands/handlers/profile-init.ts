import { failure, type Warning } from '../../domain/outcome';
import { assumedLevel } from '../../domain/profile/levels';
import { counted } from '../../domain/words';
import type { Base } from '../../kb/base';
import { renderJson } from '../../render/json';
import { command } from '../../reports/commands';
import { proseFormats, refuseLate, refusePlace, saveFile } from '../emit';
import { budgetFlag, hoursPerWeekFlag } from '../pace';
import { openProfile, personOf, refuseNoNames, toolsNamedAs } from '../person';
import { defaultProfile, type InitFlags } from '../profile';
import { hasTerminal, prompterOf } from '../prompting';
import { findRole } from '../roles';
import type { Answer, Session, Verbatim } from '../session';
import { type Format, usage } from '../settings';
import { shellWord } from '../typed';
import { interview, type Told } from './profile-interview';

/** The profile itself is JSON. */
const asItIs: readonly Format[] = ['table', 'plain', 'json'];

/** Writes a new profile: from flags where any is given, else by asking. */
export async function initProfile(session: Session, named: string | undefined, flags: InitFlags): Promise<Answer | Verbatim> {
  const { settings } = session;
  const file = named ?? defaultProfile;
  if (file === '') throw usage('no-file', 'the name of the file is empty', `for example career profile init ${defaultProfile}`);
  if (named !== undefined && named !== '-' && settings.output !== undefined)
    throw usage('conflicting-flags', `${named} and --output ${settings.output} are two places for one profile`, 'name one of them');
  const base = await session.base();
  const toFile = settings.output === undefined && file !== '-';
  if (toFile) refusePlace(session, file, 'career profile set changes it; --force overwrites it');
  refuseLate(session, 'profile init', toFile ? proseFormats : asItIs);
  const { told, warnings, unrecognised } = Object.keys(flags).length > 0 ? await fromFlags(base, flags) : await ask(session, base);
  const text = renderJson(resumeOf(told));
  if (!toFile) return { verbatim: text, formats: asItIs, warnings };
  saveFile(session, file, text);
  const skills = Object.keys(told.skills).length;
  const written = sizeOf(skills, told.tools.length);
  const { person } = await personOf(base, await openProfile(session, file), {}, { asOf: settings.asOf });
  const read = sizeOf(person.held.length, person.tools.length);
  const typed = shellWord(file) ?? '...';
  return {
    schema: 'career/profile-new',
    document: { file, skills, tools: told.tools.length, unrecognised },
    warnings,
    report: () => ({
      blocks: [
        {
          kind: 'paragraph',
          text: `Wrote ${file}: ${written}.${read === written ? '' : ` Tools show skills, and skills build on others: it is read as ${read}.`}`,
        },
        {
          kind: 'note',
          tone: 'muted',
          text: ['Look at it with ', command(`career profile show ${typed}`), `; use it with --profile ${typed}.`],
        },
      ],
    }),
  };
}

const sizeOf = (skills: number, tools: number): string => `${counted(skills, 'skill')}, ${counted(tools, 'tool')}`;

/** What is written, and what was said and is not in it. */
type Made = { told: Told; warnings: readonly Warning[]; unrecognised: readonly string[] };

/** A JSON Resume document that other programs read too: names in its own sections, levels in ours. What is undefined JSON leaves out. */
const resumeOf = ({ name, currentRole, skills, tools, hoursPerWeek, budget }: Told): Record<string, unknown> => ({
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: { name },
  work: [],
  education: [],
  certificates: [],
  skills: [],
  meta: { career: { skills, ...(tools.length > 0 ? { tools } : {}), hoursPerWeek, budget, currentRole } },
});

const notHere = 'career list roles shows those that are here; leave --current-role out where yours is not among them';

async function fromFlags(base: Base, flags: InitFlags): Promise<Made> {
  refuseNoNames(flags);
  const { person, warnings } = await personOf(base, undefined, flags);
  const stated = person.held.filter((skill) => skill.because.some((because) => because.how === 'stated' || because.how === 'assumed'));
  const asSkill = new Map(stated.flatMap(({ title, level }) => toolsNamedAs(title, base.names()).map(({ id }) => [id, level] as const)));
  const { toolLevels } = person;
  // What the skills say already is written once: kept twice, the two would part when one is changed. A tool without a level shows as
  // much as a skill that is only named.
  const isSaid = (id: string, level = asSkill.get(id)) =>
    level !== undefined && (toolLevels.has(id) ? toolLevels.get(id) === level : level >= assumedLevel);
  const tools = person.tools.filter((id) => !isSaid(id));
  const told: Told = {
    name: flags.name,
    currentRole: flags.currentRole === undefined ? undefined : findRole(base, flags.currentRole, notHere).id,
    skills: Object.fromEntries(stated.map(({ skill, level }) => [skill, level])),
    tools: tools.map((id) => (toolLevels.has(id) ? `${id}: ${toolLevels.get(id)}` : id)),
    hoursPerWeek: flags.hoursPerWeek === undefined ? undefined : hoursPerWeekFlag(flags.hoursPerWeek),
    budget: flags.budget === undefined ? undefined : budgetFlag(flags.budget),
  };
  return { told, warnings, unrecognised: [...new Set(person.unrecognised.map(({ said }) => said))] };
}

async function ask(session: Session, base: Base): Promise<Made> {
  if (!session.settings.input || !hasTerminal(session)) {
    throw failure('usage', 'input-needed', 'profile init has to ask, and there is nobody to ask', {
      hint: 'say it with flags: --skills "Python:3, SQL:2" --tools LIST --current-role ROLE --hours-per-week N --budget USD --name NAME',
      details: { missing: ['skills', 'tools', 'currentRole', 'hoursPerWeek', 'budget', 'name'] },
    });
  }
  return { told: await interview(await prompterOf(session), base), warnings: [], unrecognised: [] };
}
