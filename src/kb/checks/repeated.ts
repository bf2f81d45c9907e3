import { rungs } from '../../domain/types';
import type { Path } from '../problem';
import { type Check, entriesOf, type Finding, listed } from './context';

type Named = readonly [name: string | undefined, path: Path];

/** The same thing twice in one list: a skill that a role asks for twice, two options of one id. */
export const checkRepeated: Check = (context) => {
  const findings: Finding[] = [];
  const look = (kind: Finding['kind'], id: string, names: readonly Named[]) => {
    const seen = new Set<string>();
    for (const [name, path] of names) {
      if (name === undefined) continue;
      if (seen.has(name))
        findings.push({ code: 'duplicate-id', kind, id, path, args: { kind: 'entry', id: name, file: '', line: 0, column: 0 } });
      seen.add(name);
    }
  };
  for (const role of entriesOf(context, 'role')) {
    look('role', role.id, fieldOf('skill', role.skills, ['skills']));
    look('role', role.id, itemsOf(role.tools, ['tools']));
    look('role', role.id, itemsOf(role.languages, ['languages']));
    const steps = rungs.map((step) => fieldOf('certification', role.certifications?.[step], ['certifications', step]));
    look('role', role.id, steps.flat());
  }
  for (const skill of entriesOf(context, 'skill')) look('skill', skill.id, itemsOf(skill.prerequisites, ['prerequisites']));
  for (const tool of entriesOf(context, 'tool')) look('tool', tool.id, fieldOf('skill', tool.evidenceOf, ['evidenceOf']));
  for (const entry of entriesOf(context, 'certification')) look('certification', entry.id, fieldOf('skill', entry.skills, ['skills']));
  for (const question of entriesOf(context, 'question')) look('question', question.id, fieldOf('id', question.options, ['options']));
  return findings;
};

const itemsOf = (list: readonly (string | undefined)[] | undefined, path: Path): Named[] =>
  [...listed(list)].map(([at, name]) => [name, [...path, at]]);

const fieldOf = <F extends string>(
  field: F,
  list: readonly ({ readonly [K in F]?: string | undefined } | undefined)[] | undefined,
  path: Path,
): Named[] => [...listed(list)].map(([at, entry]) => [entry[field], [...path, at, field]]);
