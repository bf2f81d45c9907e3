import type { Advice } from '../../domain/advise/advise';
import type { Id } from '../../domain/types';
import type { AdviseFlags } from './register';

/** How somebody came to the result, as far as it can be done again. */
export type Way = {
  flags: AdviseFlags;
  /** The file that all answers of this run were saved in. */
  saved: string | undefined;
  /** Questions were put, in this run. */
  asked: boolean;
  /** The role of --why-not. */
  whyNot: Id | undefined;
};

/** A flag with its value, where a shell takes that as it is, and where it can be read again; else nothing. */
function plain(flag: string, text: string | undefined): string {
  if (text === undefined || text === '-' || !/^[\w ./,:+#-]+$/.test(text)) return '';
  return ` ${flag} ${text.includes(' ') ? `"${text}"` : text}`;
}

/** What rules roles out, as it was given. */
const limits = ({ education, onCall, firstJob, minPay, family = [] }: AdviseFlags): string =>
  [
    plain('--education', education),
    plain('--on-call', onCall),
    firstJob ? ' --first-job' : '',
    plain('--min-pay', minPay),
    family.length > 0 ? ` --family ${family.join(' ')}` : '',
  ].join('');

/** The command that goes on where the answers end; where there are none, or none that can be read again, one that asks. */
export function askMore({ flags, saved, asked }: Way): string {
  const profile = plain('--profile', flags.profile);
  const among = plain('--among', flags.among);
  const told = `${plain('--skills', flags.skills)}${plain('--tools', flags.tools)}${limits(flags)}`;
  const kept = plain('--answers', saved ?? flags.answers);
  // A file that was saved holds what the flags said, too; one that was only read does not.
  if (kept !== '') return `career advise${profile}${kept}${saved === undefined ? told : ''}${among} --full`;
  return `career advise${profile}${told}${among}${asked || flags.answers !== undefined ? ' --full' : ''}`;
}

/** What to run next, with what the person told. */
export function nextSteps({ recommendations, told, verdict }: Advice, way: Way): string[] {
  const { flags, whyNot } = way;
  const [first, second] = recommendations.map(({ role }) => role);
  const gap = (role: Id) => `career gap ${role}${plain('--profile', flags.profile) || plain('--skills', flags.skills)}`;
  if (first === undefined || told === 0) return whyNot === undefined ? [] : [gap(whyNot)];
  const other = whyNot === undefined || whyNot === first ? second : whyNot;
  const compare = other === undefined ? [] : [`career compare ${first} ${other}`];
  // Of a tie neither is the one to plan for yet.
  const commands = verdict === 'close' && whyNot === undefined ? compare : [...compare, gap(whyNot ?? first)];
  return [...commands, ...detailsOf(way)];
}

/** How to see more without answering again. */
function detailsOf({ flags, saved, asked }: Way): string[] {
  if (flags.details) return [];
  if (!asked) return ['--details for more'];
  const kept = plain('--answers', saved);
  if (kept !== '') return [`career advise${plain('--profile', flags.profile)}${kept} --details for more`];
  return ['--save-answers FILE keeps your answers for --details'];
}
