import { nearestNames, normaliseName } from '../../domain/names';
import type { KnowledgeBase } from '../../domain/types';
import type { Plan } from '../../interview/flow';

/** Most names that the picker shows at once. */
const shown = 20;

/** Tools by any of their names: those that begin with what was typed first, the much-used ones before the others. */
export function toolSearch(base: KnowledgeBase): Plan['searchTools'] {
  const users = (id: string) =>
    base.surveys.reduce((sum, survey) => sum + Object.values(survey.tools[id] ?? {}).reduce((a, b) => a + b, 0), 0);
  const tools = [...base.tools.values()].map((tool) => ({
    tool,
    users: users(tool.id),
    names: [tool.id, tool.title, ...tool.aliases].map(normaliseName),
  }));
  return (term) => {
    const wanted = normaliseName(term);
    const rank = (names: readonly string[]) => (names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : 2);
    const found = tools.filter(({ names }) => wanted === '' || names.some((name) => name.includes(wanted)));
    const near = found.length > 0 ? [] : nearestNames([...base.tools.values()], term);
    return (found.length > 0 ? found : near.flatMap((id) => tools.filter(({ tool }) => tool.id === id)))
      .sort((a, b) => rank(a.names) - rank(b.names) || b.users - a.users || (a.tool.id < b.tool.id ? -1 : 1))
      .slice(0, shown)
      .map(({ tool, names }) => ({ id: tool.id, label: tool.title, hint: tool.summary, exact: names.includes(wanted) }));
  };
}
