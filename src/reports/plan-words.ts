import { doubtWords, expectedEndWords, isUnverified, nextVersionWords, statusOn } from '../domain/certification';
import type { LeftOut } from '../domain/plan/placing';
import type { Plan } from '../domain/plan/plan';
import { demandsExperience, prerequisiteOf } from '../domain/plan/prerequisites';
import type { PlanRequest } from '../domain/plan/request';
import type { CertificationStep, Rest, Target } from '../domain/plan/steps';
import { demandInSentence } from '../domain/plan/words';
import type { Certification, HourRange, Id, IsoDate } from '../domain/types';
import { andList, counted, hours, longDate, money, timeWords } from '../domain/words';
import { examDoubt, withDoubt, withPriceDoubt } from './doubt';
import type { Certifications } from './plan-view';

/** Sentences about the steps of a plan, for every format that people read. */

/** For tables: the number and its unit stay on one line. */
export const hoursCell = (range: HourRange): string => hours(range).replaceAll(' ', '\u00a0');

const plainPrice = (cost: number | null): string => (cost === null ? 'price not known' : cost === 0 ? 'free' : money(cost, 'USD'));

/** `$99`, `$99, not verified`, `free`, `price not known`. */
export const priceOf = (entry: Pick<Certification, 'priceUsd' | 'unverified'>): string => withPriceDoubt(plainPrice(entry.priceUsd), entry);

export const examsOf = ({ steps }: Pick<Plan, 'steps'>): CertificationStep[] => steps.filter((step) => step.kind === 'certification');

/** `$165`, `$165 (not verified)`, `$165 ($99 of it not verified) and 1 price not known`: a total is as firm as its parts. */
export function sumOf(exams: readonly Pick<CertificationStep, 'cost' | 'entry'>[]): string {
  const sum = (steps: typeof exams) => steps.reduce((all, step) => all + (step.cost ?? 0), 0);
  const total = sum(exams);
  const unsure = sum(exams.filter((step) => isUnverified(step.entry, 'priceUsd')));
  const doubt = unsure === 0 ? '' : ` (${unsure === total ? '' : `${money(unsure, 'USD')} of it `}${doubtWords.known})`;
  const unpriced = exams.filter((step) => step.cost === null).length;
  if (unpriced === 0) return `${money(total, 'USD')}${doubt}`;
  if (total === 0) return unpriced === 1 ? 'price not known' : `${counted(unpriced, 'price')} not known`;
  return `${money(total, 'USD')}${doubt} and ${counted(unpriced, 'price')} not known`;
}

/** `Azure AI Engineer Associate (AI-103)`. */
export function examName({ title, examCodes }: Pick<Certification, 'title' | 'examCodes'>): string {
  const [code] = examCodes;
  return code === undefined || title.includes(code) ? title : `${title} (${code})`;
}

/** How long it is good for, and what keeps it so. */
export function renewalOf(entry: Certification): string {
  const { validMonths, renewal } = entry;
  if (validMonths === null)
    return renewal === undefined ? 'validity not known' : withDoubt(renewal.replace(/\.$/, ''), isUnverified(entry, 'renewal'));
  return withDoubt(validMonths === 'lifetime' ? 'does not expire' : validFor(validMonths), isUnverified(entry, 'validMonths'));
}

function validFor(months: number): string {
  const years = months / 12;
  return `valid ${Number.isInteger(years) ? counted(years, 'year') : counted(months, 'month')}`;
}

/** What else has to be said of an exam on its day. */
export function examNotes(step: CertificationStep): string[] {
  const { entry, insteadOf } = step;
  return [
    ...demandOf(entry),
    ...(insteadOf ? [`takes the place of ${examName(insteadOf)}, ${endOf(insteadOf)}`] : []),
    ...lifeNotes(entry, step.start),
    ...(entry.confidence === 'uncertain' ? ['facts uncertain'] : []),
  ];
}

/** What it means for this plan: what it adds, or of a course what it teaches besides; and that it lapses meanwhile. */
export function planNotes({ beyond, lapsesOn }: CertificationStep): string[] {
  const skills = beyond && skillsBeyond(beyond);
  return [
    ...(skills === undefined ? [] : [beyond?.planned ? `adds ${skills}` : `teaches ${skills}, which this plan does not count`]),
    ...(lapsesOn === undefined ? [] : [`lapses on ${longDate(lapsesOn)}, before this plan ends, unless renewed`]),
  ];
}

/** `Dashboard design to level 3 and Python to level 2, 75-190 h with what they build on`. */
function skillsBeyond({ missing, buildsOn, hours: range }: Rest): string {
  const skills = andList(missing.map(({ title, level }) => `${title} to level ${level}`));
  return `${skills}, ${hours(range)}${buildsOn.length > 0 ? ' with what they build on' : ''}`;
}

/** The last day of an exam and what follows, where that is known, and that it is in beta; how firm that is says `examDoubt` in the same line. */
function lifeNotes(entry: Certification, day: IsoDate): string[] {
  const { retiresOn, successor } = entry;
  const next = successor === undefined ? '' : `, then ${successor}`;
  const expected = expectedEndWords(entry, day);
  const version = nextVersionWords(entry, day);
  return [
    ...(retiresOn !== undefined && day <= retiresOn ? [`last day ${longDate(retiresOn)}${next}`] : []),
    ...(expected === undefined ? [] : [expected]),
    ...(statusOn(entry, day) === 'beta' ? ['in beta'] : []),
    ...(version === undefined ? [] : [version]),
  ];
}

