import type { Check } from './context';
import { checkDanglingReferences } from './dangling-reference';
import { checkDisagreeing } from './disagreeing';
import { checkDuplicateAliases } from './duplicate-alias';
import { checkNextRoles } from './next-role';
import { checkOptionEvidence } from './option-without-evidence';
import { checkOrphans } from './orphan';
import { checkPercentiles } from './percentiles';
import { checkPrerequisiteCycles } from './prerequisite-cycle';
import { checkRatings } from './ratings';
import { checkRepeated } from './repeated';
import { checkRetiredRecommended } from './retired-recommended';
import { checkRetired } from './retired-without-date-or-successor';
import { checkStaleFacts } from './stale-fact';
import { checkThinRoles } from './thin-role';
import { checkJudgeable } from './unjudgeable-role';
import { checkSorted } from './unsorted-list';
import { checkUsersAboveN } from './users-above-n';

/** Without these the base cannot be used: they run whenever YAML is read. */
export const neededChecks: readonly Check[] = [
  checkDanglingReferences,
  checkDuplicateAliases,
  checkJudgeable,
  checkNextRoles,
  checkOptionEvidence,
  checkPercentiles,
  checkPrerequisiteCycles,
  checkRatings,
  checkRepeated,
  checkRetired,
  checkUsersAboveN,
];

/** Care of the base: these run in `kb check` only. */
export const careChecks: readonly Check[] = [
  checkDisagreeing,
  checkOrphans,
  checkRetiredRecommended,
  checkSorted,
  checkStaleFacts,
  checkThinRoles,
];
