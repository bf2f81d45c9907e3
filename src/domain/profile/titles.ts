import type { Context } from './fields';
import { type Known, namedBy } from './names';

/** Which roles a job title or a headline names. */

const seniority =
  /\b(senior|mid(?:[- ]?(?:level|senior))?(?!-)|entry[- ]level|junior|lead|principal|staff|sr|jr|intern|trainee|apprentice|associate|freelance|working student|head of|chief|graduate|founding|interim|experienced|contract|remote|(?:full|part)[- ]time|i{1,3}|iv|(?:l|level |tier |t)?[1-9])\b\.?/gi;
/** What somebody wants to be, was once, or looks for in others. */
const notHeld =
  /\b(aspiring|future|would-be|wannabe|seeking|looking|searching|hoping|open to|wants?|student|studying|recruiting|hiring|former|formerly|ex)\b/i;
const separators = /\s+[-–—@]\s+|\s*[|,/•·;]\s*/g;
const circumstances = /\s+(?:at|@|for|with|in|to|bei|chez)\s.*$/i;

/** Whom somebody hires, teaches, leads or helps, so that a role in brackets is theirs. */
const servesThem =
  /\b(recruit\w*|sourcer|headhunter|talent|teacher|trainer|instructor|lecturer|tutor|coach|mentor|manager|director|head|assistant|sales)\b/i;
/** Beside something else, a tier of support included, these are no role: `Analyst, Equity Research`, `Office, Admin`, `L1 Analyst`. */
const tooBroad = /^(?:analyst|admin)$/i;
const tier = /\b(?:l|t|tier |level )[1-9]\b/i;

export function rolesIn(said: string, context: Context): Known[] {
  const parts = partsOf(said);
  const [first, second] = parts;
  // `Engineer, Machine Learning`.
  const turned = first && second && parts.length === 2 && !notHeld.test(said) ? turnedRound(first.text, second.text, context) : undefined;
  if (turned) return [turned];
  const whole = parts.length > 1 && !notHeld.test(said) ? [{ text: said, before: '' }] : [];
  return [...whole, ...parts].flatMap(({ text, before }) => {
    const bare = plain(text.replace(brackets, ' '));
    // Two letters behind a comma are a country or a degree: `Berlin, DE`, `Teacher, BA`.
    const isOther = ((text !== said || tier.test(text)) && tooBroad.test(bare)) || (text !== said && /,/.test(before) && bare.length <= 2);
    return notHeld.test(text) || isOther ? [] : rolesOf(text, context);
  });
}

const brackets = /\([^()]*\)/g;
const plain = (text: string): string => text.replace(seniority, ' ').replace(/\s+/g, ' ').trim();

function turnedRound(first: string, second: string, context: Context): Known | undefined {
  const head = plain(first);
  return /^\w+$/.test(head) && !/[()]/.test(second) ? roleIn(`${second} ${head}`, context) : undefined;
}

/** What stands between separators that are not in brackets, each with the separator before it. */
function partsOf(said: string): { text: string; before: string }[] {
  const masked = said.replace(brackets, (inside) => '_'.repeat(inside.length));
  const cuts = [...masked.matchAll(separators)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.map((start, at) => ({ text: said.slice(start, cuts[at]?.index ?? said.length), before: cuts[at - 1]?.[0] ?? '' }));
}

/** Of one part, and of what stands in brackets behind it: `Software Engineer (Backend)`, `Technology Analyst (Java Developer)`. */
function rolesOf(part: string, context: Context): Known[] {
  const outer = part.replace(brackets, ' ').trim();
  const own = joinedRoles(outer, context);
  if (own.length === 0 && servesThem.test(outer)) return [];
  const inner = [...part.matchAll(brackets)].map(([inside]) => inside.slice(1, -1).trim());
  return [
    ...own,
    ...inner.flatMap((name) => (name.length > 2 && !tooBroad.test(name) && !notHeld.test(name) ? named(plain(name), context) : [])),
  ];
}

/** No title is longer; a hostile one must not cost time. */
const longest = 150;

/** `Network & Security Engineer` is both, `Sales Engineer and Trainer` the first of them. */
function joinedRoles(title: string, context: Context): Known[] {
  if (title.length > longest) return [];
  const [, first = '', second = '', head = ''] = oneHead.exec(plain(title.replace(circumstances, ''))) ?? [];
  const both = first === '' ? [] : [`${first} ${head}`, `${second} ${head}`].map((name) => roleIn(name, context));
  if (both.length === 2 && both.every((role) => role !== undefined)) return both.flatMap((role) => role ?? []);
  const whole = roleIn(title, context);
  if (whole) return [whole];
  const [before = '', ...others] = title.split(/\s+(?:[&+]|and)\s+/i);
  const role = others.length > 0 && !tooBroad.test(plain(before)) ? roleIn(before, context) : undefined;
  return role ? [role, ...others.flatMap((other) => roleIn(other, context) ?? [])] : [];
}

/** `Data/ML Engineer`, `Network & Security Engineer`: the last word belongs to both. */
const oneHead = /^(.*?\S)(?:\s*[/&+]\s*|\s+and\s+)(\S.*?)\s+(\w+)$/i;

function roleIn(part: string, context: Context): Known | undefined {
  const forms = [part, part.replace(circumstances, '')].flatMap((form) => [form, plain(form)]);
  return forms.flatMap((form) => named(form, context))[0] ?? forms.flatMap((form) => withTool(form, context))[0];
}

const named = (name: string, { index }: Context): Known[] => namedBy(name, ['role'], index);

/** `Azure Data Engineer`, `Software Developer Java`: what it is done with does not make it another role, but of a `SQL Developer` little is left. */
function withTool(title: string, context: Context): Known[] {
  const words = title.split(/\s+/).filter((word) => word !== '');
  const isTool = (some: readonly string[]) => namedBy(some.join(' '), ['tool'], context.index).length > 0;
  return [1, 2, 3].flatMap((length) => {
    if (words.length - length < 2) return [];
    const [front, back] = [words.slice(length), words.slice(0, -length)];
    return [
      ...(isTool(words.slice(0, length)) ? named(front.join(' '), context) : []),
      ...(isTool(words.slice(-length)) ? named(back.join(' '), context) : []),
    ];
  });
}
