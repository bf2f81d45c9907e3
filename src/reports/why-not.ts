import type { Advice } from '../domain/advise/advise';
import { demandWords } from '../domain/advise/constraints';
import { type AdviceModel, isPart, type KnownPerson } from '../domain/advise/model';
import { plural } from '../domain/advise/told-shares';
import { traitWords } from '../domain/advise/trait-words';
import type { WhyNotRole } from '../domain/advise/why-not';
import { type BankQuestion, questionOf } from '../domain/interview/bank';
import { quoted } from '../domain/interview/belief';
import { gainOf } from '../domain/interview/why-not';
import { andList, hours, percentInWords } from '../domain/words';
import type { Block, Text } from '../render/report';
import { limitList, named, signed, titleIn } from './advice-words';
import { changeText, otherMarks } from './change-words';
import { listed } from './section';

const shown = 4;

/** Marks the sources of a figure. */
type Mark = (sources: readonly string[]) => string;

/** Why a role is not first: the strongest evidence against it, and what would qualify it. */
export function reportWhyNot(why: WhyNotRole, model: AdviceModel, advice: Advice, person: KnownPerson, mark: Mark): Block[] {
  const [role, leader] = [titleIn(model, why.role), titleIn(model, why.leader)];
  const within = why.within ? ' within your limits' : '';
  const known = advice.told > 0;
  return [
    {
      kind: 'heading',
      level: 2,
      text:
        why.rank === 1 && known
          ? `${role} has the highest score${within || (isPart(model) ? ' of the roles you named' : '')}`
          : `Why not ${role}`,
    },
    { kind: 'paragraph', text: placeText(why, leader, advice, person, model) },
    ...(known ? (why.rank === 1 ? overturnBlocks(advice, model, why.breaks.length > 0) : nearerBlocks(why, leader, model)) : []),
    ...listed(
      `Tools that you did not name and that would ${why.rank === 1 && known ? `set it further ahead of ${leader}` : 'speak for it'}`,
      why.tools.map((tool) => toolText(tool, why, model, mark)),
    ),
    ...(known ? traitBlocks(why, leader) : []),
  ];
}

function placeText(why: WhyNotRole, leader: string, advice: Advice, person: KnownPerson, model: AdviceModel): string {
  const { role, rank, behind, breaks } = why;
  const [only] = advice.recommendations.length === 1 ? advice.recommendations : [];
  const alone = only?.role === role ? 'Your limits leave no other role. ' : '';
  const where = why.within ? 'Within your limits' : isPart(model) ? named(model) : 'By its score';
  const later =
    behind === 0
      ? `${where} it is level with ${leader}, which comes first by its name.`
      : `${where} it is number ${rank}, ${behind.toFixed(2)} behind ${leader}.`;
  const next = alone === '' ? 'Next after it' : 'Next after it, outside them,';
  const ahead = rank === 1 ? `${next} comes ${leader}, ${why.ahead.toFixed(2)} behind.` : later;
  const place = advice.told === 0 ? 'Nothing is known of you, so no role is ahead of it.' : `${alone}${ahead}`;
  const entry = model.roles.find(({ id }) => id === role);
  const demands = entry ? andList(breaks.map((key) => demandWords(key, entry))) : '';
  const [limit, rule] = breaks.length === 1 ? ['limit', 'rules'] : ['limits', 'rule'];
  const limits = breaks.length > 0 ? [`Your ${limit} ${limitList(breaks, person)} ${rule} it out: ${demands}.`] : [];
  const found = advice.recommendations.find((one) => one.role === role);
  const holds = found && (found.coverage > 0 || person.tools.length + person.skills.length > 0);
  const share = holds ? `You hold ${percentInWords(found.coverage)} of its essential skills; the rest takes` : 'Its essential skills take';
  const ready = found ? [`${share} ${hours(found.gapHours)}.`] : [];
  // After the sentence on the next one, "it" and "its" would be that one's.
  return (rank === 1 && advice.told > 0 ? [...limits, ...ready, place] : [place, ...limits, ...ready]).join(' ');
}

