import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeryRunner, tempDir } from '../support/run';

const bakery = bakeryRunner();

/** What is typed with a kind before a name, and what is meant by it. */
describe('role:, skill: and certification:', () => {
  it.each<[string[], string[]]>([
    [
      ['compare', 'role:baker', 'ROLE:Miller'],
      ['compare', 'baker', 'miller'],
    ],
    [
      ['similar', 'role:Bread Baker'],
      ['similar', 'baker'],
    ],
    [
      ['gap', 'role:baker'],
      ['gap', 'baker'],
    ],
    [
      ['path', 'role:miller', 'role:baker'],
      ['path', 'miller', 'baker'],
    ],
    [
      ['list', 'skills', '--role', 'role:baker'],
      ['list', 'skills', '--role', 'baker'],
    ],
    [
      ['advise', '--tools', 'Oven', '--among', 'role:baker,role:miller', '--why-not', 'role:miller', '-f', 'json'],
      ['advise', '--tools', 'Oven', '--among', 'baker,miller', '--why-not', 'miller', '-f', 'json'],
    ],
    [
      ['plan', 'role:baker', '--certifications', 'certification:flour-basics', '-f', 'json'],
      ['plan', 'baker', '--certifications', 'flour-basics', '-f', 'json'],
    ],
    [
      ['gap', 'baker', '--skills', 'skill:kneading:3', '-f', 'json'],
      ['gap', 'baker', '--skills', 'kneading:3', '-f', 'json'],
    ],
  ])('%j is %j', async (typed, meant) => {
    const ran = await bakery(...typed);
    expect(ran.code).toBe(0);
    expect(ran).toEqual(await bakery(...meant));
  });

  it('may stand before a skill whose level is set, and before the role of today', async () => {
    const file = path.join(tempDir(), 'resume.json');
    expect(await bakery('profile', 'init', file, '--current-role', 'role:baker')).toMatchObject({ code: 0 });
    expect(await bakery('profile', 'set', 'skill:kneading', '3', '--profile', file)).toMatchObject({ code: 0 });
    expect(JSON.parse(fs.readFileSync(file, 'utf8')).meta.career).toMatchObject({ currentRole: 'baker', skills: { kneading: 3 } });
  });
});
