import { similarRoles } from '../../domain/similar';
import { percent } from '../../domain/words';
import type { Report } from '../../render/report';
import { findRole } from '../roles';
import type { Answer, Session } from '../session';
import { baseFlags } from '../typed';

export async function similar(session: Session, name: string, top: number): Promise<Answer> {
  const opened = await session.base();
  const role = findRole(opened, name);
  const found = similarRoles(role, (await opened.all()).roles.values()).slice(0, top);
  const report = (): Report => ({
    title: `Roles like ${role.title}`,
    blocks: [
      {
        kind: 'table',
        id: 'similar',
        layout: 'listing',
        columns: [
          { id: 'role', label: 'Role' },
          { id: 'similarity', label: 'Alike', align: 'right' },
          { id: 'shared', label: 'Both ask' },
          { id: 'differs', label: 'It also asks' },
        ],
        rows: found.map((one) => ({
          cells: [
            one.title,
            { value: one.similarity, text: percent(one.similarity) },
            one.shared.slice(0, 6).join(', ') || '-',
            one.differs.slice(0, 6).join(', ') || '-',
          ],
        })),
      },
      {
        kind: 'paragraph',
        text: 'Alike: the mean of three shares: skills in common, weighted by importance; typical tools in common; and how near the two are in what fills the day.',
      },
      {
        kind: 'paragraph',
        text: [
          {
            text: `Side by side: career compare ${[role.id, ...found.slice(0, 2).map((one) => one.role)].join(' ')}${baseFlags(session)}`,
            tone: 'muted',
          },
        ],
      },
    ],
  });
  return { schema: 'career/similar', document: { role: role.id, similar: found }, report };
}
