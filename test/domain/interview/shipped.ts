/** The shipped questions and traits, read as plainly as possible. */

import { activitiesOf } from '../../../src/domain/advise/activities';
import type { Bank } from '../../../src/domain/interview/bank';
import { prepareBank } from '../../../src/domain/interview/bank';
import type { Question, Role } from '../../../src/domain/types';
import { shippedEntries, shippedSurveys } from '../advise/shipped';

export const shippedRoles = (): Role[] => shippedEntries<Role>('roles');
export const shippedQuestions = (): Question[] => shippedEntries<Question>('questions');

export function shippedBank(): Bank {
  const roles = shippedRoles();
  const ids = roles.map((role) => role.id);
  return prepareBank(roles, shippedQuestions(), activitiesOf(ids, shippedSurveys()).shares);
}
