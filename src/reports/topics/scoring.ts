import { toolParameters } from '../../domain/advise/parameters';
import { skillParameters } from '../../domain/advise/skill-model';
import { fewestNamed } from '../../domain/advise/standing';
import { answerNoise, answerScale, repeatWeight, slipRate, typicalSpread } from '../../domain/interview/likelihood';
import { shiftProbability, trials } from '../../domain/interview/robustness';
import { besideRule, usualRule } from '../../domain/interview/stop';
import { ticks } from '../../domain/interview/ticks';
import { clearAt, closeAt } from '../../domain/interview/verdict';
import { assumedLevel } from '../../domain/profile/levels';
import { type KnowledgeBase, traitIds } from '../../domain/types';
import { percent } from '../../domain/words';
import type { Block, Report } from '../../render/report';
import { exampleBlocks } from './scoring-example';
import { measured } from './scoring-figures';

const section = (text: string, ...paragraphs: string[]): Block[] => [
  { kind: 'heading', level: 2, text },
  ...paragraphs.map((paragraph): Block => ({ kind: 'paragraph', text: paragraph })),
];

const { slip, usualList, shortScale, shareFloor, shortList, commonness, commonFrom, scale } = toolParameters;
const { extraVariance, fieldVariance, estimateVariance, listed, everydayShare, pseudoPeople } = toolParameters;
const { estimateLift, strangeness, elsewhere, unknownDistance, typicalTool, headOfList } = toolParameters;

