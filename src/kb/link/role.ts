import { successorsOf } from '../../domain/advised';
import type { Certification, CertificationAdvice, CertificationFacts, LinkedRole, Role, WrittenRequirement } from '../../domain/types';
import type { RawBase } from '../kinds';
import { linkOf, officialInterests, officialOutlook, officialPay, workforceEducation } from './occupation';
import { ratingOf } from './rating';
import { activityShare, advertisedTools, type Surveys, surveyedTools, unofficialPayOf, usageOf } from './survey';

/**
 * Joins a role with everything that the rest of the base says of it. References are known to resolve, except to entries that an
 * overlay has hidden: those are left out.
 */
export function linkRole(role: Role, base: RawBase, surveys: Surveys): LinkedRole {
  const { entries } = base;
  const { people, jobAds } = surveys;
  const link = linkOf(role, base);
  const official = link && officialPay(link, base);
  const tool = (id: string) => {
    const found = entries.tool.get(id);
    return found ? [{ id, title: found.title, category: found.category, usage: usageOf(role.id, id, people) }] : [];
  };
  return {
    ...role,
    familyTitle: entries.family.get(role.family)?.title ?? role.family,
    work: role.work.map((item) => {
      const share = item.activity && activityShare(role.id, item.activity, people);
      return share ? { ...item, share } : item;
    }),
    skills: role.skills.flatMap((requirement) => linkRequirement(role, requirement, base)),
    tools: role.tools.flatMap(tool),
    languages: role.languages.flatMap((id) => tool(id).map(({ category: _, ...language }) => language)),
    certifications: {
      entry: linkAdvice(role.certifications.entry, base),
      main: linkAdvice(role.certifications.main, base),
      stretch: linkAdvice(role.certifications.stretch, base),
    },
    entry: { ...role.entry, routes: role.entry.routes.map((route) => withoutHidden(route, base)) },
    surveyed: surveyedTools(role, people),
    jobAds: advertisedTools(role.id, jobAds, entries.tool),
    pay: [...(role.pay ?? []), ...(official ? [official] : []), ...unofficialPayOf(role, base, surveys)],
    outlook: role.outlook ?? (link && officialOutlook(link, base)) ?? null,
    interests: role.interests ? { scores: role.interests, source: null } : link ? officialInterests(link) : null,
    workforceEducation: link ? workforceEducation(link, base) : null,
    next: role.next.flatMap((step) => {
      const target = entries.role.get(step.role);
      return target ? [{ ...step, title: target.title }] : [];
    }),
  };
}

function linkRequirement(role: Role, written: WrittenRequirement, base: RawBase): LinkedRole['skills'][number][] {
  const skill = base.entries.skill.get(written.skill);
  if (!skill) return [];
  const rating = written.basis === 'onet' ? ratingOf(role, skill, base) : undefined;
  const { importance = rating?.importance ?? 1, level = rating?.level ?? 0 } = written;
  const linked = { ...written, importance, level, title: skill.title, kind: skill.kind, reuse: skill.reuse };
  return [rating ? { ...linked, importance: rating.importance, level: rating.level, source: rating.source } : linked];
}

function linkAdvice(list: readonly CertificationAdvice[], base: RawBase): LinkedRole['certifications']['main'] {
  return list.flatMap((advice) => {
    const certification = base.entries.certification.get(advice.certification);
    return certification ? [{ ...advice, ...factsOf(certification, base) }] : [];
  });
}

/** What a comparison shows of a certification, and of those that take its place. */
function factsOf(entry: Certification, base: RawBase): CertificationFacts {
  const successors = successorsOf(entry, base.entries.certification).map((next) => ({ id: next.id, ...ownFactsOf(next, base) }));
  return { ...ownFactsOf(entry, base), ...(successors.length === 0 ? {} : { successors }) };
}

function ownFactsOf(entry: Certification, base: RawBase): Omit<CertificationFacts, 'successors'> {
  const successorTitle = base.entries.certification.get(entry.successor ?? '')?.title;
  return {
    ...picked(entry, 'title', 'issuer', 'examCodes', 'versions', 'level', 'priceUsd', 'status', ...days),
    ...picked(entry, 'expectedEnd', 'retiresOnUnknown', 'successor'),
    ...(successorTitle === undefined ? {} : { successorTitle }),
    ...picked(entry, 'successorNote'),
    ...replacedBy(entry, base),
    ...picked(entry, 'confidence', 'checkedOn', 'checkedOnPrecision', 'source', 'unverified'),
  };
}

/** The days of its life. */
const days = ['availableFrom', 'retirementAnnouncedOn', 'retiresOn'] as const;

/** These fields of an entry, as far as it has them. */
const picked = <Field extends keyof Certification>(entry: Certification, ...fields: readonly Field[]): Pick<Certification, Field> =>
  Object.fromEntries(fields.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]]))) as Pick<Certification, Field>;

/** What an entry takes the place of: readers who know the old name look for it. */
function replacedBy(entry: Certification, base: RawBase): Pick<CertificationFacts, 'replaces'> {
  const old = [...base.entries.certification.values()].filter((other) => other.successor === entry.id);
  if (old.length === 0) return {};
  return { replaces: old.map((other) => picked(other, 'id', 'title', 'examCodes', 'versions', 'status', 'checkedOn', ...days)) };
}

function withoutHidden(route: Role['entry']['routes'][number], base: RawBase) {
  if (route.role === undefined || base.entries.role.has(route.role)) return route;
  const { role: _, ...rest } = route;
  return rest;
}
