import { describe, expect, it } from 'vitest';
import { askMore, goesOn, isShort, nextSteps, type Way } from '../../src/commands/advise/next';
import { recognisedOnly } from '../../src/commands/again';
import type { Advice } from '../../src/domain/advise/advise';
import { run, runner } from '../support/run';

const way = (told: Partial<Omit<Way, 'flags'>> & { flags?: Partial<Way['flags']> } = {}): Way => ({
  saved: undefined,
  asked: false,
  whyNot: undefined,
  base: '',
  has: {},
  ...told,
  flags: { top: '7', ...told.flags },
});

describe('the command that asks more', () => {
  it.each<[string, Way, string]>([
    ['nothing was answered', way(), 'career advise'],
    ['tools were told', way({ flags: { tools: 'C#, Unity' } }), 'career advise --tools "C#, Unity"'],
    ['what was told is more than a word for a shell', way({ flags: { tools: 'a$(b)' } }), "career advise --tools 'a$(b)'"],
    ['what was told is nothing for a shell', way({ flags: { tools: 'a\nb' } }), 'career advise'],
    [
      'another base was read',
      way({ base: ' --kb school', flags: { answers: 'a.json' } }),
      'career advise --answers a.json --full --kb school',
    ],
    ['a profile was read', way({ flags: { profile: 'me.json' } }), 'career advise --profile me.json'],
    ['a profile came from standard input', way({ flags: { profile: '-' } }), 'career advise'],
    ['answers came from a file', way({ flags: { answers: 'a.json' } }), 'career advise --answers a.json --full'],
    ['answers came from standard input', way({ flags: { answers: '-' } }), 'career advise --full'],
    [
      'there are limits',
      way({ flags: { tools: 'Excel', education: 'none', firstJob: true, minPay: '60000', family: ['data', 'security'] } }),
      'career advise --tools Excel --education none --first-job --min-pay 60000 --family data security',
    ],
    [
      'limits stand beside a file, which does not hold them',
      way({ flags: { answers: 'a.json', onCall: 'rare', among: 'x,y' } }),
      'career advise --answers a.json --on-call rare --among x,y --full',
    ],
    [
      'all was saved, what flags told, too',
      way({ asked: true, saved: 'a.json', flags: { tools: 'SQL', onCall: 'rare', among: 'x,y' } }),
      'career advise --answers a.json --among x,y --full',
    ],
    ['questions were put', way({ asked: true }), 'career advise --full --save-answers FILE'],
    [
      'questions were put beside those of a file',
      way({ asked: true, flags: { answers: 'a.json' } }),
      'career advise --answers a.json --full --save-answers FILE',
    ],
    [
      'tools were picked, and questions answered',
      way({ asked: true, flags: { tools: 'react,figma' } }),
      'career advise --tools react,figma --full --save-answers FILE',
    ],
    [
      'the answers were saved, and a profile was read',
      way({ asked: true, saved: 'b.json', flags: { profile: 'me.json' } }),
      'career advise --profile me.json --answers b.json --full',
    ],
  ])('where %s', (_, told, command) => {
    expect(askMore(told)).toBe(command);
  });

  it.each<[boolean, string, Way]>([
    [true, 'nothing was answered', way()],
    [true, 'tools were told', way({ flags: { tools: 'C#, Unity' } })],
    [true, 'answers came from a file', way({ flags: { answers: 'a.json' } })],
    [true, 'all was saved', way({ asked: true, saved: 'a.json', flags: { answers: 'b.json' } })],
    [false, 'answers came from standard input', way({ flags: { answers: '-' } })],
    [true, 'answers from standard input were saved', way({ saved: 'a.json', flags: { answers: '-' } })],
    [true, 'a profile was read', way({ flags: { profile: 'me.json', skills: 'SQL:3' } })],
    [false, 'a profile came from standard input', way({ flags: { profile: '-', tools: 'SQL' } })],
    [false, 'tools are nothing for a shell', way({ flags: { tools: 'a\nb' } })],
    [false, 'skills are nothing for a shell', way({ flags: { skills: 'a\nb' } })],
    [false, 'the name of the file is nothing for a shell', way({ asked: true, saved: 'a\nb' })],
    [false, 'questions were put', way({ asked: true })],
    [false, 'questions were put beside those of a file', way({ asked: true, flags: { answers: 'a.json' } })],
  ])('goes on (%s) where %s', (onward, _, told) => {
    expect(goesOn(told, told.asked)).toBe(onward);
  });

  it('does not go on where all that was put was skipped, and is in no file', () => {
    expect(goesOn(way({ flags: { tools: 'SQL' } }), true)).toBe(false);
    expect(goesOn(way({ flags: { answers: 'a.json' } }), true)).toBe(false);
    expect(goesOn(way({ saved: 'a.json' }), true)).toBe(true);
  });

  it('is left out where it is to be brief and has a long list, never cut', () => {
    const flags = { tools: 'C#, Unity', education: 'none', answers: 'a.json' };
    expect(isShort(askMore(way({ flags })))).toBe(true);
    expect(isShort(askMore(way({ flags: { ...flags, skills: 'Python, SQL, '.repeat(20) } })))).toBe(false);
  });

  it('is in the result', async () => {
    const answers = JSON.stringify({ schemaVersion: 1, answers: { 'free-day': 'draw-screens' } });
    const { out } = await runner({ stdin: answers })('advise', '--answers', '-');
    expect(out.replace(/\s+/g, ' ')).toContain('More answers would help: career advise --full ');
    expect((await run('advise', '--tools', 'Git')).out.replace(/\s+/g, ' ')).toContain(
      'Answer a few questions (career advise --tools Git)',
    );
  });
});

