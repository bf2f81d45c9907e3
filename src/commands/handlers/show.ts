import { advisedOn } from '../../domain/advised';
import { asSatOn, statusOn, unverifiedOn } from '../../domain/certification';
import { surveyOrder } from '../../domain/compare/cells';
import { allRows } from '../../domain/compare/rows';
import { didYouMean, findNamed, type Named, nearestNames, normaliseName } from '../../domain/names';
import { failure } from '../../domain/outcome';
import { certificationNames } from '../../domain/profile/certification-names';
import { type IsoDate, type LinkedRole, rungs } from '../../domain/types';
import type { Base } from '../../kb/base';
import { reportSkill, reportTool } from '../../reports/show';
import { reportCertification } from '../../reports/show-certification';
import { reportRole } from '../../reports/show-role';
import { familyNamed, roleById } from '../roles';
import type { Answer, Session } from '../session';
import { baseFlags } from '../typed';

const kinds = ['role', 'certification', 'skill', 'tool'] as const;
type Kind = (typeof kinds)[number];
type Found = { kind: Kind; id: string };

export async function show(session: Session, name: string): Promise<Answer> {
  const base = await session.base();
  const [, said, rest] = /^(role|skill|tool|certification):(.*)$/is.exec(name) ?? [];
  const prefix = said?.toLowerCase() as Kind | undefined;
  const wanted = rest ?? name;
  // A role is found by its id, or in the index alone, so that showing one costs the same however large the base is.
  const role = prefix === undefined || prefix === 'role' ? (base.role(wanted) ?? findNamed(base.index, wanted)) : undefined;
  // An id means one entry; any other name may mean others beside the role.
  const all = role && prefix === undefined && role.id !== wanted ? entriesNamed(base, wanted, kinds) : [];
  // `mlops` is the id of a skill, and an alias of a role.
  const byId = all.find(({ kind, id }) => kind !== 'role' && normaliseName(id) === normaliseName(wanted));
  if (byId && normaliseName(role?.id ?? '') !== normaliseName(wanted)) {
    return showOther(session, base, { ...byId, others: all.filter((one) => one !== byId) });
  }
  if (role) return showRole(session, base, role.id, all.slice(1));
  const found = findAny(base, wanted, prefix, baseFlags(session));
  return showOther(session, base, found);
}

async function showRole(session: Session, base: Base, id: string, others: readonly Found[]): Promise<Answer> {
  const role = roleById(base, id);
  const surveys = surveyOrder([role]);
  const { asOf } = session.settings;
  const sources = [...new Set(allRows.flatMap((row) => row.cell(role, { asOf, surveys }).sources ?? []))];
  return {
    schema: 'career/entry',
    document: { kind: 'role', entry: { ...role, certifications: adviceOn(role, asOf) } },
    sources,
    warnings: alsoKnown(others),
    report: () => reportRole(role, base.sources(sources), asOf, baseFlags(session)),
  };
}

/** What a role advises on the day, with the status of that day. */
function adviceOn(role: LinkedRole, day: IsoDate) {
  const advised = advisedOn(role, day).map(({ step, entry: { successors: _, ...entry }, insteadOf }) => ({
    step,
    entry: {
      ...entry,
      status: statusOn(entry, day),
      statusSeen: entry.status,
      unverified: unverifiedOn(entry, day),
      ...(insteadOf === undefined ? {} : { insteadOf: insteadOf.certification }),
    },
  }));
  return Object.fromEntries(rungs.map((step) => [step, advised.filter((one) => one.step === step).map(({ entry }) => entry)]));
}

/** What each kind is known by. */
const named: Readonly<Record<Kind, (base: Base) => readonly Named[]>> = {
  role: (base) => base.index,
  certification: ({ catalogue }) =>
    [...catalogue.certifications().values()].map(({ id, title, examCodes, aliases = [] }) => ({
      id,
      title,
      aliases: [...examCodes, ...aliases],
    })),
  skill: ({ catalogue }) => [...catalogue.skills().values()],
  tool: ({ catalogue }) => [...catalogue.tools().values()],
};

/** The entries of that name, at most one of a kind. */
const entriesNamed = (base: Base, name: string, searched: readonly Kind[]): Found[] =>
  searched.flatMap((kind) => {
    const entry = findNamed(named[kind](base), name);
    return entry ? [{ kind, id: entry.id }] : [];
  });

const alsoKnown = (others: readonly Found[]) =>
  others.map(({ kind, id }) => ({ code: 'also-known', message: `there is also ${kind}:${id}` }));

/** The entry of that name in the kinds other than roles; several kinds may have it: the first counts, the others are named. */
function findAny(base: Base, name: string, only: Kind | undefined, again: string): Found & { others: readonly Found[] } {
  const searched = only ? [only] : kinds;
  const [first, ...others] = entriesNamed(base, name, searched);
  if (first) return { ...first, others };
  // As résumés have it. Such names come last: `Agentic AI` is a skill, although one exam is called so behind its issuer's preamble.
  const asWritten = () => [...base.catalogue.certifications().values()].map((one) => ({ ...one, aliases: certificationNames(one) }));
  const exam = searched.includes('certification') ? findNamed(asWritten(), name) : undefined;
  if (exam) return { kind: 'certification', id: exam.id, others: [] };
  const near = nearestNames(
    searched.flatMap((kind) => named[kind](base)),
    name,
  );
  const family = only === undefined ? familyNamed(base.catalogue.families(), name) : undefined;
  if (family !== undefined)
    throw failure('unknown-id', 'unknown-entry', `"${name}" is a family of roles, and has no page`, {
      hint: `career list roles --family ${family}${again}`,
      details: { name, suggestions: [] },
    });
  throw failure('unknown-id', 'unknown-entry', `there is no ${only ?? 'role, skill, tool or certification'} "${name}"`, {
    hint: didYouMean(near, 'career search finds entries by word'),
    details: { name, suggestions: near },
  });
}

function showOther(session: Session, base: Base, { kind, id, others }: Found & { others: readonly Found[] }): Answer {
  const all = base.all();
  const { asOf } = session.settings;
  const again = baseFlags(session);
  const warnings = alsoKnown(others);
  const answer = (entry: object | undefined, report: Answer['report'], sources: readonly string[] = []): Answer => ({
    schema: 'career/entry',
    document: { kind, entry },
    sources,
    warnings,
    report,
  });
  const [skill, tool, certification] = [all.skills.get(id), all.tools.get(id), all.certifications.get(id)];
  if (kind === 'skill' && skill) return answer(skill, () => reportSkill(skill, all, again));
  if (kind === 'tool' && tool) return answer(tool, () => reportTool(tool, all, again));
  if (kind === 'certification' && certification) {
    const status = statusOn(certification, asOf);
    const sat = asSatOn(certification, asOf);
    const judged = {
      ...sat,
      status,
      statusAsOf: status,
      statusSeen: certification.status,
      unverified: unverifiedOn(certification, asOf),
    };
    return answer(judged, () => reportCertification(sat, all, asOf, again), [certification.source]);
  }
  throw new Error(`${kind} ${id} was found and is not there`);
}
