import type { Report } from '../../render/report';

export const accessibility: Report = {
  title: 'Accessibility',
  blocks: [
    {
      kind: 'list',
      items: [
        '--accessible (or ACCESSIBLE=1) turns tables into sentences and menus into numbered lines that are read once and never redrawn.',
        '--no-color and NO_COLOR: nothing is said by colour alone; what only one role has carries an asterisk.',
        '--ascii draws lines, bullets and bars with ASCII characters.',
        '--width 40 gives narrow text for a large font or a braille display; below the width that a table needs, roles stand under each other.',
        'The interview can be answered from a file: career advise --print-questions, then --answers FILE.',
      ],
    },
  ],
};
