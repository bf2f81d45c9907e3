import type { Check, Finding } from './context';

/** Skills that need themselves, by way of others. Each loop is told once, at the skill that was written last, of these the first by id. */
export const checkPrerequisiteCycles: Check = (context) => {
  const { skill: skills } = context.base.entries;
  const layer = (id: string) => context.layer('skill', id, ['prerequisites']);
  const state = new Map<string, 'open' | 'done'>();
  const findings: Finding[] = [];
  for (const start of skills.keys()) {
    if (state.has(start)) continue;
    // A stack of our own: a chain of thousands of skills must not overflow the real one.
    const trail: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const prerequisites = skills.get(top.id)?.prerequisites ?? [];
      if (top.next >= prerequisites.length) {
        state.set(top.id, 'done');
        trail.pop();
        continue;
      }
      const needed = prerequisites[top.next++];
      if (needed === undefined) continue;
      if (state.get(needed) === 'open') {
        const from = trail.findIndex(({ id }) => id === needed);
        findings.push(loopFinding(trail.slice(from), layer));
      } else if (!state.has(needed) && skills.has(needed)) {
        state.set(needed, 'open');
        trail.push({ id: needed, next: 0 });
      }
    }
  }
  return findings;
};

/** Steps of a loop; `next` is one more than the place of what follows in the list of prerequisites. */
function loopFinding(loop: readonly { id: string; next: number }[], layer: (id: string) => number): Finding {
  const [first] = [...loop].sort((a, b) => layer(b.id) - layer(a.id) || (a.id < b.id ? -1 : 1));
  const { id = '', next = 1 } = first ?? {};
  const at = loop.findIndex((step) => step.id === id);
  const ids = [...loop.slice(at), ...loop.slice(0, at)].map((step) => step.id);
  return { code: 'prerequisite-cycle', kind: 'skill', id, path: ['prerequisites', next - 1], args: { loop: [...ids, id].join(' > ') } };
}
