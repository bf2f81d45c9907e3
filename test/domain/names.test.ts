import { describe, expect, it } from 'vitest';
import { editDistance, findNamed, nearestNames, normaliseName } from '../../src/domain/names';

const named = (id: string, title = id, ...aliases: string[]) => ({ id, title, aliases });

describe('a name', () => {
  it.each([
    ['  Data--Scientist ', 'data scientist'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['Node.js', 'node.js'],
    ['B2B (sales)', 'b2b sales'],
    ['Bäcker, Müller', 'bäcker müller'],
    ['Ｃ＃ №１', 'c# no1'],
    ['Café C++ .NET', 'café c++ .net'],
    ['!?', ''],
  ])('%s is %s', (name, normal) => expect(normaliseName(name)).toBe(normal));
});

describe('what a name means', () => {
  const entries = [named('one', 'Two', 'Three'), named('two', 'Three', 'Four'), named('three', 'Five', 'one'), named('Two', 'Six')];
  it.each([
    ['one', 'one'],
    ['two', 'two'],
    ['Two', 'Two'],
    ['TWO', 'two'],
    ['THREE', 'three'],
    ['five', 'three'],
    [' four ', 'two'],
    ['seven', undefined],
  ])('%s is %s: an id before a title before an alias', (name, id) => expect(findNamed(entries, name)?.id).toBe(id));

  it.each(['argo cd', 'ArgoCD', 'Argo-CD'])('%s is read with a blank and without', (name) => {
    expect(findNamed([named('argo', 'Argo CD')], name)?.id).toBe('argo');
    expect(findNamed([named('argo', 'ArgoCD')], name)?.id).toBe('argo');
    expect(findNamed([named('c', 'C D')], 'cd')).toBeUndefined();
  });

  it('is a title rather than an alias', () => expect(findNamed([named('a', 'A', 'Baker'), named('b', 'Baker')], 'baker')?.id).toBe('b'));
});

describe('the distance of two names', () => {
  it.each([
    ['baker', 'baker', 0],
    ['baker', 'bakers', 1],
    ['baker', 'aker', 1],
    ['baker', 'maker', 1],
    ['baker', 'abker', 1],
    ['baker', 'bakre', 1],
    ['ab', 'ca', 2],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
  ])('%s, %s: %i', (a, b, distance) => expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]));

  it('is that of their first 80 characters', () => {
    expect(editDistance('x'.repeat(80), 'x'.repeat(10_000))).toBe(0);
    expect(editDistance('x'.repeat(10_000), 'x'.repeat(80))).toBe(0);
  });
});

describe('the nearest names', () => {
  it.each<[string, Parameters<typeof nearestNames>[0], string[]]>([
    ['baker', [named('miller'), named('bakre'), named('baker-x')], ['baker-x', 'bakre']],
    ['baker', [named('aakre'), named('zbaker')], ['zbaker', 'aakre']],
    ['baker', [named('bakers', 'Other')], ['bakers']],
    // As near as each other: by id.
    ['baker', [named('caker'), named('maker'), named('aaker'), named('zaker')], ['aaker', 'caker', 'maker']],
    // A title or an alias that is near will do.
    ['baker', [named('x1', 'Bakers'), named('x2', 'X', 'Bakre')], ['x1', 'x2']],
    // The beginning of a long name, and a word of it.
    ['data', [named('data-platform-reliability-engineer')], ['data-platform-reliability-engineer']],
    ['platform engineer', [named('platform-specialist'), named('planting-specialist')], ['platform-specialist']],
    // A name that was said whole, the longest first, before one that is spelled more alike.
    [
      'senior data baker',
      [named('genomic-data-baker'), named('baker'), named('data-baker')],
      ['data-baker', 'baker', 'genomic-data-baker'],
    ],
    // But not before one that differs by a slip of the pen.
    ['busines analyst', [named('analyst'), named('business-analyst')], ['business-analyst', 'analyst']],
    // Two letters of five may differ, no more.
    ['abcde', [named('abcxy')], ['abcxy']],
    ['abcd', [named('abxy')], []],
    ['nurse', [named('encase'), named('superset')], []],
    ['abc', [named('abcxyz-'), named('xyzabc')], ['abcxyz-']],
    ['??', [named('a')], []],
    // Another letter makes another abbreviation; letters that changed places, and its beginning, are still meant.
    ['CCNA', [named('kcna'), named('canva'), named('x', 'CCPA'), named('ccna-security')], ['ccna-security']],
    ['CASP+', [named('asp-classic', 'ASP'), named('ccsp')], []],
    ['OCSP', [named('oscp')], ['oscp']],
  ])('of %s', (name, entries, ids) => expect(nearestNames(entries, name)).toEqual(ids));
});
