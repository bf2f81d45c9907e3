import { expect, it } from 'vitest';
import { problemLine } from '../../src/kb/messages';
import { bakeryWith, type Change, checkFolders } from '../support/bakery';

/** What is wrong because of an overlay is told at the line of the overlay, not in the file that was right without it. */

const skills = (id: string, more: string) =>
  `- { id: ${id}, title: ${id}, kind: skill, group: g, reuse: transversal, summary: s, aliases: [], hoursToLevel: [[1, 2], [1, 2], [1, 2], [1, 2], [1, 2]], hoursBasis: b, proof: p, ${more} }\n`;

const cases: [what: string, overlay: Record<string, string>, lines: string[], below?: Record<string, Change>][] = [
  [
    'a loop that a changed skill closes',
    { 'skills/mine.yaml': '- id: counting\n  prerequisites: [kneading, grain-grading]\n' },
    ['school/skills/mine.yaml:2:29 [0].prerequisites[1]: these skills need each other: counting > grain-grading > counting'],
  ],
  [
    'a loop through a new skill',
    {
      'skills/mine.yaml': `- id: counting\n  prerequisites: [abacus]\n${skills('abacus', 'prerequisites: [tempering]')}`,
      'tools/mine.yaml': '- { id: scales, evidenceOf: [{ skill: abacus, level: 1 }] }\n',
    },
    ['school/skills/mine.yaml:3:197 [1].prerequisites[0]: these skills need each other: abacus > tempering > counting > abacus'],
  ],
  [
    'a title that is the alias of another role',
    { 'roles/baker.yaml': 'id: baker\ntitle: Patissier\n' },
    ['school/roles/baker.yaml:2:8 title: the name "Patissier" already means pastry-chef (kb/roles/pastry-chef.yaml:4:11)'],
  ],
  [
    'a skill that O*NET does not rate any more',
    { 'skills/mine.yaml': '- id: kneading\n  onet: { element: Dancing, scale: skill }\n' },
    [
      'school/skills/mine.yaml:2:9 [0].onet: "kneading" cannot be rated by O*NET: 51-3011.00 has no rating of Dancing, at kb/roles/baker.yaml:16:52',
    ],
  ],
  [
    'a skill that O*NET does not rate any more, beside an occupation that rates nothing',
    {
      'skills/mine.yaml': '- id: kneading\n  onet: { element: Dancing, scale: skill }\n',
      'roles/baker.yaml': 'id: baker\nnearestOccupation: 51-3099.01\n',
    },
    [
      'school/skills/mine.yaml:2:9 [0].onet: "kneading" cannot be rated by O*NET: 51-3011.00 has no rating of Dancing, at kb/roles/baker.yaml:16:52',
    ],
  ],
  [
    'an occupation that rates nothing any more',
    { 'occupations/mine.yaml': '- id: 51-3011.00\n  ratings: { source: wage-office, skills: {} }\n' },
    [
      'school/occupations/mine.yaml:2:12 [0].ratings: "kneading" cannot be rated by O*NET: 51-3011.00 has no rating of Equipment Maintenance, at kb/roles/baker.yaml:16:52',
    ],
  ],
  [
    'a role that is linked to another occupation',
    { 'roles/baker.yaml': 'id: baker\nlinks: {}\nnearestOccupation: 51-3011.00\n' },
    [
      'school/roles/baker.yaml:2:8 links: "kneading" cannot be rated by O*NET: the link to 51-3011.00 is neither exact nor close, at kb/roles/baker.yaml:16:52',
    ],
  ],
  [
    'a certification that ends',
    { 'certifications/mine.yaml': '- id: flour-basics\n  retiresOn: 2025-06-30\n  successor: master-baker\n' },
    ['baker.yaml:23', 'miller.yaml:22', 'pastry-chef.yaml:24'].map(
      (role) =>
        `school/certifications/mine.yaml:2:14 [0].retiresOn: "flour-basics" is retired (2025-06-30) and should not be recommended, at kb/roles/${role}:22`,
    ),
  ],
  [
    'a certification that is still in development',
    { 'certifications/mine.yaml': '- id: master-baker\n  status: in-development\n' },
    [
      'school/certifications/mine.yaml:2:11 [0].status: "master-baker" is in development and should not be recommended, at kb/roles/baker.yaml:26:22',
    ],
  ],
  [
    'a certification that begins later',
    { 'certifications/mine.yaml': '- id: master-baker\n  availableFrom: 2027-01-01\n' },
    [
      'school/certifications/mine.yaml:2:18 [0].availableFrom: "master-baker" is in development and should not be recommended, at kb/roles/baker.yaml:26:22',
    ],
  ],
  [
    'a certification whose end is not known any more',
    { 'certifications/mine.yaml': '- id: master-baker\n  retiresOnUnknown: true\n' },
    [
      'school/certifications/mine.yaml:2:21 [0].retiresOnUnknown: the certification is active, and the reason why the date is not known is missing, at kb/certifications/guild-of-bakers.yaml:59:11',
    ],
  ],
  [
    'nothing that makes a certification end',
    { 'certifications/mine.yaml': '- id: master-baker\n  title: Master of Bread\n' },
    [
      'kb/roles/baker.yaml:26:22 certifications.main[0].certification: "master-baker" is retired (2025-06-30) and should not be recommended',
    ],
    {
      'certifications/guild-of-bakers.yaml': [
        'status: active\n  renewal:',
        'status: retired\n  retiresOn: 2025-06-30\n  successorNote: None.\n  renewal:',
      ],
    },
  ],
  [
    'fewer people who were asked',
    { 'surveys/mine.yaml': '- { id: guild-2025, n: { baker: 200, pastry-chef: 120, miller: 11 } }\n' },
    ['school/surveys/mine.yaml:1:24 [0].n: 12 people of 11 asked (miller), at kb/surveys/guild-2025.yaml:12:53'],
  ],
  [
    'a question of another type',
    {
      'questions/mine.yaml': "- id: night\n  type: single\n  options: [{ id: '1', label: A, at: { urgency: 1 } }, { id: '2', label: B }]\n",
    },
    ['school/questions/mine.yaml:3:56 [0].options[1]: the option "2" says nothing about anybody'],
  ],
  [
    'a question that becomes a scale',
    { 'questions/mine.yaml': '- id: result\n  type: scale\n' },
    ['school/questions/mine.yaml:2:9 [0].type: the scale measures no trait, at kb/questions/all.yaml:6:13'],
    {
      'questions/all.yaml': [
        'measures:\n    - { trait: design, direction: 1 }\n    - { trait: hardware, direction: 1 }\n  options:',
        'measures: []\n  options:',
      ],
    },
  ],
  [
    'a rating that is not what was written any more',
    { 'occupations/mine.yaml': '- id: 51-3011.00\n  ratings: { source: wage-office, skills: { Equipment Maintenance: [3.5, 6] } }\n' },
    ["school/occupations/mine.yaml:2:12 [0].ratings: level 3 is not what O*NET's rating gives: 4, at kb/roles/baker.yaml:16:52"],
    { 'roles/baker.yaml': ['relation: essential, basis: onet', 'relation: essential, level: 3, basis: onet'] },
  ],
];

