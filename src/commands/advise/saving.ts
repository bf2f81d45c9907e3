import { isFailure } from '../../domain/outcome';
import type { Replies, Saving } from '../../interview/flow';
import { renderJson } from '../../render/json';
import { refusePlace, saveFile } from '../emit';
import type { Session } from '../session';
import { answersDocument } from './answers';
import type { Told } from './told';

/** Writes what `--answers` reads again, of what was told and what was answered: YAML where the file is named so, else JSON. */
export async function saveAnswers(session: Session, file: string, { skills, tools, file: before }: Told, replies: Replies): Promise<void> {
  // What was skipped before and was not put again, as there were questions enough, stays skipped.
  const left = before.answers.filter(({ question }) => !replies.answers.some((answer) => answer.question === question));
  const answers = [...replies.answers, ...left];
  const document = answersDocument({ ...replies, answers, skills, tools: [...new Set([...tools, ...replies.tools])] });
  const isYaml = /\.ya?ml$/i.test(file);
  const text = isYaml ? await (await import('../../render/yaml')).renderYaml(document) : renderJson(document);
  saveFile(session, file, text);
}

/** Saving at the end of an interview. What goes wrong there costs no answers: another name can be given. */
export function savingIn(session: Session, told: Told): Saving {
  return {
    problem: (file) => {
      if (file === '' || file === '-') return 'type the name of a file';
      try {
        refusePlace(session, file);
        return undefined;
      } catch (error) {
        return problemOf(error, 'choose another name');
      }
    },
    save: (file, replies) => saveAnswers(session, file, told, replies).then(noProblem, (error) => problemOf(error, 'nothing was saved')),
  };
}

const noProblem = () => undefined;

function problemOf(error: unknown, then: string): string {
  if (isFailure(error)) return `${error.message}; ${then}`;
  throw error;
}
