import { describe, expect, it } from 'vitest';
import { checkNextRoles } from '../../../src/kb/checks/next-role';
import { checkOptionEvidence } from '../../../src/kb/checks/option-without-evidence';
import { checkOrphans } from '../../../src/kb/checks/orphan';
import { checkRepeated } from '../../../src/kb/checks/repeated';
import { findUnsafe } from '../../../src/kb/checks/unsafe-text';
import { checkSorted } from '../../../src/kb/checks/unsorted-list';
import { checkUsersAboveN } from '../../../src/kb/checks/users-above-n';
import { aCertification, aFamily, aQuestion, aRole, aSkill, aSurvey, aTool } from '../../support/builders';
import { findings } from './findings';

describe('next-role', () => {
  it('finds steps to oneself and steps named twice', () => {
    const next = [
      { role: 'baker', why: 'x' },
      { role: 'chef', why: 'x' },
      { role: 'chef', why: 'x' },
    ];
    const entry = { bar: 'open', note: 'x', routes: [{ from: 'x', role: 'baker', text: 'x' }] } as const;
    const certifications = [aCertification({ id: 'master', successor: 'master' })];
    expect(findings(checkNextRoles, { roles: [aRole({ next, entry })], certifications })).toEqual([
      'baker next[0].role: baker, itself',
      'baker next[2].role: chef, twice',
      'baker entry.routes[0].role: baker, itself',
      'master successor: master, itself',
    ]);
  });
});

describe('option-without-evidence', () => {
  it('wants traits or an activity from every option, and traits from a scale', () => {
    const options = [
      { id: 'a', label: 'A', at: { people: 1 } },
      { id: 'b', label: 'B', at: {} },
      { id: 'c', label: 'C', activity: 'research' as const },
      { id: 'd', label: 'D' },
    ];
    const questions = [aQuestion({ id: 'q1', options }), aQuestion({ id: 'q2', type: 'scale', measures: [], options })];
    expect(findings(checkOptionEvidence, { questions })).toEqual(['q1 options[1]: b', 'q1 options[3]: d', 'q2 measures: ']);
  });
});

describe('orphan', () => {
  it('finds what nothing uses', () => {
    const found = findings(checkOrphans, {
      roles: [
        aRole({ tools: ['oven'], skills: [{ skill: 'kneading', relation: 'essential', basis: 'judgement', importance: 1, level: 1 }] }),
      ],
      skills: [aSkill({ id: 'kneading', prerequisites: ['counting'] }), aSkill({ id: 'counting' }), aSkill({ id: 'singing' })],
      tools: [
        aTool({ id: 'oven' }),
        aTool({ id: 'spoon' }),
        aTool({ id: 'mixer', evidenceOf: [{ skill: 'kneading', level: 1 }] }),
        aTool({ id: 'abacus', evidenceOf: [{ skill: 'counting', level: 1 }] }),
        aTool({ id: 'microphone', evidenceOf: [{ skill: 'singing', level: 3 }] }),
        aTool({ id: 'scales' }),
      ],
      certifications: [
        aCertification({ id: 'old', successor: 'new' }),
        aCertification({ id: 'new' }),
        aCertification({ id: 'of-role', roles: ['baker'] }),
      ],
      surveys: [aSurvey({ tools: { scales: {} } })],
      families: [aFamily({ id: 'software' }), aFamily({ id: 'empty' })],
    });
    expect(found).toEqual([
      'singing id: skill, singing',
      'spoon id: tool, spoon',
      'microphone id: tool, microphone',
      'old id: certification, old',
      'empty id: family, empty',
    ]);
  });
});

describe('repeated', () => {
  it('finds the same thing twice in a list', () => {
    const advice = [{ certification: 'master', why: 'x' }];
    const roles = [aRole({ tools: ['oven', 'oven'], certifications: { entry: advice, main: advice, stretch: [] } })];
    expect(findings(checkRepeated, { roles }).map((line) => line.split(':')[0])).toEqual([
      'baker tools[1]',
      'baker certifications.main[0].certification',
    ]);
  });
});

describe('unsorted-list', () => {
  it('names the first entry that is out of place', () => {
    const tools = ['a', 'c', 'b', 'a2'].map((id) => aTool({ id }));
    expect(findings(checkSorted, { tools })).toEqual(['b id: b, c']);
  });
});

describe('users-above-n', () => {
  it('finds more users than people asked, and users of a role that was not asked', () => {
    const surveys = [
      aSurvey({ n: { baker: 5 }, tools: { oven: { baker: 5, miller: 1 }, spoon: { baker: 6 } }, activities: { research: { baker: 7 } } }),
    ];
    expect(findings(checkUsersAboveN, { surveys })).toEqual([
      'guild-2025 tools.oven.miller: 1, 0, miller',
      'guild-2025 tools.spoon.baker: 6, 5, baker',
      'guild-2025 activities.research.baker: 7, 5, baker',
    ]);
  });
});

describe('unsafe-text', () => {
  it.each(['plain', 'Ünïcode', 'שלום', 'مرحبا', 'नमस्ते', '日本', 'e\u0301', '😀', 'a – b … “c”', 'C#'])('lets pass %s', (text) => {
    expect(findUnsafe(text)).toBeUndefined();
  });

  it.each([
    ['\u001b[31m', 'a control character'],
    ['\u009b31m', 'a control character'],
    ['a\u007f', 'a control character'],
    ['a\nb', 'a line break'],
    ['a\tb', 'a tab'],
    ['a\u202eb', 'a bidirectional control'],
    ['a\u2066b', 'a bidirectional control'],
    ['a\u200fb', 'a bidirectional control'],
    ['a\u200bb', 'an invisible character'],
    ['a\u200db', 'an invisible character'],
    ['a\ufeffb', 'an invisible character'],
    ['a\u00adb', 'an invisible character'],
    ['a\u{e0041}b', 'an invisible character'],
    ['❤\ufe0f', 'a variation selector'],
    ['a\u2028b', 'a line separator'],
    ['a\ufffdb', 'a replacement character'],
    ['a\ud800b', 'half a character (a lone surrogate)'],
  ])('finds %j: %s', (text, what) => {
    expect(findUnsafe(text)?.what).toBe(what);
  });
});
