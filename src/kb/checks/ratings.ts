import { linkOf } from '../link/occupation';
import { ratingOf } from '../link/rating';
import { type Check, entriesOf, type Finding } from './context';

/** `basis: onet` needs a rating to compute from, and what is written beside it has to agree; our judgement has to be written. */
export const checkRatings: Check = (context) => {
  const findings: Finding[] = [];
  for (const role of entriesOf(context, 'role')) {
    for (const [at, requirement] of role.skills.entries()) {
      const add = (code: Finding['code'], key: string, args: Finding['args']) =>
        findings.push({ code, kind: 'role', id: role.id, path: ['skills', at, key], args });
      if (requirement.basis === 'judgement') {
        for (const key of ['importance', 'level'] as const) if (requirement[key] === undefined) add('missing-key', key, { key });
        continue;
      }
      const skill = context.base.entries.skill.get(requirement.skill);
      if (!skill) continue;
      const rating = ratingOf(role, skill, context.base);
      if (!rating) {
        const link = linkOf(role, context.base);
        const args = {
          skill: skill.id,
          element: skill.onet?.element ?? '',
          occupation: link?.occupation.id ?? '',
          match: link?.match ?? 'none',
        };
        add('rating-missing', 'basis', args);
        continue;
      }
      for (const key of ['importance', 'level'] as const) {
        const written = requirement[key];
        if (written !== undefined && written !== rating[key])
          add('rating-differs', key, { key, written, computed: rating[key], skill: skill.id });
      }
    }
  }
  return findings;
};
