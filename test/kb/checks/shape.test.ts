import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../src/kb/checks/shape';
import { meantBy, messageOf, tipOf } from '../../../src/kb/messages';
import { pathText } from '../../../src/kb/problem';
import type { SchemaKind } from '../../../src/kb/schema';
import { aCertification, anOccupation, aQuestion, aRole, aSkill, aSurvey } from '../../support/builders';

/** What one entry gets wrong by itself, as `path: what is wrong (what to do)`. */
const said = (kind: SchemaKind, entry: object): string[] =>
  checkShape(kind, entry).map((finding) => `${pathText(finding.path)}: ${messageOf(finding)}${meantBy(finding) || ` (${tipOf(finding)})`}`);

const certification = (fields: object) => said('certification', { ...aCertification(), ...fields });
const role = (fields: object) => said('role', { ...aRole(), ...fields });
const skill = (fields: object) => said('skill', { ...aSkill(), ...fields });
const question = (fields: object) => said('question', { ...aQuestion(), ...fields });
const survey = (fields: object) => said('survey', { ...aSurvey(), ...fields });
const occupation = (fields: object) => said('occupation', { ...anOccupation(), ...fields });

describe('a value of another type', () => {
  it.each<[string[], string]>([
    [certification({ title: 7 }), 'title: this should be text, not the number 7 (put it in quotes)'],
    [certification({ title: true }), 'title: this should be text, not true (put it in quotes)'],
    [certification({ title: false }), 'title: this should be text, not false (put it in quotes)'],
    [certification({ title: ['a', 'b'] }), 'title: this should be text, not a list of 2 entries (write one line of text)'],
    [certification({ title: null }), 'title: this should be text, not nothing (write one line of text)'],
    [
      certification({ priceUsd: 'free' }),
      'priceUsd: this should be a number, not "free" (write the number alone, without quotes or a unit)',
    ],
    [
      certification({ retiresOnUnknown: 'yes' }),
      'retiresOnUnknown: this should be true or false, not "yes" (write true or false, without quotes)',
    ],
    [certification({ roles: 'baker' }), 'roles: this should be a list, not "baker" (write a list: [a, b], or [] where there is none)'],
    [
      certification({ validMonths: 'never' }),
      'validMonths: this should be a whole number or lifetime, not "never" (write a whole number or lifetime)',
    ],
    [
      certification({ measures: ['Theory'] }),
      'measures[0]: this should be keys with values, not "Theory" (write fields, each as "key: value")',
    ],
    [survey({ n: 'many' }), 'n: this should be keys with values, not "many" (write fields, each as "key: value")'],
    [
      skill({ hoursToLevel: 400 }),
      'hoursToLevel: this should be a list of as many values as the schema names, not the number 400 (write a list of as many values as the schema names)',
    ],
  ])('is told with what is wanted: %j', (lines, line) => expect(lines).toEqual([line]));

  it('is told with the words that are wanted', () => {
    expect(role({ onCall: [] })).toEqual([
      expect.stringMatching(/^onCall: this should be one of .*rare.*some.*regular.*, not a list of 0/),
    ]);
  });
});

describe('a list of another length than the schema names', () => {
  const hours = [1, 2];
  it.each<[string[], string[]]>([
    [
      skill({ hoursToLevel: [hours, hours] }),
      ['hoursToLevel: this should be a list of 5 entries, not a list of 2 entries (write a list of 5 entries)'],
    ],
    [
      skill({ hoursToLevel: [hours, [1], hours, hours, [1, 2, 3]] }),
      [
        'hoursToLevel[1]: this should be a list of 2 entries, not a list of 1 entry (write a list of 2 entries)',
        'hoursToLevel[4]: this should be a list of 2 entries, not a list of 3 entries (write a list of 2 entries)',
      ],
    ],
    [
      certification({ measures: [{ area: 'Theory', weight: [] }] }),
      ['measures[0].weight: this should be a list of 2 entries, not a list of 0 entries (write a list of 2 entries)'],
    ],
    [
      occupation({ ratings: { source: 's', skills: { Dough: ['much'] } } }),
      [
        'ratings.skills.Dough: this should be a list of 2 entries, not a list of 1 entry (write a list of 2 entries)',
        'ratings.skills.Dough[0]: this should be a number, not "much" (write the number alone, without quotes or a unit)',
      ],
    ],
  ])('is told as a whole: %j', (lines, expected) => expect(lines).toEqual(expected));
});

