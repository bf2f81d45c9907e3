import { byTitle } from './catalogue';
import { type Certification, type Id, type LinkedRole, rungsByWorth } from './types';

/**
 * Of the roles that name an entry the one that it is most typical of: where the next step leads. Each puts its measures in the order in which
 * they count, less first; equal ones go by title.
 */
function mostTypical(
  roles: readonly LinkedRole[],
  measuresOf: (role: LinkedRole) => readonly number[] | undefined,
): LinkedRole | undefined {
  const measured = roles.flatMap((role) => {
    const measures = measuresOf(role);
    return measures ? [{ role, measures }] : [];
  });
  const compare = (a: (typeof measured)[number], b: (typeof measured)[number]): number =>
    a.measures.map((value, at) => value - (b.measures[at] ?? 0)).find((difference) => difference !== 0) ?? byTitle(a.role, b.role);
  return measured.sort(compare)[0]?.role;
}

/** The place in the role's list, then the share who use it. */
export const mostTypicalOfTool = (roles: readonly LinkedRole[], tool: Id): LinkedRole | undefined =>
  mostTypical(roles, ({ tools }) => {
    const place = tools.findIndex(({ id }) => id === tool);
    return place < 0 ? undefined : [place, -Math.max(0, ...(tools[place]?.usage ?? []).map(({ share }) => share))];
  });

/** Whether it is essential, its importance, the level asked, then the place in the role's list. */
export const mostTypicalOfSkill = (roles: readonly LinkedRole[], skill: Id): LinkedRole | undefined =>
  mostTypical(roles, ({ skills }) => {
    const place = skills.findIndex((need) => need.skill === skill);
    const need = skills[place];
    return need && [need.relation === 'essential' ? 0 : 1, -need.importance, -need.level, place];
  });

/** The step at which it is advised and the place there, then how much it proves of what is essential. */
export const mostTypicalOfCertification = (roles: readonly LinkedRole[], { id, skills }: Certification): LinkedRole | undefined =>
  mostTypical(roles, (role) => {
    const rung = rungsByWorth.findIndex((step) => role.certifications[step].some((advice) => advice.certification === id));
    const advised = role.certifications[rungsByWorth[rung] ?? 'main'];
    const proven = role.skills.filter((need) => need.relation === 'essential' && skills.some(({ skill }) => skill === need.skill));
    const weight = proven.reduce((sum, { importance }) => sum + importance, 0);
    return rung < 0 ? undefined : [rung, advised.findIndex((advice) => advice.certification === id), -weight];
  });
