import { describe, expect, it } from 'vitest';
import { bakery, type Change, problemsWith } from '../support/bakery';

/** A mistake in one part of an entry hides no mistake in another, and accuses no other entry. */

/** A file of the bakery with several changes, each of which has to find what it replaces. */
function changed(name: string, ...changes: readonly (readonly [from: string, to: string])[]): Record<string, string> {
  let text = bakery[name] ?? '';
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${name} has no "${from}"`);
    text = text.replace(from, to);
  }
  return { [name]: text };
}

const role = 'roles/baker.yaml';
const miller = 'roles/miller.yaml';
const certifications = 'certifications/guild-of-bakers.yaml';
const occupations = 'occupations/51-production.yaml';
const survey = 'surveys/guild-2025.yaml';
const questions = 'questions/all.yaml';
const tools: [string, string] = ['[deck-oven, dough-mixer, scales]', '[deck-oven, dough-mixer, scales, nope]'];

const cases: [what: string, changes: Record<string, Change>, findings: string[]][] = [
  [
    'a word that is not allowed beside references that lead nowhere',
    changed(role, ['onCall: regular', 'onCall: never'], tools, ['family: bakehouse', 'family: bakehose']),
    ['family dangling-reference', 'tools[3] dangling-reference', 'onCall unknown-value'],
  ],
  [
    'a field of another type beside a reference and a loop',
    changed(
      'skills/mill.yaml',
      ['title: Grain Grading', 'title: 5'],
      ['prerequisites: [counting]', 'prerequisites: [grain-grading, nope]'],
    ),
    ['[1].title wrong-type', '[1].prerequisites[0] prerequisite-cycle', '[1].prerequisites[1] dangling-reference'],
  ],
  [
    'relations that cannot be read, of which one may be essential',
    changed(
      role,
      ['kneading, relation: essential', 'kneading, relation: needed'],
      ['fermentation, relation: essential', 'fermentation, relation: ~'],
    ),
    ['skills[0].relation unknown-value', 'skills[1].relation wrong-type'],
  ],
  [
    'a misspelt field beside a reference',
    changed(role, ['goal:', 'goall:'], tools),
    ['goal missing-key', 'goall unknown-key', 'tools[3] dangling-reference'],
  ],
  [
    'a missing field beside a reference',
    changed(role, ['reviewedOn: 2026-01-10\n', ''], tools),
    ['reviewedOn missing-key', 'tools[3] dangling-reference'],
  ],
  [
    'an id that cannot be one beside others that are unknown',
    changed(
      role,
      [tools[0], '[deck-ovn, __proto__, scales, dough-mixr]'],
      ['skill: counting', 'skill: countin'],
      ['family: bakehouse', 'family: bakehose'],
    ),
    [
      'family dangling-reference',
      'skills[2].skill dangling-reference',
      'tools[0] dangling-reference',
      'tools[1] malformed-id',
      'tools[3] dangling-reference',
    ],
  ],
  [
    'an entry of a list of another type beside the others',
    changed(
      role,
      [tools[0], '[7, deck-ovn, scales]'],
      ['- { skill: kneading, relation: essential, basis: onet }', '- kneading'],
      ['skill: counting', 'skill: countin'],
    ),
    ['skills[0] wrong-type', 'skills[2].skill dangling-reference', 'tools[0] wrong-type', 'tools[1] dangling-reference'],
  ],
  [
    'a currency that is none beside percentiles that go down',
    changed(miller, ['currency: EUR', 'currency: eur'], ['median: 39000', 'p10: 300\n    median: 39000\n    p90: 100']),
    ['pay[0].currency unknown-value', 'pay[0].p90 percentiles-not-increasing'],
  ],
  [
    'a text that is none beside a certification that ends',
    changed(certifications, ['title: Chocolate Laboratory', 'title: 1'], ['  successorNote: Nothing takes its place.\n', '']),
    ['[0].title wrong-type', '[0].status retired-without-date-or-successor'],
  ],
  [
    'a mark of the scaffold beside a step to itself and a tool that is there twice',
    changed(
      role,
      ['title: Baker', 'title: TODO'],
      ['role: pastry-chef', 'role: baker'],
      [tools[0], '[deck-oven, dough-mixer, scales, scales]'],
    ),
    ['title unfinished', 'tools[3] duplicate-id', 'next[0].role next-role'],
  ],
  [
    'a name that is none beside one that is taken',
    changed('roles/pastry-chef.yaml', ['[Patissier, Confectioner]', '[3, Boulanger]'], ['bar: ', 'bar: very-']),
    ['aliases[0] wrong-type', 'aliases[1] duplicate-alias', 'entry.bar unknown-value'],
  ],
  [
    'a rating that differs beside a word that is not allowed',
    changed(role, ['skill: kneading, relation: essential, basis: onet', 'skill: kneading, relation: needed, level: 5, basis: onet']),
    ['skills[0].level rating-differs', 'skills[0].relation unknown-value'],
  ],
  [
    'more users than people asked beside a year that is none',
    changed(survey, ['year: 2025', 'year: soon'], ['baker: 190', 'baker: 201']),
    ['[0].tools.deck-oven.baker users-above-n', '[0].year wrong-type'],
  ],
  [
    'an option without evidence beside a question without a reason',
    changed(questions, ['      activity: run-ml-service\n', ''], ['why: ', 'why: 7 #']),
    ['[0].why wrong-type', '[0].options[2] option-without-evidence'],
  ],
  [
    'lists in place of fields beside references',
    changed(
      role,
      ['links:\n  onet: { code: 51-3011.00, match: exact }', 'links: []'],
      [(bakery[role] ?? '').slice((bakery[role] ?? '').indexOf('traits:'), (bakery[role] ?? '').indexOf('education:')), 'traits: []\n'],
      ['  - text: Keeps', '  - []\n  - text: Keeps'],
      ['    - certification: master-baker\n', '    - certification: mastr-baker\n'],
      tools,
    ),
    [
      'certifications.main[0].certification dangling-reference',
      'links wrong-type',
      'tools[3] dangling-reference',
      'traits wrong-type',
      'work[2] wrong-type',
    ],
  ],
  [
    'lists in place of counts',
    changed(survey, ['n: { baker: 200, pastry-chef: 120, miller: 12 }', 'n: [200, 120]'], ['scales: {', 'scales: [] #{']),
    ['[0].n wrong-type', '[0].tools.scales wrong-type'],
  ],
  [
    'one count that is none beside more users than people asked',
    changed(
      survey,
      ['n: { baker: 200', 'n: { baker: many'],
      ['dough-mixer: { baker: 150, pastry-chef: 30 }', 'dough-mixer: 7'],
      ['miller: 9 }', 'miller: 13 }'],
    ),
    ['[0].activities.analyze-data.miller users-above-n', '[0].n.baker wrong-type', '[0].tools.dough-mixer wrong-type'],
  ],
  [
    'a survey without the number of people asked beside another',
    {
      ...changed(survey, ['n: {', 'n: 332 #']),
      'surveys/more.yaml': (bakery[survey] ?? '').replace('id: guild-2025', 'id: guild-2026').replace('baker: 190', 'baker: 201'),
    },
    ['[0].n wrong-type', '[0].tools.deck-oven.baker users-above-n'],
  ],
  [
    'an occupation that nobody knows, told once and not again by what it would rate',
    changed(
      miller,
      ['nearestOccupation: 51-3099.01', 'nearestOccupation: 51-9999.99'],
      [
        'skill: counting, relation: essential, importance: 4, level: 3, basis: judgement',
        'skill: counting, relation: essential, basis: onet',
      ],
    ),
    ['nearestOccupation dangling-reference'],
  ],
  [
    'a certification without a status, which may be good advice',
    {
      ...changed(certifications, ['  status: retired\n', '']),
      ...changed(role, ['certification: master-baker', 'certification: master-baker-1']),
    },
    ['[3].status missing-key'],
  ],
  [
    'steps to nobody',
    changed(role, ['  - role: pastry-chef\n    why: Adds', '  - why: Rests.\n  - why: Adds']),
    ['next[0].role missing-key', 'next[1].role missing-key'],
  ],
  [
    'options of which it is not known what they say',
    changed(questions, ['activity: run-ml-service', 'activity: run-ml-servce'], ['at: { design: 10, hardware: 90 }', 'at: often']),
    ['[0].options[1].at wrong-type', '[0].options[2].activity unknown-value'],
  ],
  [
    'a question of no type, which need not ask for evidence',
    changed(questions, ['type: single', 'type: sngle'], ['      activity: run-ml-service\n', '']),
    ['[0].type unknown-value'],
  ],
  [
    'a scale that measures what cannot be read',
    changed(questions, ['measures:\n    - { trait: urgency, direction: 1 }', 'measures: urgency']),
    ['[1].measures wrong-type'],
  ],
  [
    'fields that no schema names, although every object has them',
    changed(role, ['onCall: regular', 'onCall: regular\nconstructor: { a: 1 }'], ['links:\n', 'links:\n  toString: 1\n']),
    ['constructor unknown-key', 'links.toString unknown-key'],
  ],
  [
    'what cannot be judged because a part of it is wrong itself',
    {
      ...changed(role, ['onet: { code: 51-3011.00, match: exact }', 'onet: 51-3011.00']),
      ...changed(miller, ['importance: 5, level: 4', 'importance: five, level: 4']),
      ...changed(certifications, ['retiresOn: 2026-09-30', 'retiresOn: 30']),
    },
    ['[0].retiresOn wrong-type', 'links.onet wrong-type', 'skills[0].importance wrong-type'],
  ],
  [
    'a rating of another type, which contradicts nobody',
    changed(occupations, ['Equipment Maintenance: [', 'Equipment Maintenance: [much, 3] #']),
    ['[0].ratings.skills["Equipment Maintenance"][0] wrong-type'],
  ],
];

describe('told together', () => {
  it.each(cases)('%s', async (_, changes, findings) => {
    const errors = (await problemsWith(changes)).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([...findings].sort());
  });

  it('and what may be used by a part that is wrong is no orphan', async () => {
    const asked = '  - { skill: fermentation, relation: essential, importance: 4, level: 4, basis: judgement }\n';
    const orphans = async (...changes: readonly (readonly [from: string, to: string])[]) =>
      (await problemsWith(changed(role, ...changes))).filter(({ code }) => code === 'orphan').map(({ args }) => args.id);
    expect(await orphans([asked, ''])).toEqual(['fermentation']);
    expect(await orphans([asked, ''], ['onCall: regular', 'onCall: never'])).toEqual(['fermentation']);
    expect(await orphans([asked, '  - 7\n'])).toEqual([]);
    expect(await orphans([asked, ''], ['skills:', 'skils:'])).toEqual([]);
  });
});
