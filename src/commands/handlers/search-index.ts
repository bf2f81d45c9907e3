import MiniSearch from 'minisearch';
import { normaliseName } from '../../domain/names';
import type { KnowledgeBase } from '../../domain/types';

export type Hit = { kind: 'role' | 'skill' | 'tool' | 'certification'; id: string; title: string; summary: string; score: number };
type Entry = { key: string; kind: Hit['kind']; id: string; title: string; aliases: string; summary: string };

/** Words that keep what names here live on: `c#`, `c++`, `.net`, `node.js`. */
const words = (text: string): string[] =>
  normaliseName(text)
    .split(' ')
    .map((word) => word.replace(/\.$/, ''))
    .filter(Boolean);

function entriesOf(base: KnowledgeBase): Entry[] {
  const entry = (kind: Hit['kind'], { id, title }: { id: string; title: string }, aliases: readonly string[], summary: string): Entry => ({
    key: `${kind}:${id}`,
    kind,
    id,
    title,
    aliases: aliases.join(' '),
    summary,
  });
  return [
    ...[...base.roles.values()].map((role) => entry('role', role, role.aliases, role.summary)),
    ...[...base.skills.values()].map((skill) => entry('skill', skill, skill.aliases, skill.summary)),
    ...[...base.tools.values()].map((tool) => entry('tool', tool, tool.aliases, tool.summary)),
    ...[...base.certifications.values()].map((one) =>
      entry('certification', one, [...one.examCodes, one.issuer], one.measures.map((part) => part.area).join(', ')),
    ),
  ];
}

/** Fuzzy search over every kind: prefixes count, and one typo in five letters; names count more than descriptions. */
export function searchBase(base: KnowledgeBase, text: string): Hit[] {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['id', 'title', 'aliases', 'summary'],
    storeFields: ['kind', 'id', 'title', 'summary'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { id: 3, title: 3, aliases: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.2 : 0),
      combineWith: 'AND',
    },
  });
  index.addAll(entriesOf(base));
  const found = index.search(text);
  const results = found.length > 0 ? found : index.search(text, { combineWith: 'OR' });
  return results
    .map((hit) => ({
      kind: hit.kind as Hit['kind'],
      id: String(hit.id).replace(/^\w+:/, ''),
      title: hit.title as string,
      summary: hit.summary as string,
      score: Math.round(hit.score * 1000) / 1000,
    }))
    .sort((a, b) => b.score - a.score || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1));
}
