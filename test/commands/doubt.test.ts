import { describe, expect, it } from 'vitest';
import { certificationFields } from '../../src/domain/vocabulary';
import { bakeryRunner, documentOf, json, tempDir, writeFiles } from '../support/run';

/** What is not firm never looks firm: every screen that names a certification marks what was not verified. */

const bakery = bakeryRunner();

/** The bakery with other facts about the master baker. */
const withMaster = (facts: string) => {
  const dir = writeFiles(tempDir(), { 'certifications/guild.yaml': `- id: master-baker\n  ${facts}\n` });
  return async (...argv: string[]) => {
    const { code, out } = await bakery(...argv, '--kb', dir);
    expect(code).toBe(0);
    return out.replace(/[\s│]+/g, ' ');
  };
};
const plan = ['plan', 'baker', '--certifications', 'master-baker'];

describe('the screens say of a certification', () => {
  it.each<[facts: string, argv: string[], says: string, not?: string]>([
    // A single value that was not verified.
    ['unverified: [priceUsd]', ['certifications', '--width', '120'], 'professional 300? active'],
    ['unverified: [priceUsd]', ['certifications', '--width', '120'], '?: a value that was not verified at the issuer.'],
    ['unverified: [priceUsd]', ['certifications', '-f', 'markdown'], '300?'],
    ['unverified: [priceUsd]', ['certifications', '-f', 'plain'], 'US$: 300, not verified; Status: active;'],
    ['unverified: [priceUsd]', ['certifications', '--accessible'], 'US$: 300, not verified; Status: active;'],
    ['unverified: [priceUsd]', ['certifications'], 'master-baker Master Baker, MB-2 active', '?: a value'],
    ['unverified: [minutes]', ['certifications', '--issuer', 'Guild', '--width', '120'], 'professional 300 active', '300?'],
    ['{ priceUsd: null, unverified: [priceUsd] }', ['certifications', '--width', '120'], 'professional - active', '-?'],
    ['unverified: [examCodes, title]', ['certifications', '--width', '120'], 'Master Baker? MB-2? professional'],
    ['unverified: [examCodes]', ['certifications'], 'master-baker Master Baker, MB-2? active'],
    ['unverified: [title]', ['certifications'], 'master-baker Master Baker, MB-2? active'],
    ['unverified: [status]', ['certifications'], 'Master Baker, MB-2 active?'],
    [
      '{ status: retiring, retiresOn: 2027-01-31, successor: pastry-2, unverified: [retiresOn] }',
      ['certifications'],
      '2027-01-31?, then pastry-2',
    ],
    ['unverified: [priceUsd]', plan, 'Certifications, $300 (not verified)'],
    ['unverified: [priceUsd]', plan, '$300, not verified; valid 3 years'],
    ['unverified: [minutes]', plan, 'Certifications, $300 •', 'not verified'],
    ['{ priceUsd: null, unverified: [priceUsd] }', plan, 'price not known; valid 3 years', 'not verified'],
    ['unverified: [examCodes]', plan, '$300; valid 3 years; code not verified'],
    ['unverified: [priceUsd]', ['path', 'miller', 'baker'], 'Master Baker (MB-2) ($300, not verified)'],
    ['unverified: [examCodes]', ['path', 'miller', 'baker'], 'Master Baker (MB-2) ($300; code not verified)'],
    ['unverified: [examCodes]', ['compare', 'baker', 'miller'], 'Master Baker (MB-2; code not verified', 'Not verified:'],
    ['unverified: [examCodes, status]', ['compare', 'baker', 'miller', '--all'], 'Master Baker (MB-2), main, code and status not verified'],
    ['unverified: [priceUsd]', ['compare', 'baker', 'miller'], 'Master Baker (MB-2; replaces', 'ot verified'],
    ['unverified: [examCodes]', ['search', 'MB-2'], 'MB-2, active, code not verified'],

    // An entry that is not firm as a whole.
    ['confidence: known', ['certifications'], 'Master Baker, MB-2 (not verified) active'],
    ['confidence: known', ['certifications'], 'Not verified: well documented, but not read at the issuer.'],
    ['confidence: uncertain', ['certifications', '--width', '120'], 'Master Baker (uncertain) MB-2'],
    ['confidence: uncertain', ['certifications'], 'Uncertain: sources disagree or are thin.'],
    ['confidence: known', ['compare', 'baker', 'miller'], 'Master Baker (MB-2; not verified'],
    ['confidence: known', ['compare', 'baker', 'miller'], 'Not verified: well documented, but not read at the issuer.', 'Uncertain:'],
    ['confidence: uncertain', ['compare', 'baker', 'miller'], 'Uncertain: sources disagree or are thin.', 'Not verified:'],
    ['{ confidence: uncertain, unverified: [examCodes] }', ['compare', 'baker', 'miller'], '(MB-2; uncertain', 'code'],
    ['confidence: known', ['show', 'baker'], 'Master Baker (MB-2; not verified'],
    ['confidence: known', ['show', 'baker'], 'Not verified: well documented, but not read at the issuer.'],
    [
      'confidence: known',
      ['show', 'master-baker'],
      'well documented, but were not read at the issuer. Look at the issuer before you rely on them.',
    ],
    ['confidence: known', plan, 'valid 3 years; facts not verified'],
    ['confidence: uncertain', plan, 'valid 3 years; facts uncertain', 'facts uncertain; facts'],
    ['confidence: known', ['path', 'miller', 'baker'], '($300; facts not verified)'],
    ['confidence: known', ['search', 'MB-2'], 'MB-2, active, facts not verified'],
  ])('%s: %j', async (facts, argv, says, not) => {
    const block = facts.startsWith('{')
      ? facts
          .slice(1, -1)
          .trim()
          .replace(/, (?=\w+:)/g, '\n  ')
      : facts;
    const out = await withMaster(block)(...argv);
    expect(out).toContain(says);
    if (not !== undefined) expect(out).not.toContain(not);
  });

  it('of every fact on its page that was not verified', async () => {
    const facts = [
      'priceNote: Less for members.',
      "passMark: '70 of 100'",
      'renewal: Ten hours.',
      'prerequisites: Flour basics',
      'recommended: A year at the oven',
      'statusNote: Soon to change.',
      'availableFrom: 2020-01-01',
      'retirementAnnouncedOn: 2026-05-01',
      'retiresOn: 2027-01-31',
      'status: retiring',
      'successor: pastry-2',
    ];
    const one = 'not verified at the issuer';
    const said = async (fields: readonly string[]) => {
      const out = await withMaster([...facts, `unverified: [${fields.join(', ')}]`].join('\n  '))('show', 'master-baker');
      return out.split(one).length - 1;
    };
    expect(await said([])).toBe(0);
    // The last day stands in the warning, too.
    const times = (field: string) => (field === 'successorNote' ? 0 : field === 'retiresOn' ? 2 : 1);
    for (const field of certificationFields) expect([field, await said([field])]).toEqual([field, times(field)]);
    expect(await said(certificationFields)).toBe(certificationFields.length);
    const noted = await withMaster('successorNote: None.\n  unverified: [successorNote]')('show', 'master-baker');
    expect(noted).toContain('None (not verified at the issuer).');
  });
});

