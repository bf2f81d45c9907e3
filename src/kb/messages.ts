import { numberWords } from '../domain/describe';
import { didYouMean } from '../domain/names';
import { counted } from '../domain/words';
import { idWords } from './ids';
import type { Problem, ProblemArgs, ProblemCode } from './problem';

/** The only place with English about problems: what is wrong, and what to do about it. */
type Wording = { message: (args: ProblemArgs) => string; tip: string | ((args: ProblemArgs) => string) };

const near = (args: ProblemArgs, otherwise: string) => (args.near === undefined ? otherwise : meant(args));

/** What is near to what was found; the same, where it is text that should be a number. */
const meant = ({ near: name, found }: ProblemArgs) => (found === `"${name}"` ? 'write it without quotes' : didYouMean([`"${name}"`], ''));

const smallerFolder = 'take out what is not needed, or split the folder and name each part with --kb';

/** What to write where a value is of another type. */
function typeTip(expected: string, found: string): string {
  if (expected === 'text') return /^(the number|true|false)/.test(found) ? 'put it in quotes' : 'write one line of text';
  if (expected === 'a number') return 'write the number alone, without quotes or a unit';
  if (expected === 'true or false') return 'write true or false, without quotes';
  if (expected === 'a list' || expected === 'a list of entries') return 'write a list: [a, b], or [] where there is none';
  if (expected === 'keys with values') return 'write fields, each as "key: value"';
  if (expected === 'a JSON Resume document') return 'career profile init writes one to begin with';
  return `write ${expected}`;
}

/** What is allowed is a list of words, or the form of one. */
function allowedTip(allowed: string): string {
  if (allowed === '') return 'career kb schema says what is allowed';
  return /^[\w-]+(, [\w-]+)*$/.test(allowed) ? 'write one of those' : 'write it in that form';
}

