import type { SkillGap } from '../domain/gap';
import { hours } from '../domain/words';
import type { Text } from '../render/report';

type Parts = Exclude<Text, string>;

/** `0 → 2`; who hears it hears "0 to 2". */
export const levelChange = (from: number | string, to: number | string): Parts => [`${from} `, { text: '→', aloud: 'to' }, ` ${to}`];

/** Skills with what is missing of them, in one line: `SQL (0 → 3, 50-110 h), Integrity (1 → 2)`. */
export const missingText = (gaps: readonly SkillGap[]): Parts =>
  gaps.flatMap((gap, at) => [
    `${at === 0 ? '' : ', '}${gap.title} (`,
    ...levelChange(gap.held, gap.required),
    gap.hours[1] > 0 ? `, ${hours(gap.hours)})` : ')',
  ]);

/** Why an attitude has a level and no hours. */
export const attitudesNote = 'An attitude takes no hours: it shows in how one works.';
