import type { LinkedRole } from '../../domain/types';

/** The ids of every source that a role's figures and facts rest on, sorted. Traits, levels and the like are always our own judgement. */
export function citedSources(role: LinkedRole): string[] {
  const { certifications } = role;
  const cited = new Set<string | null | undefined>([
    ...role.work.map((item) => item.share?.source),
    ...role.skills.map((skill) => skill.source),
    ...[...role.tools, ...role.languages].flatMap((tool) => tool.usage.map((share) => share.source)),
    ...Object.values(certifications)
      .flat()
      .flatMap((advice) => [advice.source, ...(advice.successors ?? []).map((next) => next.source)]),
    ...role.jobAds.map((ads) => ads.source),
    ...role.pay.map((figure) => figure.source),
    role.outlook?.source,
    role.interests?.source,
    role.workforceEducation?.source,
    'judgement',
  ]);
  return [...cited].filter((id) => typeof id === 'string').sort();
}
