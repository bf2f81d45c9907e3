/** Reads imagined-lists.tsv, whose first lines say what it is. */

import { readFileSync } from 'node:fs';
import { beliefOf } from '../../src/domain/advise/belief';
import { rankRoles, sumRows } from '../../src/domain/advise/rank';
import { type ToolModel, toolRows } from '../../src/domain/advise/tool-model';
import { normaliseName } from '../../src/domain/names';
import { shippedTools, toolNames } from '../domain/advise/shipped';

export type ImaginedList = { group: string; roles: readonly string[]; tools: readonly string[] };

export type Judged = ImaginedList & {
  /** The first roles, the best first. */
  first: readonly string[];
  /** 1: one of the right roles is first. */
  rank: number;
  /** What the right roles are told to be probable together, 0-1. */
  told: number;
  /** The same of the first role alone. */
  confidence: number;
};

export const imaginedLists = (): ImaginedList[] =>
  readFileSync('test/bench/imagined-lists.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [group = '', roles = '', tools = ''] = line.split('\t');
      return { group, roles: roles.split(' '), tools: tools.split(', ') };
    });

/** Ranks all roles by each list. Names that are not known are left out. */
export function judgeLists(model: ToolModel): Judged[] {
  const names = toolNames(shippedTools());
  return imaginedLists().flatMap(({ group, roles, tools }) => {
    const rows = toolRows(
      model,
      tools.flatMap((name) => names.get(normaliseName(name)) ?? []),
    );
    if (rows.length === 0) return [];
    const probable = beliefOf(rows, model.roles.length);
    const order = rankRoles(model.roles, sumRows(rows, model.roles.length)).map(({ role }) => role);
    const told = roles.reduce((sum, role) => sum + (probable[model.roles.indexOf(role)] as number), 0);
    return [
      {
        group,
        roles,
        tools,
        first: order.slice(0, 3),
        rank: Math.min(...roles.map((role) => order.indexOf(role))) + 1,
        told,
        confidence: Math.max(...probable),
      },
    ];
  });
}
