import { escapeRaw, renderJsonLine } from './json';

/**
 * Written plain or in a block, these would reach a terminal, a reader of YAML 1.1 would take them for something else, or a block
 * of indented lines would lose a space.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const NEEDS_QUOTES = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]|^=$|^\s+\S|\n\s/u;

/**
 * The document as YAML 1.2 that a YAML 1.1 reader understands alike: "012", "1.10", "no" and "2026-06-30" are quoted and stay
 * strings; no anchors, no folded lines. @throws TypeError on NaN, Infinity, undefined
 */
export async function renderYaml(document: unknown): Promise<string> {
  const { Document, visit } = await import('yaml');
  // By way of JSON, so that both formats hold the same data and refuse the same.
  const yaml = new Document(JSON.parse(renderJsonLine(document)), {
    version: '1.2',
    schema: 'core',
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  visit(yaml, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && NEEDS_QUOTES.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return escapeRaw(yaml.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }));
}
