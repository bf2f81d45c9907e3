import { expect, it } from 'vitest';
import { pathText } from '../../src/kb/problem';
import type { ReadableEntry } from '../../src/kb/readable';
import { referencesOf } from '../../src/kb/references';

/** Every place where an entry can name another: one that is left out here could lead nowhere unnoticed. */
type Named = { [K in Parameters<typeof referencesOf>[0]]: [kind: K, entry: ReadableEntry<K>, named: string[]] };

const cases: Named[keyof Named][] = [
  [
    'role',
    {
      id: 'baker',
      family: 'craft',
      skills: [{ skill: 'kneading' }],
      tools: ['oven'],
      languages: ['rye'],
      certifications: {
        entry: [{ certification: 'first' }],
        main: [{ certification: 'second' }],
        stretch: [{ certification: 'third' }],
      },
      entry: { routes: [{ role: 'miller' }, { from: 'School' }] },
      next: [{ role: 'chef' }],
      links: { onet: { code: '51-3011.00' } },
      nearestOccupation: '35-2011.00',
      pay: [{ source: 'union' }],
      outlook: { source: 'office' },
    },
    [
      'family: family craft',
      'skills[0].skill: skill kneading',
      'tools[0]: tool oven',
      'languages[0]: tool rye',
      'certifications.entry[0].certification: certification first',
      'certifications.main[0].certification: certification second',
      'certifications.stretch[0].certification: certification third',
      'entry.routes[0].role: role miller',
      'next[0].role: role chef',
      'links.onet.code: occupation 51-3011.00',
      'nearestOccupation: occupation 35-2011.00',
      'pay[0].source: source union',
      'outlook.source: source office',
    ],
  ],
  ['skill', { id: 'kneading', prerequisites: ['counting'] }, ['prerequisites[0]: skill counting']],
  ['tool', { id: 'oven', evidenceOf: [{ skill: 'baking' }] }, ['evidenceOf[0].skill: skill baking']],
  [
    'certification',
    { id: 'first', successor: 'second', roles: ['baker'], skills: [{ skill: 'baking' }], source: 'guild' },
    ['successor: certification second', 'roles[0]: role baker', 'skills[0].skill: skill baking', 'source: source guild'],
  ],
  [
    'occupation',
    {
      id: '51-3011.00',
      wage: { source: 'a' },
      projection: { source: 'b' },
      interests: { source: 'c' },
      education: { source: 'd' },
      ratings: { source: 'e' },
    },
    [
      'wage.source: source a',
      'projection.source: source b',
      'interests.source: source c',
      'education.source: source d',
      'ratings.source: source e',
    ],
  ],
  [
    'survey',
    {
      id: 'guild-2025',
      source: 'guild',
      n: { baker: 9 },
      tools: { oven: { miller: 5 } },
      activities: { research: { chef: 3 } },
      pay: { owner: [] },
    },
    [
      'source: source guild',
      'n.baker: role baker (key)',
      'tools.oven: tool oven (key)',
      'tools.oven.miller: role miller (key)',
      'activities.research: activity research (key)',
      'activities.research.chef: role chef (key)',
      'pay.owner: role owner (key)',
    ],
  ],
  ['question', { id: 'night' }, []],
  ['source', { id: 'guild' }, []],
  ['family', { id: 'software' }, []],
];

it.each(cases)('a %s names others', (kind, entry, named) => {
  const found = referencesOf(kind, entry as never);
  expect(found.map(({ to, id, path, which }) => `${pathText(path)}: ${to} ${id}${which ? ` (${which})` : ''}`)).toEqual(named);
});
