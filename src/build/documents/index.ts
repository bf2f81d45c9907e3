import type { GenericSchema } from 'valibot';
import { advice, answersFile, batch, error, person, questions, resume } from './advice';
import { entry, help, kbNew, kbProblems, kbSchemas, kbStats, listDocument, search, start } from './catalogue';
import { comparison, similar } from './comparison';
import { gap, path, plan, profile, profileChange, profileCheck, profileNew } from './plans';

/** Every document that the program prints or reads beside the base, by the name that `kb schema` knows it by. */
export const documents: Readonly<Record<string, { title: string; schema: GenericSchema }>> = {
  comparison: { title: 'career compare --json', schema: comparison },
  similar: { title: 'career similar --json', schema: similar },
  list: { title: 'career list --json', schema: listDocument },
  entry: { title: 'career show --json', schema: entry },
  search: { title: 'career search --json', schema: search },
  start: { title: 'career --json', schema: start },
  help: { title: 'career help --json', schema: help },
  gap: { title: 'career gap --json', schema: gap },
  path: { title: 'career path --json', schema: path },
  plan: { title: 'career plan --json', schema: plan },
  profile: { title: 'career profile show --json', schema: profile },
  'profile-new': { title: 'career profile init --json', schema: profileNew },
  'profile-change': { title: 'career profile set --json', schema: profileChange },
  'profile-check': { title: 'career profile check --json', schema: profileCheck },
  advice: { title: 'career advise --json', schema: advice },
  questions: { title: 'career advise --print-questions --json', schema: questions },
  batch: { title: 'A line that career advise --batch prints', schema: batch },
  person: { title: 'A line that career advise --batch reads', schema: person },
  answers: { title: 'The file of career advise --answers and --save-answers', schema: answersFile },
  resume: { title: 'What career reads of a JSON Resume document beside its own sections', schema: resume },
  'kb-problems': { title: 'career kb check --json', schema: kbProblems },
  'kb-stats': { title: 'career kb stats --json', schema: kbStats },
  'kb-new': { title: 'career kb new --json', schema: kbNew },
  'kb-schemas': { title: 'career kb schema --json', schema: kbSchemas },
  error: { title: 'What --json prints on standard error when a command fails', schema: error },
};
