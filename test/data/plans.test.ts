import { beforeAll, describe, expect, it } from 'vitest';
import { makePlan, type PlanRequest } from '../../src/domain/plan/plan';
import type { KnowledgeBase, LinkedRole } from '../../src/domain/types';
import { shippedBase } from './shipped';

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

const planOf = (role: LinkedRole, more: Partial<PlanRequest> = {}) =>
  makePlan({ targets: [role], held: new Map(), start: '2026-11-29', hoursPerWeek: 8, ...more }, base);

describe('plans for the shipped roles', () => {
  it('say of an exam that asks for more what asking for it adds, to the hour', () => {
    let told = 0;
    for (const role of base.roles.values()) {
      const plan = planOf(role);
      for (const one of plan.leftOut) {
        if (one.reason !== 'asks-more' || one.missing.length === 0) continue;
        const longer = planOf(role, { choose: [one.certification] });
        const added = longer.totals.hours.map((hours, end) => hours - (plan.totals.hours[end] ?? 0));
        expect(added, `${one.certification} for ${role.id}`).toEqual([...one.hours]);
        told++;
      }
    }
    expect(told).toBeGreaterThan(100);
  });
});
