import { adsOf } from '../../domain/compare/job-ads';
import { findGaps } from '../../domain/gap';
import { surplusOf } from '../../domain/held';
import { hoursUpTo } from '../../domain/plan/units';
import { reportGap, reportRequirements } from '../../reports/gap';
import { recognisedOnly, typedAgain } from '../again';
import { hoursPerWeek } from '../pace';
import { type PersonFlags, readPerson } from '../person';
import { ownRole } from '../person-warnings';
import { rangeJson } from '../range';
import { findRole } from '../roles';
import type { Answer, Session } from '../session';

export async function gap(session: Session, name: string, flags: PersonFlags): Promise<Answer> {
  const base = await session.base();
  const role = findRole(base, name);
  const { person, warnings } = await readPerson(session, flags);
  const pace = hoursPerWeek(flags.hoursPerWeek, person);
  const skills = base.catalogue.skills();
  const found = findGaps(role, person.skills, skills);
  const surplus = surplusOf(role, person.skills, skills);
  const depths = ([2, 3] as const).map((level) => ({ level, hours: hoursUpTo(level, role, person.skills, skills) }));
  const asked = found.skills.filter((entry) => entry.relation !== 'implied');
  const ads = adsOf(role);
  // A language is a tool and a skill of the same id.
  const has = (tool: string) => person.tools.includes(tool) || (person.skills.get(tool) ?? 0) > 0;
  const jobAds = ads ? { source: ads.source, n: ads.n, tools: ads.tools.map((tool) => ({ ...tool, told: has(tool.id) })) } : null;
  const judged = [...new Set(['judgement', ...role.skills.flatMap((need) => need.source ?? [])])];
  const sources = ads ? [...judged, ads.source] : judged;
  return {
    schema: 'career/gap',
    document: {
      role: role.id,
      title: role.title,
      coverage: found.coverage,
      hours: rangeJson(found.hours),
      hoursPerWeek: pace,
      byLevel: depths.map(({ level, hours }) => ({ level, hours: rangeJson(hours) })),
      requirements: found.skills.map((entry) => ({
        skill: entry.skill,
        title: entry.title,
        relation: entry.relation,
        importance: entry.importance,
        required: entry.required,
        held: entry.held,
        gap: entry.missing,
        hours: rangeJson(entry.hours),
        coverage: entry.coverage,
      })),
      transferable: asked.filter((entry) => entry.held > 0).map(({ skill, title, held, required }) => ({ skill, title, held, required })),
      surplus,
      jobAds,
      unrecognised: person.unrecognised.map((entry) => entry.said),
    },
    sources,
    warnings: [...warnings, ...ownRole(person, [role], () => found.hours[1] > 0, flags.profile)],
    report: () => {
      const isKnown = person.held.length > 0;
      const view = {
        role,
        gap: found,
        depths,
        surplus,
        jobAds,
        judged,
        pace,
        isKnown,
        again: typedAgain(session, recognisedOnly(flags, person)),
        sources: base.sources(sources),
      };
      return session.settings.format === 'csv' ? reportRequirements(view) : reportGap(view);
    },
  };
}
