import { type Command, Option } from 'commander';
import { educationLevels, onCallDuties } from '../../domain/types';
import type { Act } from '../session';
import { joinLists } from '../settings';

/** The flags of `advise`, as commander hands them over. */
export type AdviseFlags = {
  profile?: string;
  answers?: string;
  skills?: string;
  tools?: string;
  among?: string;
  top?: string;
  saveAnswers?: string;
  printQuestions?: boolean;
  questions?: string;
  full?: boolean;
  batch?: string;
  whyNot?: string;
  details?: boolean;
  education?: string;
  onCall?: string;
  firstJob?: boolean;
  minPay?: string;
  family?: string[];
};

/** The command is loaded when it runs: nothing else needs the interview and the model. */
export function registerAdvise(program: Command, act: Act): void {
  program
    .command('advise')
    .description('find the roles that fit you, in a short interview or from what you tell')
    .option('--profile <file>', 'your profile, a JSON Resume document (- is standard input)')
    .option('--answers <file>', 'answers from a file instead of the interview (- is standard input)')
    .option('--skills <list>', 'skills you have, e.g. "Python:4, SQL"', joinLists)
    .option('--tools <list>', 'tools you use, e.g. "pandas, Tableau"', joinLists)
    .option('--among <roles>', 'only these roles, separated by commas', joinLists)
    .option('--top <n>', 'how many roles to show, or all (default: up to 7, as the screen has room)')
    .option('--why-not <role>', 'why this role is not first, and what would qualify it')
    .option('--details', 'every reason, how firm the result is, and what was left out')
    .option('--questions <n>', 'ask at most so many questions')
    .option('--full', 'ask the whole bank of questions; with --answers those not answered yet')
    .option('--save-answers <file>', 'keep what you answer for --answers; as YAML in a .yaml')
    .option('--print-questions', 'print the questions with their options and stop')
    .option('--batch <file>', 'many people, one JSON object a line (- is standard input)')
    .addOption(new Option('--education <level>', 'your highest education: leaves out roles that ask more').choices([...educationLevels]))
    .addOption(new Option('--on-call <duty>', 'the most on-call duty you accept').choices([...onCallDuties]))
    .option('--first-job', 'only roles that are possible as a first job in the field')
    .option('--min-pay <usd>', 'only roles whose median pay reaches this, US dollars a year; or may, where it is not known')
    .option('--family <name...>', 'only roles of these families (career list families)')
    .action((flags: AdviseFlags, command: Command) => act(command, async (session) => (await import('./run')).advise(session, flags)));
}
