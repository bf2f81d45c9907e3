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

/** What was said so far; text as it was typed. */
type Draft = {
  name: string;
  role?: Id | undefined;
  /** Ids of skills and, with `asTool` before them, of tools; undefined until the question was put. */
  picked?: readonly string[];
  levels: ReadonlyMap<Id, number>;
  tools: readonly Id[];
  hours: string;
  budget: string;
};

/** One question: the draft with its answer, or undefined to go back. */
type Step = (draft: Draft, canBack: boolean) => Promise<Draft | undefined>;

/** A few questions; every one may be left empty, and led back from. */
export async function interview(prompter: Prompter, base: Base): Promise<Told> {
  const steps = stepsOf(prompter, base);
  let draft: Draft = { name: '', levels: new Map(), tools: [], hours: '', budget: '' };
  for (let at = 0; ; ) {
    const step = steps(draft)[at];
    if (step === undefined) return toldOf(draft);
    const answered = await step(draft, at > 0);
    draft = answered ?? draft;
    at += answered === undefined ? -1 : 1;
  }
}

const isTool = (picked: string): boolean => picked.startsWith(asTool);
const skillsIn = ({ picked = [] }: Draft): Id[] => picked.filter((one) => !isTool(one));
const toolsIn = ({ picked = [] }: Draft): Id[] => picked.filter(isTool).map((one) => one.slice(asTool.length));

function toldOf(draft: Draft): Told {
  const { name, role, levels, tools, hours, budget } = draft;
  return {
    ...(name === '' ? {} : { name }),
    ...(role === undefined ? {} : { currentRole: role }),
    skills: Object.fromEntries(skillsIn(draft).map((id) => [id, levels.get(id) ?? assumedLevel])),
    tools: [...tools],
    ...(hours === '' ? {} : { hoursPerWeek: Number(hours) }),
    ...(budget === '' ? {} : { budget: Number(budget) }),
  };
}

/** The questions, of which there is one more for every skill that is picked. */
function stepsOf(prompter: Prompter, base: Base): (draft: Draft) => Step[] {
  const { skills, tools } = base.all();
  const titleOf = (id: Id) => skills.get(id)?.title ?? tools.get(id)?.title ?? id;
  const text =
    (key: 'name' | 'hours' | 'budget', message: string, check: (value: string) => string | undefined): Step =>
    async (draft, canBack) => {
      const reply = await prompter.text({ message, before: draft[key], check, canBack });
      return reply.kind === 'answer' ? { ...draft, [key]: reply.value.trim() } : undefined;
    };
  const role: Step = async (draft, canBack) => {
    const reply = await prompter.pick({
      message: 'What do you do now? Leave it empty if no role fits',
      search: searchIn([...base.index].sort(byTitle)),
      titleOf: (id) => base.index.find((one) => one.id === id)?.title ?? id,
      initial: draft.role === undefined ? [] : [draft.role],
      single: true,
      canBack,
    });
    return reply.kind === 'answer' ? { ...draft, role: reply.value[0] } : undefined;
  };
  const pickSkills: Step = async (draft, canBack) => {
    if (draft.picked === undefined) prompter.say('Only what you pick counts; you can change every level later with career profile set.');
    const likely = likelyFor(base, draft.role);
    const reply = await prompter.pick({
      message: 'Which skills do you have?',
      search: searchSkills(likely.skills, likely.tools),
      titleOf: (one) => (isTool(one) ? toolChoice(titleOf(one.slice(asTool.length))) : titleOf(one)),
      // A tool that was taken out among the tools is not picked any more.
      initial: (draft.picked ?? []).filter((one) => !isTool(one) || draft.tools.includes(one.slice(asTool.length))),
      canBack,
    });
    if (reply.kind !== 'answer') return undefined;
    const next = { ...draft, picked: reply.value };
    const others = draft.tools.filter((id) => !toolsIn(draft).includes(id));
    return { ...next, tools: [...new Set([...others, ...toolsIn(next)])] };
  };
  const level =
    (id: Id): Step =>
    async (draft, canBack) => {
      const chosen = await askLevel(prompter, titleOf(id), draft.levels.get(id) ?? assumedLevel, canBack);
      return chosen === undefined ? undefined : { ...draft, levels: new Map([...draft.levels, [id, chosen]]) };
    };
  const pickTools: Step = async (draft, canBack) => {
    const search = searchIn(likelyFor(base, draft.role).tools);
    const reply = await prompter.pick({
      message: 'Which tools do you use?',
      search,
      titleOf,
      initial: draft.tools,
      canBack,
    });
    return reply.kind === 'answer' ? { ...draft, tools: reply.value } : undefined;
  };
  return (draft) => [
    text('name', 'Your name (may be left empty)', () => undefined),
    role,
    pickSkills,
    ...skillsIn(draft).map(level),
    pickTools,
    text('hours', 'Hours a week for learning (empty: 8)', numberOrNothing(0.5, 168)),
    text('budget', 'US dollars for certifications (empty: no limit)', numberOrNothing(0, 10_000_000)),
  ];
}

/** Skills and tools in the order in which somebody in this role likely has them. */
function likelyFor(base: Base, role: Id | undefined) {
  const all = base.all();
  const usual = all.roles.get(role ?? '');
  const need = new Map<Id, number>();
  for (const { skill } of [...all.roles.values()].flatMap((one) => one.skills)) need.set(skill, (need.get(skill) ?? 0) + 1);
  const ofRole = [...(usual?.tools ?? []), ...(usual?.languages ?? [])].map(({ id }) => id);
  return {
    skills: likeliestFirst(all.skills.values(), usual?.skills.map(({ skill }) => skill) ?? [], (id) => need.get(id) ?? 0),
    tools: likeliestFirst(all.tools.values(), ofRole, (id) => countUsers(all, id)),
  };
}

/** What the levels mean, for whoever asks why. */
const scale = [
  'A plan begins where you stand.',
  ...['', 'you know what it is for', 'you can do it with guidance', 'on your own', 'in hard cases, and you help others', 'others ask you']
    .map((meaning, level) => `${levelList[level]}: ${meaning}.`)
    .slice(1),
].join(' ');

/** Asked again after `?`, so that a skill that was picked is never lost; undefined to go back. */
async function askLevel(prompter: Prompter, title: string, before: number, canBack: boolean): Promise<number | undefined> {
  const choices = levelList.map((label, level): Choice => ({ id: String(level), label })).slice(1);
  for (;;) {
    const reply = await prompter.choose({ message: `How well: ${title}?`, choices, initial: String(before), canBack });
    if (reply.kind === 'answer') return Number(reply.value);
    if (reply.kind !== 'why') return undefined;
    prompter.say(scale);
  }
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
const toolChoice = (title: string): string => `${title} (a tool)`;

/** Skills, and tools of that name: somebody who types `excel` should not have to know that it is no skill here. */
function searchSkills(skills: readonly Named[], tools: readonly Named[]): Search {
  const [likely, skillsNamed, toolsNamed] = [searchIn(skills), searchNamed(skills, 2), searchNamed(tools, 1)];
  return (term) => {
    const found = skillsNamed(term);
    const isSkill = found.some((choice) => choice.exact);
    const alsoTools = isSkill || normaliseName(term) === '' ? [] : toolsNamed(term).slice(0, 5);
    if (alsoTools.length === 0) return likely(term);
    const marked = alsoTools.map((tool) => ({ ...tool, id: `${asTool}${tool.id}`, label: toolChoice(tool.label) }));
    return [...marked.filter((tool) => tool.exact), ...found, ...marked.filter((tool) => !tool.exact)];
  };
}
