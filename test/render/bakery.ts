import type { RenderOptions, Report } from '../../src/render/report';

/** One small report with every kind of block and cell: each format renders this, so that formats are compared side by side. */
export const bakery: Report = {
  title: 'Baker and miller',
  blocks: [
    {
      kind: 'table',
      layout: 'comparison',
      columns: [
        { id: 'row', label: '' },
        { id: 'baker', label: 'Baker' },
        { id: 'miller', label: 'Miller' },
      ],
      rows: [
        { cells: ['Main focus', 'Turns flour into bread, before anyone else is up', 'Turns grain into flour'] },
        {
          cells: [
            'Tools',
            { items: ['Oven', ['Peel ', { text: '(only here)', tone: 'accent' }]] },
            { items: ['Millstone', 'Sieve – fine and coarse'] },
          ],
        },
        { cells: ['Pay', { value: 31_000, text: '31,000 [1]' }, { value: null, text: '-' }] },
      ],
    },
    { kind: 'paragraph', text: ['Both need ', { text: 'strong arms', tone: 'strong' }, '.'] },
    { kind: 'heading', text: 'Who does it' },
    {
      kind: 'bars',
      items: [
        { label: 'Gets up at 3', share: 0.71, text: '71\u00a0%' },
        { label: 'Sleeps in', share: 0, text: '0\u00a0%' },
      ],
    },
    {
      kind: 'facts',
      items: [
        { label: 'Family', value: 'Food' },
        { label: 'Also called', value: { items: ['Bread maker', 'C# baker'] } },
      ],
    },
    {
      kind: 'table',
      caption: 'Loaves of one day',
      columns: [
        { id: 'loaf', label: 'Loaf' },
        { id: 'count', label: 'Count', align: 'right' },
        { id: 'fresh', label: 'Fresh' },
      ],
      rows: [
        { cells: ['rye', { value: 120, text: '120' }, { value: true, text: 'yes' }] },
        { tone: 'muted', cells: ['=white|sliced', { value: -5, text: '-5' }, { value: false, text: 'no' }] },
      ],
    },
    { kind: 'list', ordered: true, items: ['Knead', 'Wait'] },
    { kind: 'note', tone: 'warn', text: 'The oven is hot.' },
    { kind: 'note', text: 'Flour is sold by weight.' },
    { kind: 'footnotes', items: [{ mark: '[1]', text: 'Guild of bakers, 2024, https://example.org/pay_scale' }] },
  ],
};

export const options = (changes: Partial<RenderOptions> = {}): RenderOptions => ({
  width: 80,
  color: 0,
  ascii: false,
  accessible: false,
  ...changes,
});
