import { educationLevels } from '../../domain/types';
import { type Check, type CheckContext, entriesOf, type Finding, listed } from './context';

/** Facts of which each may be right, and not all of them together. */
export const checkDisagreeing: Check = (context) => [
  ...rolesIn(context),
  ...toolsIn(context),
  ...certificationsIn(context),
  ...occupationsIn(context),
];

function* rolesIn(context: CheckContext): Generator<Finding> {
  for (const { id, education, languages } of entriesOf(context, 'role')) {
    const { typical, minimum } = education ?? {};
    if (typical !== undefined && minimum !== undefined && educationLevels.indexOf(minimum) > educationLevels.indexOf(typical)) {
      const args = { fact: `the minimum is ${minimum}`, other: `${typical}, which is less, is typical` };
      yield { code: 'facts-disagree', kind: 'role', id, path: ['education', 'minimum'], args };
    }
    for (const [at, language] of listed(languages)) {
      const category = context.base.entries.tool.get(language)?.category;
      if (category === undefined || category === 'language') continue;
      const args = { fact: `"${language}" is listed as a language`, other: `it is a tool of the category "${category}"` };
      yield { code: 'facts-disagree', kind: 'role', id, path: ['languages', at], args };
    }
  }
}

function* toolsIn(context: CheckContext): Generator<Finding> {
  for (const { id, everyday } of entriesOf(context, 'tool')) {
    if (everyday !== true) continue;
    for (const survey of entriesOf(context, 'survey')) {
      if (survey.counts === 'job-ads' || !Object.hasOwn(survey.tools ?? {}, id)) continue;
      const args = {
        fact: 'it is taken to be used in every occupation',
        other: `the survey "${survey.id}" says by how many, which counts`,
      };
      yield { code: 'facts-disagree', kind: 'tool', id, path: ['everyday'], args };
    }
  }
}

function* certificationsIn(context: CheckContext): Generator<Finding> {
  const loops = inLoops(context);
  for (const { id, availableFrom, retirementAnnouncedOn, retiresOn, successor, examCodes, versions } of entriesOf(
    context,
    'certification',
  )) {
    const add = (path: string, fact: string, other: string): Finding => ({
      code: 'facts-disagree',
      kind: 'certification',
      id,
      path: [path],
      args: { fact, other },
    });
    if (retiresOn !== undefined && availableFrom !== undefined && availableFrom > retiresOn)
      yield add('availableFrom', `it can be earned from ${availableFrom} on`, `its last day is ${retiresOn}`);
    if (retiresOn !== undefined && retirementAnnouncedOn !== undefined && retirementAnnouncedOn > retiresOn)
      yield add('retirementAnnouncedOn', `its end was made known on ${retirementAnnouncedOn}`, `its last day was ${retiresOn}`);
    for (const [at, { code, from }] of listed(versions)) {
      const before = versions?.[at - 1];
      if (code !== undefined && examCodes !== undefined && !examCodes.includes(code))
        yield add('versions', `a version is called "${code}"`, 'examCodes does not have it');
      if (before && (from === undefined || from <= (before.from ?? '')))
        yield add('versions', `version ${at + 1} follows version ${at}`, 'its `from` is no later day');
    }
    // One that names itself is found by the rule on steps.
    if (successor !== undefined && successor !== id && loops.has(id))
      yield add('successor', `"${successor}" takes its place`, 'this takes the place of that in turn');
  }
}

/** Percent, each rounded to a tenth: so many levels of education cannot add up to more than this by rounding. */
const mostPercent = 101;

function* occupationsIn(context: CheckContext): Generator<Finding> {
  for (const { id, education } of entriesOf(context, 'occupation')) {
    const sum = Object.values(education?.shares ?? {}).reduce<number>((total, share) => total + (share ?? 0), 0);
    if (sum <= mostPercent) continue;
    const args = { fact: `the shares add up to ${Math.round(10 * sum) / 10} percent`, other: 'all people are 100 percent' };
    yield { code: 'facts-disagree', kind: 'occupation', id, path: ['education', 'shares'], args };
  }
}

/** Certifications whose chain of successors comes back to them. Each is walked once, as a hostile base has thousands. */
function inLoops({ base }: CheckContext): ReadonlySet<string> {
  const [seen, loops] = [new Set<string>(), new Set<string>()];
  for (const start of base.entries.certification.keys()) {
    const trail: string[] = [];
    let next: string | undefined = start;
    for (; next !== undefined && !seen.has(next); next = base.entries.certification.get(next)?.successor) {
      seen.add(next);
      trail.push(next);
    }
    const from = next === undefined ? -1 : trail.indexOf(next);
    if (from >= 0) for (const id of trail.slice(from)) loops.add(id);
  }
  return loops;
}
