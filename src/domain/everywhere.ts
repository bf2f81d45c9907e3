import type { Skill } from './types';

/** Attitudes, and what is of use in every occupation, such as writing or critical thinking: no subject of a role. */
export const isOfUseEverywhere = ({ kind, reuse }: Pick<Skill, 'kind' | 'reuse'>): boolean =>
  kind === 'attitude' || reuse === 'transversal';
