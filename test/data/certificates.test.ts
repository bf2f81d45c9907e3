import { beforeAll, describe, expect, it } from 'vitest';
import { certificationOf } from '../../src/domain/profile/certified';
import { buildNames, type NameIndex } from '../../src/domain/profile/names';
import { shippedBase } from './shipped';

let index: NameIndex;
beforeAll(async () => {
  const { certifications } = await shippedBase();
  index = buildNames({ skills: [], tools: [], certifications: certifications.values(), roles: [] });
});

describe('a certificate as résumés name it', () => {
  it.each([
    // Abbreviations, alone and beside the title or the issuer.
    ['OSCP', 'offsec-oscp'],
    ['OSCP+', 'offsec-oscp'],
    ['OffSec OSCP', 'offsec-oscp'],
    ['Offensive Security Certified Professional (OSCP)', 'offsec-oscp'],
    ['OSCP - Offensive Security Certified Professional', 'offsec-oscp'],
    ['CEH', 'ec-council-ceh'],
    ['CEHv11', 'ec-council-ceh'],
    ['CEH v12', 'ec-council-ceh'],
    ['EC-Council CEH', 'ec-council-ceh'],
    ['Certified Ethical Hacker', 'ec-council-ceh'],
    ['Certified Ethical Hacker v9', 'ec-council-ceh'],
    ['Certified Ethical Hacker (CEH) v10', 'ec-council-ceh'],
    ['CEH 312-50v11', 'ec-council-ceh'],
    ['CISSP', 'isc2-cissp'],
    ['CISSP (ISC)²', 'isc2-cissp'],
    ['(ISC)² CISSP', 'isc2-cissp'],
    ['(ISC)2 CISSP', 'isc2-cissp'],
    ['ISC2 CISSP', 'isc2-cissp'],
    ['CISSP® – Certified Information Systems Security Professional', 'isc2-cissp'],
    ['CISM, ISACA', 'isaca-cism'],
    ['RHCSA', 'redhat-rhcsa'],
    ['Red Hat Certified System Administrator', 'redhat-rhcsa'],
    ['CTFL', 'istqb-ctfl'],
    ['ISTQB CTFL 4.0', 'istqb-ctfl'],
    ['INFORMS CAP', 'informs-cap'],
    ['PMP™', 'pmi-pmp'],
    ['PMP Certification', 'pmi-pmp'],
    ['Certified ScrumMaster®', 'scrumalliance-csm'],
    // Older exams of the same credential, and versions.
    ['CompTIA Security+ SY0-501', 'comptia-security-plus'],
    ['SY0-401', 'comptia-security-plus'],
    ['SY0-801', 'comptia-security-plus-v8'],
    ['CompTIA Security+', 'comptia-security-plus'],
    ['Security+ ce', 'comptia-security-plus'],
    ['CompTIA Network+ N10-006', 'comptia-network-plus'],
    ['AWS Certified Solutions Architect - Associate SAA-C02', 'aws-saa-c03'],
    ['AWS SAA-C01', 'aws-saa-c03'],
    ['AWS Certified Developer - Associate (DVA-C01)', 'aws-dva-c02'],
    ['AWS Certified Developer - Associate DVA-C03', 'aws-dva-c03'],
    ['PCAP-31-02', 'pcap'],
    ['1Z0-1122-24', 'oracle-oci-ai-foundations'],
    ['HashiCorp Certified: Terraform Associate (002)', 'hashicorp-terraform-004'],
    ['Terraform Associate 003', 'hashicorp-terraform-004'],
    ['SnowPro Advanced: Data Engineer DEA-C01', 'snowpro-adv-de'],
    // Two of one name.
    ['Microsoft Certified: Azure AI Fundamentals (AI-900)', 'ms-ai-900'],
    ['Microsoft Certified: Azure AI Fundamentals AI-901', 'ms-ai-901'],
    ['Azure Administrator Associate (AZ-104)', 'ms-az-104'],
    // Earlier names, and short ones that nothing else makes.
    ['AWS Certified SysOps Administrator - Associate', 'aws-soa-c03'],
    ['AWS Certified SysOps Administrator – Associate', 'aws-soa-c03'],
    ['AWS Solutions Architect Associate', 'aws-saa-c03'],
    ['CompTIA DataX', 'comptia-dataai'],
    ['PSM', 'scrumorg-psm1'],
    ['SnowPro', 'snowpro-core'],
    ['CDMP', 'dama-cdmp'],
    ['PMLE', 'gcp-pmle'],
    ['GCP Professional Data Engineer', 'gcp-pde'],
    ['GCP Professional Cloud Architect', 'gcp-pca'],
    ['Google Professional Cloud DevOps Engineer', 'gcp-pcdoe'],
    ['dbt Analytics Engineering', 'dbt-ae'],
    ['Tableau Certified Data Analyst', 'tableau-data-analyst'],
    ['AWS Certified SysOps Administrator', 'aws-soa-c03'],
    ['Certified Scrum Master', 'scrumalliance-csm'],
    ['Certified Scrum Master (CSM)', 'scrumalliance-csm'],
    ['PSPO', 'scrumorg-pspo1'],
    ['Sec+', 'comptia-security-plus'],
    ['AWS CCP', 'aws-clf-c02'],
    ['ISTQB Foundation Level', 'istqb-ctfl'],
    ['Google Cloud Certified - Professional Cloud Architect', 'gcp-pca'],
    ['Google Cloud Certified Professional Data Engineer', 'gcp-pde'],
    ['Google Data Analytics Certificate', 'google-data-analytics'],
    ['IBM Data Science Certificate', 'ibm-data-science-pc'],
    // With where it was taken.
    ['Google Data Analytics Certificate, Coursera', 'google-data-analytics'],
    ['Machine Learning Specialization by Coursera', 'deeplearning-ai-mls'],
    ['DeepLearning.AI Machine Learning Specialization', 'deeplearning-ai-mls'],
    ['Certified Kubernetes Administrator (CKA) - The Linux Foundation', 'lf-cka'],
  ])('%s is recognised', (said, id) => {
    expect(certificationOf(said, '', index)?.id).toBe(id);
  });

  it('with the issuer in a field of its own', () => {
    expect(certificationOf('Offensive Security OSCP', 'Offensive Security', index)?.id).toBe('offsec-oscp');
    expect(certificationOf('Associate Cloud Engineer', 'Google Cloud', index)?.id).toBe('gcp-ace');
    expect(certificationOf('CAP', 'ISC2', index)).toBeUndefined();
  });

  it.each([
    'AZ-103',
    'DA-100',
    'Microsoft Certified: Data Analyst Associate (DA-100)',
    'Data Analyst Associate DA-100',
    'AI-100',
    'A00-211',
    '1Z0-819',
    '70-761',
    'DEA-C03',
    'CompTIA A+ 220-1001',
    'CDP',
    'CAP',
    'SDS-C01',
    'OSCE',
    'CISSP bootcamp',
    'Certified Scrum Manager (CSM)',
    'Product Certified Analyst (PCA)',
    'Associate of ISC2',
    'PSM 2',
    'PSM II',
    'PSPO II',
    'Professional Scrum Product Owner (PSPO II)',
    'ISTQB Certified Tester Advanced Level - Test Analyst',
    'Google Cloud Certified Trainer',
    'Deep Learning Specialization, Coursera',
    'Professional Scrum Master (PSM II)',
    'ACE',
    'PDE',
    'Professional Scrum Master II',
    'PCPP-32-301',
    'v9',
    '2021',
  ])('%s is not taken for another one', (said) => {
    expect(certificationOf(said, '', index)).toBeUndefined();
  });

  it('is soon found to be none, however it is written', () => {
    const texts = [
      'SAA-C99',
      'x1'.repeat(5000),
      `${'('.repeat(5000)}`,
      `${'a-b '.repeat(5000)}`,
      `${'x '.repeat(99)}v9 v9 v9`,
      '- : - : (((- : ('.repeat(12),
    ];
    const start = performance.now();
    for (const text of texts) for (let n = 0; n < 20; n++) certificationOf(text, text, index);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
