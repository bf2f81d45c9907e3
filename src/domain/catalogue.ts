import { advisedOn } from './advised';
import { asSatOn, nextVersion, statusOn, unverifiedOn } from './certification';
import type { Certification, CertificationStatus, ExamVersion, Id, IsoDate, KnowledgeBase, LinkedRole, Rung } from './types';

/** Kinds that can be listed, searched and shown. */
export const listKinds = ['roles', 'skills', 'tools', 'certifications', 'families'] as const;
export type ListKind = (typeof listKinds)[number];

export type CertificationItem = {
  id: Id;
  title: string;
  issuer: string;
  examCode: string | null;
  level: Certification['level'];
  priceUsd: number | null;
  status: CertificationStatus;
  retiresOn: IsoDate | null;
  successor: Id | null;
  checkedOn: IsoDate;
  confidence: Certification['confidence'];
  /** Its facts that were not checked at the issuer, also those that no list shows. */
  unverified: Certification['unverified'];
  availableFrom: IsoDate | null;
  /** Null: `checkedOn` is the very day. */
  checkedOnPrecision: NonNullable<Certification['checkedOnPrecision']> | null;
  /** A year or a month. */
  expectedEnd: string | null;
  /** The version of the exam that is announced next. */
  nextVersion: ExamVersion | null;
};

/** A certification as a line of a list; the status is judged on `day`. */
export const certificationItem = (entry: Certification, day: IsoDate): CertificationItem => {
  const { examCodes, priceUsd } = asSatOn(entry, day);
  return {
    id: entry.id,
    title: entry.title,
    issuer: entry.issuer,
    examCode: examCodes[0] ?? null,
    level: entry.level,
    priceUsd,
    status: statusOn(entry, day),
    retiresOn: entry.retiresOn ?? null,
    successor: entry.successor ?? null,
    checkedOn: entry.checkedOn,
    confidence: entry.confidence,
    unverified: unverifiedOn(entry, day),
    availableFrom: entry.availableFrom ?? null,
    checkedOnPrecision: entry.checkedOnPrecision ?? null,
    expectedEnd: entry.expectedEnd ?? null,
    nextVersion: nextVersion(entry, day) ?? null,
  };
};

/** The certifications that a role advises on a day, with the first step at which it does. */
export function advisedBy(role: LinkedRole, day: IsoDate): Map<Id, Rung> {
  return new Map(
    advisedOn(role, day)
      .reverse()
      .map(({ step, entry }) => [entry.certification, step] as const),
  );
}

/** By title, as people look for them: capitals first only among the same letters. */
export function byTitle(a: { title: string }, b: { title: string }): number {
  const [x, y] = [a.title.toLowerCase(), b.title.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}

/** The roles that require a skill, the most important first. */
export function rolesNeeding(base: KnowledgeBase, skill: Id) {
  return [...base.roles.values()]
    .flatMap((role) => role.skills.filter((need) => need.skill === skill).map((need) => ({ role, need })))
    .sort((a, b) =>
      a.need.relation === b.need.relation
        ? b.need.importance - a.need.importance || byTitle(a.role, b.role)
        : a.need.relation === 'essential'
          ? -1
          : 1,
    );
}

/** How many people of all surveys use a tool. */
export const countUsers = ({ surveys }: Pick<KnowledgeBase, 'surveys'>, tool: Id): number =>
  surveys.reduce((sum, survey) => sum + Object.values(survey.tools[tool] ?? {}).reduce((a, b) => a + b, 0), 0);

/** Shares of practitioners who use a tool, by role, from every survey; the largest first. */
export function usersOf(base: KnowledgeBase, tool: Id): { role: Id; title: string; share: number; n: number; source: Id }[] {
  return base.surveys
    .flatMap((survey) =>
      Object.entries(survey.tools[tool] ?? {}).flatMap(([id, users]) => {
        const role = base.roles.get(id);
        const n = survey.n[id];
        return role && n ? [{ role: id, title: role.title, share: users / n, n, source: survey.source }] : [];
      }),
    )
    .sort((a, b) => b.share - a.share || (a.role < b.role ? -1 : 1));
}
