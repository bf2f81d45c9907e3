import { monthsBetween } from '../domain/calendar';
import type { Certification, Id, IsoDate, KnowledgeBase, LinkedRole } from '../domain/types';

/** What the base holds, where its figures come from, how old they are, and how much of it is our own judgement. */
export type BaseStats = {
  counts: Record<
    'roles' | 'skills' | 'tools' | 'certifications' | 'questions' | 'sources' | 'families' | 'occupations' | 'surveys',
    number
  >;
  figures: {
    total: number;
    /** Most used first. */
    bySource: readonly { source: Id; title: string; figures: number; share: number }[];
    /** By whole months since they were last seen, on the day of the question; from `null` where that day is not known. */
    byAge: readonly { fromMonths: number | null; toMonths: number | null; figures: number; share: number }[];
  };
  /** Ratings and estimates without a source: requirements, traits, hours, levels. */
  judgements: number;
  /** `judgements / (judgements + figures)`. */
  judgementShare: number;
};

type Figure = { source: Id; seen: IsoDate | undefined; count: number };

const ages: readonly [from: number | null, to: number | null][] = [
  [0, 6],
  [6, 12],
  [12, 18],
  [18, 24],
  [24, null],
  [null, null],
];

export function baseStats(base: KnowledgeBase, asOf: IsoDate): BaseStats {
  const figures = [
    ...[...base.roles.values()].flatMap((role) => roleFigures(role, base)),
    ...[...base.certifications.values()].map(certificationFigures),
  ];
  const total = sum(figures);
  const share = (count: number) => (total === 0 ? 0 : count / total);
  const sources = [...new Set(figures.map(({ source }) => source))].map((source) => {
    const count = sum(figures.filter((figure) => figure.source === source));
    return { source, title: base.sources.get(source)?.title ?? source, figures: count, share: share(count) };
  });
  const judgements = countJudgements(base);
  return {
    counts: {
      roles: base.roles.size,
      skills: base.skills.size,
      tools: base.tools.size,
      certifications: base.certifications.size,
      questions: base.questions.length,
      sources: base.sources.size,
      families: base.families.size,
      occupations: base.occupations.size,
      surveys: base.surveys.length,
    },
    figures: {
      total,
      bySource: sources.sort((a, b) => b.figures - a.figures || (a.source < b.source ? -1 : 1)),
      byAge: ages.map(([fromMonths, toMonths]) => {
        const count = sum(
          figures.filter(({ seen }) => {
            const age = seen === undefined ? null : monthsBetween(seen, asOf);
            if (age === null || fromMonths === null) return age === fromMonths;
            return age >= fromMonths && (toMonths === null || age < toMonths);
          }),
        );
        return { fromMonths, toMonths, figures: count, share: share(count) };
      }),
    },
    judgements,
    judgementShare: judgements + total === 0 ? 0 : judgements / (judgements + total),
  };
}

const sum = (figures: readonly Figure[]): number => figures.reduce((total, { count }) => total + count, 0);

function roleFigures(role: LinkedRole, base: KnowledgeBase): Figure[] {
  const figure = (source: Id | null | undefined, count: number): Figure[] =>
    source ? [{ source, count, seen: base.sources.get(source)?.checkedOn ?? role.reviewedOn }] : [];
  const amounts = ['p10', 'p25', 'median', 'p75', 'p90', 'mean'] as const;
  return [
    ...role.work.flatMap((item) => figure(item.share?.source, 1)),
    ...role.skills.flatMap((skill) => figure(skill.source, 2)),
    ...[...role.tools, ...role.languages].flatMap((tool) => tool.usage.flatMap((share) => figure(share.source, 1))),
    ...role.jobAds.flatMap(({ source, tools }) => figure(source, tools.length)),
    ...role.pay.flatMap((pay) => figure(pay.source, amounts.filter((name) => pay[name] !== undefined).length)),
    ...figure(role.outlook?.source, 3),
    ...figure(role.interests?.source, 6),
    ...figure(role.workforceEducation?.source, Object.keys(role.workforceEducation?.shares ?? {}).length),
  ];
}

function certificationFigures(entry: Certification): Figure {
  const known = [entry.priceUsd, entry.minutes, entry.questions, entry.passMark, entry.validMonths, entry.availableFrom, entry.retiresOn];
  const count =
    known.filter((value) => value !== null && value !== undefined).length + entry.measures.filter(({ weight }) => weight !== null).length;
  return { source: entry.source, seen: entry.checkedOnPrecision === 'none' ? undefined : entry.checkedOn, count };
}

function countJudgements(base: KnowledgeBase): number {
  let count = 0;
  for (const role of base.roles.values()) {
    count += 2 * role.skills.filter(({ basis }) => basis === 'judgement').length;
    count += Object.keys(role.traits).length;
    // On-call duty and the entry bar.
    count += 2;
    if (role.interests?.source === null) count += 6;
  }
  for (const skill of base.skills.values()) count += skill.hoursToLevel.length;
  for (const tool of base.tools.values()) count += tool.evidenceOf.length;
  for (const entry of base.certifications.values()) count += entry.skills.length;
  return count;
}
