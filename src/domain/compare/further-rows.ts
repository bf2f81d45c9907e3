import { traitWords } from '../advise/trait-words';
import { educationLevels, type InterestId, interestIds, type LinkedRole, levelNames, onCallDuties, traitIds } from '../types';
import { educationWords, percent, withThousands } from '../words';
import { figuresOf } from './cells';
import { profileDifference, relativeDifference, scaleDifference, setDifference } from './difference';
import { jobAdsRow } from './job-ads';
import { payRow } from './pay';
import { judgedWith, judgement, type RowDefinition, setOf } from './row';

const onCallWords = { rare: 'rarely', some: 'sometimes', regular: 'regularly' } as const;
const barWords = { open: 'often', moderate: 'possible', high: 'rarely' } as const;
const degreeWords = { ...educationWords, none: 'no degree' };

const isOneDegree = ({ typical, minimum }: LinkedRole['education']): boolean => typical === minimum;
const educationText = (education: LinkedRole['education']): string =>
  isOneDegree(education)
    ? `Typical, and the least that is asked: ${degreeWords[education.typical]}`
    : `Typical: ${degreeWords[education.typical]}; possible with: ${degreeWords[education.minimum]}`;

/** `rarely: Junior posts are few.`; a note that says itself how often stands alone. */
const entryText = ({ bar, note }: LinkedRole['entry']): string =>
  /^(?:Often|Rarely|Seldom|Never|Not|Hardly|Usually) /.test(note) ? note : `${barWords[bar]}: ${note}`;

/** `+33.5%`, `-4%`. */
const change = (percentage: number): string => `${percentage > 0 ? '+' : ''}${percentage}%`;

/** The degrees that are told of those who do the work. */
const degrees = ['bachelor', 'master', 'doctorate'] as const;

type Interests = Readonly<Record<InterestId, number>>;

/** The three strongest interests, strongest first; equal ones in the usual order. */
const strongest = (scores: Interests): InterestId[] => [...interestIds].sort((a, b) => scores[b] - scores[a]).slice(0, 3);

/** Their initials, e.g. `ICR`. */
const hollandCode = (scores: Interests): string =>
  strongest(scores)
    .map((id) => (id[0] ?? '').toUpperCase())
    .join('');

/** Shown of a day: what takes clearly more of it than of an average one. What lies about the middle is true of too many roles. */
const leastTrait = 60;

const traitMeans = (role: LinkedRole) => Object.fromEntries(traitIds.map((id) => [id, role.traits[id].mean]));

