import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../src/kb/checks/context';
import { checkNextRoles } from '../../../src/kb/checks/next-role';
import { checkOptionEvidence } from '../../../src/kb/checks/option-without-evidence';
import { checkRepeated } from '../../../src/kb/checks/repeated';
import { findUnfinished } from '../../../src/kb/checks/unfinished';
import { checkSorted } from '../../../src/kb/checks/unsorted-list';
import { checkUsersAboveN } from '../../../src/kb/checks/users-above-n';
import { aCertification, aQuestion, aRole, aSkill, aSurvey, aTool } from '../../support/builders';
import { findings, unreadable } from './findings';

describe('next-role', () => {
  it('finds steps to oneself and steps named twice', () => {
    const next = [
      { role: 'baker', why: 'x' },
      { role: 'chef', why: 'x' },
      { role: 'chef', why: 'x' },
    ];
    const routes = [
      { from: 'x', text: 'x' },
      { from: 'x', role: 'baker', text: 'x' },
    ];
    const entry = { bar: 'open', note: 'x', routes } as const;
    const certifications = [
      aCertification({ id: 'apprentice', successor: 'master' }),
      aCertification({ id: 'master', successor: 'master' }),
    ];
    expect(findings(checkNextRoles, { roles: [aRole({ next, entry })], certifications })).toEqual([
      'baker next[0].role: baker, itself',
      'baker next[2].role: chef, twice',
      'baker entry.routes[1].role: baker, itself',
      'master successor: master, itself',
    ]);
  });

  it('says of a step to oneself only that, however often', () => {
    const step = { role: 'baker', why: 'x' };
    expect(findings(checkNextRoles, { roles: [aRole({ next: [step, step] })] })).toEqual([
      'baker next[0].role: baker, itself',
      'baker next[1].role: baker, itself',
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

describe('repeated', () => {
  it('finds the same thing twice in a list', () => {
    const advice = [{ certification: 'master', why: 'x' }];
    const asked = { skill: 'kneading', relation: 'essential', basis: 'onet' } as const;
    const shown = { skill: 'kneading', level: 1 } as const;
    const option = { id: 'a', label: 'A' };
    const parts = {
      roles: [
        aRole({
          skills: [asked, asked],
          tools: ['oven', 'oven'],
          languages: ['french', 'german', 'french'],
          certifications: { entry: advice, main: advice, stretch: advice },
        }),
      ],
      skills: [aSkill({ id: 'kneading', prerequisites: ['counting', 'counting'] })],
      tools: [aTool({ id: 'oven', evidenceOf: [shown, shown] })],
      certifications: [aCertification({ id: 'master', skills: [shown, shown] })],
      questions: [aQuestion({ id: 'q1', options: [option, option] })],
    };
    expect(findings(checkRepeated, parts).map((line) => line.split(':')[0])).toEqual([
      'baker skills[1].skill',
      'baker tools[1]',
      'baker languages[2]',
      'baker certifications.main[0].certification',
      'baker certifications.stretch[0].certification',
      'kneading prerequisites[1]',
      'oven evidenceOf[1].skill',
      'master skills[1].skill',
      'q1 options[1].id',
    ]);
  });

  it('does not take two that cannot be read for the same', () => {
    const asked = { skill: unreadable, relation: 'essential', basis: 'onet' } as const;
    expect(findings(checkRepeated, { roles: [aRole({ skills: [asked, asked], tools: [unreadable, unreadable] })] })).toEqual([]);
  });
});

describe('unsorted-list', () => {
  it('names the first entry that is out of place', () => {
    const tools = ['a', 'c', 'b', 'a2'].map((id) => aTool({ id }));
    expect(findings(checkSorted, { tools })).toEqual(['b id: b, c']);
  });

  it('looks at every kind but those that have an order of their own', () => {
    const order: CheckContext['order'] = (kind) => new Map([[`${kind}s/all.yaml`, [`${kind}-2`, `${kind}-1`]]]);
    expect(findings(checkSorted, {}, { order }).map((line) => line.split(' ')[0])).toEqual([
      'skill-1',
      'tool-1',
      'certification-1',
      'source-1',
      'occupation-1',
    ]);
  });

  it('says nothing of one id that is there twice', () => {
    expect(findings(checkSorted, {}, { order: () => new Map([['all.yaml', ['a', 'c', 'a', 'd']]]) })).toEqual([]);
  });
});

describe('users-above-n', () => {
  it('finds more users than people asked, and users of a role that was not asked', () => {
    const surveys = [
      aSurvey({
        n: { baker: 5 },
        tools: { oven: { baker: 5, miller: 1 }, spoon: { baker: 6, miller: 2 } },
        activities: { research: { baker: 7 } },
      }),
    ];
    expect(findings(checkUsersAboveN, { surveys })).toEqual([
      'guild-2025 tools.oven.miller: 1, 0, miller',
      'guild-2025 tools.spoon.baker: 6, 5, baker',
      'guild-2025 activities.research.baker: 7, 5, baker',
    ]);
  });
});

describe('unfinished', () => {
  it('finds the marks of the scaffold, however deep', () => {
    const entry = {
      id: 'todo',
      title: 'TODO the title',
      summary: 'Keeps the list of what is still TODO.',
      aliases: ['TODOs', 'TODO'],
      links: { url: 'https://example.org/todo', page: 'https://example.org/todo/1' },
    };
    expect(findUnfinished([entry]).map(({ path }) => path)).toEqual([
      [0, 'title'],
      [0, 'aliases', 1],
      [0, 'links', 'url'],
    ]);
  });
});
