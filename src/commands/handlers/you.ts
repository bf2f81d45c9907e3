import { compareWithYou, type You } from '../../domain/compare/you';
import type { Warning } from '../../domain/outcome';
import type { Person } from '../../domain/profile/person';
import type { LinkedRole } from '../../domain/types';
import { readPerson } from '../person';
import { rangeJson } from '../range';
import type { Session } from '../session';

/** The "you" column of a comparison: what the profile says, measured against each role. */
export async function readYou(
  session: Session,
  roles: readonly LinkedRole[],
  profile: string,
): Promise<{ you: You; person: Person; warnings: readonly Warning[] }> {
  const { person, warnings } = await readPerson(session, { profile });
  const base = await session.base();
  return { you: compareWithYou(roles, person, base.catalogue.skills()), person, warnings };
}

/** `you` of the `career/comparison` document. */
export const youJson = (you: You, person: Person): Record<string, unknown> => ({
  skills: person.held.length,
  tools: person.tools.length,
  certifications: person.certifications.size,
  roles: you.roles.map(({ role, coverage, hours }) => ({ role, coverage, hours: rangeJson(hours) })),
  unrecognised: person.unrecognised.map((entry) => entry.said),
});

/** Which role is nearer in a row, and by how much; null where the row says nothing of it. */
export function nearnessJson(you: You, row: string): Record<string, unknown> {
  const found = you.rows.get(row);
  return { nearer: found?.nearer ?? null, by: found?.by ?? null, nearness: found?.scores ?? [] };
}
