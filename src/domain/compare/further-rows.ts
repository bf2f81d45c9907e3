import { educationLevels, type InterestId, interestIds, type LinkedRole, levelNames, type TraitId, traitIds } from '../types';
import { withThousands } from '../words';
import { payLine } from './cells';
import { profileDifference, relativeDifference, scaleDifference, setDifference } from './difference';
import { type RowDefinition, setOf, sourcesOf } from './row';

const onCallWords = { rare: 'rarely', some: 'sometimes', regular: 'regularly' } as const;
const barWords = { open: 'often a first job', moderate: 'possible as a first job', high: 'rarely a first job' } as const;

/** The top letters of the six interests, e.g. `IRC`: those within one point of the third. */
export function hollandCode(scores: Readonly<Record<InterestId, number>>): string {
  return [...interestIds]
    .sort((a, b) => scores[b] - scores[a] || interestIds.indexOf(a) - interestIds.indexOf(b))
    .slice(0, 3)
    .map((id) => (id[0] ?? '').toUpperCase())
    .join('');
}

const traitMeans = (role: LinkedRole) => Object.fromEntries(traitIds.map((id) => [id, role.traits[id].mean]));

/** All that follows the first eight. */
export const furtherRows: readonly RowDefinition[] = [
  {
    id: 'pay',
    label: 'Pay a year',
    cell: (role) => ({
      value: role.pay,
      items: role.pay.map((figure) => ({ key: payLine(figure), text: payLine(figure) })),
      sources: sourcesOf(role.pay),
    }),
    difference: (roles) => relativeDifference(roles.map((role) => role.pay[0]?.median ?? null)),
  },
  {
    id: 'outlook',
    label: 'Outlook',
    cell: ({ outlook }) =>
      outlook === null
        ? { value: null, text: '-' }
        : {
            value: outlook,
            text: `${outlook.changePercent > 0 ? '+' : ''}${outlook.changePercent} % jobs from ${outlook.fromYear} to ${outlook.toYear}, about ${withThousands(outlook.openingsPerYearThousands * 1000)} openings a year, US; ${outlook.whose === 'own' ? 'this occupation' : 'nearest official occupation'}: ${outlook.of}`,
            sources: [outlook.source],
          },
    difference: (roles) => relativeDifference(roles.map((role) => role.outlook?.changePercent ?? null)),
  },
  {
    id: 'education',
    label: 'Education',
    cell: ({ education }) => ({
      value: education,
      text: `Typical: ${education.typical}; possible with: ${education.minimum}. ${education.note}`,
      sources: ['judgement'],
    }),
    difference: (roles) =>
      scaleDifference(
        roles.map((role) => educationLevels.indexOf(role.education.typical)),
        5,
      ),
  },
  {
    id: 'workforce-education',
    label: 'Degrees held',
    cell: ({ workforceEducation: held }) => {
      if (held === null) return { value: null, text: '-' };
      const share = (key: string) => Math.round(held.shares[key] ?? 0);
      return {
        value: held,
        text: `bachelor ${share('bachelor')} %, master ${share('master')} %, doctorate ${share('doctorate')} % of workers, US; ${held.whose === 'own' ? 'this occupation' : 'nearest official occupation'}: ${held.of}`,
        sources: [held.source],
      };
    },
    difference: (roles) =>
      profileDifference(
        roles.map((role) => role.workforceEducation?.shares ?? null),
        100,
      ),
  },
  {
    id: 'entry',
    label: 'First job?',
    cell: ({ entry }) => ({
      value: { bar: entry.bar, note: entry.note },
      text: `${barWords[entry.bar]}. ${entry.note}`,
      sources: ['judgement'],
    }),
    difference: (roles) =>
      scaleDifference(
        roles.map((role) => ['open', 'moderate', 'high'].indexOf(role.entry.bar)),
        2,
      ),
  },
  {
    id: 'levels',
    label: 'Levels asked',
    cell: (role) => ({
      value: Object.fromEntries(role.skills.map((need) => [need.skill, need.level])),
      items: role.skills.map((need) => ({ key: need.skill, text: `${need.title}: ${levelNames[need.level]} (${need.level})` })),
      sources: role.skills.some((need) => need.source)
        ? ['judgement', ...new Set(role.skills.flatMap((need) => need.source ?? []))]
        : ['judgement'],
    }),
    difference: (roles) =>
      profileDifference(
        roles.map((role) => Object.fromEntries(role.skills.map((need) => [need.skill, need.level]))),
        5,
      ),
  },
  {
    id: 'interests',
    label: 'Interests',
    cell: ({ interests }) =>
      interests === null
        ? { value: null, text: '-' }
        : {
            value: { ...interests.scores },
            text: `${hollandCode(interests.scores)}: ${interestIds.map((id) => `${id} ${interests.scores[id]}`).join(', ')} (1-7)`,
            sources: [interests.source ?? 'judgement'],
          },
    difference: (roles) =>
      profileDifference(
        roles.map((role) => role.interests?.scores ?? null),
        6,
      ),
  },
  {
    id: 'traits',
    label: 'A day is mostly',
    cell: (role) => {
      const strongest = [...traitIds].sort((a, b) => role.traits[b].mean - role.traits[a].mean).slice(0, 6);
      return {
        value: traitMeans(role),
        items: strongest.map((id: TraitId) => ({ key: id, text: `${id.replace('-', ' ')} ${role.traits[id].mean}` })),
        sources: ['judgement'],
      };
    },
    difference: (roles) => profileDifference(roles.map(traitMeans), 100),
  },
  {
    id: 'on-call',
    label: 'On call',
    cell: (role) => ({ value: role.onCall, text: onCallWords[role.onCall], sources: ['judgement'] }),
    difference: (roles) =>
      scaleDifference(
        roles.map((role) => ['rare', 'some', 'regular'].indexOf(role.onCall)),
        2,
      ),
  },
  {
    id: 'misconceptions',
    label: 'Often wrong',
    cell: (role) => ({
      value: role.misconceptions,
      items: role.misconceptions.map(({ claim, truth }) => ({ key: claim, text: `"${claim.replace(/\.$/, '')}": ${truth}` })),
    }),
    difference: () => null,
  },
  {
    id: 'entry-routes',
    label: 'Ways in',
    cell: (role) => ({
      value: role.entry.routes,
      items: role.entry.routes.map(({ from, text }) => ({ key: from, text: `${from}: ${text}` })),
    }),
    difference: () => null,
  },
  {
    id: 'next-roles',
    label: 'Leads on to',
    cell: (role) => ({
      value: role.next.map((next) => next.role),
      items: role.next.map(({ role: id, title }) => ({ key: id, text: title })),
      sources: ['judgement'],
    }),
    difference: (roles) => setDifference(roles.map((role) => setOf(role.next.map((next) => next.role)))),
  },
  {
    id: 'family',
    label: 'Family',
    cell: (role) => ({ value: role.family, text: role.familyTitle }),
    difference: (roles) => setDifference(roles.map((role) => setOf([role.family]))),
  },
  {
    id: 'links',
    label: 'Official codes',
    cell: ({ links }) => {
      const known = [
        links.onet && `O*NET ${links.onet.code} (${links.onet.match})`,
        links.esco && `ESCO ${links.esco.code} ${links.esco.title} (${links.esco.match})`,
      ];
      return { value: links, text: known.filter(Boolean).join('; ') || 'none: no official classification has this role yet' };
    },
    difference: () => null,
  },
  { id: 'reviewed', label: 'Last reviewed', cell: (role) => ({ value: role.reviewedOn, text: role.reviewedOn }), difference: () => null },
];