/** Those that cost it most, and whatever more is enough. */
const listedAnswers = ({ answers, enough }: WhyNotRole) => answers.slice(0, Math.max(shown, enough?.length ?? 0));

function answerText(answer: WhyNotRole['answers'][number], model: AdviceModel): Text {
  const entry = questionOf(model.bank, answer.question);
  return [
    `${entry.question.text} You said ${quoted(answer.label)}`,
    { text: ` (${signed(answer.againstLeader)})`, tone: 'muted' },
    answer.better ? `; ${betterText(entry, answer.options, answer.better)} would have gained ${gainOf(answer).toFixed(2)}` : '',
  ];
}

const betterText = (entry: BankQuestion, from: readonly string[], { options, label }: { options: readonly string[]; label: string }) =>
  entry.question.type === 'multiple' ? otherMarks(entry, { from, to: options }, 'having also marked', 'not having marked') : quoted(label);

/** What would put another role ahead of the first. `outside`: the limits rule out the role that is explained, and these are about the others. */
function overturnBlocks({ whatWouldChangeIt }: Advice, model: AdviceModel, outside: boolean): Block[] {
  const first = `put another role first${outside ? ' of those that your limits leave' : ''}`;
  const changes = whatWouldChangeIt.map((change) => changeText(change, model));
  const nothing = `Nothing that was tried (one or two other answers, a tool more or less) would ${first}.`;
  return changes.length > 0 ? listed(`What would ${first}`, changes) : [{ kind: 'paragraph', text: nothing }];
}

const nearerBlocks = (why: WhyNotRole, leader: string, model: AdviceModel): Block[] => [
  ...listed(
    `Where another answer would have brought it nearest to ${leader}`,
    listedAnswers(why).map((answer) => answerText(answer, model)),
  ),
  ...enoughBlocks(why, leader, model),
];

/** How many of the answers, given otherwise, put it ahead: so many of those listed, from the first. */
function enoughBlocks(why: WhyNotRole, leader: string, model: AdviceModel): Block[] {
  const { role, enough, enoughPuts, answers } = why;
  if (answers.length === 0) return [];
  if (enough === null)
    return [{ kind: 'paragraph', text: `Not even the better answer to every question that you answered would bring it past ${leader}.` }];
  const first = enough.length === listedAnswers(why).length ? 'All' : `The first ${enough.length}`;
  const which = enough.length === 1 ? 'The first of these' : `${first} of these together`;
  const next = enoughPuts === null ? '' : `; first would then be ${titleIn(model, enoughPuts)}`;
  const effect = enoughPuts === role ? 'put it first' : `bring it past ${leader}${next}`;
  return [{ kind: 'paragraph', text: `${which}, answered in that other way, would be enough to ${effect}.` }];
}

function toolText(tool: WhyNotRole['tools'][number], { role, leader }: WhyNotRole, model: AdviceModel, mark: Mark): Text {
  const { title, gain, share, source, puts } = tool;
  const past = `past ${titleIn(model, leader)}`;
  const effect = puts === role ? 'to put it first' : `to bring it ${past}; first would then be ${titleIn(model, puts ?? role)}`;
  return [
    `${title}${share === null ? '' : `, used by ${percentInWords(share)} there${mark(source === null ? [] : [source])}`}`,
    { text: ` (+${gain.toFixed(2)})`, tone: 'muted' },
    puts === null ? '' : `: enough by itself ${effect}`,
  ];
}

function traitBlocks({ traits }: WhyNotRole, leader: string): Block[] {
  const differences = traits.slice(0, shown).map(({ trait, role, leader: other }) => `${traitWords[trait]} (${role} against ${other})`);
  if (differences.length === 0) return [];
  return [{ kind: 'paragraph', text: `Where the work differs most from that of ${plural(leader)}, of 100: ${andList(differences)}.` }];
}
