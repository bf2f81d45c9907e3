import { counted } from '../../domain/words';
import type { Report } from '../../render/report';
import type { Answer, Session } from '../session';
import { searchBase } from './search-index';

export async function search(session: Session, text: string, top: number): Promise<Answer> {
  const base = await (await session.base()).all();
  const hits = searchBase(base, text.slice(0, 500));
  const shown = hits.slice(0, top);
  const report = (): Report => ({
    title: hits.length === 0 ? `Nothing found for "${text}"` : `${counted(hits.length, 'match', 'matches')} for "${text}"`,
    blocks: [
      {
        kind: 'table',
        id: 'hits',
        layout: 'listing',
        columns: [
          { id: 'id', label: 'Id' },
          { id: 'kind', label: 'Kind' },
          { id: 'title', label: 'Title' },
          { id: 'summary', label: 'What it is' },
        ],
        rows: shown.map((hit) => ({ cells: [hit.id, hit.kind, hit.title, hit.summary] })),
      },
      {
        kind: 'note',
        tone: 'muted',
        text: shown[0] ? `More about one: career show ${shown[0].kind}:${shown[0].id}` : 'career list shows everything of a kind.',
      },
    ],
  });
  return { schema: 'career/search', document: { query: text, results: shown, total: hits.length }, report };
}
