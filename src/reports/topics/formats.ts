import type { Report } from '../../render/report';

export const formats: Report = {
  title: 'Formats',
  blocks: [
    {
      kind: 'facts',
      items: [
        {
          label: 'table',
          value: 'For people in a terminal; the default. Fits the width of the terminal, 80 columns in a pipe, or --width.',
        },
        { label: 'plain', value: 'The same in sentences and lists, without tables and colours; with --accessible signs are words, too.' },
        { label: 'json', value: 'For scripts: the whole result, with stable keys. --json is short for it.' },
        { label: 'yaml', value: 'The JSON document as YAML.' },
        { label: 'csv', value: 'The tables of the result. Cells that a spreadsheet would run as formulas begin with an apostrophe.' },
        { label: 'markdown', value: 'For a wiki or an issue.' },
        { label: 'ics', value: 'plan only: a calendar.' },
      ],
    },
    {
      kind: 'paragraph',
      text: '--output FILE writes the result to a file in one step: a reader sees the old file or the new one, never half of it.',
    },
  ],
};
