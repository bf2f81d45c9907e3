import { isFailure } from '../../domain/outcome';
import type { Replies, Saving } from '../../interview/flow';
import { refusePlace, saveFile } from '../emit';
import type { Session } from '../session';
import { writeAnswers } from './answers';
import type { Told } from './told';

/** What `--answers` reads again, of what was told and what was answered. */
export function answersText({ skills, tools }: Told, replies: Replies): string {
  return writeAnswers({ ...replies, skills, tools: [...new Set([...tools, ...replies.tools])] });
}

/** Saving at the end of an interview. What goes wrong there costs no answers: another name can be given. */
export function savingIn(session: Session, told: Told): Saving {
  return {
    problem: (file) =>
      file === '' || file === '-' ? 'type the name of a file' : problemOf(() => refusePlace(session, file), 'choose another name'),
    save: (file, replies) => problemOf(() => saveFile(session, file, answersText(told, replies)), 'nothing was saved'),
  };
}

function problemOf(act: () => void, then: string): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (isFailure(error)) return `${error.message}; ${then}`;
    throw error;
  }
}
