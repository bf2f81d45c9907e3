import { assumedLevel, scaleText } from '../domain/profile/levels';
import type { Because, HeldSkill, Person } from '../domain/profile/person';
import type { Stated } from '../domain/profile/reading';
import { idleLevelsText, takenLevelsText } from '../domain/profile/tool-levels';
import type { Usual } from '../domain/profile/usual';
import { type LinkedRole, levelNames } from '../domain/types';
import { andList, capitalised, counted, longDate, money } from '../domain/words';
import type { Block, Report, Row } from '../render/report';
import { command } from './commands';
import { levelChange } from './levels';
import { certificationBlocks, type HeldCertification } from './profile-certifications';
import { dash, listed, section, table, told } from './section';

/** Something that was not recognised, with what it may have meant or why it cannot count. */
export type Told = { said: string; from: string; suggestions: readonly string[]; note: string | null };

type ProfileView = {
  unrecognised: readonly Told[];
  person: Person;
  certifications: readonly HeldCertification[];
  file: string;
  /** The flags of a command that changes this file. */
  again: string;
  role: LinkedRole | undefined;
  usual: readonly Usual[];
};

/** More than anybody reads; `--json` has them all. */
const mostRows = 50;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
const quoted = (said: string, from: string): string => `"${short(said)}" (${from})`;

/** One reason as a clause. */
function reason(because: Because): string {
  switch (because.how) {
    case 'stated':
      return because.from.startsWith('meta.career.skills') ? because.from : quoted(because.said, because.from);
    case 'assumed':
      return `${quoted(because.said, because.from)}, ${because.unknownLevel === undefined ? 'named without a level' : `level "${short(because.unknownLevel)}" not understood`}`;
    case 'tool':
      return because.said === undefined || because.from === undefined
        ? `you use ${because.title}`
        : `${quoted(because.said, because.from)}, the level of ${because.title}`;
    case 'certification':
      return `${because.title} proves it`;
    case 'implied':
      return `${because.title} builds on it`;
  }
}

/** Two reasons are enough to believe a level. */
function reasons(skill: HeldSkill): string {
  const all = skill.because.map(reason);
  return all.length > 2 ? `${all.slice(0, 2).join('; ')}; and ${all.length - 2} more` : all.join('; ');
}

export function reportProfile(view: ProfileView): Report {
  const { person, file } = view;
  const skills = [...person.held].sort((a, b) => b.level - a.level || (a.title < b.title ? -1 : 1));
  const facts = [
    counted(person.held.length, 'skill'),
    counted(person.tools.length, 'tool'),
    counted(person.certifications.size, 'certification'),
    `${counted(person.unrecognised.length, 'thing')} not recognised`,
  ];
  return {
    title: `What was read in ${file === '-' ? 'standard input' : file}`,
    blocks: [
      { kind: 'paragraph', text: `${facts.join(', ')}.` },
      ...personFacts(view),
      ...table(
        [
          { id: 'skill', label: 'Skill' },
          { id: 'level', label: 'Level' },
          { id: 'because', label: 'Because', min: 24 },
        ],
        skills.map((skill) => ({ cells: [skill.title, `${skill.level} ${levelNames[skill.level]}`, reasons(skill)] })),
      ),
      ...section('Certifications', certificationBlocks(view.certifications, quoted)),
      ...section('Not recognised, so not counted', unrecognisedBlocks(view.unrecognised, ['said', 'from', 'meant'])),
      ...mentionsBlock(person),
      ...usualBlock(view),
      ...notUsed(person),
      ...listed(
        'Changed with profile set',
        person.log.map(({ skill, from, to, on }) => [`${skill}: `, ...levelChange(from, to), `, ${longDate(on)}`]),
      ),
      ...levelBlocks(person),
      {
        kind: 'note',
        tone: 'muted',
        text: [
          `A skill named without a level, or with one that is not understood, counts as ${assumedLevel}, ${levelNames[assumedLevel]}; using a tool shows at most that, and a level of a tool is that of the skill that it is chiefly about. Of several levels for a skill the highest counts, but one that was set in meta.career.skills stands. To set one: `,
          command(`career profile set "Python" 3${view.again}`),
          '.',
        ],
      },
    ],
  };
}

const unrecognisedLabels = { said: 'Written', from: 'Where', meant: 'Did you mean' } as const;

function unrecognisedBlocks(unrecognised: readonly Told[], columns: readonly (keyof typeof unrecognisedLabels)[]): Block[] {
  const rows = unrecognised.slice(0, mostRows).map(({ said, from, note, suggestions }): Row => {
    const cells = { said: short(said), from, meant: note ?? (suggestions.join(', ') || dash('')) };
    return { cells: columns.map((column) => cells[column]) };
  });
  const head = columns.map((id) => ({ id, label: unrecognisedLabels[id] }));
  const more = unrecognised.length - rows.length;
  return [...table(head, rows), ...(more > 0 ? [{ kind: 'paragraph', text: `And ${more} more: --json lists them all.` } as const] : [])];
}

