import { coverageOf, findGaps } from '../gap';
import type { Person } from '../profile/person';
import { educationLevels, type HourRange, type Id, interestIds, type LinkedRole, type Skill } from '../types';
import { percent } from '../words';

/** How near somebody is to the roles of a comparison, row by row. */

/** 0 nothing in common, 1 all that the row asks. */
type Nearness = { role: Id; score: number };

type YouRow = {
  row: string;
  scores: readonly Nearness[];
  /** The role that is nearer than all others; null where two are equally near. */
  nearer: Id | null;
  /** How much nearer than the next one, 0-1. */
  by: number;
  text: string;
};

export type You = {
  /** Per role: share of the essential requirements met, and the hours that the rest takes. */
  roles: readonly { role: Id; coverage: number; hours: HourRange }[];
  rows: ReadonlyMap<string, YouRow>;
};

/** What a row measures; undefined where the person or the role says nothing. */
type Measure = (role: LinkedRole, person: Person) => number | undefined;

const shareHeld = (ids: readonly Id[], held: ReadonlySet<Id>): number | undefined =>
  ids.length === 0 ? undefined : ids.filter((id) => held.has(id)).length / ids.length;

const shareUsed = (listed: readonly { id: Id }[], { tools }: Person): number | undefined => {
  const ids = listed.map(({ id }) => id);
  return tools.length === 0 ? undefined : shareHeld(ids, new Set(tools));
};

/** By the id of the row. A row that is not here is prose, or does not depend on the person. */
const measures: Readonly<Record<string, Measure>> = {
  tools: (role, person) => shareUsed(role.tools, person),
  languages: (role, person) => shareUsed(role.languages, person),
  skills: (role, person) => (person.held.length === 0 ? undefined : coverageOf(role, person.skills)),
  /** Requirements met in full, where `skills` counts them in part. */
  levels: (role, person) => {
    const essential = role.skills.filter((need) => need.relation === 'essential');
    if (person.held.length === 0 || essential.length === 0) return undefined;
    return essential.filter((need) => (person.skills.get(need.skill) ?? 0) >= need.level).length / essential.length;
  },
  certifications: (role, person) => {
    const advised = Object.values(role.certifications).flatMap((list) => list.map((entry) => entry.certification));
    return person.certifications.size === 0 ? undefined : shareHeld(advised, person.certifications);
  },
  /** 1 with the typical degree or more, less by a fifth for each level below. */
  education: (role, person) => {
    if (person.education === undefined) return undefined;
    const missing = educationLevels.indexOf(role.education.typical) - educationLevels.indexOf(person.education);
    return 1 - Math.max(0, missing) / (educationLevels.length - 1);
  },
  interests: ({ interests }, person) => {
    const own = interestIds.flatMap((id) => person.interests?.[id] ?? []);
    if (own.length < interestIds.length || !interests) return undefined;
    return 1 - interestIds.reduce((sum, id, at) => sum + Math.abs(interests.scores[id] - (own[at] ?? 0)) / 6, 0) / interestIds.length;
  },
  'entry-routes': (role, person) =>
    person.currentRole === undefined ? undefined : role.entry.routes.some((route) => route.role === person.currentRole) ? 1 : 0,
};

/** What reads the same is the same. */
const isSame = (a: Nearness | undefined, b: Nearness | undefined): boolean => percent(a?.score ?? 0) === percent(b?.score ?? 0);

export function compareWithYou(roles: readonly LinkedRole[], person: Person, skills: ReadonlyMap<Id, Skill>): You {
  const rows = new Map<string, YouRow>();
  for (const [row, measure] of Object.entries(measures)) {
    const scores = roles.flatMap((role): Nearness[] => {
      const score = measure(role, person);
      return score === undefined ? [] : [{ role: role.id, score }];
    });
    // Known for one role only, there is nothing to compare.
    if (scores.length === roles.length) rows.set(row, rowOf(row, scores, roles));
  }
  return {
    roles: roles.map((role) => ({
      role: role.id,
      coverage: coverageOf(role, person.skills),
      hours: findGaps(role, person.skills, skills).hours,
    })),
    rows,
  };
}

/** `AI Engineer, 40 % against 13 %`. */
function rowOf(row: string, scores: readonly Nearness[], roles: readonly LinkedRole[]): YouRow {
  const order = [...scores].sort((a, b) => b.score - a.score);
  const [first, second] = order;
  const title = roles.find((role) => role.id === first?.role)?.title ?? '';
  if (isSame(first, second)) {
    const equal = order.filter((one) => isSame(first, one)).length;
    const text =
      equal === order.length
        ? `equally near to each: ${percent(first?.score ?? 0)}`
        : `${equal} of them equally near: ${percent(first?.score ?? 0)}`;
    return { row, scores, nearer: null, by: 0, text };
  }
  const others = order.slice(1).map((one) => percent(one.score));
  const by = (first?.score ?? 0) - (second?.score ?? 0);
  return { row, scores, nearer: first?.role ?? null, by, text: `${title}, ${percent(first?.score ?? 0)} against ${others.join(', ')}` };
}
