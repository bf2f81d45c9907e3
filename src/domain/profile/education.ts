import { type EducationLevel, educationLevels } from '../types';

/** Degrees by the words and letters that name them; the highest that is found counts. */
const words: readonly [EducationLevel, RegExp][] = [
  ['doctorate', /\b(ph\.? ?d|d\.? ?phil|doctor(ate|al)?|dr\.)/i],
  ['master', /\b(master'?s?|m\.? ?sc|m\.? ?eng|m\.? ?phil|mba|m\.?a\.|ma|m\.?s\.|ms|m\.? ?ed|magister|diplom(-|\b))/i],
  [
    'bachelor',
    /\b(bachelor'?s?|b\.? ?sc|b\.? ?eng|b\.? ?tech|b\.?a\.|ba|b\.?s\.|bs|b\.? ?ed|licen[ct]iate|licenciatura|undergraduate degree)/i,
  ],
  ['associate', /\b(associate'?s?|a\.?a\.?s\.?|foundation degree|hnd|higher national)\b/i],
  ['secondary', /\b(high school|secondary|abitur|a-levels?|baccalaur[ée]at|ged|gymnasium|matura)\b/i],
];

/** `BSc (Hons)` to `bachelor`; undefined where no degree is named. */
export function educationOf(text: string): EducationLevel | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

export const higherEducation = (a: EducationLevel, b: EducationLevel): EducationLevel =>
  educationLevels.indexOf(b) > educationLevels.indexOf(a) ? b : a;
