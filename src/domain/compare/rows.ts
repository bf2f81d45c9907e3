import {
  educationLevels,
  type Id,
  type InterestId,
  interestIds,
  type IsoDate,
  levelNames,
  type LinkedRole,
  type TraitId,
  traitIds,
} from '../types';
import { percent, withThousands } from '../words';
import { certificationLine, type Content, payLine, shareOf, withShare } from './cells';
import { profileDifference, proseDifference, relativeDifference, scaleDifference, setDifference } from './difference';

/** `surveys`: where shares are read from, best first (see `surveyOrder`). */
export type RowContext = { asOf: IsoDate; surveys: readonly Id[] };

/** One row of the comparison: what it says of a role, and how far roles are apart in it. */
export type RowDefinition = {
  id: string;
  label: string;
  cell(role: LinkedRole, context: RowContext): Content;
  difference(roles: readonly LinkedRole[]): number | null;
};

const prose = (id: string, label: string, read: (role: LinkedRole) => string): RowDefinition => ({
  id,
  label,
  cell: (role) => ({ value: read(role), text: read(role) }),
  difference: (roles) => proseDifference(roles.map(read)),
});

const setOf = (keys: readonly string[]) => new Map(keys.map((key) => [key, 1]));
const sourcesOf = (items: readonly { source: Id }[]) => [...new Set(items.map((item) => item.source))].sort();

const onCallWords = { rare: 'rarely', some: 'sometimes', regular: 'regularly' } as const;
const barWords = { open: 'often a first job', moderate: 'possible as a first job', high: 'rarely a first job' } as const;

/** Skills by what they weigh in the role: importance times two for an essential one. */
export const skillWeights = (role: LinkedRole) =>
  new Map(role.skills.map((need) => [need.skill, need.importance * (need.relation === 'essential' ? 2 : 1)]));
export const toolSet = (role: LinkedRole) => setOf(role.tools.map((tool) => tool.id));

/** The top letters of the six interests, e.g. `IRC`: those within one point of the third. */
export function hollandCode(scores: Readonly<Record<InterestId, number>>): string {
  return [...interestIds]
    .sort((a, b) => scores[b] - scores[a] || interestIds.indexOf(a) - interestIds.indexOf(b))
    .slice(0, 3)
    .map((id) => (id[0] ?? '').toUpperCase())
    .join('');
}

const traitMeans = (role: LinkedRole) => Object.fromEntries(traitIds.map((id) => [id, role.traits[id].mean]));

