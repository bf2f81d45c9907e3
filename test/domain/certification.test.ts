import { describe, expect, it } from 'vitest';
import { canBeEarnedOn, expectedEndWords, isUnverified, mayHaveEnded, statusOn, unverifiedOn } from '../../src/domain/certification';
import type { Certification, CertificationStatus } from '../../src/domain/types';
import { aCertification } from '../support/builders';

type Facts = Partial<Certification>;
const beta = { status: 'beta', availableFrom: '2026-09-03' } satisfies Facts;
const leaving = { status: 'retiring', retiresOn: '2026-12-31' } satisfies Facts;
const gone = { status: 'retired', retiresOn: '2026-06-30' } satisfies Facts;
const changing = {
  versions: [{ code: 'A-1' }, { code: 'A-2', from: '2026-09-29', beta: true }, { code: 'A-3', from: '2027-01-14' }],
} satisfies Facts;
const announced = { retirementAnnouncedOn: '2026-03-01' } satisfies Facts;

describe('the status on a day', () => {
  it.each<[facts: Facts, day: string, status: CertificationStatus]>([
    // Before the first day it is in development, whatever it was when it was seen.
    [beta, '2026-09-02', 'in-development'],
    [beta, '2026-09-03', 'beta'],
    [{ status: 'active', availableFrom: '2027-02-01' }, '2027-01-31', 'in-development'],
    [{ status: 'active', availableFrom: '2025-05-14' }, '2025-05-13', 'in-development'],
    [{ status: 'active', availableFrom: '2025-05-14' }, '2025-05-14', 'active'],
    [{ ...gone, availableFrom: '2021-01-01' }, '2020-12-31', 'in-development'],
    [{ ...leaving, ...announced, availableFrom: '2021-01-01' }, '2020-12-31', 'in-development'],
    // Seen before its first day, it is there from that day on.
    [{ status: 'in-development', availableFrom: '2027-02-01' }, '2027-01-31', 'in-development'],
    [{ status: 'in-development', availableFrom: '2027-02-01' }, '2027-02-01', 'active'],
    [{ status: 'in-development' }, '2030-01-01', 'in-development'],
    // Up to the last day it can be earned.
    [leaving, '2026-12-31', 'retiring'],
    [leaving, '2027-01-01', 'retired'],
    // The credential goes on with another exam: active, and all the same not a day longer.
    [{ ...leaving, status: 'active' }, '2026-12-31', 'active'],
    [{ ...leaving, status: 'active' }, '2027-01-01', 'retired'],
    [gone, '2026-06-30', 'active'],
    [gone, '2026-07-01', 'retired'],
    [{ ...leaving, status: 'beta' }, '2026-12-31', 'beta'],
    [{ ...leaving, ...announced, status: 'beta' }, '2026-12-31', 'beta'],
    // Where the day is not known on which its end was announced, no day before it was seen reads as retiring, whatever it is by now.
    [leaving, '2026-01-14', 'active'],
    [leaving, '2026-01-15', 'retiring'],
    [gone, '2025-01-01', 'active'],
    // Nobody knew of the end before it was announced.
    [{ ...leaving, ...announced }, '2026-02-28', 'active'],
    [{ ...leaving, ...announced }, '2026-03-01', 'retiring'],
    [{ ...leaving, ...announced }, '2027-01-01', 'retired'],
    [{ ...gone, ...announced }, '2026-02-28', 'active'],
    [{ ...gone, ...announced }, '2026-03-01', 'retiring'],
    [{ ...gone, ...announced }, '2026-07-01', 'retired'],
    [{ status: 'retiring', retiresOnUnknown: true, ...announced }, '2026-02-28', 'active'],
    [{ status: 'retiring', retiresOnUnknown: true, ...announced }, '2026-03-01', 'retiring'],
    [{ status: 'retired', retiresOnUnknown: true, ...announced }, '2026-03-01', 'retired'],
    // On the days of a version that is a beta.
    [changing, '2026-09-28', 'active'],
    [changing, '2026-09-29', 'beta'],
    [changing, '2027-01-14', 'active'],
    [{ ...changing, status: 'beta' }, '2027-01-14', 'active'],
    [{ ...changing, retiresOn: '2026-12-31' }, '2027-01-01', 'retired'],
    // Without days, what was seen.
    [{ status: 'retired', retiresOnUnknown: true }, '2020-01-01', 'retired'],
    [{ status: 'active' }, '2020-01-01', 'active'],
  ])('%j on %s: %s', (facts, day, status) => {
    const entry = aCertification(facts);
    expect(statusOn(entry, day)).toBe(status);
    expect(canBeEarnedOn(entry, day)).toBe(status !== 'in-development' && status !== 'retired');
  });
});

