import { describe, expect, it } from 'vitest';
import { messageOf, problemLine, tipOf } from '../../src/kb/messages';
import type { Problem, ProblemCode } from '../../src/kb/problem';
import { bakery, bakeryWith, type Change, checkFolders, problemsWith } from '../support/bakery';

const role = 'roles/baker.yaml';
const miller = 'roles/miller.yaml';
const certifications = 'certifications/guild-of-bakers.yaml';
const occupations = 'occupations/51-production.yaml';
const questions = 'questions/all.yaml';

/** Without its place: what is wrong, and what to do where the line does not say it. */
function said(problem: Problem): string {
  const line = problemLine(problem).replace(/^\S+ /, '');
  return problem.args.near === undefined ? `${line} (${tipOf(problem)})` : line;
}

describe('what is said of', () => {
  const folders = 'certifications, occupations, questions, roles, skills, sources, surveys, tools';
  const splitIt = '(split it into several files)';
  const judgement = '(write "basis: judgement" with importance and level)';
  const cases: [name: string, change: Change, lines: string | string[], options?: { about?: string; asOf?: string; maxAge?: string }][] = [
    // Files and folders.
    ['tools/big.yaml', `# ${'x'.repeat(1_000_000)}\n`, `this is larger than 1000000 bytes ${splitIt}`],
    ['tools/long.yaml', '\n'.repeat(20_000), `the file has 20001 lines; 20000 are allowed ${splitIt}`],
    ['tools/many.yaml', `[${'a,'.repeat(60_001)}]`, `the file has some 60003 values; 60000 are allowed ${splitIt}`],
    [role, Uint8Array.from([0x61, 0xe4]), 'the text is not UTF-8 (save the file as UTF-8)'],
    [role, Uint8Array.from([0xff, 0xfe, 0x61, 0]), 'the file is UTF-16, not UTF-8 (save the file as UTF-8)'],
    ['bread.yaml', 'a: 1', `nothing reads this file (entries lie in: ${folders})`],
    ['jobs/cook.yaml', 'a: 1', `nothing reads this folder (entries lie in: ${folders})`, { about: 'jobs' }],
    ['roler/cook.yaml', 'a: 1', 'nothing reads this folder; did you mean "roles"?', { about: 'roler' }],
    [
      role,
      ['id: baker', 'id: cook'],
      'id: the id "cook" is not the name of the file (baker.yaml) (rename the file to cook.yaml, or change the id)',
    ],
    // Texts and fields.
    [
      'tools/mill.yaml',
      'roller-mill',
      'this should be a list of entries, not "roller-mill" (write a list: [a, b], or [] where there is none)',
    ],
    [
      role,
      ['title: Baker', 'title: "Ba\\u001bker"'],
      'title: the text has a control character (U+001B) at position 3 (remove the character)',
    ],
    [
      role,
      ['title: Baker', 'title: |\n  Baker\n'],
      'title: the text has a line break (U+000A) at position 6 (write the text on one line, or fold it with >-)',
    ],
    [
      role,
      ['onCall: regular', 'onCall: regular\nzzzzzzzz: 1'],
      'zzzzzzzz: there is no field "zzzzzzzz" (career kb schema lists the fields of each kind)',
    ],
    // What entries say together.
    [
      role,
      ['[deck-oven, dough-mixer, scales]', '[deck-oven, dough-mixer, deck-oven]'],
      'tools[2]: "deck-oven" is in this list twice (remove or rename one of the two)',
    ],
    [occupations, ['p25: 31000', 'p25: 99000'], '[0].wage.median: median (36000) is below p25 (99000) (check the figures at their source)'],
    [
      certifications,
      ['  retiresOn: 2025-06-30\n', ''],
      '[3].status: the certification is retired, and the date is missing (add retiresOn, or retiresOnUnknown: true with a statusNote)',
    ],
    [
      certifications,
      ['  statusNote: The guild ended it.\n  retiresOn: 2025-06-30\n', '  retiresOnUnknown: true\n'],
      '[3].status: the certification is retired, and the reason why the date is not known is missing (add statusNote)',
    ],
    [
      certifications,
      ['  successorNote: Nothing takes its place.\n', ''],
      '[0].status: the certification is retiring, and the successor is missing (add successor or successorNote)',
    ],
    [
      role,
      ['certification: master-baker', 'certification: master-baker-1'],
      'certifications.main[0].certification: "master-baker-1" is retired (2025-06-30) and should not be recommended (advise "master-baker" instead)',
    ],
    [
      certifications,
      ['status: active\n  renewal', 'status: retired\n  retiresOnUnknown: true\n  statusNote: x\n  successorNote: x\n  renewal'],
      'certifications.main[0].certification: "master-baker" is retired and should not be recommended (remove it from the advice)',
      { about: role },
    ],
    [
      miller,
      `${bakery[miller]}`
        .replace('nearestOccupation: 51-3099.01\n', '')
        .replace('importance: 5, level: 4, basis: judgement', 'basis: onet'),
      [
        'nearestOccupation: the field "nearestOccupation" is missing (its pay and outlook are shown, labelled, where links.onet is missing: write its O*NET-SOC code)',
        `skills[0].basis: "grain-grading" cannot be rated by O*NET: the role has no link to an occupation ${judgement}`,
      ],
    ],
    [
      role,
      [
        'skill: fermentation, relation: essential, importance: 4, level: 4, basis: judgement',
        'skill: fermentation, relation: essential, basis: onet',
      ],
      `skills[1].basis: "fermentation" cannot be rated by O*NET: the skill names no O*NET element ${judgement}`,
    ],
    [
      occupations,
      ['Equipment Maintenance:', 'Equipment Selection:'],
      `skills[0].basis: "kneading" cannot be rated by O*NET: 51-3011.00 has no rating of Equipment Maintenance ${judgement}`,
      { about: role },
    ],
    [
      role,
      ['match: exact', 'match: broad'],
      `skills[0].basis: "kneading" cannot be rated by O*NET: the link to 51-3011.00 is neither exact nor close ${judgement}`,
    ],
    [
      role,
      ['relation: essential, basis: onet', 'relation: essential, level: 5, basis: onet'],
      `skills[0].level: level 5 is not what O*NET's rating gives: 3 (leave it out, or write "basis: judgement")`,
    ],
    [
      questions,
      ['measures:\n    - { trait: urgency, direction: 1 }', 'measures: []'],
      '[1].measures: the scale measures no trait (add a trait to "measures")',
    ],
    [role, ['role: pastry-chef', 'role: baker'], 'next[0].role: "baker" leads to itself (remove it)'],
    [role, ['next:\n', 'next:\n  - role: pastry-chef\n    why: x\n'], 'next[1].role: "pastry-chef" is named twice (remove it)'],
    [
      'families.yaml',
      ['- id: mill', '- { id: shop, title: Shop, summary: Sells. }\n- id: mill'],
      '[1].id: nothing uses the family "shop" (use it or remove it)',
    ],
    [
      'sources/all.yaml',
      [
        '- id: guild-register',
        '- { id: z, title: T, publisher: P, summary: S, period: "2026", region: R, licence: none, attribution: A, checkedOn: 2026-01-12 }\n- id: guild-register',
      ],
      '[1].id: "guild-register" should stand before "z" (sort the entries by id)',
    ],
    [
      role,
      ['reviewedOn: 2026-01-10', 'reviewedOn: 2025-01-10'],
      'reviewedOn: last checked on 2025-01-10; facts from before 2025-02-01 are too old (look at the source again and set the day)',
      { maxAge: '12m' },
    ],
    [
      certifications,
      ['checkedOn: 2026-01-12', 'checkedOn: 2026-01-12\n  checkedOnPrecision: none'],
      '[0].checkedOn: last checked on a day that is not known; facts from before 2025-02-01 are too old (look at the source again and set the day)',
      { maxAge: '12m' },
    ],
  ];

  it.each(cases)('%s with %o', async (name, change, lines, { about = name, ...options } = {}) => {
    const problems = (await problemsWith({ [name]: change }, options)).filter(({ file }) => file === `kb/${about}`);
    expect(problems.map(said)).toEqual([lines].flat());
  });
});

