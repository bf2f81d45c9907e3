import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findNamed, normaliseName } from '../../src/domain/names';
import type { KnowledgeBase } from '../../src/domain/types';
import { factsDir, rowsOf, shippedBase } from './shipped';

/**
 * Technologies by the names that the surveys and O*NET print: every one of the surveys, and the hot technologies of the
 * occupations that our roles are linked to.
 */
const names = rowsOf<'source' | 'name'>(fs.readFileSync(path.join(factsDir, 'names.tsv'), 'utf8'));

/** Not tools, or tools of other fields. Checked both ways: a name that is recognised has to leave the list. */
const unknown: Record<string, readonly string[]> = {
  'stackoverflow-2023': ['Colocation', 'Managed Hosting'],
  'onet-30-1': [
    'Autodesk Revit',
    'Bentley MicroStation',
    'Epic Systems',
    'Facebook',
    'MEDITECH software',
    'TikTok',
    'Trimble SketchUp Pro',
    'Yardi software',
  ],
};

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

describe('names of technologies', () => {
  it.each([
    ['kaggle-2022', 148],
    ['stackoverflow-2023', 225],
    ['onet-30-1', 163],
  ])('of %s are recognised, but for those listed', (source, count) => {
    const ofSource = names.filter((row) => row.source === source).map(({ name }) => name);
    const known = new Set([...base.tools.values()].flatMap(({ id, title, aliases }) => [id, title, ...aliases].map(normaliseName)));
    const missing = ofSource.filter((name) => !known.has(normaliseName(name)));
    expect(ofSource).toHaveLength(count);
    expect(missing).toEqual(unknown[source] ?? []);
    expect(missing.length / count).toBeLessThan(0.07);
  });
});

describe('spellings of tools in résumés', () => {
  it.each([
    ['node-js', ['NodeJS', 'Node JS', 'node.js']],
    ['react', ['ReactJS', 'React JS', 'React.js']],
    ['vue-js', ['VueJS', 'Vue']],
    ['express', ['ExpressJS', 'Express.js']],
    ['next-js', ['NextJS', 'Next.js']],
    ['nuxt', ['NuxtJS', 'Nuxt.js']],
    ['nestjs', ['NestJS', 'Nest.js']],
    ['three-js', ['ThreeJS', 'Three.js']],
    ['d3', ['D3JS', 'D3.js']],
    ['angularjs', ['AngularJS', 'Angular.js']],
    ['power-bi', ['PowerBI']],
    ['scikit-learn', ['Sci-kit learn', 'sklearn']],
    ['tensorflow', ['Tensor Flow']],
    ['visual-studio-code', ['VSCode', 'VS Code']],
    // With a blank and without it.
    ['argo-cd', ['ArgoCD', 'Argo CD']],
    ['bigquery', ['BigQuery', 'Big Query']],
    ['typescript', ['TypeScript', 'Type Script']],
    ['ros', ['ROS2', 'ROS 2', 'ROS']],
    ['hugging-face-transformers', ['Hugging Face', 'HuggingFace', 'huggingface', 'HF']],
    ['azure-synapse', ['Synapse', 'Azure Synapse']],
    ['aws-cdk', ['CDK', 'AWS CDK']],
    // The bare name of an assistant is the assistant; its programming interface says so.
    ['claude', ['Claude', 'Anthropic Claude']],
    ['gemini', ['Gemini', 'Google Gemini']],
    ['claude-api', ['Claude API', 'Anthropic API']],
    ['gemini-api', ['Gemini API', 'Google AI Studio']],
    ['palantir-foundry', ['Palantir Foundry', 'Palantir']],
    ['presto', ['Presto', 'PrestoDB']],
    ['apache-hudi', ['Hudi', 'Apache Hudi']],
    ['minio', ['MinIO']],
    ['aws-fargate', ['Fargate', 'AWS Fargate']],
    ['amazon-vpc', ['VPC', 'AWS VPC', 'Amazon VPC']],
    ['dataproc', ['Dataproc', 'Google Cloud Dataproc']],
    ['vertica', ['Vertica']],
    ['dremio', ['Dremio']],
    ['sap-hana', ['SAP HANA', 'HANA']],
    ['abap', ['ABAP', 'SAP ABAP']],
    ['celonis', ['Celonis']],
    ['sqlalchemy', ['SQLAlchemy', 'SQL Alchemy']],
    ['react-router', ['React Router', 'react-router']],
    ['snowpark', ['Snowpark']],
    ['zed', ['Zed']],
    ['microsoft-office', ['O365', 'M365']],
    ['google-workspace', ['Google Suite']],
    ['adobe-creative-cloud', ['Adobe CC']],
    ['linux', ['Embedded Linux']],
    ['microsoft-defender', ['Defender for Endpoint']],
    ['marimo', ['marimo']],
  ])('%s: %j', (id, spellings) => {
    const tools = [...base.tools.values()];
    expect(spellings.map((name) => findNamed(tools, name)?.id)).toEqual(spellings.map(() => id));
  });
});

/**
 * Role names that O*NET reports for people of another occupation only, and that stay: with `programmer` and `analyst` people mean this
 * role, and the others stand beside a figure that is named as the nearest occupation's.
 */
const reportedElsewhere = [
  'business-analyst: Business Systems Analyst',
  'business-analyst: Requirements Analyst',
  'data-analyst: Analyst',
  'devops-engineer: DevOps Engineer',
  'it-project-manager: Project Manager',
  'bioinformatics-scientist: Bioinformatics Analyst',
  'software-engineer: Programmer',
].sort();

