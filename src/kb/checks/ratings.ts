import type { Role, Skill } from '../../domain/types';
import type { RawBase } from '../kinds';
import { linkOf } from '../link/occupation';
import { ratingOf } from '../link/rating';
import { isLost, type ReadableEntry } from '../readable';
import { type Check, type CheckContext, entriesOf, type Finding, listed } from './context';

/** `basis: onet` needs a rating to compute from, and what is written beside it has to agree; our judgement has to be written. */
export const checkRatings: Check = (context) => {
  const findings: Finding[] = [];
  for (const role of entriesOf(context, 'role')) {
    for (const [at, requirement] of listed(role.skills)) {
      const add = (code: Finding['code'], key: string, args: Finding['args'], causes: Finding['causes'] = []) =>
        findings.push({ code, kind: 'role', id: role.id, path: ['skills', at, key], args, causes });
      if (requirement.basis === 'judgement') {
        for (const key of ['importance', 'level'] as const) if (!Object.hasOwn(requirement, key)) add('missing-key', key, { key });
        continue;
      }
      if (requirement.basis === undefined) continue;
      const rated = ratedParts(role, requirement.skill, context);
      if (!rated) continue;
      const rating = ratingOf(rated.role, rated.skill, rated.base);
      const link = linkOf(rated.role, rated.base);
      const causes = causesOf(role.id, rated.skill.id, link?.occupation.id);
      if (!rating) {
        const args = {
          skill: rated.skill.id,
          element: rated.skill.onet?.element ?? '',
          occupation: link?.occupation.id ?? '',
          match: link?.match ?? 'none',
        };
        add('rating-missing', 'basis', args, causes);
        continue;
      }
      for (const key of ['importance', 'level'] as const) {
        const written = requirement[key];
        if (written !== undefined && written !== rating[key])
          add('rating-differs', key, { key, written, computed: rating[key], skill: rated.skill.id }, causes);
      }
    }
  }
  return findings;
};

/** What a rating follows from, beside what the role asks for. The nearest occupation gives none, whichever it is. */
const causesOf = (role: string, skill: string, occupation: string | undefined): NonNullable<Finding['causes']> => [
  { kind: 'role', id: role, path: ['links'] },
  { kind: 'skill', id: skill, path: ['onet'] },
  ...(occupation === undefined ? [] : [{ kind: 'occupation' as const, id: occupation, path: ['ratings'] }]),
];

/** Where all that a rating is computed from can be read, or is rightly absent: the same, typed so. */
function ratedParts(
  role: ReadableEntry<'role'>,
  skillId: string | undefined,
  { base }: CheckContext,
): { role: Role; skill: Skill; base: RawBase } | undefined {
  const { links } = role;
  const skill = skillId === undefined ? undefined : base.entries.skill.get(skillId);
  if (!skill || !links || isLost(links, 'onet') || isLost(role, 'nearestOccupation') || isLost(skill, 'onet')) return undefined;
  if (links.onet && (links.onet.code === undefined || links.onet.match === undefined)) return undefined;
  const code = links.onet?.code ?? role.nearestOccupation;
  const occupation = code === undefined ? undefined : base.entries.occupation.get(code);
  // A code that leads nowhere is told once, not again for each skill.
  if (code !== undefined && !occupation) return undefined;
  if (skill.onet && !(occupation === undefined || isRatingReadable(occupation, skill.onet))) return undefined;
  return { role: role as Role, skill: skill as Skill, base: base as unknown as RawBase };
}

function isRatingReadable(
  occupation: ReadableEntry<'occupation'>,
  { element, scale }: NonNullable<ReadableEntry<'skill'>['onet']>,
): boolean {
  if (element === undefined || scale === undefined || isLost(occupation, 'ratings')) return false;
  const { ratings } = occupation;
  if (!ratings) return true;
  const rated = scale === 'skill' ? ratings.skills : ratings.knowledge;
  if (!rated) return scale === 'knowledge' && !isLost(ratings, 'knowledge');
  return !Object.hasOwn(rated, element) || (rated[element]?.every((number) => number !== undefined) ?? false);
}
