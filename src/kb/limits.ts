/** What a knowledge base may ask of the machine. Checked before anything is parsed. */

export const limits = {
  fileBytes: 1_000_000,
  /** All files of one layer together. */
  layerBytes: 8_000_000,
  files: 5_000,
  lines: 20_000,
  /** Lines, commas and opening brackets of a file: parsing time follows them, not the bytes. */
  values: 60_000,
  /** The same of all files of one layer together: twice what the built-in base has, and some two seconds. */
  layerValues: 150_000,
  stringLength: 10_000,
  depth: 32,
  /** Spaces, dashes and question marks before the first word of a line. The parser recurses once per step. */
  indent: 100,
  /** Brackets opened and not closed, counted without regard to quotes. */
  openBrackets: 200,
} as const;