/** The model, for someone who remembers school mathematics: logarithms, the bell curve, roots. */
export const scoring = (base: KnowledgeBase | undefined): Report => ({
  title: 'How advise scores',
  blocks: [
    ...section(
      'Evidence adds up',
      "What is known of you is evidence: tools, skills, education, answers. Each piece gives every role a contribution, and a role's score is their sum (--json prints all). A contribution is a logarithm of odds, in nats: +0.69 (ln 2) doubles the odds against the average role, -0.69 halves them. Each piece has the mean 0 over the roles compared (--among): what is unknown or tells none apart says nothing.",
      'The score says how well a role fits. Readiness (essential skills, hours for the rest) stands beside it; limits leave roles out. Neither changes a score.',
    ),
    ...section(
      'Tools',
      `Surveys tell what share of a role's people use a tool. A short list names some of what you use; there a tool counts by its part of all that the role's people use: ${shortScale} × ln(share + ${shareFloor}), and, under "what your tools leave out", less ${shortScale} × ln(how many of the tools that the widest survey asked for they use).`,
      `A long list names most of it, so what is missing counts too. A tool's weight is (share in the role - share in the average surveyed role) / (how much people of one role differ in it: p (1 - p), averaged, and ${extraVariance} more, lest rare tools decide alone). Tools that travel together count once (C# and NuGet): eight such ecosystems, and a little for any two tools, go off by Fisher's linear discriminant. A narrower survey tells its roles apart likewise, with p (1 - p) of the role itself and ${fieldVariance} more; for half where the widest one knows both. What naming none would say counts (n / N)^2, where the widest survey asked for n of your tools and the survey that knows most of them for N. Times ${scale} this is nats.`,
      `A list of n tools is judged for 1 / (1 + (n / ${shortList})^2) as a short one, else as a long one (what is missing: 1 / (1 + (${shortList} / n)^3)), times the root of ${usualList} / n. Beside both, and times that root, which of them the role's own list names (${typicalTool} × ln(roles / those that list it) / ln(roles) each) counts 1 / (1 + (n / ${headOfList})^3) for n tools. How common a role is: ${Number((scale * commonness).toFixed(3))} × ln(people asked, at most ${commonFrom}), or 0.`,
      `A role that nobody asked takes shares from surveyed roles, weighted by the squared cosine of its list of tools and languages with theirs over the sum of these and ${strangeness}, for the rest ${elsewhere} times the average; for a short list it uses as many tools as they do. A tool that no survey asked for starts from 0: each list that names it takes away ${percent(listed.sameFamily)} of those without it, in other families ${Math.round(100 * listed.otherFamily)}%; what anybody may use (Slack, GitHub) has at least ${percent(everydayShare)} and makes no list longer. A first place in the role's own list raises either by ${percent(estimateLift.first)} of what is missing to 100%, each later one by ${percent(estimateLift.step)} less, down to ${percent(estimateLift.least)}. In a long list ${estimateVariance} of variance is added to a tool that the widest survey did not ask for, in roles that no other one asked for it, and what is left out counts ${unknownDistance} of the surveyed roles' mean distance more. Of asked roles the list counts as ${pseudoPeople} people.`,
    ),
    ...section(
      'Work activities, skills, education',
      `Of work-activities it counts which options you choose, not how many: with o = share / (1 - share), ln of the product of the chosen ones' o over the sum of such products of all sets of as many options, less the mean over the roles, times ${ticks.weight}. Six were put to some roles: those shares, with ${pseudoPeople} average people added. Elsewhere it is ${ticks.seldom} + ${(ticks.often - ticks.seldom).toFixed(2)} × the part above 50 of the role's bell curve on the option's traits (below), with o raised as those shares are.`,
      `No survey asks for skills in these words, so this is judgement: a skill is taken to be named by ${percent(skillParameters.essentialShare)} × importance / 5 of a role's people where essential, ${percent(skillParameters.optionalShare)} × importance / 5 where optional, ${percent(skillParameters.unlistedShare)} elsewhere, less ${percent(skillParameters.placeStep)} a place in its list; its logarithm counts by level / ${skillParameters.fullLevel} (level ${assumedLevel} where none is told), and where n skills are more than ${skillParameters.fewSkills}, by the root of ${skillParameters.fewSkills} / n. A skill that is a tool too (SQL) counts as the tool, whatever its level; a certificate, and a tool that no survey asked for and no role lists, as the skills that it alone shows, n of them like √n. A degree gives ${skillParameters.educationWeight} × ln(${skillParameters.educationFloor} + share of its official occupation with it).`,
    ),
    ...section(
      'Answers',
      `Every role has a mean and a spread on ${traitIds.length} traits from 0 to 100, and every option of a question stands somewhere on some of them: judgement (below). People of a role are spread around its mean like a bell curve, and a single answer strays by ${answerNoise} more: an option at x is chosen in proportion to e^(-(x - mean)^2 / (2 (${answerNoise}^2 + spread^2))), multiplied over its traits. ${percent(slipRate)} are taken for slips. What an answer says of a role is the ln of how often it is expected from the role's people, less the mean of that ln over the roles; reasons print the mean share elsewhere.`,
      `Choices about one trait repeat each other: each of k counts with (${answerNoise}^2 + ${typicalSpread}^2) / (${answerNoise}^2 + k ${typicalSpread}^2): ${[1, 2, 3, 4].map((k) => repeatWeight(k).toFixed(2)).join(', ')} for one to four. A question about T traits is one click: their mean counts, times ${answerScale} / root of T, in nats.`,
    ),
    ...section(
      'From scores to a verdict',
      `The probability of a role is e^score divided by the sum of that over all roles. Some people's tools do not show their role; that was ${percent(slip)} of those surveyed. This doubt grows where answers contradict the tools and shrinks where they agree (Bayes' rule, in the example), and its share goes to the roles as all but the tools would have it. Neighbours by score that this would swap share alike.`,
      `clear: the first role reaches ${percent(clearAt)}, with an answer or ${fewestNamed} tools or skills. close: it does not, but two to four roles, each at least a third as probable as the first, reach ${percent(closeAt)} together, so that they are not told apart. open: neither.`,
    ),
    ...section(
      'The interview',
      `The next question is the one from which the most information is expected: how far the entropy of the probabilities (in a tie, of the tied roles) falls, on average over its answers. It ends when one role reaches ${percent(usualRule.settledAt)}, when it reaches ${percent(usualRule.tieBelow)} and no answer could put another role first, or when the best question is worth less than ${usualRule.leastGain} nats, unless the verdict is open and a trait by which the first three differ was not asked about; where tools or skills are known, at ${percent(besideRule.settledAt)} or below ${besideRule.leastGain} nats only; never before ${usualRule.fewest} answers, and after ${usualRule.most} questions at the latest (--questions, --full). What would change it: one or two other answers, or one tool more or less, are tried. How firm it is: ${trials} trials in which each answer moves a step, each tool and skill is left unsaid, with a chance of ${percent(shiftProbability)}.`,
    ),
    ...(base ? exampleBlocks(base) : []),
    ...measured(base),
  ],
});
