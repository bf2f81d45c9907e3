import { type Check, entriesOf, type Finding } from './context';

/** A role that asks for nothing: everybody would meet all of it in no time. What an overlay has hidden is asked for no more. */
export const checkJudgeable: Check = (context) => {
  const findings: Finding[] = [];
  for (const { id, skills } of entriesOf(context, 'role')) {
    // What cannot be read may be an essential one.
    if (skills === undefined || skills.some((need) => need?.skill === undefined || need.relation === undefined)) continue;
    const isAsked = (need: (typeof skills)[number]) =>
      need?.relation === 'essential' && need.level !== 0 && !context.base.hidden.has(`skill:${need.skill}`);
    if (skills.some(isAsked)) continue;
    findings.push({ code: 'no-essential-skill', kind: 'role', id, path: ['skills'], args: {} });
  }
  return findings;
};
