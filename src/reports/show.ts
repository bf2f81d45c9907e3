import { byTitle, rolesNeeding, usersOf } from '../domain/catalogue';
import { fewestSurveyed } from '../domain/compare/cells';
import { judgement } from '../domain/compare/row';
import { isAttitude } from '../domain/everywhere';
import { type Id, type KnowledgeBase, type Level, type LinkedRole, levelNames, type Skill, type Tool } from '../domain/types';
import { mostTypicalOfSkill, mostTypicalOfTool } from '../domain/typical';
import { counted, percent, upTo, withThousands, words } from '../domain/words';
import type { Block, Cell, Column, Fact, Report, Text } from '../render/report';
import { commandsBlock } from './commands';
import { citations, cited } from './footnotes';
import { attitudesNote } from './levels';
import { section, table } from './section';
import { surveyNotes } from './shares';

const levelText = (value: number) => `${levelNames[value as 0] ?? '?'} (${value} of 5)`;

/** A fact that is known, as a list where there are several; `after` is said of all of them. */
export function factsOf(items: readonly (readonly [label: Text, value: string | readonly string[], after?: string])[]): Fact[] {
  return items.flatMap(([label, value, after]): Fact[] => {
    if (typeof value === 'string') return value === '' ? [] : [{ label, value }];
    const cell: Cell = value.length === 1 && !after ? (value[0] ?? '') : { items: value, ...(after && { after }) };
    return value.length === 0 ? [] : [{ label, value: cell }];
  });
}

/** `SQL: working (3 of 5)`, a skill an item. */
export const skillLevels = (items: readonly { skill: Id; level: Level }[], { skills }: KnowledgeBase): string[] =>
  items.map(({ skill, level }) => `${skills.get(skill)?.title ?? skill}: ${levelText(level)}`);

/** The titles of roles, in the order of the alphabet. */
export const titlesOf = (roles: readonly LinkedRole[]): string =>
  [...roles]
    .sort(byTitle)
    .map((role) => role.title)
    .join(', ');

const reuseWords: Readonly<Record<Skill['reuse'], string>> = {
  transversal: 'of use in every occupation',
  'cross-sector': 'of use in many sectors',
  'sector-specific': 'of use within the sector',
  'occupation-specific': 'of use in few occupations',
};

/** More rows than this make a page that nobody reads: then the roles that could do without are named in a sentence. */
const mostRows = 20;

/** @param again which base and day, for the commands that are suggested. */
export function reportSkill(skill: Skill, base: KnowledgeBase, again: string): Report {
  const roles = rolesNeeding(base, skill.id);
  const first = mostTypicalOfSkill([...base.roles.values()], skill.id);
  const cite = citations([...base.sources.values()]);
  return {
    title: skill.title,
    blocks: [
      { kind: 'paragraph', text: skill.summary },
      { kind: 'facts', items: skillFacts(skill, base, cite.mark([judgement])) },
      ...askedBy(roles, cite.mark),
      cite.block(),
      ...(first ? [commandsBlock([`career show role:${first.id}${again}`, `career gap ${first.id}${again}`])] : []),
    ],
  };
}

/** Most skills and tools that are named. */
const mostNames = 15;

/** @param mark of our judgement. */
function skillFacts(skill: Skill, base: KnowledgeBase, mark: string): Fact[] {
  const evidence = (tool: Tool) => tool.evidenceOf.find((one) => one.skill === skill.id)?.level ?? 0;
  const tools = [...base.tools.values()].filter((tool) => evidence(tool) > 0).sort((a, b) => evidence(b) - evidence(a) || byTitle(a, b));
  const next = [...base.skills.values()].filter((other) => other.prerequisites.includes(skill.id));
  const named = (entries: readonly { title: string }[]) =>
    upTo(
      mostNames,
      entries.map(({ title }) => title),
    );
  return factsOf([
    ['Kind', `${skill.kind}, ${reuseWords[skill.reuse]}; ${words(skill.group)}`],
    ['Also called', skill.aliases.join(', ')],
    ['Comes after', skill.prerequisites.map((id) => base.skills.get(id)?.title ?? id).join(', ')],
    ['Leads to', named(next)],
    ['What proves it', skill.proof],
    [cited('Tools that show it', mark), named(tools)],
    [
      cited('Hours to learn it', mark),
      isAttitude(skill)
        ? attitudesNote
        : skill.hoursToLevel.map(([low, high], at) => `${at === 0 ? 'to' : 'then to'} ${levelText(at + 1)}: ${low}-${high} h`),
    ],
    ['Hours rest on', isAttitude(skill) ? '' : skill.hoursBasis],
  ]);
}