describe('what is not known of a day', () => {
  const seen = { checkedOn: '2026-11-01', unverified: ['priceUsd'] } satisfies Facts;

  it.each<[facts: Facts, day: string, unverified: string[]]>([
    [{}, '2026-10-31', ['priceUsd', 'status']],
    [{}, '2026-11-01', ['priceUsd']],
    [{ unverified: ['status'] }, '2026-10-31', ['status']],
    // A date says what was before, and what is in development now was no further then.
    [{ availableFrom: '2020-01-01' }, '2026-10-31', ['priceUsd']],
    [{ retirementAnnouncedOn: '2026-12-01' }, '2026-10-31', ['priceUsd']],
    [{ retiresOn: '2026-12-31' }, '2026-10-31', ['priceUsd']],
    [{ status: 'in-development' }, '2026-10-31', ['priceUsd']],
    // The day on which a version began or is followed by another says that it could be sat on the days of that version.
    [{ versions: [{ code: 'A-1' }, { code: 'A-2', from: '2026-09-01' }] }, '2026-08-31', ['priceUsd']],
    [{ versions: [{ code: 'A-1' }, { code: 'A-2', from: '2026-09-01' }] }, '2026-09-01', ['priceUsd']],
    [{ versions: [{ code: 'A-2', from: '2026-09-01' }] }, '2026-08-31', ['priceUsd', 'status']],
    // Facts that are more than 24 months old, unless a day decides.
    [{}, '2028-11-01', ['priceUsd']],
    [{}, '2028-11-02', ['priceUsd', 'status']],
    [{ status: 'in-development' }, '2028-11-02', ['priceUsd', 'status']],
    [{ availableFrom: '2020-01-01' }, '2028-11-02', ['priceUsd', 'status']],
    [{ retiresOn: '2028-12-31' }, '2028-11-02', ['priceUsd']],
    [{ status: 'retired', retiresOnUnknown: true }, '2028-11-02', ['priceUsd']],
  ])('%j on %s: %j', (facts, day, unverified) => {
    expect(unverifiedOn(aCertification({ ...seen, ...facts }), day)).toEqual(unverified);
  });

  it('is asked for several fields at once', () => {
    const entry = aCertification(seen);
    expect(isUnverified(entry, 'status', 'priceUsd')).toBe(true);
    expect(isUnverified(entry, 'status', 'title')).toBe(false);
  });
});

describe('an end that is only expected', () => {
  it.each<[facts: Facts, day: string, words: string | undefined]>([
    [{}, '2028-01-01', undefined],
    [{ expectedEnd: '2027' }, '2026-11-30', 'expected to end in 2027'],
    [{ expectedEnd: '2027' }, '2027-12-31', 'expected to end in 2027'],
    [{ expectedEnd: '2027' }, '2028-01-01', 'expected to have ended in 2027'],
    [{ expectedEnd: '2028-02' }, '2028-02-29', 'expected to end in February 2028'],
    [{ expectedEnd: '2028-02' }, '2028-03-01', 'expected to have ended in February 2028'],
    [{ expectedEnd: '2028-12', checkedOn: '2028-01-01' }, '2028-12-31', 'expected to end in December 2028'],
    [{ expectedEnd: '2028-12' }, '2029-01-01', 'expected to have ended in December 2028'],
    [{ expectedEnd: '2027', status: 'beta' }, '2028-01-01', 'expected to have ended in 2027'],
    // A day that was announced says more, and what has ended or is not there is in no doubt.
    [{ expectedEnd: '2027', retiresOn: '2028-03-31' }, '2028-01-01', undefined],
    [{ expectedEnd: '2027', retiresOn: '2028-03-31' }, '2028-04-01', undefined],
    [{ expectedEnd: '2027', status: 'retired', retiresOnUnknown: true }, '2028-01-01', undefined],
    [{ expectedEnd: '2027', availableFrom: '2027-02-01' }, '2027-01-31', undefined],
  ])('%j on %s: %s', (facts, day, words) => {
    const entry = aCertification({ checkedOn: '2026-11-01', ...facts });
    const isPast = words?.includes('have ended') ?? false;
    expect(expectedEndWords(entry, day)).toBe(words);
    expect(mayHaveEnded(entry, day)).toBe(isPast);
    // The status is not made up: it stays what was seen, and is in doubt.
    expect(unverifiedOn(entry, day)).toEqual(isPast ? ['status'] : []);
    if (isPast) expect(statusOn(entry, day)).toBe(entry.status);
  });
});