describe('flags that are typed again', () => {
  it.each([
    ['sql,,foo bar', 'sql'],
    [' , foo bar', undefined],
    ['', undefined],
    ['sql, excel', 'sql, excel'],
    ['sql; excel', 'sql; excel'],
    ['sql, foo bar; excel', 'sql, excel'],
  ])('of %j are %j', (tools, left) => {
    const unrecognised = [{ said: 'foo bar', from: '--tools', kinds: [] }];
    expect(recognisedOnly({ tools }, { unrecognised }).tools).toBe(left);
  });
});

describe('what to do next', () => {
  const ranked = ['baker', 'miller', 'guard'].map((role) => ({ role })) as unknown as Advice['recommendations'];
  const advice = (verdict: Advice['verdict'], told = 3) => ({ verdict, told, recommendations: ranked }) as Advice;
  const compare = 'career compare baker miller';

  it.each<[string, Advice, Way, string[]]>([
    ['one role is clear', advice('clear'), way(), [compare, 'career gap baker', '--details for more']],
    ['two are tied', advice('close'), way(), [compare, '--details for more']],
    ['all is shown', advice('clear'), way({ flags: { details: true } }), [compare, 'career gap baker']],
    ['nothing was told', advice('open', 0), way(), ['career list families', 'career list roles']],
    [
      'nothing was told on another base',
      advice('open', 0),
      way({ base: ' --kb school' }),
      ['career list families --kb school', 'career list roles --kb school'],
    ],
    ['the limits leave no role', { ...advice('open'), recommendations: [] }, way(), []],
    [
      'skills were told',
      advice('clear'),
      way({ flags: { details: true }, has: { skills: 'Kneading:3' } }),
      [compare, 'career gap baker --skills Kneading:3'],
    ],
    [
      'a profile was read',
      advice('clear'),
      way({ flags: { details: true }, has: { profile: 'me.json', skills: 'x', tools: 'a, b' } }),
      [compare, 'career gap baker --profile me.json --skills x --tools "a, b"'],
    ],
    ['questions were put', advice('close'), way({ asked: true }), [compare, 'answers not saved (--save-answers FILE keeps them)']],
    [
      'questions were put beside those of a file, which does not have them',
      advice('close'),
      way({ asked: true, flags: { answers: 'a.json' } }),
      [compare, 'answers not saved (--save-answers FILE keeps them)'],
    ],
    [
      'the answers were saved',
      advice('close'),
      way({ asked: true, saved: 'a.json' }),
      [compare, 'career advise --answers a.json --details'],
    ],
    [
      'only some roles were ranked, which the saved answers do not say',
      advice('close'),
      way({ asked: true, saved: 'a.json', flags: { among: 'baker,miller' } }),
      [compare, 'career advise --answers a.json --among baker,miller --details'],
    ],
    [
      'a role was asked about',
      advice('close'),
      way({ whyNot: 'guard' }),
      ['career compare baker guard', 'career gap guard', '--details for more'],
    ],
    [
      'another base was read, on another day',
      advice('clear'),
      way({ base: ' --kb school --as-of 2027-01-01', asked: true, saved: 'a.json' }),
      [
        `${compare} --kb school --as-of 2027-01-01`,
        'career gap baker --kb school --as-of 2027-01-01',
        'career advise --answers a.json --details --kb school --as-of 2027-01-01',
      ],
    ],
    ['the first role was asked about', advice('clear'), way({ whyNot: 'baker', flags: { details: true } }), [compare, 'career gap baker']],
  ])('where %s', (_, result, told, steps) => {
    expect(nextSteps(result, told)).toEqual(steps);
  });
});
