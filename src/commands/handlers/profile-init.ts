import { nearestNames, normaliseName } from '../../domain/names';
import { failure } from '../../domain/outcome';
import { levelNames } from '../../domain/types';
import type { Choice, Prompter } from '../../io/prompter';
import type { Base } from '../../kb/base';
import { numberFlag } from '../pace';
import { personOf } from '../person';
import type { InitFlags } from '../profile';
import { findRole } from '../roles';
import type { Answer, Session, Verbatim } from '../session';
import { colorLevel, usage } from '../settings';

/** What a new profile holds of its own section. */
type Told = {
  name?: string;
  currentRole?: string;
  skills: Record<string, number>;
  tools: string[];
  hoursPerWeek?: number;
  budget?: number;
};

/** Writes a new profile: from flags where any is given, else by asking. */
export async function initProfile(session: Session, file: string, flags: InitFlags): Promise<Answer | Verbatim> {
  const { settings, world } = session;
  const base = await session.base();
  const toFile = settings.output === undefined && file !== '-';
  if (toFile && !settings.force && world.files.exists(file))
    throw usage('file-exists', `${file} exists already`, 'career profile set changes it; --force overwrites it');
  const told = Object.keys(flags).length > 0 ? await fromFlags(base, flags) : await ask(session, base);
  const text = `${JSON.stringify(resumeOf(told), null, 2)}\n`;
  if (!toFile) return { verbatim: text };
  try {
    world.files.writeAtomically(file, text);
  } catch (error) {
    throw failure('bad-file', 'cannot-write', `cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const skills = Object.keys(told.skills).length;
  return {
    schema: 'career/profile-change',
    document: { file, skills, tools: told.tools.length },
    report: () => ({
      blocks: [
        { kind: 'paragraph', text: `Wrote ${file}: ${skills} skills, ${told.tools.length} tools.` },
        { kind: 'note', tone: 'muted', text: `Look at it with career profile show ${file}; use it with --profile ${file}.` },
      ],
    }),
  };
}

/** A JSON Resume document that other programs read too: names in its own sections, levels in ours. */
function resumeOf({ name, currentRole, skills, tools, hoursPerWeek, budget }: Told): Record<string, unknown> {
  const career = {
    skills,
    ...(tools.length > 0 ? { tools } : {}),
    ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
    ...(budget === undefined ? {} : { budget }),
    ...(currentRole === undefined ? {} : { currentRole }),
  };
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: { ...(name === undefined ? {} : { name }) },
    work: [],
    education: [],
    certificates: [],
    skills: [],
    meta: { career },
  };
}

async function fromFlags(base: Base, flags: InitFlags): Promise<Told> {
  const { person, suggestFor } = await personOf(base, undefined, flags);
  const [unknown] = person.unrecognised;
  const near = unknown ? suggestFor(unknown) : [];
  // A file that is written now should not begin with a riddle.
  if (unknown) {
    throw failure('unknown-id', 'unknown-skill', `there is no skill or tool "${unknown.said}"`, {
      hint: near.length > 0 ? `did you mean ${near.join(', ')}?` : 'career search finds by word',
      details: { unrecognised: person.unrecognised },
    });
  }
  const stated = person.held.filter((skill) => skill.because.some((because) => because.how === 'stated' || because.how === 'assumed'));
  return {
    ...(flags.name === undefined ? {} : { name: flags.name }),
    ...(flags.currentRole === undefined ? {} : { currentRole: findRole(base, flags.currentRole).id }),
    skills: Object.fromEntries(stated.map(({ skill, level }) => [skill, level])),
    tools: [...person.tools],
    ...(flags.hoursPerWeek === undefined ? {} : { hoursPerWeek: numberFlag('--hours-per-week', flags.hoursPerWeek, 0.5, 168) }),
    ...(flags.budget === undefined ? {} : { budget: numberFlag('--budget', flags.budget, 0, 10_000_000) }),
  };
}

async function ask(session: Session, base: Base): Promise<Told> {
  const { settings, world } = session;
  if (!settings.input || !world.stdin.isTerminal || !world.stderr.isTerminal) {
    throw failure('usage', 'needs-input', 'profile init has to ask, and there is nobody to ask', {
      hint: 'say it with flags: --skills "Python:3, SQL:2" --tools LIST --current-role ROLE --hours-per-week N --budget USD --name NAME',
      details: { missing: ['skills', 'tools', 'currentRole', 'hoursPerWeek', 'budget', 'name'] },
    });
  }
  const { accessible, ascii, color, width } = settings;
  const prompter = await world.prompter({
    color: colorLevel(color, world.env, world.stderr),
    accessible,
    ascii,
    width: width ?? world.stderr.columns ?? 80,
  });
  return interview(prompter, base);
}

/** A few questions; every one may be left empty. */
async function interview(prompter: Prompter, base: Base): Promise<Told> {
  const told: Told = { skills: {}, tools: [] };
  const name = await line(prompter, 'Your name (may be left empty)', () => undefined);
  if (name !== '') told.name = name;
  const roles = base.index.map(({ id, title, aliases }) => ({ id, title, aliases }));
  const role = await pickOne(prompter, 'What do you do now? Type to search; nothing if it is none of these', search(roles));
  if (role !== undefined) told.currentRole = role;
  const skills = [...base.catalogue.skills().values()];
  prompter.say('Only what you pick counts; you can change every level later with career profile set.');
  const picked = await prompter.pick({ message: 'Which skills do you have? Type to search', search: search(skills) });
  const levels = levelNames.map((word, level): Choice => ({ id: String(level), label: `${level} ${word}` })).slice(1);
  for (const id of picked.kind === 'answer' ? picked.value : []) {
    const title = base.catalogue.skills().get(id)?.title ?? id;
    const reply = await prompter.choose({ message: `How well: ${title}?`, choices: levels, initial: '2' });
    if (reply.kind === 'answer') told.skills[id] = Number(reply.value);
  }
  const tools = await prompter.pick({
    message: 'Which tools do you use? Type to search',
    search: search([...base.catalogue.tools().values()]),
  });
  if (tools.kind === 'answer') told.tools = [...tools.value];
  const hours = await line(prompter, 'Hours a week for learning (empty: 8)', numberOrNothing(0.5, 168));
  if (hours !== '') told.hoursPerWeek = Number(hours);
  const budget = await line(prompter, 'US dollars for certifications (empty: no limit)', numberOrNothing(0, 10_000_000));
  if (budget !== '') told.budget = Number(budget);
  return told;
}

async function line(prompter: Prompter, message: string, check: (value: string) => string | undefined): Promise<string> {
  const reply = await prompter.text({ message, check });
  return reply.kind === 'answer' ? reply.value.trim() : '';
}

async function pickOne(prompter: Prompter, message: string, find: (term: string) => readonly Choice[]): Promise<string | undefined> {
  const reply = await prompter.pick({ message, search: find });
  return reply.kind === 'answer' ? reply.value[0] : undefined;
}

const numberOrNothing =
  (low: number, high: number) =>
  (value: string): string | undefined => {
    const text = value.trim();
    const number = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
    return text === '' || (number >= low && number <= high) ? undefined : `a number from ${low} to ${high}, or nothing`;
  };

/** Entries named so, then those that begin so, then those that contain what was typed; else those that look like it. */
function search(entries: readonly { id: string; title: string; aliases: readonly string[] }[]): (term: string) => Choice[] {
  const named = entries.map((entry) => ({ ...entry, names: [entry.id, entry.title, ...entry.aliases].map(normaliseName) }));
  return (term) => {
    const wanted = normaliseName(term);
    const ranked = named.flatMap((entry) => {
      const rank = Math.min(
        ...entry.names.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3)),
      );
      return rank === 3 ? [] : [{ entry, rank }];
    });
    const hits = ranked.sort((a, b) => a.rank - b.rank || (a.entry.title < b.entry.title ? -1 : 1)).map(({ entry }) => entry);
    const near = hits.length > 0 ? hits : nearestNames(entries, term, 8).flatMap((id) => entries.filter((entry) => entry.id === id));
    return near.slice(0, 30).map(({ id, title }) => ({ id, label: title }));
  };
}
