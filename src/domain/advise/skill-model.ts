/** What named skills and a degree say of roles, beside the tools. */

import { type EducationLevel, type Id, type LinkedRole, levelNames } from '../types';
import { centre, centreKnown, type EvidenceRow } from './evidence';
import type { NamedSkill } from './shown-skills';

/** Every number of this file is our judgement: no survey asks practitioners for skills in our words. */
export const skillParameters = {
  /** Taken as the share of a role's people who would name a skill: this times importance / 5 where it is essential ... */
  essentialShare: 0.8,
  /** ... this times importance / 5 where it is optional ... */
  optionalShare: 0.4,
  /** ... and this where the role does not list it: about what a survey finds for tools outside a role's list. */
  unlistedShare: 0.05,
  /** So much less with each place in the role's list, which has the most important first: of two roles that ask a skill alike one names it before the other. */
  placeStep: 0.01,
  /** A skill held at level 5 counts in full, at level 2 two fifths: awareness says little of where somebody belongs. */
  fullLevel: 5,
  /** Up to this many named skills each counts in full; n of more count together like its root times the root of n. */
  fewSkills: 4,
  /** Half a nat for a nat: the shares of degrees describe the wider occupation, not the role. */
  educationWeight: 0.5,
  /** Added to every share of a degree, so that none is impossible. */
  educationFloor: 0.02,
} as const;

const shareOfNaming = (role: LinkedRole, skill: Id): number => {
  const { essentialShare, optionalShare, unlistedShare, placeStep } = skillParameters;
  const place = role.skills.findIndex((candidate) => candidate.skill === skill);
  const need = role.skills[place];
  if (!need) return unlistedShare;
  const most = need.relation === 'essential' ? essentialShare : optionalShare;
  return Math.max(unlistedShare, ((most * need.importance) / 5) * (1 - placeStep * place));
};

/**
 * One row per skill: ln of its share in each role, times how firmly it is held. A skill that no role lists, or level 0, leaves no trace. n
 * skills that one tool or one certification shows count together like the root of n: one exam is not five things said. Of several
 * certifications of a skill the one counts that shows fewest, whatever their order.
 */
export function skillRows(roles: readonly LinkedRole[], named: readonly NamedSkill[]): EvidenceRow[] {
  const { fullLevel, fewSkills } = skillParameters;
  const counted = named.filter(({ skill, level }) => level > 0 && roles.some((role) => role.skills.some((need) => need.skill === skill)));
  const shownBy = (source: string) => counted.filter((one) => sourcesOf(one).includes(source)).length;
  const weights = counted.map((one) => {
    const sources = sourcesOf(one);
    return sources.length === 0 ? 1 : 1 / Math.sqrt(Math.min(...sources.map(shownBy)));
  });
  const sum = weights.reduce((before, weight) => before + weight, 0);
  const each = Math.sqrt(fewSkills / Math.max(fewSkills, sum));
  return counted.map((one, at) => {
    const firmness = each * (weights[at] as number) * (one.level / fullLevel);
    return {
      evidence: { kind: 'skill', id: one.skill, label: labelOf(one) },
      values: centre(Float64Array.from(roles, (role) => firmness * Math.log(shareOfNaming(role, one.skill)))),
    };
  });
}

const sourcesOf = ({ by, provedBy = [] }: NamedSkill): readonly string[] => (by === undefined ? provedBy : [by]);

function labelOf({ title, level, by, provedBy }: NamedSkill): string {
  const [proof] = provedBy ?? [];
  const known = by === undefined ? proof && `, as ${proof} proves` : `, as ${by} shows`;
  return `${title} (${levelNames[level]}${known ?? ''})`;
}

/** Keys of the shares of degrees that stand for a level. */
const degrees: Readonly<Record<EducationLevel, readonly string[]>> = {
  none: ['less-than-high-school'],
  secondary: ['high-school', 'some-college'],
  associate: ['associate'],
  bachelor: ['bachelor'],
  master: ['master'],
  doctorate: ['doctorate'],
};

/** The share of a role's wider occupation that holds a degree, 0-1; undefined where it is not known. */
export function degreeShare({ workforceEducation }: LinkedRole, held: EducationLevel): number | undefined {
  if (workforceEducation === null) return undefined;
  return degrees[held].reduce((sum, key) => sum + (workforceEducation.shares[key] ?? 0), 0) / 100;
}

const { educationWeight, educationFloor } = skillParameters;

/** One row: ln of the share of the role's nearest official occupation that holds the same degree. Roles without one are neutral. */
export function educationRows(roles: readonly LinkedRole[], held: EducationLevel | undefined): EvidenceRow[] {
  if (held === undefined) return [];
  const logs = Float64Array.from(roles, (role) => educationWeight * Math.log((degreeShare(role, held) ?? Number.NaN) + educationFloor));
  return [{ evidence: { kind: 'education', id: held, label: `your education: ${held}` }, values: centreKnown(logs) }];
}
