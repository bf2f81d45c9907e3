import { beforeAll, describe, expect, it } from 'vitest';
import { findGaps, type Held } from '../../src/domain/gap';
import { withImplied } from '../../src/domain/held';
import { findPaths } from '../../src/domain/path';
import { helpersFor } from '../../src/domain/path-help';
import { isLanguage } from '../../src/domain/plan/languages';
import { makePlan, type Plan } from '../../src/domain/plan/plan';
import type { PlanRequest } from '../../src/domain/plan/request';
import { demandInSentence } from '../../src/domain/plan/words';
import type { KnowledgeBase, Level, LinkedRole } from '../../src/domain/types';
import { shippedBase } from './shipped';

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

const planOf = (role: LinkedRole, more: Partial<PlanRequest> = {}) =>
  makePlan({ targets: [role], held: new Map(), start: '2026-11-29', hoursPerWeek: 8, ...more }, base);

/** What is begun first in any order that can be followed, whatever the role. */
const firstThings = [
  ['data-cleaning', 'exploratory-data-analysis'],
  ['data-cleaning', 'machine-learning-algorithms'],
  ['data-cleaning', 'feature-engineering'],
  ['machine-learning-algorithms', 'feature-engineering'],
  ['machine-learning-algorithms', 'model-evaluation'],
  ['feature-engineering', 'model-deployment'],
  ['model-evaluation', 'model-deployment'],
  ['model-deployment', 'model-monitoring'],
  ['model-deployment', 'mlops'],
  ['operating-systems', 'end-user-support'],
  ['operating-systems', 'endpoint-management'],
  ['linux-administration', 'configuration-management'],
  ['geospatial-analysis', 'cartography'],
  ['geospatial-analysis', 'spatial-data-management'],
  ['prototyping', 'usability-testing'],
  ['networking-fundamentals', 'network-security'],
  ['version-control', 'ci-cd'],
] as const;

