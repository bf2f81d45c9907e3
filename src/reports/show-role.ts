import { surveyOrder } from '../domain/compare/cells';
import { allRows } from '../domain/compare/rows';
import type { IsoDate, LinkedRole, Source } from '../domain/types';
import type { Block, Report, Text } from '../render/report';
import { citations } from './footnotes';

/** The rows of a comparison that make up the page of one role, in reading order, under their headings. */
const sections: readonly { heading: string; rows: readonly string[] }[] = [
  { heading: 'The work', rows: ['work', 'traits', 'on-call'] },
  { heading: 'What it asks', rows: ['skills', 'tools', 'languages', 'education', 'entry'] },
  { heading: 'Pay and outlook', rows: ['pay', 'outlook', 'workforce-education'] },
  { heading: 'Ways in and on', rows: ['entry-routes', 'certifications', 'next-roles'] },
  { heading: 'Is it for you?', rows: ['choose-if', 'misconceptions', 'interests'] },
  { heading: 'About this entry', rows: ['links', 'reviewed'] },
];

/** Everything about one role on a page. */
export function reportRole(role: LinkedRole, sources: readonly Source[], asOf: IsoDate): Report {
  const cite = citations(sources);
  const surveys = surveyOrder([role]);
  const blocks: Block[] = [
    { kind: 'paragraph', text: [{ text: `${role.familyTitle}. `, tone: 'muted' }, role.summary] },
    {
      kind: 'facts',
      items: [
        { label: 'Main focus', value: role.focus },
        { label: 'Goal', value: role.goal },
        ...(role.aliases.length > 0 ? [{ label: 'Also called', value: role.aliases.join(', ') }] : []),
      ],
    },
  ];
  for (const { heading, rows } of sections) {
    blocks.push({ kind: 'heading', text: heading, level: 2 });
    const items = rows.flatMap((id) => {
      const row = allRows.find((candidate) => candidate.id === id);
      const cell = row?.cell(role, { asOf, surveys });
      if (!row || !cell) return [];
      const label: Text = [row.label, { text: cite.mark(cell.sources ?? []), tone: 'muted' }];
      return [{ label, value: cell.items ? { items: cell.items.map((item) => item.text) } : (cell.text ?? '-') }];
    });
    blocks.push({ kind: 'facts', items });
  }
  blocks.push(cite.block());
  blocks.push({
    kind: 'note',
    tone: 'muted',
    text: `Compare: career compare ${role.id} ${role.next[0]?.role ?? 'ROLE'}. Similar roles: career similar ${role.id}. A plan: career plan ${role.id}.`,
  });
  return { title: role.title, blocks };
}
