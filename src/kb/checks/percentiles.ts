import type { Path } from '../problem';
import { type Check, entriesOf, type Finding, listed } from './context';

const order = ['p10', 'p25', 'median', 'p75', 'p90'] as const;
type Figure = { readonly [Name in (typeof order)[number]]?: number | undefined };

/** Percentiles that go down. */
export const checkPercentiles: Check = (context) => {
  const findings: Finding[] = [];
  const look = (kind: Finding['kind'], id: string, figure: Figure, path: Path) => {
    const given = order.flatMap((name) => (figure[name] === undefined ? [] : [{ name, amount: figure[name] }]));
    for (const [at, { name, amount }] of given.entries()) {
      const before = given[at - 1];
      if (before && before.amount > amount) {
        findings.push({
          code: 'percentiles-not-increasing',
          kind,
          id,
          path: [...path, name],
          args: { low: before.name, lowAmount: before.amount, high: name, highAmount: amount },
        });
      }
    }
  };
  for (const role of entriesOf(context, 'role')) for (const [at, figure] of listed(role.pay)) look('role', role.id, figure, ['pay', at]);
  for (const occupation of entriesOf(context, 'occupation'))
    if (occupation.wage) look('occupation', occupation.id, occupation.wage, ['wage']);
  for (const survey of entriesOf(context, 'survey')) {
    for (const [role, groups] of Object.entries(survey.pay ?? {})) {
      for (const [at, group] of listed(groups)) look('survey', survey.id, group, ['pay', role, at]);
    }
  }
  return findings;
};
