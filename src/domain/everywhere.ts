import type { Skill } from './types';

/** It is shown in how somebody works: nobody learns it by the hour, or until a day. */
export const isAttitude = ({ kind }: Pick<Skill, 'kind'>): boolean => kind === 'attitude';

/** Attitudes, and what is of use in every occupation, such as writing or critical thinking: no subject of a role. */
export const isOfUseEverywhere = (skill: Pick<Skill, 'kind' | 'reuse'>): boolean => isAttitude(skill) || skill.reuse === 'transversal';
