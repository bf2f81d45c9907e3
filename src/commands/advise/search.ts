import { countUsers } from '../../domain/catalogue';
import { editDistance, type Named, normaliseName } from '../../domain/names';
import type { KnowledgeBase } from '../../domain/types';
import type { Plan } from '../../interview/flow';

/** Nothing has a longer name; what was pasted by mistake is not looked for. */
const longestName = 80;

/** Most names that the picker shows at once. */
const shown = 20;

/** How well a name fits: it is one, it begins like the title, like another name of it, or has the letters somewhere; else undefined. */
function fitOf({ id, title, aliases }: Named, wanted: string): number | undefined {
  const all = [title, id, ...aliases];
  if (all.includes(wanted)) return 0;
  if (title.startsWith(wanted) || id.startsWith(wanted)) return 1;
  if (aliases.some((name) => name.startsWith(wanted))) return 2;
  return all.some((name) => name.includes(wanted)) ? 3 : undefined;
}

/** Whether a name was probably meant: a slip for every four letters. In a list from which Enter takes, more would be noise. */
function isMeant({ id, title, aliases }: Named, wanted: string): boolean {
  const slips = Math.floor(wanted.length / 4);
  // The distance is dear, and at least the difference in length.
  return [title, id, ...aliases].some((name) => Math.abs(name.length - wanted.length) <= slips && editDistance(name, wanted) <= slips);
}

/** Tools by any of their names, the best fit first; of equal ones those that more people use. */
export function toolSearch(base: KnowledgeBase): Plan['searchTools'] {
  const tools = [...base.tools.values()].map((tool) => ({
    tool,
    users: countUsers(base, tool.id),
    names: { id: normaliseName(tool.id), title: normaliseName(tool.title), aliases: tool.aliases.map(normaliseName) },
  }));
  return (term) => {
    const wanted = normaliseName(term);
    if (wanted.length > longestName) return [];
    const found = tools.flatMap((entry) => {
      const fit = fitOf(entry.names, wanted);
      return fit === undefined ? [] : [{ ...entry, fit }];
    });
    const all = found.length > 0 ? found : tools.filter(({ names }) => isMeant(names, wanted)).map((entry) => ({ ...entry, fit: 3 }));
    return all
      .sort((a, b) => a.fit - b.fit || b.users - a.users || (a.tool.id < b.tool.id ? -1 : 1))
      .slice(0, shown)
      .map(({ tool, fit }) => ({ id: tool.id, label: tool.title, hint: tool.summary, exact: fit === 0 }));
  };
}
