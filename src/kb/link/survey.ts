import type { ActivityId, LinkedRole, PayFigure, Role, Share, Survey, Tool } from '../../domain/types';
import type { RawBase } from '../kinds';
import { own } from './own';

/** Pay that fewer people reported, or fewer ads offer, is not shown. */
const fewestForPay = 30;

export type Surveys = { people: readonly Survey[]; jobAds: readonly Survey[] };

/** By what they count; newest first, then by id. */
export function surveysOf(surveys: Iterable<Survey>): Surveys {
  const sorted = [...surveys].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  return { people: sorted.filter(({ counts }) => counts !== 'job-ads'), jobAds: sorted.filter(({ counts }) => counts === 'job-ads') };
}

/** `users / n` of each survey that asked this role about this tool, newest first. A tool that was not asked about has none. */
export function usageOf(role: string, tool: string, surveys: readonly Survey[]): Share[] {
  return surveys.flatMap((survey) => shareOf(survey, own(own(survey.tools, tool), role), role));
}

/** All that the surveys say of the tools of a role. Rounded only where it is shown: what is rounded twice can end elsewhere. */
export function surveyedTools({ id: role, title }: Pick<Role, 'id' | 'title'>, surveys: readonly Survey[]): LinkedRole['surveyed'] {
  return surveys.flatMap((survey) => {
    const answer = own(survey.answers, role);
    const chose = answer === undefined ? '' : `${title}: who answered "${answer}".`;
    const note = [chose, sentencesAbout(role, title, survey.population)].filter(Boolean).join(' ');
    return countedTools(role, survey).map((counted) => ({ ...counted, ...(note === '' ? {} : { note }) }));
  });
}

/** What fewer of a role's job ads name, a share, is not kept: it is hardly asked for. */
const leastNamed = 0.02;

/** What job ads for a role name. */
export function advertisedTools(role: string, jobAds: readonly Survey[], tools: ReadonlyMap<string, Tool>): LinkedRole['jobAds'] {
  return jobAds.flatMap((survey) =>
    countedTools(role, survey).map((counted) => ({
      ...counted,
      tools: Object.entries(counted.tools)
        .flatMap(([id, share]) => (share >= leastNamed ? [{ id, title: tools.get(id)?.title ?? id, share }] : []))
        .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1)),
    })),
  );
}

/** One survey of a role: none, where it does not know the role. */
function countedTools(role: string, { source, year, n: counted, tools }: Survey): Omit<LinkedRole['surveyed'][number], 'note'>[] {
  const n = own(counted, role);
  if (n === undefined || n === 0) return [];
  const shares = Object.entries(tools).flatMap(([tool, users]) => {
    const people = own(users, role);
    return people === undefined ? [] : [[tool, people / n] as const];
  });
  return [{ source, year, n, tools: Object.fromEntries(shares) }];
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

/** Pay as people of the role reported it, then as job ads offer it: a figure per experience group of at least `fewestForPay`. */
export function unofficialPayOf(role: Role, base: RawBase, { people, jobAds }: Surveys): PayFigure[] {
  return [...people, ...jobAds].flatMap((survey) =>
    (own(survey.pay, role.id) ?? [])
      .filter((group) => group.n >= fewestForPay)
      .map(({ experience, n, p25, median, p75 }) => ({
        whose: survey.counts === 'job-ads' ? ('advertised' as const) : ('self-reported' as const),
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