describe('a value out of range', () => {
  const tip = '(write a value that is allowed, or leave the field out where it may be missing)';
  it.each<[string[], string]>([
    [certification({ minutes: 0 }), 'minutes: the number 0 is out of range: at least 1'],
    [certification({ minutes: 20_001 }), 'minutes: the number 20001 is out of range: at most 20000'],
    [certification({ minutes: 90.5 }), 'minutes: the number 90.5 is out of range: a whole number'],
    [certification({ title: '' }), 'title: "" is out of range: not empty'],
    [certification({ title: 'x'.repeat(161) }), `title: "${'x'.repeat(60)}..." is out of range: at most 160 characters`],
    [question({ options: aQuestion().options.slice(1) }), 'options: a list of 1 entry is out of range: at least 2 entries'],
    [
      certification({ measures: [{ area: 'Theory', weight: [50, 40] }] }),
      'measures[0].weight: a list of 2 entries is out of range: the low end before the high end',
    ],
  ])('is told with the range: %j', (lines, line) => expect(lines).toEqual([`${line} ${tip}`]));
});

describe('a value that is not allowed', () => {
  const ofMeasure = (direction: unknown) => question({ measures: [{ trait: 'urgency', direction }] });
  it.each<[string[], string]>([
    [ofMeasure(2), 'measures[0].direction: the number 2 is not allowed here; allowed: 1, -1 (write one of those)'],
    [ofMeasure('1'), 'measures[0].direction: "1" is not allowed here; allowed: 1, -1; write it without quotes'],
    [
      certification({ status: 'gone' }),
      'status: "gone" is not allowed here; allowed: active, beta, retiring, retired, in-development (write one of those)',
    ],
    [certification({ id: 'ä' }), 'id: "ä" is not an id (ids are lower case letters, digits, "-" and ".", at most 64 characters)'],
    [certification({ id: ' My_Own  Exam ' }), 'id: " My_Own  Exam " is not an id; did you mean "my-own-exam"?'],
    [
      role({ pay: [{ whose: 'own', of: 'x', region: 'x', currency: ' usd', year: 2025, source: 's' }] }),
      'pay[0].currency: " usd" is not allowed here; allowed: a code of three capital letters, such as USD; did you mean "USD"?',
    ],
    [survey({ n: { 'My Role': 5 } }), 'n["My Role"]: "My Role" is not an id; did you mean "my-role"?'],
    [certification({ checkedOn: '2026-1-1' }), 'checkedOn: "2026-1-1" is not a day of the calendar (write YYYY-MM-DD, from 1990 to 2099)'],
    [
      certification({ checkedOn: '1989-12-31' }),
      'checkedOn: "1989-12-31" is not a day of the calendar (write YYYY-MM-DD, from 1990 to 2099)',
    ],
    [
      certification({ checkedOn: '2023-02-29' }),
      'checkedOn: "2023-02-29" is not a day of the calendar (write YYYY-MM-DD, from 1990 to 2099)',
    ],
    [
      certification({ url: 'example.org' }),
      'url: "example.org" is not an http or https address (give the full address, without user name and password)',
    ],
  ])('is told with what is: %j', (lines, line) => expect(lines).toEqual([line]));

  it('is not put right where it is long', () => {
    const [finding] = checkShape('certification', aCertification({ url: `HTTPS://example.org/${'x'.repeat(200)}` }));
    expect(finding).toMatchObject({ code: 'bad-url', path: ['url'] });
    expect(finding?.args.near).toBeUndefined();
  });

  it('stands at the key where it is one', () => {
    expect(checkShape('survey', { ...aSurvey(), n: { 'My Role': 5, baker: 0 } })).toMatchObject([
      { path: ['n', 'My Role'], which: 'key' },
      { path: ['n', 'baker'] },
    ]);
    const shares = { ['x'.repeat(81)]: 5 };
    expect(checkShape('occupation', { ...anOccupation(), education: { shares, source: 's' } })).toMatchObject([
      { code: 'out-of-range', which: 'key', args: { allowed: 'at most 80 characters' } },
    ]);
  });
});

describe('a part that could not be read', () => {
  it.each<[string, string[]]>([
    ['a text', role({ title: undefined })],
    ['fields', role({ links: undefined })],
    ['a list', role({ tools: undefined })],
    ['an entry of a list', role({ tools: ['oven', undefined] })],
    ['a value of a list of a certain length', skill({ hoursToLevel: [[1, 2], undefined, [1, undefined], [1, 2], [1, 2]] })],
    ['a text that is too long to be read', role({ title: 'x'.repeat(10_001) })],
  ])('was told when it was read: %s', (_, lines) => expect(lines).toEqual([]));
});

describe('a field that is missing', () => {
  const without = (entry: object, key: string) => Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key));
  it.each<[string[], string]>([
    [said('role', without(aRole(), 'links')), 'links: the field "links" is missing (career kb new shows every field with an example)'],
    [
      role({ traits: without(aRole().traits, 'science') }),
      'traits.science: the trait "science" is missing (every role has a mean and a spread for every trait)',
    ],
    [
      role({ traits: { ...aRole().traits, science: { mean: 40 } } }),
      'traits.science.spread: the field "spread" is missing (career kb new shows every field with an example)',
    ],
    [occupation({ ratings: { skills: {} } }), 'ratings.source: this figure has no source (add "source: <id>", an id of sources/)'],
  ])('is told by its name: %j', (lines, line) => expect(lines).toEqual([line]));
});
