import { beforeAll, describe, expect, it } from 'vitest';
import { type Advice, advise } from '../../src/domain/advise/advise';
import { type AdviceModel, buildAdviceModel, type KnownPerson } from '../../src/domain/advise/model';
import { plainText } from '../../src/render/text';
import { verdictText } from '../../src/reports/advice-words';
import { shippedBase } from '../data/shipped';

let model: AdviceModel;
let usual: Advice;
const person: KnownPerson = { tools: ['sql', 'python'], skills: [], answers: [], constraints: {} };
beforeAll(async () => {
  const base = await shippedBase();
  model = buildAdviceModel(base);
  usual = advise(model, person, new Map(), base.skills);
});

/** What is said of roles with these probabilities. */
function said(verdict: Advice['verdict'], shares: readonly number[], tied: number, more: Partial<Advice> = {}, skipped = 0): string {
  const recommendations = usual.recommendations.map((one, at) => ({ ...one, title: `Role ${at + 1}`, probability: shares[at] ?? 0 }));
  const named = recommendations.slice(0, tied).map(({ role }) => role);
  const roles = model.roles.map((role) => ({ ...role, title: recommendations.find((one) => one.role === role.id)?.title ?? role.title }));
  const advice: Advice = { ...usual, verdict, confidence: shares[0] ?? 0, recommendations, tied: named, tieBreakers: [], ...more };
  const answers = model.bank.questions.slice(0, skipped).map(({ question }) => ({ question: question.id, options: null }));
  return plainText(
    verdictText(advice, { model: { ...model, roles }, person: { ...person, answers }, askMore: 'career advise', onward: true }),
  );
}

describe('the verdict in words', () => {
  it('of a tie names what asks again what was skipped, be it one or several', () => {
    const tie = (skipped: number) => said('close', [0.4, 0.35], 2, {}, skipped);
    expect(tie(0)).toMatch(/from 2 tools\. No further question would tell them apart\.$/);
    expect(tie(1)).toMatch(/ The question that you skipped might tell them apart\. \(career advise asks it again\)$/);
    expect(tie(2)).toMatch(/ The questions that you skipped might tell them apart\. \(career advise asks them again\)$/);
  });

  it.each<[Advice['verdict'], number[], number, RegExp]>([
    ['clear', [0.8, 0.1], 1, /^Role 1 fits you best: about 80% sure, from 2 tools\.$/],
    ['clear', [0.9951, 0.001], 1, /^Role 1 fits you best: more than 99% sure, from 2 tools\.$/],
    ['clear', [1, 0], 1, /^Role 1 fits you best: more than 99% sure, from 2 tools\.$/],
    ['close', [0.4, 0.39], 2, /^A tie for you: Role 1 and Role 2 \(40% and 39%\), from 2 tools\./],
    ['close', [0.5, 0.2], 2, /^Role 1 \(50%\) leads; Role 2 \(20%\) is not ruled out, from 2 tools\./],
    // Two thirds of the first are about as much; less is not.
    ['close', [0.4, 0.27], 2, /^A tie for you: /],
    ['close', [0.4, 0.26], 2, /^Role 1 \(40%\) leads; /],
    ['open', [0.2, 0.15, 0.1], 3, /^No role stands out yet \(2 tools\); Role 1 leads with 20%\. Answer a few questions/],
    ['open', [0.2, 0.2, 0.1], 3, /^No role stands out yet \(2 tools\); Role 1 and Role 2 stand level at 20%\. Answer/],
    // The second is printed as the same percentage, so the first cannot be said to lead.
    ['open', [0.17, 0.1699, 0.17, 0.168, 0.1], 5, /; Role 1, Role 2, Role 3 and Role 4 stand level at 17%\./],
    ['open', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 6, /; Role 1 and 5 others stand level at 10%\./],
    // From 70% it would be clear.
    ['open', [0.696, 0.1], 1, /^Role 1 leads with just under 70%, well ahead of the next \(Role 2, 10%\), which is not enough/],
    // Two percent are no tie with seventy.
    [
      'open',
      [0.69, 0.02],
      1,
      /^Role 1 leads with 69%, well ahead of the next \(Role 2, 2%\), which is not enough to be sure \(2 tools\)\. Answer/,
    ],
    ['open', [0.69, 0.0001], 1, /, well ahead of the next \(Role 2, less than 0\.1%\), which/],
  ])('%s with %j', (verdict, shares, tied, words) => {
    expect(said(verdict, shares, tied)).toMatch(words);
  });

  it.each<[Advice['verdict'], number[], number, RegExp]>([
    ['clear', [0.8, 0.1], 1, /^Role 1 fits you best: about 80% sure, from 2 tools\. By your answers alone it would be Role 3\.$/],
    ['close', [0.4, 0.39], 2, /\(40% and 39%\), from 2 tools\. By your answers alone it would be Role 3\. No further question/],
    ['open', [0.2, 0.15, 0.1], 3, /Role 1 leads with 20%\. By your answers alone it would be Role 3\. Answer a few/],
    ['open', [0.69, 0.02], 1, /not enough to be sure \(2 tools\)\. By your answers alone it would be Role 3\. Answer/],
  ])('%s with %j says directly after who would be first by the answers alone', (verdict, shares, tied, words) => {
    expect(said(verdict, shares, tied, { byAnswers: usual.recommendations[2]?.role })).toMatch(words);
  });

  it('of a tie does not name twice whom the answers would put first', () => {
    expect(said('close', [0.4, 0.39], 2, { byAnswers: usual.recommendations[1]?.role })).not.toContain('answers alone');
  });

  it.each<[Partial<Advice>, string]>([
    [
      { missing: ['urgency', 'programming', 'security'], untouched: ['programming', 'security'], isWorthAsking: true },
      ' No answer has yet touched: programming; security. More answers would help: career advise',
    ],
    [{ missing: ['urgency'], untouched: [], isWorthAsking: true }, 'leads with 20%. More answers would help: career advise'],
    [
      { missing: ['urgency'], untouched: ['urgency'], isWorthAsking: false },
      '. No single further question would change much; all that are left may: career advise',
    ],
  ])('asks for more answers as far as they help, and names of what is unknown only what tells: %j', (more, words) => {
    expect(said('open', [0.2, 0.1], 2, { asked: 2, ...more })).toContain(words);
  });
});
