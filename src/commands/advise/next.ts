import type { Advice } from '../../domain/advise/advise';
import type { Id } from '../../domain/types';
import type { PersonFlags } from '../person';
import { shellWord } from '../typed';
import type { AdviseFlags } from './register';

/** How somebody came to the result, as far as it can be done again. */
export type Way = {
  flags: AdviseFlags;
  /** What the person has, wherever it was told, as flags that other commands take, too. */
  has: PersonFlags;
  /** The file that all answers of this run were saved in. */
  saved: string | undefined;
  /** Questions were answered, in this run. */
  asked: boolean;
  /** The role of --why-not. */
  whyNot: Id | undefined;
  /** Which base, and which day. */
  base: string;
};

/** A flag with its value, where a shell takes that on one line, and where it can be read again; else nothing. */
function typed(flag: string, text: string | undefined): string {
  const word = text === undefined || text === '-' ? undefined : shellWord(text);
  return word === undefined ? '' : ` ${flag} ${word}`;
}

/** A line of a usual terminal takes so much. */
const longest = 76;

/** Whether a command is worth its place where there is little: a longer one would be left out, as half of it would say something else. */
export const isShort = (command: string): boolean => command.length <= longest;

/** What rules roles out, as it was given. */
const limits = ({ education, onCall, firstJob, minPay, family = [] }: AdviseFlags): string =>
  [
    typed('--education', education),
    typed('--on-call', onCall),
    firstJob ? ' --first-job' : '',
    typed('--min-pay', minPay),
    family.length > 0 ? ` --family ${family.join(' ')}` : '',
  ].join('');

/** The command that goes on where the answers end; where there are none, or none that can be read again, one that asks. */
export function askMore({ flags, saved, asked, base }: Way): string {
  const profile = typed('--profile', flags.profile);
  const among = typed('--among', flags.among);
  const told = `${typed('--skills', flags.skills)}${typed('--tools', flags.tools)}${limits(flags)}`;
  const kept = typed('--answers', saved ?? flags.answers);
  // Answers that are in no file are asked again: this time they are to last.
  const keep = ' --full --save-answers FILE';
  // A file that was saved holds what the flags said, too; one that was only read does not, and not what was asked beside it.
  if (kept !== '' && saved !== undefined) return `career advise${profile}${kept}${among} --full${base}`;
  if (kept !== '') return `career advise${profile}${kept}${told}${among}${asked ? keep : ' --full'}${base}`;
  const more = asked ? keep : flags.answers === undefined ? '' : ' --full';
  return `career advise${profile}${told}${among}${more}${base}`;
}

/**
 * Whether that command goes on from what this run knew, and does not put the same questions again.
 * @param put questions were put in this run, be it that all were skipped.
 */
export function goesOn({ flags: { answers, profile, skills, tools }, saved }: Way, put: boolean): boolean {
  if (put) return typed('--answers', saved) !== '';
  const file = saved ?? answers;
  return (file === undefined ? [profile, skills, tools] : [file]).every((told) => told === undefined || typed('', told) !== '');
}

/** What to run next, with what the person told. */
export function nextSteps({ recommendations, told, verdict }: Advice, way: Way): string[] {
  const { has, whyNot, base } = way;
  const [first, second] = recommendations.map(({ role }) => role);
  // Without all of it the gap would be another one than this screen shows.
  const all = `${typed('--profile', has.profile)}${typed('--skills', has.skills)}${typed('--tools', has.tools)}`;
  const gap = (role: Id) => `career gap ${role}${all}${base}`;
  if (first === undefined || told === 0) {
    if (whyNot !== undefined) return [gap(whyNot)];
    return first === undefined ? [] : [`career list families${base}`, `career list roles${base}`];
  }
  const other = whyNot === undefined || whyNot === first ? second : whyNot;
  const compare = other === undefined ? [] : [`career compare ${first} ${other}${base}`];
  // Of a tie neither is the one to plan for yet.
  const commands = verdict === 'close' && whyNot === undefined ? compare : [...compare, gap(whyNot ?? first)];
  return [...commands, ...detailsOf(way)];
}

/** How to see more without answering again. */
function detailsOf({ flags, saved, asked, base }: Way): string[] {
  if (flags.details) return [];
  if (!asked) return ['--details for more'];
  const kept = typed('--answers', saved);
  if (kept !== '') return [`career advise${typed('--profile', flags.profile)}${kept}${typed('--among', flags.among)} --details${base}`];
  return ['answers not saved (--save-answers FILE keeps them)'];
}
