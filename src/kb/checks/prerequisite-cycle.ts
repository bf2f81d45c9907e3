import type { Check, Finding } from './context';

/** Skills that need themselves, by way of others. Each loop is reported once, at its first skill in the order of ids. */
export const checkPrerequisiteCycles: Check = ({ base }) => {
  const { skill: skills } = base.entries;
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
        findings.push(loopFinding(trail.slice(from).map(({ id }) => id)));
      } else if (!state.has(needed) && skills.has(needed)) {
        state.set(needed, 'open');
        trail.push({ id: needed, next: 0 });
      }
    }
  }
  return findings;
};

function loopFinding(loop: readonly string[]): Finding {
  const first = loop.reduce((lowest, id, at) => (id < (loop[lowest] ?? '') ? at : lowest), 0);
  const ordered = [...loop.slice(first), ...loop.slice(0, first)];
  const id = ordered[0] ?? '';
  return { code: 'prerequisite-cycle', kind: 'skill', id, path: ['prerequisites'], args: { loop: [...ordered, id].join(' > ') } };
}