/** All that follows the first eight. */
export const furtherRows: readonly RowDefinition[] = [
  payRow,
  {
    id: 'outlook',
    label: 'Outlook',
    cell: ({ outlook }) =>
      outlook === null
        ? { value: null, text: '-' }
        : {
            value: outlook,
            text: `${change(outlook.changePercent)} jobs from ${outlook.fromYear} to ${outlook.toYear}, about ${withThousands(outlook.openingsPerYearThousands * 1000)} openings a year, US; ${figuresOf(outlook)}`,
            short: `${change(outlook.changePercent)} jobs ${outlook.fromYear}-${outlook.toYear}, US; ${figuresOf(outlook)}`,
            sources: [outlook.source],
          },
    difference: (roles) => relativeDifference(roles.map((role) => role.outlook?.changePercent ?? null)),
  },
  {
    id: 'education',
    label: 'Education',
    cell: ({ education }) => ({
      value: education,
      text: `${educationText(education)}. ${education.note}`,
      short: isOneDegree(education)
        ? degreeWords[education.typical]
        : `${degreeWords[education.typical]}; possible with ${degreeWords[education.minimum]}`,
      sources: [judgement],
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
      const shares = degrees.flatMap((degree) => {
        const share = held.shares[degree];
        return share === undefined ? [] : [`${degree} ${percent(share / 100)}`];
      });
      return { value: held, text: `${shares.join(', ') || '-'} of workers, US; ${figuresOf(held)}`, sources: [held.source] };
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
      text: entryText(entry),
      short: barWords[entry.bar],
      sources: [judgement],
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
      items: role.skills.map((need) => ({
        key: need.skill,
        text: `${need.title}: ${levelNames[need.level]} (${need.level})`,
        short: `${need.title} ${need.level} of 5`,
        title: need.title,
        source: need.source ?? judgement,
        amount: need.level / 5,
      })),
      sources: judgedWith(role.skills),
    }),
    difference: (roles) =>
      profileDifference(
        roles.map((role) => Object.fromEntries(role.skills.map((need) => [need.skill, need.level]))),
        5,
      ),
  },
  jobAdsRow,
  {
    id: 'interests',
    label: 'Interests',
    cell: ({ interests }) =>
      interests === null
        ? { value: null, text: '-' }
        : {
            value: { ...interests.scores },
            text: `${hollandCode(interests.scores)}: ${interestIds.map((id) => `${id} ${interests.scores[id]}`).join(', ')} (1-7)`,
            short: `${strongest(interests.scores)
              .map((id) => `${id} ${Math.round(interests.scores[id] * 10) / 10}`)
              .join(', ')} (of 7)`,
            sources: [interests.source ?? judgement],
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
      const most = [...traitIds].sort((a, b) => role.traits[b].mean - role.traits[a].mean).slice(0, 6);
      return {
        value: traitMeans(role),
        items: most
          .filter((id, at) => at === 0 || role.traits[id].mean >= leastTrait)
          .map((id) => ({ key: id, text: `${traitWords[id]} (${role.traits[id].mean} of 100)`, short: traitWords[id] })),
        sources: [judgement],
      };
    },
    difference: (roles) => profileDifference(roles.map(traitMeans), 100),
  },
  {
    id: 'on-call',
    label: 'On call',
    cell: (role) => ({ value: role.onCall, text: onCallWords[role.onCall], sources: [judgement] }),
    difference: (roles) =>
      scaleDifference(
        roles.map((role) => onCallDuties.indexOf(role.onCall)),
        2,
      ),
  },
  {
    id: 'misconceptions',
    label: 'Often misjudged',
    cell: (role) => ({
      value: role.misconceptions,
      items: role.misconceptions.map(({ claim, truth }) => ({ key: claim, text: `"${claim.replace(/\.$/, '')}": ${truth}` })),
      sources: [judgement],
    }),
    difference: () => null,
  },
  {
    id: 'entry-routes',
    label: 'Ways in',
    cell: (role) => ({
      value: role.entry.routes,
      items: role.entry.routes.map(({ from, text }) => ({ key: from, text: `${from}: ${text}` })),
      sources: [judgement],
    }),
    difference: () => null,
  },
  {
    id: 'next-roles',
    label: 'Leads on to',
    cell: (role) => ({
      value: role.next.map((next) => next.role),
      items: role.next.map(({ role: id, title }) => ({ key: id, text: title })),
      sources: [judgement],
    }),
    difference: (roles) => setDifference(roles.map((role) => setOf(role.next.map((next) => next.role)))),
  },
  {
    id: 'family',
    label: 'Family',
    cell: (role) => ({ value: role.family, text: role.familyTitle, sources: [judgement] }),
    // Another one or the same: there is no more or less.
    difference: () => null,
  },
  {
    id: 'links',
    label: 'Official codes',
    cell: ({ links }) => {
      const known = [
        links.onet && `O*NET ${links.onet.code} (${links.onet.match})`,
        links.esco && `ESCO ${links.esco.code} ${links.esco.title} (${links.esco.match})`,
      ];
      return {
        value: links,
        text: known.filter(Boolean).join('; ') || 'none: no official classification has this role yet',
        sources: [judgement],
      };
    },
    difference: () => null,
  },
  { id: 'reviewed', label: 'Last reviewed', cell: (role) => ({ value: role.reviewedOn, text: role.reviewedOn }), difference: () => null },
];
