import { asSatOn, expectedEndWords, mayHaveEnded, nextVersionWords, statusOn, withAge } from '../../domain/certification';
import type { IsoDate, KnowledgeBase } from '../../domain/types';
import { counted, longDate } from '../../domain/words';
import type { Report, Span } from '../../render/report';
import { command } from '../../reports/commands';
import { examDoubt } from '../../reports/doubt';
import type { Answer, Session } from '../session';
import { baseFlags } from '../typed';
import { type Hit, searchBase } from './search-index';

/** What a line has room for: the focus of a role, and of a certification whether it can be earned. */
function inBrief({ kind, id, summary }: Hit, base: KnowledgeBase, day: IsoDate): string {
  if (kind === 'role') return base.roles.get(id)?.focus ?? summary;
  const certification = kind === 'certification' ? base.certifications.get(id) : undefined;
  if (!certification) return summary;
  const status = statusOn(certification, day);
  const { issuer, examCodes, retiresOn } = asSatOn(certification, day);
  const until = retiresOn && status !== 'in-development' ? `${status === 'active' ? ' until' : ''} ${longDate(retiresOn)}` : '';
  const end = expectedEndWords(certification, day) ?? nextVersionWords(certification, day) ?? '';
  const now = mayHaveEnded(certification, day) ? '' : `${status}${until}`;
  return [issuer, examCodes.join(' or '), now, end, ...examDoubt(withAge(certification, day))].filter(Boolean).join(', ');
}

export async function search(session: Session, text: string, top: number): Promise<Answer> {
  const base = (await session.base()).all();
  const { asOf } = session.settings;
  const hits = searchBase(base, text.slice(0, 500), asOf);
  const shown = hits.slice(0, top);
  const found = `${counted(hits.length, 'match', 'matches')} for "${text}"`;
  const [first] = shown;
  const again = baseFlags(session);
  const said = (text: string): Span => ({ text, tone: 'muted' });
  const about =
    first?.kind === 'role'
      ? [said('. It says what the role asks and how to get in; which roles fit you: '), command(`career advise${again}`, 'muted')]
      : [];
  const next = first
    ? [said('More about one: '), command(`career show ${first.kind}:${first.id}${again}`, 'muted'), ...about, said('.')]
    : [
        command(`career list${again}`, 'muted'),
        said(' shows everything of a kind; which roles fit you: '),
        command(`career advise${again}`, 'muted'),
        said('.'),
      ];
  const report = (): Report => ({
    title: hits.length === 0 ? `Nothing found for "${text}"` : hits.length > shown.length ? `${found}, the best ${shown.length}` : found,
    blocks: [
      {
        kind: 'table',
        columns: [
          { id: 'id', label: 'Id' },
          { id: 'kind', label: 'Kind' },
          { id: 'title', label: 'Title' },
          { id: 'summary', label: 'What it is' },
        ],
        rows: shown.map((hit) => ({ cells: [hit.id, hit.kind, hit.title, inBrief(hit, base, asOf)] })),
      },
      { kind: 'paragraph', text: next },
    ],
  });
  return { schema: 'career/search', document: { query: text, results: shown, total: hits.length }, report };
}