/** The roles that ask for a skill. */
function askedBy(roles: ReturnType<typeof rolesNeeding>, mark: (sources: readonly Id[]) => string): Block[] {
  const isLong = roles.length > mostRows;
  const listed = isLong ? roles.filter(({ need }) => need.relation === 'essential') : roles;
  const others = roles.filter((one) => !listed.includes(one)).map(({ role }) => role.title);
  const columns: Column[] = [
    { id: 'role', label: 'Role' },
    ...(isLong ? [] : [{ id: 'relation', label: 'Relation' }]),
    { id: 'importance', label: 'Importance', align: 'right' },
    { id: 'level', label: 'Level' },
  ];
  const rows = listed.map(({ role, need }) => ({
    cells: [
      role.title,
      ...(isLong ? [] : [need.relation]),
      { value: need.importance, text: `${need.importance} of 5` },
      cited(levelText(need.level), mark([need.source ?? judgement])),
    ],
  }));
  return [
    ...section(`${isLong ? 'Essential in' : 'Asked by'} ${counted(listed.length, 'role')}`, table(columns, rows)),
    ...(others.length > 0
      ? [{ kind: 'facts' as const, items: [{ label: `Useful in ${counted(others.length, 'role')}`, value: others.join(', ') }] }]
      : []),
  ];
}

/** How many roles a survey's bars show: those who use it most. */
const mostBars = 10;

type User = ReturnType<typeof usersOf>[number];

/** Those with a bar, by survey, out of all in it that are no small group. */
function shownUsers(users: readonly User[]): { source: Id; asked: readonly User[]; shown: readonly User[] }[] {
  const enough = users.filter((user) => user.n >= fewestSurveyed);
  return [...new Set(enough.map((user) => user.source))].map((source) => {
    const asked = enough.filter((user) => user.source === source);
    return { source, asked, shown: asked.slice(0, mostBars) };
  });
}

/** Who was counted under the roles that have a bar, by survey. */
const notesOfShown = (users: readonly User[], base: KnowledgeBase): Map<Id, string> =>
  surveyNotes(
    shownUsers(users).flatMap(({ source, shown }) =>
      shown.map(({ role }) => ({ surveyed: (base.roles.get(role)?.surveyed ?? []).filter((one) => one.source === source) })),
    ),
  );

/** Who uses a tool, survey by survey: shares of two surveys cannot be held against each other. Small groups are left out. */
function usageBlocks(users: readonly User[], cite: ReturnType<typeof citations>): Block[] {
  const bars = shownUsers(users).flatMap(({ source, asked, shown }): Block[] => {
    const items = shown.map(({ title, share, n }) => ({ label: title, share, text: `${percent(share)} of ${withThousands(n)}` }));
    const which = asked.length > items.length ? `Who uses it most, ${items.length} of ${asked.length} roles` : 'Who uses it';
    return [
      { kind: 'heading', text: `${which}${cite.mark([source])}`, level: 2 },
      { kind: 'bars', items },
    ];
  });
  if (bars.length > 0) return bars;
  const text =
    users.length > 0
      ? `The surveys of this base asked fewer than ${fewestSurveyed} people in each role that uses it, too few for a share.`
      : 'No survey of this base has asked about it, so no share of users is known.';
  return [{ kind: 'note', tone: 'muted', text }];
}

export function reportTool(tool: Tool, base: KnowledgeBase, again: string): Report {
  const cite = citations([...base.sources.values()]);
  const users = usersOf(base, tool.id);
  const roles = [...base.roles.values()].filter((role) => role.tools.some((own) => own.id === tool.id));
  const first = mostTypicalOfTool(roles, tool.id);
  return {
    title: tool.title,
    blocks: [
      { kind: 'paragraph', text: tool.summary },
      {
        kind: 'facts',
        items: factsOf([
          ['Category', words(tool.category)],
          ['Also called', tool.aliases.join(', ')],
          [cited('Shows skill in', cite.mark(tool.evidenceOf.length > 0 ? [judgement] : [])), skillLevels(tool.evidenceOf, base)],
          [cited('Typical of', cite.mark(roles.length > 0 ? [judgement] : [])), titlesOf(roles)],
          [cited('Used', cite.mark(tool.everyday ? [judgement] : [])), tool.everyday ? 'in every occupation' : ''],
        ]),
      },
      ...usageBlocks(users, cite),
      cite.block(new Map(), notesOfShown(users, base)),
      ...(first ? [commandsBlock([`career show role:${first.id}${again}`])] : []),
    ],
  };
}
