import type { ActivityId, LinkedRole, PayFigure, Role, Share, Survey } from '../../domain/types';
import type { RawBase } from '../kinds';
import { own } from './own';

/** Self-reported pay of fewer people than this is not shown. */
const fewestForPay = 30;

/** Newest first, then by id. */
export function surveysOf(base: RawBase): Survey[] {
  return [...base.entries.survey.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}

/** `users / n` of each survey that asked this role about this tool, newest first. A tool that was not asked about has none. */
export function usageOf(role: string, tool: string, surveys: readonly Survey[]): Share[] {
  return surveys.flatMap((survey) => shareOf(survey, own(own(survey.tools, tool), role), role));
}

/** All that the surveys say of the tools of a role. Rounded only where it is shown: what is rounded twice can end elsewhere. */
export function surveyedTools({ id: role, title }: Pick<Role, 'id' | 'title'>, surveys: readonly Survey[]): LinkedRole['surveyed'] {
  return surveys.flatMap((survey) => {
    const n = own(survey.n, role);
    if (n === undefined || n === 0) return [];
    const shares = Object.entries(survey.tools).flatMap(([tool, users]) => {
      const people = own(users, role);
      return people === undefined ? [] : [[tool, people / n] as const];
    });
    const answer = own(survey.answers, role);
    const chose = answer === undefined ? '' : `${title}: who answered "${answer}".`;
    const note = [chose, sentencesAbout(role, title, survey.population)].filter(Boolean).join(' ');
    return [{ source: survey.source, year: survey.year, n, tools: Object.fromEntries(shares), ...(note === '' ? {} : { note }) }];
  });
}

/** What a survey says of those counted under a role: the sentences that name it by its id, for people by its title. */
function sentencesAbout(role: string, title: string, population: string): string {
  const told = population.split(/(?<=[.!?])\s+/).map((sentence) => {
    const words = sentence.split(/([a-z0-9-]+)/);
    return words.includes(role) ? words.map((word) => (word === role ? title : word)).join('') : '';
  });
  return told.filter(Boolean).join(' ');
}

/** The share for whom an activity is an important part of the role, from the newest survey that asked. */
export function activityShare(role: string, activity: ActivityId, surveys: readonly Survey[]): Share | undefined {
  return surveys.flatMap((survey) => shareOf(survey, own(own(survey.activities, activity), role), role))[0];
}

function shareOf(survey: Survey, people: number | undefined, role: string): Share[] {
  const n = own(survey.n, role);
  return people === undefined || n === undefined || n === 0 ? [] : [{ share: people / n, n, source: survey.source }];
}

/** Pay as people of the role reported it, one figure per experience group of at least `fewestForPay`. */
export function reportedPay(role: Role, base: RawBase, surveys: readonly Survey[]): PayFigure[] {
  return surveys.flatMap((survey) =>
    (own(survey.pay, role.id) ?? [])
      .filter((group) => group.n >= fewestForPay)
      .map(({ experience, n, p25, median, p75 }) => ({
        whose: 'self-reported' as const,
        of: experience,
        region: base.entries.source.get(survey.source)?.region ?? '',
        currency: 'USD',
        year: survey.year,
        n,
        p25,
        median,
        p75,
        source: survey.source,
      })),
  );
}
