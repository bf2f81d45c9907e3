import MiniSearch from 'minisearch';
import { statusOn } from '../../domain/certification';
import { normaliseName } from '../../domain/names';
import type { IsoDate, KnowledgeBase } from '../../domain/types';

export type Hit = { kind: 'role' | 'skill' | 'tool' | 'certification'; id: string; title: string; summary: string; score: number };
type Entry = {
  key: string;
  kind: Hit['kind'];
  id: string;
  title: string;
  names: readonly string[];
  aliases: string;
  summary: string;
  weight: number;
};

/** Words that keep what names here live on: `c#`, `c++`, `.net`, `node.js`. */
const words = (text: string): string[] =>
  normaliseName(text)
    .split(' ')
    .map((word) => word.replace(/\.$/, ''))
    .filter(Boolean);

/** Words of a question that name nothing: "how to start a career in AI" asks for AI. */
const questionWords = new Set(
  'a about an and any are as at be become begin can career careers do for from get getting how i in into is it job jobs me my need no not of on or start the to want what which with without work'.split(
    ' ',
  ),
);

/** Roles are what people come for; the rest explains them. */
const weightOf: Readonly<Record<Hit['kind'], number>> = { role: 1.5, skill: 1.1, certification: 1, tool: 1 };
/** What cannot be earned any more is not what most people look for. */
const retiredWeight = 0.5;
/** Added to the score of an entry whose whole name was typed, and where every word typed is a name of its own. */
const [exactBonus, partBonus] = [10_000, 1_000];
/** Where no entry has all the words, those with some of them: as long as they come near the best. */
const nearBest = 0.4;

function entriesOf(base: KnowledgeBase, day: IsoDate): Entry[] {
  const entry = (kind: Hit['kind'], { id, title }: { id: string; title: string }, aliases: readonly string[], summary: string): Entry => ({
    key: `${kind}:${id}`,
    kind,
    id,
    title,
    names: [...new Set([id, title, ...aliases].map((name) => words(name).join(' ')))],
    aliases: aliases.join(' '),
    summary,
    weight: weightOf[kind],
  });
  return [
    ...[...base.roles.values()].map((role) => entry('role', role, role.aliases, role.summary)),
    ...[...base.skills.values()].map((skill) => entry('skill', skill, skill.aliases, skill.summary)),
    ...[...base.tools.values()].map((tool) => entry('tool', tool, tool.aliases, tool.summary)),
    ...[...base.certifications.values()].map((one) => {
      const found = entry(
        'certification',
        one,
        [...one.examCodes, ...(one.aliases ?? []), one.issuer],
        one.measures.map((part) => part.area).join(', '),
      );
      // The issuer is something to search by, and no name of the certification.
      const names = found.names.filter((name) => name !== words(one.issuer).join(' '));
      return { ...found, names, weight: statusOn(one, day) === 'retired' ? retiredWeight : found.weight };
    }),
  ];
}

/** What the name that was typed, whole or word by word, adds to the score of an entry. */
function bonuses(entries: readonly Entry[], typed: readonly string[]): Map<string, number> {
  const named = (name: string) => entries.filter(({ names }) => names.includes(name));
  const parts = typed.map(named);
  return new Map([
    ...(parts.every((found) => found.length > 0) ? parts.flat().map(({ key }) => [key, partBonus] as const) : []),
    ...named(typed.join(' ')).map(({ key }) => [key, exactBonus] as const),
  ]);
}

/** A plural is as long at most. */
const plural = 2;

/** Names are found by their beginning, descriptions by whole words or their plural: `excell` is no `excellence` that an exam measures. */
const isFound = (word: string, fields: readonly string[], typed: readonly string[]): boolean =>
  fields.some((field) => field !== 'summary') || typed.some((term) => !word.startsWith(term) || word.length - term.length <= plural);

/** Fuzzy search over every kind: prefixes count, and one typo in five letters; names count more than descriptions. */
export function searchBase(base: KnowledgeBase, text: string, day: IsoDate): Hit[] {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['id', 'title', 'aliases', 'summary'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { id: 3, title: 3, aliases: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.2 : 0),
      combineWith: 'AND',
      filter: ({ match, queryTerms }) => Object.entries(match).some(([word, fields]) => isFound(word, fields, queryTerms)),
    },
  });
  const entries = entriesOf(base, day);
  index.addAll(entries);
  const all = words(text);
  const told = all.filter((word) => !questionWords.has(word));
  const typed = told.length > 0 ? told : all;
  const exact = bonuses(entries, all);
  if (exact.size === 0) for (const [key, bonus] of bonuses(entries, typed)) exact.set(key, bonus);
  const scores = new Map(search(index, typed.join(' ')).map(({ id, score }) => [String(id), score]));
  return entries
    .filter(({ key }) => scores.has(key) || exact.has(key))
    .map(({ key, kind, id, title, summary, weight }) => {
      const score = (scores.get(key) ?? 0) * weight + (exact.get(key) ?? 0);
      return { kind, id, title, summary, score: Math.round(score * 1000) / 1000 };
    })
    .sort((a, b) => b.score - a.score || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1));
}

/** The word itself, and with each two neighbours the other way round, which the fuzzy search takes for two typos. */
const swapsOf = (word: string): string[] => [
  word,
  ...Array.from({ length: word.length - 1 }, (_, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`),
];

function search(index: MiniSearch<Entry>, text: string) {
  const found = index.search(text);
  if (found.length > 0) return found;
  const swapped = index.search({ queries: words(text).map((word) => ({ queries: swapsOf(word), combineWith: 'OR', fuzzy: 0 })) });
  if (swapped.length > 0) return swapped;
  const some = index.search(text, { combineWith: 'OR' });
  return some.filter(({ score }) => score >= (some[0]?.score ?? 0) * nearBest);
}