describe('plans for the shipped roles', () => {
  it('begin nothing before what it grows from', () => {
    const seen = new Set<string>();
    for (const role of base.roles.values()) {
      const begun = planOf(role).steps.map(({ id }) => id);
      for (const [first, then] of firstThings) {
        const [before, after] = [begun.indexOf(`${first}:2`), begun.indexOf(`${then}:2`)];
        if (after < 0) continue;
        expect(before, `${first} before ${then} for ${role.id}`).toBeGreaterThanOrEqual(0);
        expect(before, `${first} before ${then} for ${role.id}`).toBeLessThan(after);
        seen.add(`${first} ${then}`);
      }
    }
    expect(seen.size).toBe(firstThings.length);
  });

  it.each<[role: string, held: Record<string, Level>, first: readonly string[]]>([
    ['data-analyst', {}, ['sql:2', 'data-cleaning:2', 'exploratory-data-analysis:2']],
    [
      'penetration-tester',
      { 'networking-fundamentals': 3, 'linux-administration': 3 },
      ['security-fundamentals:2', 'network-security:2', 'penetration-testing-methods:2'],
    ],
    ['network-engineer', {}, ['networking-fundamentals:2', 'network-troubleshooting:2']],
    ['statistician', {}, ['mathematics:2', 'probability:2', 'statistics:2']],
    ['technical-writer', {}, ['writing:2', 'technical-writing:2']],
  ])('begin for a %s who holds %j with what matters most', (id, held, first) => {
    const role = base.roles.get(id);
    if (!role) throw new Error(id);
    const plan = planOf(role, { held: withImplied(new Map(Object.entries(held)), base.skills).held, choose: 'none' });
    expect(plan.steps.slice(0, first.length).map((step) => step.id)).toEqual(first);
  });

  it('say of an exam that asks for more what asking for it adds, to the hour', () => {
    let told = 0;
    for (const role of base.roles.values()) {
      const plan = planOf(role);
      for (const one of plan.leftOut) {
        if (one.reason !== 'asks-more' || one.missing.length === 0) continue;
        const longer = planOf(role, { choose: [...plan.chosen, one.certification] });
        const added = longer.totals.hours.map((hours, end) => hours - (plan.totals.hours[end] ?? 0));
        expect(added, `${one.certification} for ${role.id}`).toEqual([...one.hours]);
        told++;
      }
    }
    expect(told).toBeGreaterThan(100);
  });

  it('have an exam of those that the role advises, with little that it adds', () => {
    const without: string[] = [];
    for (const role of base.roles.values()) {
      const plan = planOf(role);
      if (plan.steps.every(({ kind }) => kind === 'skill')) without.push(role.id);
      const whole = findGaps(role, new Map(), base.skills).hours;
      expect(plan.totals.hours[0] + plan.totals.hours[1], role.id).toBeLessThanOrEqual(1.1 * (whole[0] + whole[1]));
    }
    // The one has none that it advises, the other none but one to stretch for.
    expect(without).toEqual(['game-developer', 'ux-designer']);
  });

  it('take what helps on the way, the main one of which comes first', () => {
    for (const role of base.roles.values()) {
      const [hop] = findPaths(role, new Map(), [], base.skills).direct.hops;
      if (!hop) continue;
      const helpers = helpersFor(role, hop, { certified: new Set(), tools: [] }, base, '2026-11-29').map(
        ({ certification }) => certification.id,
      );
      const exams = planOf(role).steps.flatMap((step) => (step.kind === 'certification' ? [step] : []));
      for (const { id, rung, insteadOf } of exams) {
        // A path has the exam that can be sat today, a plan the one of its day.
        const today = insteadOf?.id ?? id;
        expect(helpers, `${id} for ${role.id}`).toContain(today);
        if (rung === 'main') expect(helpers[0], role.id).toBe(today);
      }
    }
  });

  it('leave no course out for what it asks, as it teaches that', () => {
    for (const role of base.roles.values())
      for (const one of planOf(role).leftOut)
        if (one.reason === 'asks-more') expect(base.certifications.get(one.certification)?.level, one.certification).not.toBe('course');
  });

  it('know a programming language by what it is called', () => {
    const languages = [...base.roles.values()].flatMap((role) => role.languages);
    const known = [...base.skills.values()].filter((skill) => isLanguage(skill, languages)).map(({ id }) => id);
    expect(known.sort()).toEqual(
      ['c-language', 'c-sharp', 'cpp', 'go-language', 'java', 'javascript', 'kotlin', 'php', 'python', 'r-language', 'ruby'].concat([
        'rust-language',
        'sas-programming',
        'scala',
        'solidity',
        'swift',
        'typescript',
      ]),
    );
  });

  it.each<[role: string, tools: readonly string[]]>([
    ['backend-developer', ['c-sharp']],
    ['backend-developer', ['php']],
    ['software-engineer', ['c-sharp']],
    ['full-stack-developer', ['javascript']],
    ['qa-engineer', ['java']],
  ])('lead a %s who has %j to no exam in Python', (id, languages) => {
    const role = base.roles.get(id);
    if (!role) throw new Error(id);
    const held = withImplied(new Map(languages.map((one) => [one, 2 as const])), base.skills).held;
    const exams = (plan: Plan) => plan.steps.flatMap((step) => (step.kind === 'certification' ? [...step.entry.skills] : []));
    expect(exams(planOf(role, { held })).map(({ skill }) => skill)).not.toContain('python');
  });

  it.each<[role: string, exam: string, held: Record<string, Level>]>([
    ['ml-engineer', 'pcep', { python: 4 }],
    ['mlops-engineer', 'lf-kcna', { 'kubernetes-operation': 4, containerisation: 2, 'cloud-fundamentals': 2 }],
    ['data-architect', 'ms-dp-900', { sql: 5, 'data-modelling': 4, 'data-warehousing': 4 }],
    ['solutions-architect', 'aws-clf-c02', { 'cloud-fundamentals': 2, 'cloud-architecture': 3 }],
  ])('lead to %s by %s those who begin, and not those who hold %j', (id, exam, held) => {
    const role = base.roles.get(id);
    if (!role) throw new Error(id);
    const entries = (person: Held) =>
      planOf(role, { held: person }).steps.flatMap((step) => (step.kind === 'certification' && step.rung === 'entry' ? [step.id] : []));
    expect(entries(withImplied(new Map(Object.entries(held)), base.skills).held)).toEqual([]);
    expect(entries(new Map())).toEqual([exam]);
  });

  it('set hours and days aside for no attitude', () => {
    for (const role of base.roles.values()) {
      const { steps, attitudes } = planOf(role);
      const asked = role.skills.filter(({ skill, relation }) => relation === 'essential' && base.skills.get(skill)?.kind === 'attitude');
      expect(attitudes.map(({ skill }) => skill)).toEqual(asked.map(({ skill }) => skill).sort());
      for (const step of steps) if (step.kind === 'skill') expect(base.skills.get(step.skill)?.kind, step.id).not.toBe('attitude');
    }
  });
});

it('a name with which issuers begin keeps its capital inside a sentence, and an ordinary word does not', () => {
  const texts = [...base.certifications.values()].flatMap(({ prerequisites, recommended }) =>
    [prerequisites, recommended].flatMap((text) => text ?? []),
  );
  const kept = texts.filter((text) => /^[A-Z]/.test(demandInSentence(text))).map((text) => text.split(/[\s,]/)[0]);
  const names = ['Azure', 'CRUD', 'Google', 'Network+', 'Node.js', 'PCAP', 'PCPP1', 'Python', 'RHCSA', 'SQL', 'Spark'];
  expect([...new Set(kept)].sort()).toEqual(names);
  // Our own words about skills begin with none.
  for (const { id, summary, proof } of base.skills.values())
    for (const text of [summary, proof]) expect(names, id).not.toContain(text.split(/[\s,]/)[0]);
});
