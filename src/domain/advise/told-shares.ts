/** Shares of the surveys as sentences state them. */

import { fewestSurveyed } from '../compare/cells';
import type { Id, LinkedRole, Survey } from '../types';
import { percent } from '../words';

/** The survey that asked most roles first. */
export const widestFirst = (surveys: readonly Survey[]): Survey[] =>
  [...surveys].sort((a, b) => Object.keys(b.n).length - Object.keys(a.n).length || (a.id < b.id ? -1 : 1));

export const askedEnough = ({ n }: Survey, { id }: LinkedRole): boolean => (n[id] ?? 0) >= fewestSurveyed;

/** Shares are read from the widest survey, of those that asked enough people of this role. */
export const surveyOf = (tool: Id, role: LinkedRole, surveys: readonly Survey[]): Survey | undefined =>
  widestFirst(surveys).find((survey) => askedEnough(survey, role) && survey.tools[tool]);

/** Of those asked. The surveys leave out what fewer than three people use. */
export const shareIn = ({ tools, n }: Survey, tool: Id, { id }: LinkedRole): number => (tools[tool]?.[id] ?? 0) / (n[id] as number);

/** The mean over all roles that a survey asked, however few of their people; one without a row has fewer than three users, counted as none. */
export function meanShare(tool: Id, survey: Survey): number {
  const roles = Object.entries(survey.n).filter(([, n]) => n > 0);
  return roles.reduce((sum, [role, n]) => sum + (survey.tools[tool]?.[role] ?? 0) / n, 0) / Math.max(1, roles.length);
}

/** A share as it is read: 1% and 1.0% are the same. */
export const printed = (share: number): number => read(percent(share));
export const read = (text: string): number => Number.parseFloat(text.replace(/[<>]/, ''));

/** `Data Analysts`, `Responsible AI and Governance Leads`. */
export const plural = (title: string): string => (title.endsWith('s') ? `people in the role ${title}` : `${title}s`);
