import { rolesNeeding, usersOf } from '../domain/catalogue';
import { statusOn } from '../domain/certification';
import { type Certification, type IsoDate, type KnowledgeBase, levelNames, type Skill, type Tool } from '../domain/types';
import { counted, longDate, percent } from '../domain/words';
import type { Block, Cell, Report } from '../render/report';

const list = (items: readonly string[]): Cell => (items.length === 0 ? '-' : { items });
const level = (value: number) => `${levelNames[value as 0] ?? '?'} (${value})`;

export function reportSkill(skill: Skill, base: KnowledgeBase): Report {
  const roles = rolesNeeding(base, skill.id);
  const before = skill.prerequisites.map((id) => base.skills.get(id)?.title ?? id);
  const after = [...base.skills.values()].filter((other) => other.prerequisites.includes(skill.id)).map((other) => other.title);
  const tools = [...base.tools.values()]
    .filter((tool) => tool.evidenceOf.some((evidence) => evidence.skill === skill.id))
    .map((tool) => tool.title);
  return {
    title: skill.title,
    blocks: [
      { kind: 'paragraph', text: skill.summary },
      {
        kind: 'facts',
        items: [
          { label: 'Kind', value: `${skill.kind}, ${skill.reuse}` },
          { label: 'Also called', value: skill.aliases.join(', ') || '-' },
          { label: 'Comes after', value: list(before) },
          { label: 'Leads to', value: list(after) },
          { label: 'What proves it', value: skill.proof },
          { label: 'Tools that show it', value: tools.slice(0, 15).join(', ') || '-' },
          { label: 'Hours', value: list(skill.hoursToLevel.map(([low, high], at) => `to ${level(at + 1)}: ${low}-${high} h`)) },
          { label: 'Hours rest on', value: skill.hoursBasis },
        ],
      },
      { kind: 'heading', text: `Asked by ${counted(roles.length, 'role')}`, level: 2 },
      {
        kind: 'table',
        id: 'roles',
        layout: 'listing',
        columns: [
          { id: 'role', label: 'Role' },
          { id: 'relation', label: 'Relation' },
          { id: 'importance', label: 'Importance', align: 'right' },
          { id: 'level', label: 'Level' },
        ],
        rows: roles.map(({ role, need }) => ({
          cells: [role.title, need.relation, { value: need.importance, text: `${need.importance} of 5` }, level(need.level)],
        })),
      },
    ],
  };
}

export function reportTool(tool: Tool, base: KnowledgeBase): Report {
  const users = usersOf(base, tool.id);
  const named = [...base.roles.values()].filter((role) => role.tools.some((own) => own.id === tool.id)).map((role) => role.title);
  const blocks: Block[] = [
    { kind: 'paragraph', text: tool.summary },
    {
      kind: 'facts',
      items: [
        { label: 'Category', value: tool.category },
        { label: 'Also called', value: tool.aliases.join(', ') || '-' },
        {
          label: 'Evidence of',
          value: list(
            tool.evidenceOf.map((evidence) => `${base.skills.get(evidence.skill)?.title ?? evidence.skill}: ${level(evidence.level)}`),
          ),
        },
        { label: 'Typical of', value: named.join(', ') || '-' },
      ],
    },
  ];
  if (users.length > 0) {
    blocks.push({ kind: 'heading', text: 'Who uses it', level: 2 });
    blocks.push({
      kind: 'bars',
      items: users
        .slice(0, 12)
        .map((user) => ({
          label: user.title,
          share: user.share,
          text: `${percent(user.share)} of ${user.n} (${base.sources.get(user.source)?.title ?? user.source})`,
        })),
    });
  } else {
    blocks.push({ kind: 'note', tone: 'muted', text: 'No survey of this base has asked about it, so no share of users is known.' });
  }
  return { title: tool.title, blocks };
}

export function reportCertification(entry: Certification, base: KnowledgeBase, asOf: IsoDate): Report {
  const status = statusOn(entry, asOf);
  const doubt = (field: string) => (entry.unverified.includes(field) ? ' (not verified at the issuer)' : '');
  const successor = entry.successor === undefined ? undefined : base.certifications.get(entry.successor);
  const advising = [...base.roles.values()].flatMap((role) =>
    Object.values(role.certifications)
      .flat()
      .some((advice) => advice.certification === entry.id)
      ? [role.title]
      : [],
  );
  const valid = entry.validMonths === 'lifetime' ? 'does not lapse' : entry.validMonths === null ? '-' : `${entry.validMonths} months`;
  const blocks: Block[] = [];
  if (status === 'retired') {
    const next = successor ? `Its successor is ${successor.title} (career show ${successor.id}).` : (entry.successorNote ?? '');
    blocks.push({
      kind: 'note',
      tone: 'bad',
      text: `Retired${entry.retiresOn ? ` on ${longDate(entry.retiresOn)}` : ''}: it can no longer be earned. ${next}`.trim(),
    });
  } else if (status === 'retiring') {
    blocks.push({
      kind: 'note',
      tone: 'warn',
      text: `It can be earned until ${entry.retiresOn ? longDate(entry.retiresOn) : 'a day that is not known'}.`,
    });
  }
  if (entry.confidence === 'uncertain')
    blocks.push({ kind: 'note', tone: 'warn', text: 'The facts of this entry are uncertain: look at the issuer before you rely on them.' });
  const fact = (label: string, value: Cell) => ({ label, value });
  blocks.push({
    kind: 'facts',
    items: [
      fact('Issuer', entry.issuer),
      fact('Status', `${status} on ${longDate(asOf)}${doubt('status')}`),
      ...(entry.statusNote ? [fact('Note', entry.statusNote)] : []),
      ...(entry.retiresOn ? [fact('Last day', `${entry.retiresOn}${doubt('retiresOn')}`)] : []),
      fact('Exam', entry.examCodes.join(', ') || '-'),
      fact('Level', entry.issuerLevel === entry.level ? entry.level : `${entry.level} (issuer: ${entry.issuerLevel})`),
      fact(
        'Price',
        `${entry.priceUsd === null ? '-' : `$${entry.priceUsd}`}${entry.priceNote ? `; ${entry.priceNote}` : ''}${doubt('priceUsd')}`,
      ),
      fact('Length', entry.minutes === null ? '-' : `${entry.minutes} minutes${doubt('minutes')}`),
      fact('Questions', `${entry.questions ?? '-'}${doubt('questions')}`),
      fact('Pass mark', `${entry.passMark ?? '-'}${doubt('passMark')}`),
      fact('Valid', `${valid}${doubt('validMonths')}`),
      fact('Renewal', entry.renewal ?? '-'),
      fact('Prerequisites', entry.prerequisites ?? '-'),
      fact('Recommended', entry.recommended ?? '-'),
      fact(
        'Measures',
        list(
          entry.measures.map(({ area, weight }) =>
            weight === null ? area : `${area}: ${weight[0] === weight[1] ? weight[0] : `${weight[0]}-${weight[1]}`} %`,
          ),
        ),
      ),
      fact('Proves', list(entry.skills.map((proof) => `${base.skills.get(proof.skill)?.title ?? proof.skill}: ${level(proof.level)}`))),
      fact('Advised for', advising.join(', ') || '-'),
      ...(successor
        ? [fact('Successor', `${successor.title} (${successor.id})`)]
        : entry.successorNote
          ? [fact('Successor', entry.successorNote)]
          : []),
      fact('Address', entry.url),
      fact('Facts', `${entry.confidence}, checked ${longDate(entry.checkedOn)}; ${base.sources.get(entry.source)?.title ?? entry.source}`),
    ],
  });
  return { title: entry.title, blocks };
}