/** The contract's first eight rows, in its order. */
export const leadingRows: readonly RowDefinition[] = [
  prose('focus', 'Main focus', (role) => role.focus),
  prose('goal', 'Goal', (role) => role.goal),
  {
    id: 'tools',
    label: 'Typical tools',
    cell: (role, { surveys }) => {
      const tools = role.tools.map((tool) => ({ ...tool, best: shareOf(role, tool.id, surveys) }));
      return {
        value: tools.map(({ id, title, best }) => ({ id, title, share: best?.share ?? null })),
        items: tools.map(({ id, title, best }) => ({ key: id, text: withShare(title, best) })),
        sources: sourcesOf(tools.flatMap(({ best }) => (best ? [best] : []))),
      };
    },
    difference: (roles) => setDifference(roles.map(toolSet)),
  },
  {
    id: 'skills',
    label: 'Primary skills',
    cell: (role) => {
      const needs = role.skills.filter((need) => need.relation === 'essential').sort((a, b) => b.importance - a.importance || b.level - a.level);
      return {
        value: needs.map(({ skill, title, importance, level }) => ({ id: skill, title, importance, level })),
        items: needs.map(({ skill, title }) => ({ key: skill, text: title })),
        sources: [...new Set(needs.flatMap((need) => need.source ?? []))].sort(),
      };
    },
    difference: (roles) => setDifference(roles.map(skillWeights)),
  },
  {
    id: 'work',
    label: 'Typical work',
    cell: (role) => ({
      value: role.work.map(({ text, activity, share }) => ({ text, activity: activity ?? null, share: share?.share ?? null })),
      items: role.work.map(({ text, share }) => ({ key: text, text: share ? `${text} (${percent(share.share)})` : text })),
      sources: sourcesOf(role.work.flatMap(({ share }) => (share ? [share] : []))),
    }),
    difference: () => null,
  },
  {
    id: 'languages',
    label: 'Languages',
    cell: (role, { surveys }) => {
      const languages = role.languages.map((language) => ({ ...language, best: shareOf(role, language.id, surveys) }));
      return {
        value: languages.map(({ id, title, best }) => ({ id, title, share: best?.share ?? null })),
        items: languages.map(({ id, title, best }) => ({ key: id, text: withShare(title, best) })),
        sources: sourcesOf(languages.flatMap(({ best }) => (best ? [best] : []))),
      };
    },
    difference: (roles) => setDifference(roles.map((role) => setOf(role.languages.map((language) => language.id)))),
  },
  {
    id: 'certifications',
    label: 'Certifications',
    cell: (role, { asOf }) => {
      const advised = (['entry', 'main', 'stretch'] as const).flatMap((step) => role.certifications[step].map((entry) => ({ step, entry })));
      return {
        value: advised.map(({ step, entry }) => ({ id: entry.certification, title: entry.title, step, status: entry.status, retiresOn: entry.retiresOn ?? null })),
        items: advised.map(({ step, entry }) => ({ key: entry.certification, text: certificationLine(entry, step, asOf) })),
        sources: sourcesOf(advised.map(({ entry }) => entry)),
      };
    },
    difference: (roles) =>
      setDifference(roles.map((role) => setOf(Object.values(role.certifications).flatMap((list) => list.map((entry) => entry.certification))))),
  },
  {
    id: 'choose-if',
    label: 'Choose it if',
    cell: (role) => ({ value: role.chooseIf, items: role.chooseIf.map((text) => ({ key: text, text })) }),
    difference: () => null,
  },
];

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
    cell: ({ education }) => ({ value: education, text: `Typical: ${education.typical}; possible with: ${education.minimum}. ${education.note}`, sources: ['judgement'] }),
    difference: (roles) => scaleDifference(roles.map((role) => educationLevels.indexOf(role.education.typical)), 5),
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
    difference: (roles) => profileDifference(roles.map((role) => role.workforceEducation?.shares ?? null), 100),
  },
  {
    id: 'entry',
    label: 'First job?',
    cell: ({ entry }) => ({ value: { bar: entry.bar, note: entry.note }, text: `${barWords[entry.bar]}. ${entry.note}`, sources: ['judgement'] }),
    difference: (roles) => scaleDifference(roles.map((role) => ['open', 'moderate', 'high'].indexOf(role.entry.bar)), 2),
  },
  {
    id: 'levels',
    label: 'Levels asked',
    cell: (role) => ({
      value: Object.fromEntries(role.skills.map((need) => [need.skill, need.level])),
      items: role.skills.map((need) => ({ key: need.skill, text: `${need.title}: ${levelNames[need.level]} (${need.level})` })),
      sources: role.skills.some((need) => need.source) ? ['judgement', ...new Set(role.skills.flatMap((need) => need.source ?? []))] : ['judgement'],
    }),
    difference: (roles) => profileDifference(roles.map((role) => Object.fromEntries(role.skills.map((need) => [need.skill, need.level]))), 5),
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
    difference: (roles) => profileDifference(roles.map((role) => role.interests?.scores ?? null), 6),
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
    difference: (roles) => scaleDifference(roles.map((role) => ['rare', 'some', 'regular'].indexOf(role.onCall)), 2),
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
    cell: (role) => ({ value: role.entry.routes, items: role.entry.routes.map(({ from, text }) => ({ key: from, text: `${from}: ${text}` })) }),
    difference: () => null,
  },
  {
    id: 'next-roles',
    label: 'Leads on to',
    cell: (role) => ({ value: role.next.map((next) => next.role), items: role.next.map(({ role: id, title }) => ({ key: id, text: title })), sources: ['judgement'] }),
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
      const known = [links.onet && `O*NET ${links.onet.code} (${links.onet.match})`, links.esco && `ESCO ${links.esco.code} ${links.esco.title} (${links.esco.match})`];
      return { value: links, text: known.filter(Boolean).join('; ') || 'none: no official classification has this role yet' };
    },
    difference: () => null,
  },
  { id: 'reviewed', label: 'Last reviewed', cell: (role) => ({ value: role.reviewedOn, text: role.reviewedOn }), difference: () => null },
];

export const allRows: readonly RowDefinition[] = [...leadingRows, ...furtherRows];
