import { byTitle, countUsers } from '../../domain/catalogue';
import { type Named, nearestNames, normaliseName } from '../../domain/names';
import { assumedLevel, levelList } from '../../domain/profile/levels';
import type { Id } from '../../domain/types';
import type { Choice, Prompter } from '../../io/prompter';
import type { Base } from '../../kb/base';

/** What a new profile holds of its own section. */
export type Told = {
  name?: string | undefined;
  currentRole?: string | undefined;
  skills: Record<string, number>;
  tools: string[];
  hoursPerWeek?: number | undefined;
  budget?: number | undefined;
};

/** A few questions; every one may be left empty. */
export async function interview(prompter: Prompter, base: Base): Promise<Told> {
  const told: Told = { skills: {}, tools: [] };
  const name = await line(prompter, 'Your name (may be left empty)', () => undefined);
  if (name !== '') told.name = name;
  const [role] = await pick(prompter, {
    message: 'What do you do now? Type to search; nothing if it is none of these',
    search: searchIn([...base.index].sort(byTitle)),
    single: true,
  });
  if (role !== undefined) told.currentRole = role;
  prompter.say('Only what you pick counts; you can change every level later with career profile set.');
  const all = base.all();
  const { skills, tools } = all;
  const usual = all.roles.get(role ?? '');
  const need = new Map<Id, number>();
  for (const { skill } of [...all.roles.values()].flatMap((one) => one.skills)) need.set(skill, (need.get(skill) ?? 0) + 1);
  const likelySkills = likeliestFirst(skills.values(), usual?.skills.map(({ skill }) => skill) ?? [], (id) => need.get(id) ?? 0);
  const ofRole = [...(usual?.tools ?? []), ...(usual?.languages ?? [])].map(({ id }) => id);
  const likelyTools = likeliestFirst(tools.values(), ofRole, (id) => countUsers(all, id));
  const picked = await pick(prompter, {
    message: 'Which skills do you have? Type to search',
    search: searchSkills(likelySkills, likelyTools),
  });
  for (const id of picked.filter((one) => skills.has(one))) told.skills[id] = await askLevel(prompter, skills.get(id)?.title ?? id);
  told.tools = await pick(prompter, {
    message: 'Which tools do you use? Type to search',
    search: searchIn(likelyTools),
    titleOf: (id) => tools.get(id)?.title ?? id,
    initial: picked.filter((one) => one.startsWith(asTool)).map((one) => one.slice(asTool.length)),
  });
  const hours = await line(prompter, 'Hours a week for learning (empty: 8)', numberOrNothing(0.5, 168));
  if (hours !== '') told.hoursPerWeek = Number(hours);
  const budget = await line(prompter, 'US dollars for certifications (empty: no limit)', numberOrNothing(0, 10_000_000));
  if (budget !== '') told.budget = Number(budget);
  return told;
}

/** What the levels mean, for whoever asks why. */
const scale = [
  'A plan begins where you stand.',
  ...['', 'you know what it is for', 'you can do it with guidance', 'on your own', 'in hard cases, and you help others', 'others ask you']
    .map((meaning, level) => `${levelList[level]}: ${meaning}.`)
    .slice(1),
].join(' ');

/** Asked again after `?`, so that a skill that was picked is never lost. */
async function askLevel(prompter: Prompter, title: string): Promise<number> {
  const choices = levelList.map((label, level): Choice => ({ id: String(level), label })).slice(1);
  for (;;) {
    const reply = await prompter.choose({ message: `How well: ${title}?`, choices, initial: String(assumedLevel) });
    if (reply.kind === 'answer') return Number(reply.value);
    if (reply.kind !== 'why') return assumedLevel;
    prompter.say(scale);
  }
}

async function line(prompter: Prompter, message: string, check: (value: string) => string | undefined): Promise<string> {
  const reply = await prompter.text({ message, check });
  return reply.kind === 'answer' ? reply.value.trim() : '';
}

async function pick(prompter: Prompter, ask: Parameters<Prompter['pick']>[0]): Promise<string[]> {
  const reply = await prompter.pick(ask);
  return reply.kind === 'answer' ? reply.value : [];
}

const numberOrNothing =
  (low: number, high: number) =>
  (value: string): string | undefined => {
    const text = value.trim();
    const number = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
    return text === '' || (number >= low && number <= high) ? undefined : `a number from ${low} to ${high}, or nothing`;
  };

type Search = (term: string) => Choice[];

/** Those of the role first, in its order, then those that more roles need or more people use: before anything is typed they are offered so. */
function likeliestFirst<T extends Named>(entries: Iterable<T>, ofRole: readonly Id[], countOf: (id: Id) => number): T[] {
  const places = new Map([...ofRole].reverse().map((id, at) => [id, ofRole.length - at]));
  const ranked = [...entries].map((entry) => ({ entry, place: places.get(entry.id) ?? ofRole.length + 1, count: countOf(entry.id) }));
  return ranked.sort((a, b) => a.place - b.place || b.count - a.count || byTitle(a.entry, b.entry)).map(({ entry }) => entry);
}

/** Entries named so, then those that begin so, then those that contain what was typed; of equal ones in the order given. */
function searchNamed(entries: readonly Named[], most: number): Search {
  const named = entries.map((entry) => ({ ...entry, names: [entry.id, entry.title, ...entry.aliases].map(normaliseName) }));
  return (term) => {
    const wanted = normaliseName(term);
    const ranked = named.flatMap(({ id, title, names }) => {
      const rank = Math.min(...names.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3)));
      return rank > most ? [] : [{ id, label: title, exact: rank === 0, rank }];
    });
    const sorted = ranked.sort((a, b) => a.rank - b.rank).slice(0, 30);
    return sorted.map(({ rank: _, ...choice }) => choice);
  };
}

/** The same; where nothing is named so, what looks like it. */
function searchIn(entries: readonly Named[]): Search {
  const named = searchNamed(entries, 2);
  return (term) => {
    const found = named(term);
    if (found.length > 0) return found;
    return nearestNames(entries, term, 8).map((id) => ({ id, label: entries.find((entry) => entry.id === id)?.title ?? id }));
  };
}

/** Before the id of a tool among skills. */
const asTool = 'tool:';

/** Skills, and tools of that name: somebody who types `excel` should not have to know that it is no skill here. */
function searchSkills(skills: readonly Named[], tools: readonly Named[]): Search {
  const [likely, skillsNamed, toolsNamed] = [searchIn(skills), searchNamed(skills, 2), searchNamed(tools, 1)];
  return (term) => {
    const found = skillsNamed(term);
    const isSkill = found.some((choice) => choice.exact);
    const alsoTools = isSkill || normaliseName(term) === '' ? [] : toolsNamed(term).slice(0, 5);
    if (alsoTools.length === 0) return likely(term);
    const marked = alsoTools.map((tool) => ({ ...tool, id: `${asTool}${tool.id}`, label: `${tool.label} (a tool)` }));
    return [...marked.filter((tool) => tool.exact), ...found, ...marked.filter((tool) => !tool.exact)];
  };
}