const wordings: Record<ProblemCode, Wording> = {
  'missing-directory': { message: () => 'this folder does not exist', tip: 'give the path of a folder that holds roles/, skills/, ...' },
  'not-a-directory': { message: () => 'this is not a folder', tip: 'give the path of a folder that holds roles/, skills/, ...' },
  'no-entries': {
    message: () => 'there is no entry of a knowledge base in this folder',
    tip: ({ folders }) => `entries lie in its folders ${folders}, as .yaml files`,
  },
  'unread-file': {
    message: () => 'nothing reads this file',
    tip: ({ folders, rename }) => (rename ? `rename it to ${rename}` : `entries lie in: ${folders}`),
  },
  'unread-folder': { message: () => 'nothing reads this folder', tip: (args) => near(args, `entries lie in: ${args.folders}`) },
  'linked-directory': {
    message: () => 'this folder is a link, and links to folders are not followed',
    tip: 'copy the folder, or name its real place with --kb',
  },
  'not-a-file': { message: () => 'this is not a regular file', tip: 'remove it, or put a YAML file in its place' },
  'unreadable-file': {
    message: ({ detail }) => `this cannot be read (${detail})`,
    tip: 'check that it exists, that the link leads somewhere, and its permissions',
  },
  'too-large': {
    message: ({ limit, whole }) => (whole ? `all files together are larger than ${limit} bytes` : `this is larger than ${limit} bytes`),
    tip: ({ whole }) => (whole ? smallerFolder : 'split it into several files'),
  },
  'too-many-files': { message: ({ limit }) => `there are more than ${limit} files`, tip: 'put several entries into one file' },
  'too-many-lines': {
    message: ({ lines, limit }) => `the file has ${lines} lines; ${limit} are allowed`,
    tip: 'split it into several files',
  },
  'too-many-values': {
    message: ({ values, limit, whole }) =>
      whole ? `all files together have more than ${limit} values` : `the file has some ${values} values; ${limit} are allowed`,
    tip: ({ whole }) => (whole ? smallerFolder : 'split it into several files'),
  },
  'not-utf8': {
    message: ({ looksLike }) => (looksLike ? `the file is ${looksLike}, not UTF-8` : 'the text is not UTF-8'),
    tip: 'save the file as UTF-8',
  },
  'nul-character': { message: () => 'there is a NUL character', tip: 'this is not a text file, or it is damaged' },

  'bad-yaml': {
    message: ({ detail, format }) => `this is not valid ${format ?? 'YAML'}: ${detail}`,
    tip: ({ format }) =>
      format === 'JSON'
        ? 'JSON needs double quotes, and no comma after the last entry'
        : 'mind the indentation, and quote text that has ": " or " #" in it',
  },
  'yaml-directive': { message: () => 'only YAML 1.2 is read', tip: 'remove the line that starts with %YAML' },
  'several-documents': {
    message: ({ documents }) => `the file holds ${documents} documents`,
    tip: 'remove the line ---, or split the file',
  },
  'too-deep': {
    message: ({ limit }) => `this is nested too deeply; ${limit} levels are allowed`,
    tip: 'put less of it inside one another',
  },
  tag: { message: ({ tag }) => `the tag ${tag} is not allowed`, tip: 'remove the tag; put text in quotes' },
  anchor: { message: () => 'anchors (&) and aliases (*) are not allowed', tip: 'write the value out, or put the text in quotes' },
  'merge-key': { message: () => 'merge keys (<<) are not allowed', tip: 'write the fields out' },
  'duplicate-key': { message: ({ key }) => `the key "${key}" is there twice`, tip: 'keep one of the two' },
  'non-string-key': { message: ({ key }) => (key ? `the key ${key} is not text` : 'a key has to be text'), tip: 'put the key in quotes' },
  'unsafe-key': { message: ({ key }) => `"${key}" cannot be a key`, tip: 'give it another name' },
  'too-long': { message: ({ length, limit }) => `the text has ${length} characters; ${limit} are allowed`, tip: 'shorten it' },
  'unsafe-text': {
    message: ({ what, character, position }) => `the text has ${what} (${character}) at position ${position}`,
    tip: ({ what }) => (what === 'a line break' ? 'write the text on one line, or fold it with >-' : 'remove the character'),
  },

  'unknown-key': {
    message: ({ key, what }) => `there is no ${what ?? 'field'} "${key}"`,
    tip: (args) => near(args, String(args.otherwise ?? 'career kb schema lists the fields of each kind')),
  },
  'missing-key': {
    message: ({ key }) => `the field "${key}" is missing`,
    tip: ({ otherwise }) => String(otherwise ?? 'career kb new shows every field with an example'),
  },
  'missing-trait': { message: ({ key }) => `the trait "${key}" is missing`, tip: 'every role has a mean and a spread for every trait' },
  'figure-without-source': { message: () => 'this figure has no source', tip: 'add "source: <id>", an id of sources/' },
  'wrong-type': {
    message: ({ expected, found }) => `this should be ${expected}, not ${found}`,
    tip: ({ expected, found, otherwise }) => String(otherwise ?? typeTip(String(expected), String(found))),
  },
  'unknown-value': {
    message: ({ found, allowed }) => `${found} is not allowed here${allowed ? `; allowed: ${allowed}` : ''}`,
    tip: (args) => near(args, String(args.otherwise ?? allowedTip(String(args.allowed ?? '')))),
  },
  'out-of-range': {
    message: ({ found, allowed }) => `${typeof found === 'number' ? numberWords(found) : found} is out of range: ${allowed}`,
    tip: 'write a value that is allowed, or leave the field out where it may be missing',
  },
  'not-finite': { message: () => 'this is not a finite number', tip: 'leave an unknown figure out' },
  'malformed-id': {
    message: ({ found, allowed }) => `${found} is not ${allowed || 'an id'}`,
    tip: (args) => near(args, args.allowed ? 'write it in the form of the example' : idWords),
  },
  'bad-date': { message: ({ found }) => `${found} is not a day of the calendar`, tip: 'write YYYY-MM-DD, from 1990 to 2099' },
  'bad-url': {
    message: ({ found }) => `${found} is not an http or https address`,
    tip: 'give the full address, without user name and password',
  },
  'file-name-not-id': {
    message: ({ id, name }) => `the id "${id}" is not the name of the file (${name})`,
    tip: ({ id }) => `rename the file to ${id}.yaml, or change the id`,
  },
  unfinished: { message: () => 'this is still to be written', tip: 'replace the TODO' },

  'duplicate-id': {
    message: ({ kind, id, file, line, column }) =>
      file === '' ? `"${id}" is in this list twice` : `the ${kind} "${id}" is already defined at ${file}:${line}:${column}`,
    tip: 'remove or rename one of the two',
  },
  'duplicate-alias': {
    message: ({ name, other, where }) => `the name "${name}" already means ${other} (${where})`,
    tip: 'a name can lead to one entry only: remove it from one of the two',
  },
  'dangling-reference': {
    message: ({ to, id }) => `there is no ${to} "${id}"`,
    tip: (args) => near(args, 'add the entry, or remove the reference'),
  },
  'prerequisite-cycle': { message: ({ loop }) => `these skills need each other: ${loop}`, tip: 'remove one of the prerequisites' },
  'percentiles-not-increasing': {
    message: ({ low, lowAmount, high, highAmount }) => `${high} (${highAmount}) is below ${low} (${lowAmount})`,
    tip: 'check the figures at their source',
  },
  'facts-disagree': {
    message: ({ fact, other }) => `${fact}, and ${other}`,
    tip: 'check both at their source, and mend the one that is wrong',
  },
  'retired-without-date-or-successor': {
    message: ({ status, what }) => `the certification is ${status}, and ${what} is missing`,
    tip: ({ key }) =>
      key === 'retiresOn'
        ? 'add retiresOn, or retiresOnUnknown: true with a statusNote'
        : key === 'successor'
          ? 'add successor or successorNote'
          : 'add statusNote',
  },
  'retired-recommended': {
    message: ({ certification, status, retiresOn }) =>
      `"${certification}" is ${status}${retiresOn === '' ? '' : ` (${retiresOn})`} and should not be recommended`,
    tip: ({ successor, status }) =>
      status === 'expected to have ended'
        ? 'look at the issuer: write its last day as retiresOn, or a later expectedEnd'
        : successor === ''
          ? 'remove it from the advice'
          : `advise "${successor}" instead`,
  },
  'rating-missing': {
    message: ({ skill, element, occupation, match }) =>
      occupation === ''
        ? `"${skill}" cannot be rated by O*NET: the role has no link to an occupation`
        : element === ''
          ? `"${skill}" cannot be rated by O*NET: the skill names no O*NET element`
          : match === 'exact' || match === 'close'
            ? `"${skill}" cannot be rated by O*NET: ${occupation} has no rating of ${element}`
            : `"${skill}" cannot be rated by O*NET: the link to ${occupation} is neither exact nor close`,
    tip: 'write "basis: judgement" with importance and level',
  },
  'rating-differs': {
    message: ({ key, written, computed }) => `${key} ${written} is not what O*NET's rating gives: ${computed}`,
    tip: 'leave it out, or write "basis: judgement"',
  },
  'users-above-n': { message: ({ users, n, role }) => `${users} people of ${n} asked (${role})`, tip: 'check the counts at their source' },
  'option-without-evidence': {
    message: ({ option }) => (option === '' ? 'the scale measures no trait' : `the option "${option}" says nothing about anybody`),
    tip: ({ option }) => (option === '' ? 'add a trait to "measures"' : 'add "at" with traits, or "activity"'),
  },
  'next-role': {
    message: ({ role, what }) => `"${role}" ${what === 'itself' ? 'leads to itself' : 'is named twice'}`,
    tip: 'remove it',
  },
  'no-essential-skill': {
    message: () => 'the role asks for no essential skill, so nobody can be measured against it',
    tip: 'ask for at least one with "relation: essential" and a level above 0; where all of them are hidden, hide the role, too',
  },
  'too-few': {
    message: ({ count, low, high }) => `${counted(Number(count), 'entry', 'entries')}, where a role has ${low} to ${high}`,
    tip: 'add what is missing: a role of which little is said seems to suit everybody',
  },
  'nothing-to-hide': {
    message: ({ kind, id }) => `there is no ${kind} "${id}" to hide`,
    tip: 'check the id, and the order of the folders',
  },
  'field-of-hidden': {
    message: () => 'this changes nothing, since "hide: true" takes the whole entry away',
    tip: 'remove it, or "hide"',
  },
  orphan: { message: ({ kind, id }) => `nothing uses the ${kind} "${id}"`, tip: 'use it or remove it' },
  'unsorted-list': { message: ({ id, before }) => `"${id}" should stand before "${before}"`, tip: 'sort the entries by id' },
  'stale-fact': {
    message: ({ day, oldest }) => `last checked on ${day || 'a day that is not known'}; facts from before ${oldest} are too old`,
    tip: 'look at the source again and set the day',
  },
  'too-many-problems': {
    message: ({ limit }) => `there are more than ${limit} problems; the rest is left out`,
    tip: 'mend these, then check again',
  },
};