describe('all that is said', () => {
  /** All that is told of a file: message, then tip. A mistake is told once. */
  const sentences: [name: string, change: Change, lines: string[]][] = [
    [
      'roles/miller.yaml',
      ['currency: EUR', 'currency: eur'],
      ['pay[0].currency: "eur" is not allowed here; allowed: a code of three capital letters, such as USD; did you mean "EUR"?'],
    ],
    [
      'roles/miller.yaml',
      ['currency: EUR', 'currency: Bakeria dollars'],
      [
        'pay[0].currency: "Bakeria dollars" is not allowed here; allowed: a code of three capital letters, such as USD (write it in that form)',
      ],
    ],
    [
      'base.yaml',
      ["'3.1'", "'3.1-draft'"],
      ['version: "3.1-draft" is not allowed here; allowed: one to three numbers with dots between them, in quotes (write it in that form)'],
    ],
    [
      'occupations/mine.yaml',
      '- { id: my-occupation, title: T, soc: 51-30110, socTitle: T }',
      [
        '[0].id: "my-occupation" is not an O*NET-SOC code, such as 15-2051.00 (write it in the form of the example)',
        '[0].soc: "51-30110" is not a SOC code, such as 15-2051 (write it in the form of the example)',
      ],
    ],
    [
      role,
      ['importance: 4, level: 4', 'importance: 4, level: .nan'],
      ['skills[1].level: this is not a finite number (leave an unknown figure out)'],
    ],
    [role, ['title: Baker', 'title: !!js/x Baker'], ['title: the tag !!js/x is not allowed (remove the tag; put text in quotes)']],
    [
      role,
      ['links:\n', 'links: &a\n'],
      ['links: anchors (&) and aliases (*) are not allowed (write the value out, or put the text in quotes)'],
    ],
    [
      role,
      ['onCall: regular', 'onCall: *a'],
      ['onCall: anchors (&) and aliases (*) are not allowed (write the value out, or put the text in quotes)'],
    ],
    [
      'roles/my-role.yaml',
      `${bakery[role]}`
        .replace('id: baker', 'id: My-Role')
        .replace('title: Baker', 'title: Mine')
        .replace('[Bread Baker, Boulanger]', '[]'),
      ['id: "My-Role" is not an id; did you mean "my-role"?'],
    ],
    [role, ['title: Baker', `title: ${'x'.repeat(10_001)}`], ['title: the text has 10001 characters; 10000 are allowed (shorten it)']],
    ['roles/baker.yml', 'a: 1', ['nothing reads this file (rename it to baker.yaml)']],
    ['families.yml', 'a: 1', ['nothing reads this file (rename it to families.yaml)']],
    ['tools/more.yaml', '- { id: scales, hide: yes }', ['[0].hide: "yes" is not allowed here; allowed: true; did you mean "true"?']],
    [
      role,
      ['links:\n  onet: { code: 51-3011.00, match: exact }', 'links: [onet]'],
      ['links: this should be keys with values, not a list of 1 entry (write fields, each as "key: value")'],
    ],
    [
      questions,
      [
        '- id: on-time\n      label: That it is there at six\n      activity: run-ml-service',
        '- id: 6\n      label: That it is there at six',
      ],
      [
        '[0].options[2]: the option "3" says nothing about anybody (add "at" with traits, or "activity")',
        '[0].options[2].id: this should be text, not the number 6 (put it in quotes)',
      ],
    ],
    [
      'tools/more.yaml',
      '- { id: tongs, hide: true }',
      ['[0].id: there is no tool "tongs" to hide (check the id, and the order of the folders)'],
    ],
    [
      'tools/more.yaml',
      '- { id: scales, hide: false }',
      ['[0].hide: false is not allowed here; allowed: true (leave "hide" out of an entry that is to stay)'],
    ],
    [
      'tools/more.yaml',
      '- { id: scales, title: Scales, hide: true }',
      ['[0].title: this changes nothing, since "hide: true" takes the whole entry away (remove it, or "hide")'],
    ],
  ];
  it.each(sentences)('of %s with %o', async (name, change, lines) => {
    const overlay = name === 'tools/more.yaml';
    const files = overlay ? bakeryWith() : bakeryWith({ [name]: change });
    if (overlay) files.set(`over/${name}`, String(change));
    const problems = await checkFolders({ files, dirs: overlay ? ['kb', 'over'] : ['kb'], asOf: '2026-02-01' });
    expect(problems.filter(({ file }) => file.endsWith(name)).map(said)).toEqual(lines);
  });
});

