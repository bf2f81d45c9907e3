import { advisedOn } from '../domain/advised';
import { type Content, type Item, surveyOrder } from '../domain/compare/cells';
import { certificationDoubt, certificationShort } from '../domain/compare/certification-lines';
import { judgedWith, judgement } from '../domain/compare/row';
import { allRows } from '../domain/compare/rows';
import { type Id, type IsoDate, type LinkedRole, levelNames, type Source } from '../domain/types';
import type { Block, Cell, Fact, Report, Text } from '../render/report';
import { commandsBlock } from './commands';
import { doubtsLegend } from './doubt';
import { citations, cited, legendBlock } from './footnotes';
import { ratedLegend } from './rated';
import { dash } from './section';
import { askedBy, type SharedList, shareLegend, surveyNotes } from './shares';

/** The rows of a comparison that make up the page of one role, in reading order, under their headings. */
const sections: readonly { heading: string; rows: readonly string[] }[] = [
  { heading: 'The work', rows: ['work', 'traits', 'on-call'] },
  { heading: 'What it asks', rows: ['skills', 'useful', 'tools', 'languages', 'job-ads', 'education', 'entry'] },
  { heading: 'Ways in and on', rows: ['entry-routes', 'certifications', 'next-roles'] },
  { heading: 'Pay and outlook', rows: ['pay', 'outlook', 'workforce-education'] },
  { heading: 'Is it for you?', rows: ['choose-if', 'misconceptions', 'interests'] },
  { heading: 'About this entry', rows: ['links', 'reviewed'] },
];

/** Lists of names run on; the others are sentences. */
const running: ReadonlySet<string> = new Set(['traits', 'tools', 'languages', 'job-ads']);

/** Rows that are left out of a page where there is nothing to say. */
const isOptional = (id: string): boolean => ['useful', 'certifications', 'next-roles', 'skills', 'job-ads'].includes(id);

/** `practitioner (4): Python, Model evaluation`, the highest level first. */
function byLevel(role: LinkedRole, relation: 'essential' | 'optional'): Content {
  const needs = role.skills.filter((need) => need.relation === relation);
  const levels = [...new Set(needs.map((need) => need.level))].sort((a, b) => b - a);
  return {
    value: null,
    items: levels.map((level) => {
      const titles = needs.filter((need) => need.level === level).map((need) => need.title);
      return { key: String(level), text: `${levelNames[level]} (${level} of 5): ${titles.join(', ')}` };
    }),
    sources: judgedWith(needs),
  };
}

/** Rows of which a page has room to say more than a comparison. */
function ownContent(id: string, role: LinkedRole, asOf: IsoDate): { label: string; content: Content } | undefined {
  switch (id) {
    case 'skills':
      return { label: 'Skills needed', content: byLevel(role, 'essential') };
    case 'useful':
      return { label: 'Also useful', content: byLevel(role, 'optional') };
    case 'certifications': {
      const items = advisedOn(role, asOf).map((one): Item & { source: Id } => ({
        key: one.entry.certification,
        text: `${certificationShort(one, asOf)}, ${one.step}: ${one.entry.why}`,
        doubt: certificationDoubt(one.entry),
        source: one.entry.source,
      }));
      return { label: 'Certifications', content: { value: null, items, sources: judgedWith(items) } };
    }
    case 'next-roles': {
      const items = role.next.map(({ role: next, title, why }) => ({ key: next, text: `${title}: ${why}` }));
      return { label: 'Leads on to', content: { value: null, items, sources: [judgement] } };
    }
    default:
      return undefined;
  }
}

/** Everything about one role on a page. @param again which base and day, for the commands that are suggested. */
export function reportRole(role: LinkedRole, sources: readonly Source[], asOf: IsoDate, again: string): Report {
  const cite = citations(sources);
  const surveys = surveyOrder([role]);
  const shared: SharedList[] = [];
  /** Shares of the survey that the label names stand bare; those of another one carry its mark. */
  const itemText = ({ text, share }: Item, main: Id | undefined): (string | { text: string; tone: 'muted' })[] =>
    share && share.source !== main ? [text, { text: cite.mark([share.source]), tone: 'muted' }] : [text];
  const cellOf = (id: string, { items, text }: Content, main: Id | undefined): Cell => {
    if (items?.length === 0 && id !== 'pay') return dash('none');
    if (items === undefined || items.length === 0) return text ?? '-';
    if (running.has(id)) return items.flatMap((item, at) => [...(at === 0 ? [] : [', ']), ...itemText(item, main)]);
    const texts: Text[] = items.map(({ text: said }) => said);
    return texts.length === 1 ? (texts[0] ?? '-') : { items: texts };
  };
  const factOf = (id: string): Fact[] => {
    const row = allRows.find((candidate) => candidate.id === id);
    const own = ownContent(id, role, asOf);
    const content = own?.content ?? row?.cell(role, { asOf, surveys });
    if (!content || (isOptional(id) && !content.items?.length)) return [];
    shared.push({ row: id, role: role.id, items: content.items ?? [] });
    const main = content.items?.find(({ share }) => share)?.share?.source;
    const { sources: all = [] } = content;
    // Of the surveys only the one whose shares stand bare.
    const named = main !== undefined && running.has(id) ? all.filter((source) => source === judgement || source === main) : all;
    return [{ label: cited(own?.label ?? row?.label ?? id, cite.mark(named)), value: cellOf(id, content, main) }];
  };
  // Before the pages: sources are numbered in the order in which they are met.
  const head = ['focus', 'goal'].flatMap(factOf);
  const pages = sections.flatMap(({ heading, rows }): Block[] => [
    { kind: 'heading', text: heading, level: 2 },
    { kind: 'facts', items: rows.flatMap(factOf) },
  ]);
  const legend = [
    ...shareLegend(shared),
    ...ratedLegend(role.skills, cite.mark),
    ...doubtsLegend(shared.flatMap(({ items }) => items.map(({ doubt }) => doubt))),
  ];
  return {
    title: role.title,
    blocks: [
      { kind: 'paragraph', text: [{ text: `${role.familyTitle}. `, tone: 'muted' }, role.summary] },
      {
        kind: 'facts',
        items: [...head, ...(role.aliases.length > 0 ? [{ label: 'Also called', value: role.aliases.join(', ') }] : [])],
      },
      ...pages,
      ...legendBlock(legend),
      cite.block(askedBy(shared, new Map([[role.id, role.title]])), surveyNotes([role])),
      commandsBlock(
        [`compare ${role.id} ${role.next[0]?.role ?? 'ROLE'}`, `similar ${role.id}`, `gap ${role.id}`, `plan ${role.id}`].map(
          (command) => `career ${command}${again}`,
        ),
      ),
    ],
  };
}