/** One long text cannot flood the terminal. */
const cut = (text: string): string => (text.length > 200 ? `${text.slice(0, 197)}...` : text);

/** What is wrong, in one line. Contains text from the file: to be made safe by whoever prints it. */
export const messageOf = ({ code, args }: Pick<Problem, 'code' | 'args'>): string =>
  `${cut(wordings[code].message(args))}${args.seenAt === undefined ? '' : `, at ${args.seenAt}`}`;

/** What to do about it. */
export function tipOf({ code, args }: Pick<Problem, 'code' | 'args'>): string {
  const { tip } = wordings[code];
  return cut(typeof tip === 'function' ? tip(args) : tip);
}

/** What was probably meant, beside the finding itself: several findings of one kind have several. */
export const meantBy = ({ args }: Pick<Problem, 'args'>): string => (args.near === undefined ? '' : `; ${meant(args)}`);

/** What to do about it, beside its line, which says already what was probably meant. */
export function hintOf({ code, args: { near: _, ...args } }: Pick<Problem, 'code' | 'args'>): string {
  return tipOf({ code, args });
}

/** `file:line:column path: what is wrong`. One line, whatever the names of files and keys hold. */
export function problemLine(problem: Problem): string {
  const { file, line, column, path } = problem;
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${messageOf(problem)}${meantBy(problem)}`.replaceAll('\n', '\\x0a');
}
