import type { Check, Finding } from './context';

/** Skills that need themselves, by way of others. Each loop is told once, at the skill that was written last, of these the first by id. */
export const checkPrerequisiteCycles: Check = function* (context): Generator<Finding> {
  const { skill: skills } = context.base.entries;
  const layer = (id: string) => context.layer('skill', id, ['prerequisites']);
  const state = new Map<string, 'open' | 'done'>();
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
        yield loopFinding(trail.slice(from), layer);
      } else if (!state.has(needed)) {
        state.set(needed, 'open');
        trail.push({ id: needed, next: 0 });
      }
    }
  }
};

type Step = { id: string; next: number };

/** Ids of a loop that are named: a hostile one has thousands. */
const named = 20;

/** `next` of a step is one more than the place of what follows it in its list of prerequisites. */
function loopFinding(loop: readonly Step[], layer: (id: string) => number): Finding {
  const at = loop.reduce((top, step, index) => (isBefore(step, loop[top] ?? step, layer) ? index : top), 0);
  const { id, next } = loop[at] ?? { id: '', next: 1 };
  const ids = [...loop.slice(at), ...loop.slice(0, at)].map((step) => step.id);
  const shown = ids.length > named ? [...ids.slice(0, named), `${ids.length - named} more`] : ids;
  return { code: 'prerequisite-cycle', kind: 'skill', id, path: ['prerequisites', next - 1], args: { loop: [...shown, id].join(' > ') } };
}

const isBefore = (a: Step, b: Step, layer: (id: string) => number): boolean =>
  layer(a.id) > layer(b.id) || (layer(a.id) === layer(b.id) && a.id < b.id);
