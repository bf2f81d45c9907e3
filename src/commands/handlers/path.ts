import { paySideBySide } from '../../domain/figures';
import type { Asking } from '../../domain/gap';
import { heldInRole } from '../../domain/held';
import type { Warning } from '../../domain/outcome';
import { findPaths, type Hop, type Path } from '../../domain/path';
import { helpersFor } from '../../domain/path-help';
import type { Id, LinkedRole, PayFigure } from '../../domain/types';
import type { Base } from '../../kb/base';
import type { PathView } from '../../reports/path';
import { recognisedOnly, typedAgain } from '../again';
import { hoursPerWeek } from '../pace';
import { type PersonFlags, readPerson, toolsOf } from '../person';
import { rangeJson } from '../range';
import { findRoles, roleById, titlesInWords } from '../roles';
import type { Answer, Session } from '../session';
import { usage } from '../settings';
import { baseFlags, shellWord } from '../typed';

export async function path(session: Session, names: readonly string[], flags: PersonFlags): Promise<Answer> {
  const base = await session.base();
  const { asOf } = session.settings;
  const told = flags.profile !== undefined || flags.skills !== undefined || flags.tools !== undefined;
  if (names.length > 2) {
    const hint = titlesInWords(base, names) ?? 'career path data-analyst data-engineer';
    throw usage('role-count', `path takes two roles, not ${names.length}`, hint);
  }
  const again = baseFlags(session);
  if (names.length === 1 && !told) {
    const goal = shellWord(names[0] ?? '') ?? 'ROLE';
    throw usage(
      'role-count',
      'path needs a role to start from, or a person',
      `from a role: career path ROLE ${goal}${again}; from you: career path ${goal} --skills "SQL:3"${again}`,
    );
  }
  const roles = findRoles(base, names);
  const to = roles[roles.length - 1] as LinkedRole;
  const from = roles.length === 2 ? roles[0] : undefined;
  if (from === to) throw usage('same-role', `${to.title} is both the start and the goal`, `career similar ${to.id}${again}`);
  const { person, warnings } = await readPerson(session, flags);
  const skills = base.catalogue.skills();
  const held = told || !from ? person.skills : heldInRole(from, skills);
  const stones = stonesOf(base, [to.id, ...(from ? [from.id] : [])]);
  const paths = findPaths(to, held, stones, skills);
  const catalogue = { skills, certifications: base.catalogue.certifications() };
  const proofs = { certified: person.certifications, tools: toolsOf(base, person) };
  const used = new Map<string, LinkedRole>(
    [from, ...[paths.direct, ...paths.stones].flatMap((way) => way.hops.map((hop) => roleById(base, hop.role)))].flatMap((role) =>
      role ? [[role.id, role]] : [],
    ),
  );
  const helpers = (hop: Hop) => helpersFor(roleById(base, hop.role), hop, proofs, catalogue, asOf);
  const printed = [...used.values()].filter((role) => !told || role !== from);
  const pay = payIn(printed, from && !told ? [from, to] : printed);
  const view: PathView = {
    from,
    to,
    told,
    paths,
    roles: used,
    pay,
    helpers,
    pace: hoursPerWeek(flags.hoursPerWeek, person),
    asOf,
    again: typedAgain(session, recognisedOnly(flags, person)),
    sources: base.sources(citedBy([...pay.values()])),
  };
  const wayJson = (way: Path) => ({ hops: way.hops.map((hop) => hopJson(hop, view)), hours: rangeJson(way.hours) });
  return {
    schema: 'career/path',
    document: {
      from: from?.id ?? null,
      to: to.id,
      startsFrom: told ? 'person' : 'role',
      ...wayJson(paths.direct),
      steppingStones: paths.stones.map((way) => ({
        via: way.hops.slice(0, -1).map((hop) => hop.role),
        ...wayJson(way),
        extraHours: rangeJson([way.hours[0] - paths.direct.hours[0], way.hours[1] - paths.direct.hours[1]]),
      })),
      pay: Object.fromEntries([...used].map(([id, role]) => [id, role.pay[0] ?? null])),
      unrecognised: person.unrecognised.map((entry) => entry.said),
    },
    sources: citedBy([...used.values()].flatMap((role) => role.pay.slice(0, 1))),
    warnings: told && from ? [...warnings, startNotUsed(from)] : warnings,
    report: async () => {
      const { reportPath, reportHops } = await import('../../reports/path');
      return session.settings.format === 'csv' ? reportHops(view) : reportPath(view);
    },
  };
}

/** Two roles and a person: what the role would bring is not taken for granted. */
const startNotUsed = ({ title }: LinkedRole): Warning => ({
  code: 'start-not-used',
  message: `the way starts from you, not from ${title}: what you told counts, and not what the role brings; without --profile, --skills and --tools it starts there`,
});

/** What is said to be paid in roles, of which some are held against each other. */
function payIn(roles: readonly LinkedRole[], compared: readonly LinkedRole[]): ReadonlyMap<Id, PayFigure> {
  const payOf = paySideBySide(compared);
  return new Map(
    roles.flatMap((role): [Id, PayFigure][] => {
      const figure = payOf(role);
      return figure ? [[role.id, figure]] : [];
    }),
  );
}

/** The sources of these figures, and that of levels and hours. */
const citedBy = (pay: readonly PayFigure[]): string[] => [...new Set(['judgement', ...pay.map(({ source }) => source)])];

/** Every role but these, each read when it is weighed. */
const stonesOf = (base: Base, without: readonly string[]): Asking[] =>
  base.catalogue.requirements().filter(({ id }) => !without.includes(id));

function hopJson(hop: Hop, { helpers }: PathView): Record<string, unknown> {
  return {
    role: hop.role,
    hours: rangeJson(hop.hours),
    carriesOver: hop.carriesOver.map(({ skill, title, held, required }) => ({ skill, title, held, required })),
    missing: hop.missing.map(({ skill, title, held, required, hours }) => ({ skill, title, held, required, hours: rangeJson(hours) })),
    certifications: helpers(hop).map(({ certification, proves }) => ({
      certification: certification.id,
      title: certification.title,
      proves,
    })),
  };
}