describe('tips', () => {
  const tips: [change: Record<string, Change>, code: ProblemCode, tip: string][] = [
    [{ [role]: ['title: Baker', 'titel: Baker'] }, 'unknown-key', 'did you mean "title"?'],
    [{ [role]: ['title: Baker', 'title: Baker\ntitel: Baker'] }, 'unknown-key', 'did you mean "title"?'],
    // A field that is not there yet is the likelier one.
    [{ 'roles/miller.yaml': ['    median: 39000', '    p10: 30000\n    p80: 39000'] }, 'unknown-key', 'did you mean "p90"?'],
    [{ [role]: ['title: Baker', 'title: 1.10'] }, 'wrong-type', 'put it in quotes'],
    [{ [role]: ['skill: kneading', 'skill: kneeding'] }, 'dangling-reference', 'did you mean "kneading"?'],
    [{ [role]: ['onCall: regular', 'onCall: regulr'] }, 'unknown-value', 'did you mean "regular"?'],
    [
      { 'roles/pastry-chef.yaml': ['onet: { code: 51-3099.01, match: close }', 'onet: { code: 51-3099.01, match: clsoe }'] },
      'unknown-value',
      'did you mean "close"?',
    ],
  ];
  it.each(tips)('%o gives %s with "%s"', async (change, code, tip) => {
    const problem = (await problemsWith(change)).find((candidate) => candidate.code === code);
    expect(problem && tipOf(problem)).toBe(tip);
  });

  it('name both places of a duplicate id', async () => {
    const problems = await problemsWith({ 'tools/mill.yaml': ['id: roller-mill', 'id: scales'] });
    const problem = problems.find(({ code }) => code === 'duplicate-id');
    expect(problem && messageOf(problem)).toMatch(/already defined at kb\/tools\/kitchen\.yaml:20:7/);
  });
});
