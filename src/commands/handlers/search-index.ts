import MiniSearch, { type Query, type SearchResult } from 'minisearch';
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
  'a about an and any are as at be become best begin can career careers do for from get getting how i in into is it job jobs me my need no not of on or start that the to use used uses using want what which who with without work'.split(
    ' ',
  ),
);

/** Words that say of what kind the wanted is, among words that name it. */
const kindWords: ReadonlyMap<string, Hit['kind']> = new Map(
  (
    [
      ['role', 'role'],
      ['skill', 'skill'],
      ['tool', 'tool'],
      ['certification', 'certification'],
      ['certificate', 'certification'],
      ['cert', 'certification'],
      ['exam', 'certification'],
      ['course', 'certification'],
    ] as const
  ).flatMap(([word, kind]) => [word, `${word}s`].map((one) => [one, kind])),
);

/** Roles are what people come for; the rest explains them. */
const weightOf: Readonly<Record<Hit['kind'], number>> = { role: 1.5, skill: 1.1, certification: 1, tool: 1 };
/** What cannot be earned any more is not what most people look for. */
const retiredWeight = 0.5;
/** Added to the score of an entry of the kind that was asked for, of one whose whole name was typed, and where every word typed is a name of its own. */
const [kindBonus, exactBonus, partBonus] = [20_000, 10_000, 1_000];
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

/** A word in the notes of more roles (degree) leads to none of them. */
const mostNoted = 5;

/** Roles whose note on education has all these words. */
function notedIn({ roles }: KnowledgeBase, typed: readonly string[]): string[] {
  const found = [...roles.values()].filter(({ education }) => {
    const noted = new Set(words(education.note));
    return typed.every((word) => noted.has(word));
  });
  return found.length > mostNoted ? [] : found.map(({ id }) => `role:${id}`);
}

/** A plural is as long at most. */
const plural = 2;

/** Names are found by their beginning, descriptions by whole words or their plural: `excell` is no `excellence` that an exam measures. */
const isFound = (word: string, fields: readonly string[], typed: readonly string[]): boolean =>
  fields.some((field) => field !== 'summary') || typed.some((term) => !word.startsWith(term) || word.length - term.length <= plural);

/** `CCNA`: capitals are not typed by mistake, and every other letter makes another thing (KCNA, CCPA). */
const acronymsIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/gu)].flatMap(([found]) => words(found)));

/** Fuzzy search over every kind: prefixes count, and one typo in five letters; names count more than descriptions. */
export function searchBase(base: KnowledgeBase, text: string, day: IsoDate): Hit[] {
  const acronyms = acronymsIn(text);
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['id', 'title', 'aliases', 'summary'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { id: 3, title: 3, aliases: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 && !acronyms.has(term) ? 0.2 : 0),
      combineWith: 'AND',
      filter: ({ match, queryTerms }) => Object.entries(match).some(([word, fields]) => isFound(word, fields, queryTerms)),
    },
  });
  const entries = entriesOf(base, day);
  index.addAll(entries);
  const all = words(text);
  const told = all.filter((word) => !questionWords.has(word));
  const named = told.filter((word) => !kindWords.has(word));
  const found = named.length < told.length && named.length > 0 ? searchAll(index, named) : [];
  // Where that finds nothing, the word may be part of a name (role based access).
  const typed = found.length > 0 ? named : told.length > 0 ? told : all;
  const kinds = new Set(found.length > 0 ? told.flatMap((word) => kindWords.get(word) ?? []) : []);
  const exact = bonuses(entries, all);
  const isFirst = ({ key, kind }: Entry) => kinds.has(kind) || (kinds.size > 0 && exact.has(key));
  const names = exact.size > 0 ? exact : bonuses(entries, typed);
  const scores = new Map((found.length > 0 ? found : search(index, typed, acronyms)).map(({ id, score }) => [String(id), score]));
  // What only a note names, as that it is not in this base (CCNA, A+), leads to the roles that it is a note of.
  if (scores.size === 0 && typed.length > 0) for (const key of notedIn(base, typed)) scores.set(key, 1);
  return entries
    .filter(({ key }) => scores.has(key) || names.has(key))
    .map((entry) => {
      const { key, kind, id, title, summary, weight } = entry;
      const score = (scores.get(key) ?? 0) * weight + (names.get(key) ?? 0) + (isFirst(entry) ? kindBonus : 0);
      return { kind, id, title, summary, score: Math.round(score * 1000) / 1000 };
    })
    .sort((a, b) => b.score - a.score || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1));
}

/** The word itself, and with each two neighbours the other way round, which the fuzzy search takes for two typos. */
const swapsOf = (word: string): string[] => [
  word,
  ...Array.from({ length: word.length - 1 }, (_, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`),
];

/** A word, or in a name the one who does it, which counts less: `hacker` of `hacking`, `engineer` of `engineering`. */
function orDoer(word: string): Query {
  const stem = /^(.{3,})ing$/.exec(word)?.[1];
  if (stem === undefined) return word;
  const doer = stem.endsWith('er') ? stem : `${stem}er`;
  const asDoer = { queries: [doer], fields: ['id', 'title', 'aliases'], boost: { title: 0.5, aliases: 0.5 }, fuzzy: false, prefix: false };
  return { queries: [word, asDoer], combineWith: 'OR' };
}

/** Entries with all the words. */
const searchAll = (index: MiniSearch<Entry>, typed: readonly string[]): SearchResult[] =>
  index.search({ queries: typed.map(orDoer), combineWith: 'AND' });

function search(index: MiniSearch<Entry>, typed: readonly string[], acronyms: ReadonlySet<string>): SearchResult[] {
  const found = searchAll(index, typed);
  if (found.length > 0) return found;
  const swaps = typed.map((word) => (acronyms.has(word) ? [word] : swapsOf(word)));
  const swapped = index.search({ queries: swaps.map((queries) => ({ queries, combineWith: 'OR', fuzzy: 0 })) });
  if (swapped.length > 0) return swapped;
  const some = index.search(typed.join(' '), { combineWith: 'OR' });
  return some.filter(({ score }) => score >= (some[0]?.score ?? 0) * nearBest);
}