describe('tools', () => {
  const shows = (name: string) => findNamed([...base.tools.values()], name)?.evidenceOf;

  it('that are bare names of chat assistants show what ChatGPT shows', () => {
    for (const name of ['Claude', 'Gemini', 'Grok', 'Microsoft Copilot']) expect(shows(name), name).toEqual(shows('ChatGPT'));
  });

  it('of one name for several products stay unknown', () => {
    expect(shows('Foundry')).toBeUndefined();
    // The method is named far more often than the service.
    expect(shows('Monte Carlo')).toBeUndefined();
  });
});

describe('names of skills', () => {
  it.each([
    ['LLM', 'transformer-architectures'],
    ['LLMs', 'transformer-architectures'],
    ['QA', 'test-design'],
    ['user acceptance testing', 'test-design'],
    ['quality control', 'quality-control-analysis'],
    ['HCI', 'interaction-design'],
    ['human factors', 'interaction-design'],
    // Not every audit is one of IT, and not all finance is that of markets.
    ['audit', undefined],
    ['internal audit', undefined],
    ['IT audit', 'it-auditing'],
    ['finance', 'economics-and-accounting'],
    ['Monte Carlo', 'simulation-modelling'],
    ['agile methodologies', 'agile-delivery'],
    ['ISO/IEC 27001', 'security-control-frameworks'],
    ['BCM', 'business-continuity-planning'],
    ['DSGVO', 'data-protection'],
    ['Kimball', 'dimensional-modelling'],
    ['MPLS', 'routing-and-switching'],
  ])('%s is %s', (name, id) => {
    expect(findNamed([...base.skills.values()], name)?.id).toBe(id);
  });
});

describe('names of roles', () => {
  it('lead to no wage of another occupation: not where O*NET has them from its people, nor where they are its title', () => {
    const reported = rowsOf<'code' | 'title'>(fs.readFileSync(path.join(factsDir, 'reported-titles.tsv'), 'utf8'));
    const titles = [...base.occupations.values()].map(({ id, title }) => ({ code: id, title }));
    const groups = new Map<string, Set<string>>();
    for (const { code, title } of [...reported, ...titles]) {
      for (const name of new Set([title, title.replace(/s$/, ''), title.replace(/ \([^()]*\)$/, '')])) {
        const key = normaliseName(name);
        groups.set(key, (groups.get(key) ?? new Set()).add(code.slice(0, 7)));
      }
    }
    const elsewhere = [...base.roles.values()].flatMap(({ id, title, aliases, links, nearestOccupation }) => {
      const own = (links.onet?.code ?? nearestOccupation ?? '').slice(0, 7);
      return [title, ...aliases]
        .filter((name) => {
          const those = groups.get(normaliseName(name));
          return those !== undefined && !those.has(own);
        })
        .map((name) => `${id}: ${name}`);
    });
    expect(reported.length).toBeGreaterThan(350);
    expect(elsewhere.sort()).toEqual(reportedElsewhere);
  });

  it.each([
    ['Network Administrator', 'systems-administrator'],
    ['Technical Architect', 'solutions-architect'],
    ['C# Developer', 'backend-developer'],
    ['DS', 'data-scientist'],
    ['DA', 'data-analyst'],
    ['DE', 'data-engineer'],
    ['BA', 'business-analyst'],
    ['MLE', 'ml-engineer'],
    ['Machine Learning Engineer', 'ml-engineer'],
    ['prompt engineer', 'ai-engineer'],
    ['SWE', 'software-engineer'],
    ['sde', 'software-engineer'],
    ['SRE', 'site-reliability-engineer'],
    ['sysadmin', 'systems-administrator'],
    ['sys-admin', 'systems-administrator'],
    ['dba', 'database-administrator'],
    ['PM', 'product-manager'],
    ['project manager', 'it-project-manager'],
    ['EM', 'engineering-manager'],
    ['QA', 'qa-engineer'],
    ['UX designer', 'ux-designer'],
    ['UI/UX Designer', 'ux-designer'],
    ['pentester', 'penetration-tester'],
    ['pen tester', 'penetration-tester'],
    ['frontend', 'frontend-developer'],
    ['back end developer', 'backend-developer'],
    ['fullstack', 'full-stack-developer'],
    ['solution architect', 'solutions-architect'],
    ['helpdesk', 'it-support-specialist'],
    ['DevRel', 'developer-advocate'],
    ['grc', 'grc-analyst'],
    ['Software Engineer in Test', 'qa-engineer'],
    ['Embedded Software Developer', 'embedded-developer'],
    ['Service Desk Agent', 'it-support-specialist'],
    ['Business Intelligence Consultant', 'bi-analyst'],
    ['Web3 Engineer', 'blockchain-developer'],
    ['IT Systems Administrator', 'systems-administrator'],
    ['Healthcare Data Analyst', 'data-analyst'],
  ])('%s is %s', (name, id) => {
    expect(findNamed([...base.roles.values()], name)?.id).toBe(id);
  });

  it('never take the id or the title of a skill, a tool or a certification away', () => {
    const others = [...base.skills.values(), ...base.tools.values(), ...base.certifications.values()];
    const taken = new Set(others.flatMap(({ id, title }) => [normaliseName(id), normaliseName(title)]));
    const clashes = [...base.roles.values()].flatMap(({ id, title, aliases }) =>
      [id, title, ...aliases].filter((name) => taken.has(normaliseName(name))),
    );
    // `career show mlops` stays the skill: an id comes before an alias.
    expect(clashes).toEqual(['MLOps']);
  });
});