describe('the documents say of a certification', () => {
  it('which of its facts were not verified', async () => {
    const { items } = (await documentOf(bakery('certifications', '--json'))) as { items: { id: string; unverified: string[] }[] };
    expect(items.flatMap(({ id, unverified }) => (unverified.length > 0 ? [[id, unverified]] : []))).toEqual([
      ['master-baker-1', ['priceUsd']],
      ['pastry-2', ['minutes']],
    ]);
  });

  it('the same beside the roles that are compared', async () => {
    type Advised = { id: string; confidence: string; unverified: string[] };
    const { rows } = (await documentOf(bakery('compare', 'baker', 'pastry-chef', '--rows', 'certifications', '--json'))) as {
      rows: { cells: { value: Advised[] }[] }[];
    };
    const told = rows[0]?.cells[1]?.value.map(({ id, confidence, unverified }) => ({ id, confidence, unverified }));
    expect(told).toContainEqual({ id: 'pastry-2', confidence: 'uncertain', unverified: ['minutes'] });
    expect(told).toContainEqual({ id: 'flour-basics', confidence: 'verified', unverified: [] });
  });

  it('the same in a spreadsheet, where values stay bare', async () => {
    const { out } = await bakery('certifications', '-f', 'csv');
    const line = out.split('\n').find((one) => one.startsWith('master-baker-1,'));
    expect(out.split('\n')[0]).toMatch(/,Confidence,Not verified,Expected end\r?$/);
    expect(line).toMatch(/,250,retired,.*,known,priceUsd,\r?$/);
  });

  it('of the shipped base, for every price that rests on memory', async () => {
    const { items } = await json('certifications');
    const unsure = items.filter((item: { unverified: string[] }) => item.unverified.includes('priceUsd'));
    expect(unsure.length).toBeGreaterThan(20);
    expect(items.find((item: { id: string }) => item.id === 'ms-ai-103')).toMatchObject({
      priceUsd: 165,
      unverified: expect.arrayContaining(['priceUsd']),
    });
  });
});
