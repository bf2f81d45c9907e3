import { safe } from '../render/safe';
import { lineText } from '../render/text';
import { MAX_MEASURE, wrap } from '../render/wrap';

/** The columns for the texts of an interview: those of the terminal, and no more than the result after it takes. */
export const readable = (columns = 80): number => Math.min(columns, MAX_MEASURE);

/** With fewer columns than a long word takes nothing reads well, and a terminal may say that it has one. */
const fewest = 10;

/** Made safe, and broken between words at the width of the terminal: a terminal by itself breaks inside them. */
export function wrapLines(text: string, columns: number, indent = ''): string {
  const lines = wrap([{ text: safe(text) }], Math.max(fewest, columns - indent.length - 1));
  return lines.map(lineText).join(`\n${indent}`);
}
