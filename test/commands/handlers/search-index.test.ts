import { describe, expect, it } from 'vitest';
import { searchBase } from '../../../src/commands/handlers/search-index';
import { aCertification, aKb, aRole, aSkill, aTool } from '../../support/builders';

const base = aKb({
  roles: [
    aRole({ id: 'baker', aliases: ['Bread Maker'], summary: 'Bakes bread in an oven.', tools: ['oven', 'mixer'] }),
    aRole({ id: 'oven-builder', summary: 'Builds what bread is baked in.' }),
  ],
  skills: [aSkill({ id: 'oven-care', title: 'Oven care', aliases: ['oven cleaning'] }), aSkill({ id: 'c-sharp', title: 'C#' })],
  tools: [
    aTool({ id: 'oven', aliases: ['kiln'] }),
    aTool({ id: 'mixer', aliases: ['k8s'] }),
    aTool({ id: 'steam-oven', title: 'Steam Oven', summary: 'It has no knob, and works without one.' }),
    aTool({ id: 'excel', summary: 'A program for spreadsheets.' }),
    aTool({ id: 'macros', summary: 'What is inside Excel.' }),
    aTool({ id: 'praise', summary: 'For excellence in bread.' }),
  ],
  certifications: [
    aCertification({
      id: 'oven-1',
      title: 'Oven Exam (old)',
      examCodes: ['OV-1'],
      status: 'retired',
      retiresOn: '2025-06-30',
      issuer: 'Oven',
    }),
    aCertification({ id: 'oven-2', title: 'Oven Exam (new)', examCodes: ['OV-2'] }),
  ],
});
const found = (text: string, day = '2026-11-29') => searchBase(base, text, day).map(({ kind, id }) => `${kind}:${id}`);

describe('a whole name', () => {
  it.each([
    ['oven', 'tool:oven'],
    ['KILN', 'tool:oven'],
    ['ov-2', 'certification:oven-2'],
    ['bread maker', 'role:baker'],
    ['oven care', 'skill:oven-care'],
    ['c#', 'skill:c-sharp'],
  ])('"%s" stands first', (text, first) => expect(found(text)[0]).toBe(first));

  it('counts word by word where every word is one', () =>
    expect(found('kiln k8s').slice(0, 2).sort()).toEqual(['tool:mixer', 'tool:oven']));
});

it('the words of a question count for nothing', () => {
  expect(found('how to start a career in oven')[0]).toBe('tool:oven');
  expect(found('how to')).toEqual([]);
  // "Not" in a description is no answer to it.
  expect(found('no degree')).toEqual([]);
  expect(found('any work without a degree')).toEqual([]);
});

it('a role goes before what is as near, and what has retired after it', () => {
  const order = found('ovn exam');
  expect(order.indexOf('certification:oven-2')).toBeLessThan(order.indexOf('certification:oven-1'));
  expect(found('builder')[0]).toBe('role:oven-builder');
  const before = found('ovn exam', '2025-06-30');
  expect(before.indexOf('certification:oven-1')).toBeLessThan(before.indexOf('certification:oven-2'));
});

it.each([
  ['oven bulider', 'role:oven-builder'],
  ['bread mkaer', 'role:baker'],
])('two letters the wrong way round in "%s" are forgiven', (text, first) => expect(found(text)[0]).toBe(first));

it('scores fall', () => {
  for (const text of ['oven', 'oven care', 'bread', 'exam']) {
    const scores = searchBase(base, text, '2026-11-29').map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  }
});

it('a description is found by whole words and their plural, a name by its beginning', () => {
  expect(found('excell')).toEqual(['tool:excel', 'tool:macros']);
  expect(found('spreadsheet')).toEqual(['tool:excel']);
  expect(found('exce')[0]).toBe('tool:excel');
});

describe('a word that names a kind', () => {
  it('puts that kind first among what the other words find', () => {
    expect(found('oven skill')[0]).toBe('skill:oven-care');
    expect(found('oven exams')[0]).toBe('certification:oven-2');
    expect(found('ov-1 certification')).toEqual(['certification:oven-1']);
  });

  it('is a word like others where it is alone, or where the others find nothing', () => {
    expect(found('exam')).toEqual(['certification:oven-2', 'certification:oven-1']);
    expect(found('ovn exam')).toContain('certification:oven-2');
  });

  it('stands behind a whole name that has it', () => {
    const kit = aKb({ skills: [aSkill({ id: 'tool-care', title: 'Care tool' })], tools: [aTool({ id: 'care' })] });
    expect(searchBase(kit, 'care tool', '2026-11-29').map(({ kind }) => kind)).toEqual(['skill', 'tool']);
  });
});

it('who does a thing is found in names only, and after the thing', () => {
  const trade = aKb({
    roles: [aRole({ id: 'kiln-builder', summary: 'One of us.' })],
    skills: [aSkill({ id: 'works', title: 'The building of kilns' }), aSkill({ id: 'bricks', summary: 'What any builder of a kiln has.' })],
  });
  expect(searchBase(trade, 'building', '2026-11-29').map(({ id }) => id)).toEqual(['works', 'kiln-builder']);
});

it('capitals are no typo', () => {
  const exams = aKb({ certifications: [aCertification({ id: 'kcna', title: 'KCNA' }), aCertification({ id: 'plain', title: 'Kcnab' })] });
  const ids = (text: string) => searchBase(exams, text, '2026-11-29').map(({ id }) => id);
  for (const other of ['CCNA', 'CKNA', 'KCNBA']) expect(ids(other)).toEqual([]);
  // Nothing so long is an acronym.
  expect(searchBase(aKb({ tools: [aTool({ id: 'sieving' })] }), 'SEIVING', '2026-11-29')).toHaveLength(1);
  expect(ids('kcnba')).toContain('kcna');
  expect(ids('KCNA')).toEqual(['kcna', 'plain']);
});
