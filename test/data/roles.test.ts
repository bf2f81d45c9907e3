import { beforeAll, describe, expect, it } from 'vitest';
import { canBeEarnedOn } from '../../src/domain/certification';
import { unofficialIn } from '../../src/domain/figures';
import { findGaps } from '../../src/domain/gap';
import type { Certification, KnowledgeBase, LinkedRole } from '../../src/domain/types';
import { familyIds, traitIds } from '../../src/domain/types';
import { usualLengths } from '../../src/kb/checks/thin-role';
import { shippedBase } from './shipped';

let base: KnowledgeBase;
let roles: LinkedRole[];
beforeAll(async () => {
  base = await shippedBase();
  roles = [...base.roles.values()];
});

/** Ids of the roles for which something does not hold. */
const without = (holds: (role: LinkedRole) => boolean): string[] => roles.filter((role) => !holds(role)).map(({ id }) => id);

const between = (low: number, count: number, high: number): boolean => low <= count && count <= high;

const advised = (role: LinkedRole) => [...role.certifications.entry, ...role.certifications.main, ...role.certifications.stretch];

describe('the base', () => {
  it('is as large as it promises', () => {
    expect(base.roles.size).toBe(63);
    expect(base.skills.size).toBeGreaterThanOrEqual(250);
    expect(base.tools.size).toBeGreaterThanOrEqual(350);
    expect(base.certifications.size).toBe(150);
    expect([...base.families.keys()]).toEqual([...familyIds]);
  });
});

describe('every role', () => {
  it('has the same depth', () => {
    for (const [list, [low, high]] of Object.entries(usualLengths)) {
      const lengthOf = (role: LinkedRole) =>
        list === 'routes' ? role.entry.routes.length : role[list as Exclude<keyof typeof usualLengths, 'routes'>].length;
      expect(
        without((role) => between(low, lengthOf(role), high)),
        list,
      ).toEqual([]);
    }
    expect(without((role) => between(8, role.skills.filter(({ relation }) => relation === 'essential').length, 13))).toEqual([]);
    expect(without((role) => Object.values(role.certifications).every((step) => step.length <= 4))).toEqual([]);
  });

  it('has a mean and a spread for every trait, and its work leans somewhere', () => {
    expect(without((role) => traitIds.every((trait) => role.traits[trait].spread > 0))).toEqual([]);
    expect(without((role) => traitIds.some((trait) => role.traits[trait].mean >= 60))).toEqual([]);
  });

  it('has pay, an outlook and interests, and says of which occupation', () => {
    expect(without((role) => role.pay.some((figure) => !unofficialIn(figure)))).toEqual([]);
    expect(without((role) => role.outlook !== null)).toEqual([]);
    expect(without((role) => role.interests !== null)).toEqual([]);
    expect(without((role) => (role.links.onet === undefined) === (role.nearestOccupation !== undefined))).toEqual([]);
    // Interests of our own only where no occupation has them.
    expect(without((role) => (role.links.onet === undefined) === (role.interests?.source === null))).toEqual([]);
  });

  it('lists its requirements with the essential ones first, the most important first', () => {
    const rank = ({ relation, importance }: LinkedRole['skills'][number]) => (relation === 'essential' ? 10 : 0) + importance;
    const disordered = roles.filter((role) => {
      const judged = role.skills.filter(({ basis }) => basis === 'judgement').map(rank);
      return judged.some((value, at) => at > 0 && value > (judged[at - 1] ?? 99));
    });
    expect(disordered.map(({ id }) => id)).toEqual([]);
    expect(without((role) => role.skills.every(({ importance, level }) => importance >= 2 && level >= 1))).toEqual([]);
  });

  it('has Git among its tools where its people write code', () => {
    const needsIt = ['version-control', 'ci-cd', 'infrastructure-as-code'];
    const writesCode = ({ traits, skills }: LinkedRole) =>
      traits.programming.mean >= 60 || skills.some(({ relation, skill }) => relation === 'essential' && needsIt.includes(skill));
    expect(without((role) => !writesCode(role) || role.tools.some(({ id }) => id === 'git'))).toEqual([]);
  });

  it('that is a developer asks for programming or for a language', () => {
    const languages = new Set([...base.tools.values()].filter(({ category }) => category === 'language').map(({ title }) => title));
    const asks = ({ skills }: LinkedRole) =>
      skills.some(
        ({ relation, skill, title }) => relation === 'essential' && (skill === 'programming-fundamentals' || languages.has(title)),
      );
    expect(without((role) => role.traits.programming.mean < 60 || asks(role))).toEqual([]);
  });

  it('asks for tools that are languages only as languages', () => {
    expect(without((role) => role.languages.every(({ id }) => base.tools.get(id)?.category === 'language'))).toEqual([]);
  });
});