function personFacts({ person, role }: ProfileView): Block[] {
  const { reading } = person;
  const interests = Object.entries(person.interests ?? {});
  const items = [
    ...(role ? [{ label: 'Role now', value: role.title }] : []),
    ...(reading.roles.length > 0
      ? [{ label: 'Roles read', value: { items: reading.roles.map((entry) => `${entry.title}, from ${quoted(entry.said, entry.from)}`) } }]
      : []),
    ...(reading.education.length > 0
      ? [
          {
            label: 'Education',
            value: {
              items: reading.education.map(
                (entry) => `${entry.level}${entry.area ? `, ${entry.area}` : ''}, from ${quoted(entry.said, entry.from)}`,
              ),
            },
          },
        ]
      : []),
    ...(person.tools.length > 0 ? [{ label: 'Tools', value: toolTitles(person).join(', ') }] : []),
    ...(person.hoursPerWeek === undefined ? [] : [{ label: 'Hours a week', value: String(person.hoursPerWeek) }]),
    ...(interests.length > 0 ? [{ label: 'Interests, 1 to 7', value: interests.map(([id, score]) => `${id} ${score}`).join(', ') }] : []),
    ...(person.budget === undefined ? [] : [{ label: 'Budget', value: money(person.budget, 'USD') }]),
  ];
  return [{ kind: 'facts', items }];
}

/** Those in use: one at level 0 is not. */
function toolTitles({ reading, tools, toolLevels, idleLevels }: Person): string[] {
  const note = ({ id, unknownLevel }: Stated): string => {
    const idle = idleLevels.find(({ tool }) => tool === id);
    if (idle) return ` (level ${idle.level} not read)`;
    return unknownLevel === undefined || toolLevels.has(id) ? '' : ` (level "${short(unknownLevel)}" not understood)`;
  };
  const titles = new Map<string, string>();
  for (const tool of reading.tools.filter(({ id }) => tools.includes(id)))
    titles.set(tool.title, note(tool) || (titles.get(tool.title) ?? ''));
  return [...titles].map(([title, text]) => title + text).sort();
}

/** How levels were taken: on what scale, and of tools as a skill's or not at all. */
const levelBlocks = ({ reading, takenLevels, idleLevels }: Person): Block[] => [
  ...reading.scales.map((scale): Block => ({ kind: 'note', tone: 'muted', text: `${capitalised(scaleText(scale))}.` })),
  ...(takenLevels.length === 0 ? [] : [{ kind: 'note', tone: 'muted', text: `${capitalised(takenLevelsText(takenLevels))}.` } as const]),
  ...(idleLevels.length === 0 ? [] : [{ kind: 'note', tone: 'warn', text: `${capitalised(idleLevelsText(idleLevels))}.` } as const]),
];

/** Named in running text: it may be a skill, a wish or somebody else's. */
function mentionsBlock({ reading, skills, tools }: Person): Block[] {
  const other = reading.mentions.filter(({ kind, id }) => (kind === 'skill' ? !skills.has(id) : kind === 'tool' && !tools.includes(id)));
  const names = [...new Set(other.map((entry) => `${entry.title} (${entry.from})`))];
  const used = [...new Set(other.flatMap(({ kind, title }) => (kind === 'tool' ? [title] : [])))].slice(0, 8);
  const how =
    used.length === 0 ? '' : `. What you use of it counts in a list: in keywords of the file, or with --tools "${used.join(', ')}"`;
  return told('Mentioned in running text, so not counted', `${names.join(', ')}${how}`);
}

function usualBlock({ role, usual }: ProfileView): Block[] {
  if (!role || usual.length === 0) return [];
  const names = usual.map((entry) => `${entry.title} (usually ${entry.level})`);
  return told(`Usual for ${role.title}, and not in your profile`, `${names.join(', ')}. None of it counts until you say so.`);
}

function notUsed(person: Person): Block[] {
  const headings = person.reading.headings.map((heading) => short(heading.said));
  const [sections, fields] = [placesNotRead(person, false), placesNotRead(person, true)];
  const sentences = [
    ...(headings.length > 0 ? [`Headings, whose keywords were read: ${headings.join(', ')}.`] : []),
    ...(sections.length > 0 ? [`Sections that say nothing about skills here: ${andList(sections)}.`] : []),
    ...(fields.length > 0 ? [`Fields that are not read: ${andList(fields)}.`] : []),
  ];
  return sentences.length === 0 ? [] : [{ kind: 'paragraph', text: sentences.join(' ') }];
}

/** Whole sections, or fields of entries: the same field of several entries once (`work[].team (3)`). */
function placesNotRead({ reading }: Person, isField: boolean): string[] {
  const counts = new Map<string, number>();
  for (const { section, entries } of reading.notUsed) {
    const place = section.replace(/\[\d+\]/g, '[]');
    if (/[.[]/.test(section) === isField) counts.set(place, (counts.get(place) ?? 0) + entries);
  }
  return [...counts].map(([place, entries]) => `${short(place)} (${entries})`);
}

/** What `profile check` says: the file is sound, and what in it was not understood. */
export function reportCheck(person: Person, file: string, unrecognised: readonly Told[]): Report {
  return {
    blocks: [
      {
        kind: 'paragraph',
        text: `${file === '-' ? 'Standard input' : file} can be read: ${counted(person.held.length, 'skill')}, ${counted(person.tools.length, 'tool')}, ${counted(person.certifications.size, 'certification')}. ${unrecognised.length === 0 ? `All that it lists was recognised${person.idleLevels.length > 0 ? ', but not every level is read' : ''}.` : `${counted(unrecognised.length, 'thing was', 'things were')} not recognised:`}`,
      },
      ...unrecognisedBlocks(unrecognised, ['from', 'said', 'meant']),
      ...mentionsBlock(person),
      ...notUsed(person),
      ...levelBlocks(person),
    ],
  };
}
