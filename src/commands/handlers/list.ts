import { advisedBy, certificationItem, type ListKind, listKinds, rolesNeeding } from '../../domain/catalogue';
import { certificationStatuses } from '../../domain/certification';
import type { KnowledgeBase } from '../../domain/types';
import { type ListView, reportList } from '../../reports/list';
import { reportCertifications } from '../../reports/list-certifications';
import { findFamily, findRole } from '../roles';
import type { Answer, Session, View } from '../session';
import { usage } from '../settings';
import { suggest } from '../suggest';
import { baseFlags } from '../typed';

export type ListFlags = { role?: string; family?: string; status?: string; issuer?: string };

function kindOf(word: string): ListKind {
  const wanted = word.toLowerCase();
  const kind = listKinds.find((known) => known === wanted || known === `${wanted}s` || (known === 'families' && wanted === 'family'));
  if (kind) return kind;
  throw usage('unknown-kind', `there is no list of "${word}"`, suggest(listKinds, word, `lists: ${listKinds.join(', ')}`));
}

/** The lists that a filter makes sense for. */
const filters: Record<keyof ListFlags, readonly ListKind[]> = {
  role: ['skills', 'tools', 'certifications'],
  family: ['roles'],
  status: ['certifications'],
  issuer: ['certifications'],
};

/** A filter that is not understood must not look like an empty list. */
function checkFilters(kind: ListKind, flags: ListFlags): void {
  const { status } = flags;
  for (const [flag, kinds] of Object.entries(filters) as [keyof ListFlags, readonly ListKind[]][]) {
    if (flags[flag] === undefined || kinds.includes(kind)) continue;
    throw usage('filter-of-another-list', `--${flag} has no meaning for ${kind}`, `career list ${kinds[0]} --${flag} ...`);
  }
  if (status !== undefined && !certificationStatuses.some((known) => known === status)) {
    throw usage('unknown-status', `there is no status "${status}"`, `one of: ${certificationStatuses.join(', ')}`);
  }
}

/** Nobody of that name is an answer, an empty list; who is there is worth saying all the same. */
function issuerWarning(base: KnowledgeBase, issuer: string | undefined): Pick<Answer, 'warnings'> {
  const certifications = [...base.certifications.values()];
  if (issuer === undefined || certifications.some((entry) => isIssuedBy(entry, issuer))) return {};
  const known = [...new Set(certifications.map((entry) => entry.issuer))].sort((a, b) => a.localeCompare(b, 'en'));
  return { warnings: [{ code: 'unknown-issuer', message: `no issuer here is named "${issuer}"; there are ${known.join(', ')}` }] };
}

/** By a part of its name, or by what its ids begin with: `aws`. */
function isIssuedBy({ id, issuer }: { id: string; issuer: string }, text: string): boolean {
  const wanted = text.toLowerCase();
  return issuer.toLowerCase().includes(wanted) || id.startsWith(`${wanted}-`);
}

export async function list(session: Session, word: string, flags: ListFlags): Promise<Answer> {
  const kind = kindOf(word);
  const opened = await session.base();
  const base = opened.all();
  const role = flags.role === undefined ? undefined : findRole(opened, flags.role);
  checkFilters(kind, flags);
  const { asOf } = session.settings;
  const answer = (items: readonly Record<string, unknown>[], report: Answer['report']): Answer => ({
    schema: 'career/list',
    document: { kind, items, total: items.length },
    report,
  });
  if (kind === 'certifications') {
    const advised = role && advisedBy(role, asOf);
    const items = [...base.certifications.values()]
      .filter((entry) => !advised || advised.has(entry.id) || entry.roles.includes(role?.id ?? ''))
      .map((entry) => certificationItem(entry, asOf))
      .filter(
        (item) =>
          (flags.status === undefined || item.status === flags.status) && (flags.issuer === undefined || isIssuedBy(item, flags.issuer)),
      );
    const report = (view: View) =>
      reportCertifications(items, asOf, { ...listView(session, view), steps: advised, read: isRead(session, view) });
    return { ...answer(items, report), ...issuerWarning(base, flags.issuer) };
  }
  // An id can be that of a skill and of a tool: each list has what the role asks of its kind.
  const asked =
    kind === 'skills' ? role?.skills.map((need) => need.skill) : [...(role?.tools ?? []), ...(role?.languages ?? [])].map(({ id }) => id);
  const items = itemsOf(base, kind, flags, role && new Set(asked));
  const told = kind === 'roles' ? items.map((item) => ({ ...item, ...roleWords(base, item) })) : items;
  return answer(items, (view) => reportList(kind, told, listView(session, view)));
}

/** Whether lines are read as sentences: a question mark there ends one, or is not heard. */
const isRead = ({ settings }: Session, { accessible }: View): boolean => accessible || settings.format === 'plain';

/** A sentence for a screen reader, like a line of data, has room for everything that is worth saying. */
function listView(session: Session, { width, accessible }: View): ListView {
  const { format } = session.settings;
  const room = format === 'table' && !accessible ? width : Number.POSITIVE_INFINITY;
  return { data: format === 'csv', width: room, again: baseFlags(session) };
}

/** What people read of a role in a list, beside what a script gets. */
function roleWords(base: KnowledgeBase, { id }: Record<string, unknown>) {
  const role = base.roles.get(String(id));
  return { familyTitle: role?.familyTitle, focus: role?.focus };
}

function itemsOf(
  base: KnowledgeBase,
  kind: Exclude<ListKind, 'certifications'>,
  flags: ListFlags,
  only: ReadonlySet<string> | undefined,
): Record<string, unknown>[] {
  switch (kind) {
    case 'roles': {
      const family = flags.family === undefined ? undefined : findFamily(base.families, flags.family);
      return [...base.roles.values()]
        .filter((role) => family === undefined || role.family === family)
        .map(({ id, title, family, aliases, summary }) => ({ id, title, family, aliases, summary }));
    }
    case 'skills':
      return [...base.skills.values()]
        .filter((skill) => !only || only.has(skill.id))
        .map(({ id, title, kind: of, group, reuse, summary }) => ({
          id,
          title,
          kind: of,
          group,
          reuse,
          summary,
          roles: rolesNeeding(base, id).length,
        }));
    case 'tools':
      return [...base.tools.values()]
        .filter((tool) => !only || only.has(tool.id))
        .map(({ id, title, category, summary }) => ({ id, title, category, summary }));
    case 'families':
      return [...base.families.values()].map(({ id, title, summary }) => ({
        id,
        title,
        summary,
        roles: [...base.roles.values()].filter((role) => role.family === id).length,
      }));
  }
}
