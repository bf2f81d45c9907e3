import { describe, expect, it } from 'vitest';
import { certificationLine, certificationShort } from '../../../src/domain/compare/certification-lines';
import type { Certification, CertificationFacts } from '../../../src/domain/types';
import { aCertification } from '../../support/builders';

const day = '2026-11-23';
const facts = (certification: Partial<Certification>, more: Partial<CertificationFacts> = {}) => ({
  step: 'main' as const,
  entry: { ...aCertification(certification), ...more },
});

describe('a certification in few words', () => {
  it.each<[string, string[], string]>([
    ['PCEP - Certified Entry-Level Python Programmer', ['PCEP-30-02'], 'PCEP'],
    ['PCPP1 - Certified Professional Python Programmer Level 1', ['PCPP-32-101'], 'PCPP1'],
    ['AWS Certified AI Practitioner', ['AIF-C01'], 'AWS AI Practitioner (AIF-C01)'],
    ['AWS Certified Data Engineer - Associate', ['DEA-C01'], 'AWS Data Engineer (DEA-C01)'],
    ['AWS Certified Security - Specialty', ['SCS-C03'], 'AWS Security - Specialty (SCS-C03)'],
    ['Microsoft Certified: Azure Administrator Associate', ['AZ-104'], 'Azure Administrator (AZ-104)'],
    ['Microsoft Certified: Azure Solutions Architect Expert', ['AZ-305'], 'Azure Solutions Architect Expert (AZ-305)'],
    [
      'Microsoft Certified: Machine Learning Operations Engineer Associate',
      ['AI-300'],
      'Microsoft Machine Learning Operations Engineer (AI-300)',
    ],
    ['Databricks Certified Machine Learning Associate', [], 'Databricks Machine Learning Associate'],
    ['Certified Kubernetes Administrator', ['CKA'], 'Certified Kubernetes Administrator (CKA)'],
    ['ISC2 Certified in Cybersecurity (CC)', ['CC'], 'ISC2 Certified in Cybersecurity (CC)'],
    ['Certified Ethical Hacker (CEH v13)', ['312-50'], 'Certified Ethical Hacker (CEH v13)'],
    ['Google Cloud Digital Leader', [], 'Google Cloud Digital Leader'],
  ])('%s', (title, examCodes, short) => {
    expect(certificationShort(facts({ title, examCodes }), day)).toBe(short);
  });

  it('keeps what becomes of it, and what it takes the place of', () => {
    const replaces = [
      { id: 'old', title: 'Old', examCodes: ['AI-102'], status: 'retired' as const, checkedOn: day, retiresOn: '2026-06-30' },
    ];
    const entry = facts({ title: 'Microsoft Certified: Azure AI Engineer Associate', examCodes: ['AI-103'] }, { replaces });
    expect(certificationShort(entry, day)).toBe('Azure AI Engineer (AI-103; replaces AI-102, retired 30 June 2026)');
    expect(certificationShort(entry, '2026-06-30')).toBe('Azure AI Engineer (AI-103)');
    expect(certificationLine(entry, day)).toBe(
      'Microsoft Certified: Azure AI Engineer Associate (AI-103), main; replaces AI-102, retired 30 June 2026',
    );
    const leaving = facts({ title: 'Master Baker', status: 'retiring', retiresOn: '2027-01-31', confidence: 'uncertain' });
    expect(certificationShort(leaving, day)).toBe('Master Baker (retires 31 January 2027; uncertain)');
    expect(certificationShort(leaving, '2027-02-01')).toBe('Master Baker (RETIRED 31 January 2027; uncertain)');
    expect(certificationShort(facts({ title: 'Baker', status: 'beta' }), day)).toBe('Baker (beta)');
  });

  it('says in whose place it stands, once', () => {
    const old = { id: 'old', title: 'Baker', examCodes: ['B-1'], status: 'active' as const, checkedOn: day, retiresOn: '2026-06-30' };
    const entry = { ...facts({ title: 'Baker (V2)', examCodes: ['B-2'] }, { replaces: [old] }), insteadOf: old };
    expect(certificationShort(entry, day)).toBe('Baker (V2) (in place of B-1, retired 30 June 2026)');
    expect(certificationLine(entry, day)).toBe('Baker (V2) (B-2), main; in place of B-1, retired 30 June 2026');
  });

  it.each<[Partial<Certification>, Partial<CertificationFacts>, string]>([
    // One that follows and can be earned stands in its place: this one cannot.
    [
      { status: 'retired', retiresOn: '2026-06-30' },
      { successorTitle: 'Chef' },
      'Baker, main, RETIRED 30 June 2026; Chef, which follows, cannot be earned',
    ],
    [{ retiresOn: '2027-06-11' }, {}, 'Baker, main, until 11 June 2027'],
    [{ retiresOn: '2027-06-11' }, { successorTitle: 'Chef' }, 'Baker, main, until 11 June 2027, then Chef'],
    [
      { retiresOn: '2027-06-11' },
      { successorTitle: 'Baker (V2)' },
      'Baker, main, until 11 June 2027, then Baker (V2) under the same credential',
    ],
    [{ status: 'retiring', retiresOn: '2027-06-11' }, { successorTitle: 'Chef' }, 'Baker, main, retires 11 June 2027, then Chef'],
    [{ expectedEnd: '2027' }, {}, 'Baker, main, expected to end in 2027'],
    [{ expectedEnd: '2026-10' }, {}, 'Baker, main, expected to have ended in October 2026'],
    [{ expectedEnd: '2026-10', status: 'beta' }, {}, 'Baker, main, beta, expected to have ended in October 2026'],
    [{ expectedEnd: '2026-10', retiresOn: '2027-06-11' }, {}, 'Baker, main, until 11 June 2027'],
    [{ status: 'retired' }, {}, 'Baker, main, RETIRED'],
    [{ status: 'retiring' }, {}, 'Baker, main, to be retired'],
    [{ status: 'in-development' }, {}, 'Baker, main, not available yet'],
    [{ status: 'active', availableFrom: '2027-01-01' }, {}, 'Baker, main, available from 1 January 2027'],
    [{ confidence: 'uncertain', unverified: ['status'] }, {}, 'Baker, main, uncertain'],
    [{ unverified: ['status', 'retiresOn'] }, {}, 'Baker, main, status and last day not verified'],
    [{ unverified: ['priceUsd'] }, {}, 'Baker, main'],
    [{ examCodes: ['B-1'] }, {}, 'Baker (B-1), main'],
    [{ title: 'Baker B-1', examCodes: ['B-1'] }, {}, 'Baker B-1, main'],
  ])('%j in full', (certification, more, line) => {
    expect(certificationLine(facts({ title: 'Baker', examCodes: [], ...certification }, more), day)).toBe(line);
  });
});
