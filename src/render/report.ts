/**
 * What a command wants to say, as pure data. `reports` makes one from a result, a renderer turns it into text.
 * Nothing in here is escaped, wrapped or coloured: that is the renderer's business, and differs per format.
 */

/** What a text means, never what it looks like. Nothing may depend on a tone alone: it is lost without colour. */
export type Tone = 'strong' | 'good' | 'bad' | 'warn' | 'muted' | 'accent';

/**
 * `aloud`: the words for a text that is a sign (`to` for an arrow), in the format that is read aloud. `whole`: in a `table` and in that
 * format no line breaks in it where it fits one, though its spaces are ordinary ones, as in a command that somebody copies.
 */
export type Span = { text: string; tone?: Tone; aloud?: string; whole?: true };

/** Spaces between words are where lines may break; a no-break space (U+00A0) keeps "71 %" together. */
export type Text = string | readonly (string | Span)[];

/**
 * A text, a list of texts (one a line for people; `hidden`: so many more were left out, which is said behind them; `after`: what is said
 * of them all there, and is none of them), or a raw value for CSV beside the text that people read.
 */
export type Cell =
  | Text
  | { items: readonly Text[]; hidden?: number; after?: Text }
  | { value: number | string | boolean | null; text: Text };

/**
 * `min` is the narrowest width, in terminal columns, at which the column is still worth reading. `announces`, of the first column: its
 * label says what the rows are, and is kept where they do not stand below it.
 */
export type Column = { id: string; label: Text; align?: 'left' | 'right'; min?: number; announces?: true };

/** A row's tone holds for every text in it that has none of its own. */
export type Row = { cells: readonly Cell[]; tone?: Tone };

/**
 * The first column of a table names the row.
 * `comparison`: one column per thing compared, prose in the cells; `listing` (default): one line per thing, compact.
 */
export type Table = {
  kind: 'table';
  columns: readonly Column[];
  rows: readonly Row[];
  layout?: 'comparison' | undefined;
  caption?: Text;
};

export type Fact = { label: Text; value: Cell };

/** `share` is 0 to 1; `text` is what it says in words or numbers ("71 % of data scientists"). */
export type Bar = { label: Text; share: number; text: Text };

type Footnote = { mark: string; text: Text };

/**
 * A note is introduced by "Warning:" when its tone is `warn` or `bad`, by "Note:" when it is `muted` or has none;
 * in any other tone it stands for itself.
 */
export type Block =
  | { kind: 'heading'; text: Text; level?: 1 | 2 }
  | { kind: 'paragraph'; text: Text }
  | { kind: 'list'; items: readonly Text[]; ordered?: boolean }
  | Table
  | { kind: 'facts'; items: readonly Fact[] }
  | { kind: 'bars'; items: readonly Bar[] }
  | { kind: 'note'; text: Text; tone?: Tone }
  | { kind: 'footnotes'; items: readonly Footnote[] };

export type Report = { title?: Text; blocks: readonly Block[] };

/**
 * `width` in terminal columns (`Infinity`: never wrap). `color` is chalk's level: none, 16, 256 or 16 million.
 * `ascii` draws and punctuates with ASCII only; `accessible` is for a screen reader: sentences instead of a grid.
 */
export type RenderOptions = { width: number; color: 0 | 1 | 2 | 3; ascii: boolean; accessible: boolean };
