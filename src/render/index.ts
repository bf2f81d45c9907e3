import { renderJson } from './json';
import type { Block, RenderOptions, Report } from './report';

/** What a command has to say: `document` for machines, and a way to the report for people, built only when it is needed. */
type Output = { document: unknown; report: () => Report | Promise<Report> };

type Renderer = (output: Output, options: RenderOptions) => Promise<string>;

const isEmpty = (block: Block): boolean => ('rows' in block && block.rows.length === 0) || ('items' in block && block.items.length === 0);

/** For people a heading over nothing says nothing; for a program the header of an empty list is part of the answer. */
const forPeople = (report: Report): Report => ({ ...report, blocks: report.blocks.filter((block) => !isEmpty(block)) });

/** Each renderer is loaded on its own: JSON, which is small, must not pay for tables and colours. */
const RENDERERS = {
  table: async ({ report }, options) =>
    options.accessible
      ? (await import('./plain')).renderPlain(forPeople(await report()), options)
      : (await import('./table')).renderTable(forPeople(await report()), options),
  plain: async ({ report }, options) => (await import('./plain')).renderPlain(forPeople(await report()), options),
  json: async ({ document }) => renderJson(document),
  csv: async ({ report }) => (await import('./csv')).renderCsv(await report()),
  markdown: async ({ report }) => (await import('./markdown')).renderMarkdown(forPeople(await report())),
  yaml: async ({ document }) => (await import('./yaml')).renderYaml(document),
} satisfies Record<string, Renderer>;

export type Format = keyof typeof RENDERERS;

/** Turns an output into text that ends with a newline. It prints nothing and reads nothing but its arguments. */
export function render(format: Format, output: Output, options: RenderOptions): Promise<string> {
  const renderer: Renderer = RENDERERS[format];
  return renderer(output, options);
}
