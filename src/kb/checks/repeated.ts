import type { Path } from '../problem';
import { type Check, entriesOf, type Finding } from './context';

/** The same thing twice in one list: a skill that a role asks for twice, two options of one id. */
export const checkRepeated: Check = (context) => {
  const findings: Finding[] = [];
  const look = (kind: Finding['kind'], id: string, ids: readonly string[], path: (at: number) => Path) => {
    const seen = new Set<string>();
    for (const [at, name] of ids.entries()) {
      if (seen.has(name))
        findings.push({ code: 'duplicate-id', kind, id, path: path(at), args: { kind: 'entry', id: name, file: '', line: 0, column: 0 } });
      seen.add(name);
    }
  };
  for (const role of entriesOf(context, 'role')) {
    look(
      'role',
      role.id,
      role.skills.map(({ skill }) => skill),
      (at) => ['skills', at, 'skill'],
    );
    look('role', role.id, role.tools, (at) => ['tools', at]);
    look('role', role.id, role.languages, (at) => ['languages', at]);
    const advice = (['entry', 'main', 'stretch'] as const).flatMap((step) =>
      role.certifications[step].map(({ certification }, at) => ({ certification, path: ['certifications', step, at, 'certification'] })),
    );
    look(
      'role',
      role.id,
      advice.map(({ certification }) => certification),
      (at) => advice[at]?.path ?? [],
    );
  }
  for (const skill of entriesOf(context, 'skill')) look('skill', skill.id, skill.prerequisites, (at) => ['prerequisites', at]);
  for (const tool of entriesOf(context, 'tool'))
    look(
      'tool',
      tool.id,
      tool.evidenceOf.map(({ skill }) => skill),
      (at) => ['evidenceOf', at, 'skill'],
    );
  for (const entry of entriesOf(context, 'certification')) {
    look(
      'certification',
      entry.id,
      entry.skills.map(({ skill }) => skill),
      (at) => ['skills', at, 'skill'],
    );
  }
  for (const question of entriesOf(context, 'question')) {
    look(
      'question',
      question.id,
      question.options.map(({ id }) => id),
      (at) => ['options', at, 'id'],
    );
  }
  return findings;
};