/** What there is to say of one that is not in a plan, or not in one yet. */
export const factsOf = (entry: Certification, day: IsoDate): string[] => [
  priceOf(entry),
  ...demandOf(entry),
  ...lifeNotes(entry, day),
  ...examDoubt(entry),
];

/** What the issuer demands besides knowing, as a clause. */
function demandOf(entry: Pick<Certification, 'prerequisites'>): string[] {
  const demanded = prerequisiteOf(entry);
  if (demanded === undefined) return [];
  return [demandsExperience(entry) ? whenYouHave(demanded) : asksFirst(demanded)];
}

/** What no plan of learning gives. */
const whenYouHave = (demanded: string): string => `only when you have: ${clause(demanded)}`;

const asksFirst = (demanded: string): string =>
  /^not checked/i.test(demanded) ? 'what it asks first was not checked' : `asks first: ${clause(demanded)}`;

const clause = (text: string): string => demandInSentence(text).replace(/\.$/, '');

const endOf = ({ retiresOn }: Pick<Certification, 'retiresOn'>): string =>
  retiresOn === undefined ? 'which cannot be earned by then' : `whose last day is ${longDate(retiresOn)}`;

/** Why a certification is not in the plan, as a clause about it. */
export function whyLeftOut(one: LeftOut, certifications: Certifications): string {
  const entry = certifications.get(one.certification);
  const price = (cost: number | null): string => (entry ? priceOf({ ...entry, priceUsd: cost }) : plainPrice(cost));
  switch (one.reason) {
    case 'over-budget':
      return `${price(one.cost)}; more than is left of the budget`;
    case 'price-unknown':
      return 'its price is not known, so the budget could not be kept';
    case 'not-available':
      return one.retiresOn === undefined
        ? `it cannot be earned on ${longDate(one.on)}, when its skills are reached`
        : `its last day is ${longDate(one.retiresOn)}, and its skills are reached on ${longDate(one.on)}`;
    case 'not-offered': {
      if (!one.ended) return 'it is not offered yet';
      if (entry?.retiresOn === undefined)
        return entry && isUnverified(entry, 'status') ? 'it is believed to have ended' : 'it is no longer offered';
      return withDoubt(`last day ${longDate(entry.retiresOn)}`, isUnverified(entry, 'retiresOn'));
    }
    case 'asks-more': {
      return one.missing.length === 0 ? 'which skills it asks is not known' : `it also asks for ${skillsBeyond(one)}`;
    }
    case 'needs-experience':
      return `${whenYouHave(one.prerequisites)}; ${price(one.cost)}; its skills are reached on ${longDate(one.on)}`;
    case 'may-have-ended':
      return `it is expected to have ended in ${timeWords(one.expectedEnd)}, and its skills are reached on ${longDate(one.on)}`;
    case 'nothing-new':
      return 'you hold what it is there to show';
    case 'no-sooner':
      return `its skills are reached no sooner than those of ${one.than.title}, the main one`;
    case 'other-language':
      return 'it is of a programming language that the role does not need, and you have another';
    case 'no-main':
      return 'it goes beyond a main one, and none of those is in the plan';
    case 'held':
      return 'your profile lists it';
  }
}

/** A certification that is left out, with why: what was asked for in its place, and that its skills are learnt all the same. */
export function leftOutLine(one: LeftOut, certifications: Certifications): string {
  const asked = one.insteadOf === undefined ? undefined : certifications.get(one.insteadOf);
  const place = asked ? `, in the place of ${examName(asked)}` : '';
  const learnt = one.planned ? '; what it asks is in this plan all the same' : '';
  return `${one.title}${place}: ${whyLeftOut(one, certifications)}${learnt}`;
}

/**
 * Whether something has to be said of it: what was asked for by name is not passed over in silence, and what is far off is. So is what
 * is of no use to this person, but for who asked for all.
 */
export function isWorthSaying(one: LeftOut, { choose }: Pick<PlanRequest, 'choose'>): boolean {
  if (one.reason === 'asks-more') return one.rung === 'chosen' && one.missing.length === 0;
  return choose === 'all' || (one.reason !== 'nothing-new' && one.reason !== 'other-language');
}

/** What there is to say where no step is left. */
export const nothingLeft = ({ attitudes }: Pick<Plan, 'attitudes'>, targets: readonly Target[]): string =>
  attitudes.length > 0
    ? 'Nothing is left to learn by the hour.'
    : `You meet every essential requirement${targets.length > 1 ? ' of each of them' : ''}.`;

/** `both`, `all three`, or the titles of the targets. */
export function servesWords(serves: readonly Id[], targets: readonly Target[]): string {
  if (serves.length === targets.length) return targets.length === 2 ? 'both' : `all ${targets.length}`;
  return andList(targets.filter((target) => serves.includes(target.id)).map((target) => target.title));
}