describe('claims of two entries', () => {
  it('agree: whoever comes from a role that leads there has an end in sight, and some of it behind them', () => {
    const steps = roles.flatMap((role) => [
      ...role.next.map((step) => ({ from: role.id, to: step.role })),
      ...role.entry.routes.flatMap((route) => (route.role === undefined ? [] : [{ from: route.role, to: role.id }])),
    ]);
    expect(steps.length).toBeGreaterThan(300);
    for (const { from, to } of steps) {
      const [start, target] = [base.roles.get(from), base.roles.get(to)];
      if (!start || !target) throw new Error(`${from} leads to ${to}, and one of them is not there`);
      const gap = findGaps(target, new Map(start.skills.map(({ skill, level }) => [skill, level])), base.skills);
      expect(Number.isFinite(gap.hours[1]), `${from} to ${to}`).toBe(true);
      expect(gap.coverage, `${from} to ${to}`).toBeGreaterThan(0);
    }
  });

  it('agree: a certification that a role advises lists the role', () => {
    const missing = roles.flatMap((role) =>
      advised(role)
        .filter(({ certification }) => !base.certifications.get(certification)?.roles.includes(role.id))
        .map(({ certification }) => `${certification}: ${role.id}`),
    );
    expect(missing).toEqual([]);
  });

  it('agree: neighbouring products have the same nearest occupation', () => {
    expect(base.roles.get('product-manager')?.nearestOccupation).toBe(base.roles.get('ai-product-manager')?.nearestOccupation);
  });
});

describe('certifications', () => {
  it('are advised only where they can be earned on the day of the base', () => {
    const late = roles.flatMap((role) =>
      advised(role)
        .filter((entry) => !canBeEarnedOn(entry, base.date))
        .map(({ certification }) => `${role.id}: ${certification}`),
    );
    expect(late).toEqual([]);
  });

  it('that have ended lead to one that can be earned, or say why there is none', () => {
    const last = (entry: Certification, seen: readonly string[] = []): Certification => {
      const next = entry.successor === undefined ? undefined : base.certifications.get(entry.successor);
      if (!next) return entry;
      if (seen.includes(next.id)) throw new Error(`${[...seen, next.id].join(' > ')} never ends`);
      return last(next, [...seen, entry.id]);
    };
    for (const entry of base.certifications.values()) {
      if (canBeEarnedOn(entry, base.date) && entry.successor === undefined) continue;
      const end = last(entry);
      const isTold = end.successorNote !== undefined || end.statusNote !== undefined;
      expect(canBeEarnedOn(end, base.date) || isTold, entry.id).toBe(true);
    }
  });

  it('have a year or a month where their note tells of an end that is expected', () => {
    const told = [...base.certifications.values()].filter(({ statusNote }) => /expected to end/.test(statusNote ?? ''));
    expect(told.length).toBeGreaterThanOrEqual(3);
    for (const { id, statusNote, expectedEnd } of told) {
      expect(statusNote?.match(/expected to end (?:\w+ )*?(20\d\d)/)?.[1], id).toBe(expectedEnd?.slice(0, 4));
    }
  });

  it('begin, under main, with no first or general exam where another one proves more of the role', () => {
    const proves = (role: LinkedRole, id: string): number => {
      const essential = role.skills.filter(({ relation }) => relation === 'essential').map(({ skill }) => skill);
      return base.certifications.get(id)?.skills.filter(({ skill }) => essential.includes(skill)).length ?? 0;
    };
    const wrong = roles.filter((role) => {
      const [first, ...others] = role.certifications.main;
      if (first === undefined || (first.level !== 'fundamentals' && first.certification !== 'pcap')) return false;
      return others.some(({ certification }) => proves(role, certification) > proves(role, first.certification));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(base.roles.get('ml-engineer')?.certifications.main[0]?.certification).toBe('aws-mla');
  });

  it('of Java are advised in the newest version', () => {
    const java = roles.flatMap((role) => advised(role).filter(({ certification }) => certification.startsWith('oracle-java-')));
    expect(new Set(java.map(({ certification }) => certification))).toEqual(new Set(['oracle-java-21']));
  });

  it('say what the founding question has to hear: AI-102 ended on 30 June 2026 and AI-103 follows', () => {
    expect(base.certifications.get('ms-ai-102')).toMatchObject({ status: 'retired', retiresOn: '2026-06-30', successor: 'ms-ai-103' });
    expect(base.roles.get('ml-engineer')?.certifications.main.map(({ certification }) => certification)).toContain('ms-ai-103');
  });
});

describe('skills', () => {
  it('name their prerequisites with the least effort first', () => {
    const effort = (id: string): number => {
      const [first = [0, 0], second = [0, 0]] = base.skills.get(id)?.hoursToLevel ?? [];
      return first[0] + first[1] + second[0] + second[1];
    };
    const disordered = [...base.skills.values()].filter(({ prerequisites }) =>
      prerequisites.some((id, at) => at > 0 && effort(id) < effort(prerequisites[at - 1] ?? '')),
    );
    expect(disordered.map(({ id }) => id)).toEqual([]);
  });

  it('take longer from level to level', () => {
    const odd = [...base.skills.values()].filter(({ hoursToLevel }) =>
      hoursToLevel.some(([low, high], at) => low > high || (at > 0 && high < (hoursToLevel[at - 1]?.[1] ?? 0))),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