it.each(cases)('%s', async (_, overlay, lines, below) => {
  const files = bakeryWith(below);
  for (const [name, text] of Object.entries(overlay)) files.set(`school/${name}`, text);
  const problems = await checkFolders({ files, dirs: ['kb', 'school'], asOf: '2026-02-01' });
  expect(problems.filter(({ severity }) => severity === 'error').map(problemLine)).toEqual(lines);
});

it('a warning too, so that it is told where only the overlay is asked about', async () => {
  const files = bakeryWith({
    'certifications/guild-of-bakers.yaml': [
      'status: active\n  renewal:',
      'status: active\n  retiresOn: 2026-06-30\n  successorNote: None.\n  renewal:',
    ],
  });
  const check = () => checkFolders({ files, dirs: ['kb', 'school'], about: ['school'], asOf: '2026-02-01' });
  files.set('school/certifications/mine.yaml', '- id: master-baker\n  title: Master of Bread\n');
  expect(await check()).toEqual([]);
  files.set('school/certifications/mine.yaml', '- id: master-baker\n  retirementAnnouncedOn: 2026-01-05\n');
  expect((await check()).map(problemLine)).toEqual([
    'school/certifications/mine.yaml:2:26 [0].retirementAnnouncedOn: "master-baker" is retiring (2026-06-30) and should not be recommended, at kb/roles/baker.yaml:26:22',
  ]);
});
