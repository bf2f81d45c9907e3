/** What the answers of a person say of a role, as sentences. */

import { type BankQuestion, optionIndex, questionOf } from '../interview/bank';
import { quoted } from '../interview/belief';
import { answerTable } from '../interview/likelihood';
import { logsAmong } from '../interview/ticks';
import type { Id, LinkedRole } from '../types';
import { andList, percent } from '../words';
import type { AdviceModel } from './model';
import type { Sentence, SentenceWorld } from './sentence';
import { type Against, type Expected, expectedOf, tellingTrait, touchedBy } from './telling';
import { askedEnough, plural, read } from './told-shares';
import { traitWords } from './trait-words';

/** Who speaks of themselves says what about, but for the steps of a scale: `I help programmers to make their code safe`. */
const isWhole = /^(?:I|My|We)\b/;

/** The answer, what makes it count, and how often it is to be expected. */
export function answerSentence(id: Id, role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): Sentence {
  const { model, person } = world;
  const tick = tickOf(id, role, rival, world);
  if (tick) return tickSentence(tick, role, rival, value, world);
  const entry = questionOf(model.bank, id);
  const [given = ''] = person.answers.find((answer) => answer.question === id)?.options ?? [];
  const option = optionIndex(entry, given);
  const against = againstOf(role, rival, model);
  const label = entry.question.options[option]?.label ?? '';
  // Anything else says little without its question: the step of a scale, "To hear whether something is safe".
  const asked = entry.question.type !== 'scale' && isWhole.test(label) ? '' : ` to ${quoted(entry.question.text)}`;
  const said = `You said ${quoted(label)}${asked}`;
  const logs = answerTable(model.bank, entry).subarray(option * entry.roles, (option + 1) * entry.roles);
  const expected = expectedText(expectedOf(logs.map(Math.exp), against), rival, value);
  const trait = tellingTrait(entry, option, against, value < 0 ? -1 : 1);
  if (trait === undefined) return { text: `${said}: ${expected}` };
  const at = entry.positions[option * entry.traits.length + entry.traits.indexOf(trait)];
  return { text: `${said} (${traitWords[trait]}: ${at} of 100, this role ${role.traits[trait].mean}): ${expected}` };
}

const againstOf = (role: LinkedRole, rival: LinkedRole | undefined, { ids }: AdviceModel): Against => ({
  role: ids.indexOf(role.id),
  other: rival && ids.indexOf(rival.id),
});

/** An option of a multiple choice that was ticked. */
type Tick = {
  entry: BankQuestion;
  option: number;
  /** How many tick it. */
  expected: Expected;
  /** How many of those who tick as many tick it: what counts. */
  among: Expected;
};

/** @param id `question/option`; undefined for another one. */
function tickOf(id: Id, role: LinkedRole, rival: LinkedRole | undefined, { model, person }: SentenceWorld): Tick | undefined {
  const [question = '', part] = id.split('/');
  if (part === undefined) return undefined;
  const entry = questionOf(model.bank, question);
  const option = optionIndex(entry, part);
  const count = new Set(person.answers.find((answer) => answer.question === question)?.options).size;
  const against = againstOf(role, rival, model);
  const expected = expectedOf(entry.shares?.[option] ?? [], against);
  return { entry, option, expected, among: expectedOf(logsAmong(entry, option, count).map(Math.exp), against) };
}

/** Whether the shares, as they are printed, bear a contribution out. */
const bearsOut = (value: number, { here, there: elsewhere }: Expected): boolean =>
  value * (read(shareText(here)) - read(shareText(elsewhere))) > 0;

function tickSentence(tick: Tick, role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): Sentence {
  const { entry, option, expected, among } = tick;
  const said = `You said ${quoted(entry.question.options[option]?.label ?? '')}`;
  const asked = askedShare(tick, role, value, world);
  if (asked) {
    const text = `${said}: so do ${shareText(asked.share)} of ${plural(role.title)}, expected from ${there(expected, rival)}`;
    return { text, source: asked.source };
  }
  if (!bearsOut(value, among)) return { text: `${said}, beside what else you chose` };
  const traits = touchedBy(entry, option).map((trait) => `${traitWords[trait]} ${role.traits[trait].mean}`);
  const stands = traits.length > 0 ? ` (of 100 in this role: ${andList(traits)})` : '';
  return { text: `${said}${stands}: of those who choose as many, ${expectedText(among, rival, value)}` };
}

/** The share of a role's people for whom the activity is an important part of their work, as the survey has it, where it bears the reason out. */
function askedShare(
  { entry, option, expected }: Tick,
  role: LinkedRole,
  value: number,
  { model }: SentenceWorld,
): { share: number; source: Id } | undefined {
  const activity = entry.question.options[option]?.activity;
  const { survey } = model.activities;
  const users = activity && survey?.activities?.[activity];
  if (!survey || !users || !askedEnough(survey, role)) return undefined;
  const share = (users[role.id] ?? 0) / (survey.n[role.id] as number);
  return bearsOut(value, { ...expected, here: share }) ? { share, source: survey.source } : undefined;
}

/** `14% elsewhere on average`, `44% of Data Scientists`. */
const there = (expected: Expected, rival: LinkedRole | undefined): string =>
  `${shareText(expected.there)} ${rival ? `of ${plural(rival.title)}` : 'elsewhere on average'}`;

/** `expected from 41% here, from 14% elsewhere on average`; where the average does not bear it out, from fewer in how many roles. */
function expectedText(expected: Expected, rival: LinkedRole | undefined, value: number): string {
  const mine = shareText(expected.here);
  if (!rival && value > 0 && !bearsOut(value, expected))
    return `expected from ${mine} here, from fewer in ${expected.fewer} of the ${expected.others} other roles`;
  if (mine === shareText(expected.there))
    return `expected about as often here as ${rival ? `from ${plural(rival.title)}` : 'elsewhere'} (${mine})`;
  return `expected from ${mine} here, from ${there(expected, rival)}`;
}

/** Below ten percent with a decimal: 1.6 and 2.4 % are not the same. */
const shareText = (share: number): string => (share < 0.0995 ? `${(100 * share).toFixed(1)}%` : percent(share));
