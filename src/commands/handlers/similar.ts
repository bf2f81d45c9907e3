import { similarRoles } from '../../domain/similar';
import { percent, upTo } from '../../domain/words';
import type { Report, Text } from '../../render/report';
import { command } from '../../reports/commands';
import { dash } from '../../reports/section';
import { findRole } from '../roles';
import type { Answer, Session } from '../session';
import { baseFlags } from '../typed';

/** Skills that a line names. */
const namesShown = 6;

export async function similar(session: Session, name: string, top: number): Promise<Answer> {
  const opened = await session.base();
  const role = findRole(opened, name);
  const found = similarRoles(role, opened.all().roles.values()).slice(0, top);
  // A spreadsheet has room for all.
  const listed = (names: readonly string[]): Text =>
    upTo(session.settings.format === 'csv' ? names.length : namesShown, names) || dash('nothing');
  const report = (): Report => ({
    title: `Roles like ${role.title}`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { id: 'role', label: 'Role' },
          { id: 'similarity', label: 'Alike', align: 'right' },
          { id: 'shared', label: 'Both ask' },
          { id: 'differs', label: 'It also asks' },
        ],
        rows: found.map((one) => ({
          cells: [one.title, { value: one.similarity, text: percent(one.similarity) }, listed(one.shared), listed(one.differs)],
        })),
      },
      {
        kind: 'paragraph',
        text: 'Alike: the mean of three shares: skills in common, weighted by importance; typical tools in common; and, for half as much, how alike what fills the day is (a correlation, no less than 0).',
      },
      {
        kind: 'paragraph',
        text: [
          { text: 'Side by side: ', tone: 'muted' },
          command(`career compare ${[role.id, ...found.slice(0, 2).map((one) => one.role)].join(' ')}${baseFlags(session)}`, 'muted'),
        ],
      },
    ],
  });
  return { schema: 'career/similar', document: { role: role.id, similar: found }, report };
}
