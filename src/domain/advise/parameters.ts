/**
 * Every number of the advisor's tool model, and where it comes from.
 *
 * "Fitted" means: chosen by 10-fold cross-validation on 1,993 respondents of the Stack Overflow survey 2023 (US) whose role is
 * known, each judged by shares from which their fold was taken out; a round value from the flat part of the curve was kept.
 * Doubling or halving any one of them changes the share of right first places by about one point or less.
 */
export const toolParameters = {
  /**
   * Fitted, with `scale` (15 to 30 are alike). Every role's share starts as if so many people more had been asked, who use each tool as often as the average role and
   * the role's own list lead to expect.
   */
  pseudoPeople: 20,
  /** Shares of a second survey are compared by odds; `(users + 1) / (n + 2)` keeps these finite. Laplace's rule. */
  oddsPrior: 1,
  /** Judgement. A role needs so many respondents to say how seldom people outside a survey's field use a tool. */
  fewestForMinimum: 100,
  /**
   * Fitted by likelihood on the 1,993 people, half of the surveyed tools at a time taken out of all surveys (`bench:unasked --tools`): so much
   * of those who do not use a tool each list that names it takes away, in roles of its own family and of others. 0.02 to 0.05, and a third
   * to a half of that in other families, are alike. Chosen low, as surveys ask for tools that are more common than most, and with an eye on imagined lists (`bench:lists`, A).
   */
  listed: { sameFamily: 0.03, otherFamily: 0.01 },
  /** Judgement: at least so many use a tool that is marked as used in every occupation (Slack, Excel), where no survey asked for it. */
  everydayShare: 0.25,
  /**
   * Computed from the 195 tools that surveyed roles list: the place in the list (0, 1, ...) against how far the share lies
   * above the average role's, as a part of the way to 100 %. 0.47 at places 0-2, 0.38, 0.31, 0.17 (10-13) and 0.14 after that.
   */
  listLift: { first: 0.45, step: 0.02, least: 0.1 },
  /**
   * The same for roles and tools that nobody asked, with the next three. Fitted on the 1,993 people by likelihood: each of the 18 surveyed
   * roles in turn was taken out of all surveys, and its people and those of the other 17 were judged. 0.35 to 0.4 with steps of 0.02 to
   * 0.03 are alike.
   */
  estimateLift: { first: 0.4, step: 0.03, least: 0.1 },
  /**
   * Fitted so, with `elsewhere` (0.05 to 0.2 are alike): a role that nobody asked takes half of its shares from surveyed ones where the squared
   * cosines of its list of tools with theirs add up to so much.
   */
  strangeness: 0.1,
  /** Fitted so (0.3 to 0.6 are alike): the rest is so much of the average role's shares. */
  elsewhere: 0.4,
  /**
   * Fitted so (0.2 to 0.4 are alike): a role that nobody asked differs from the average by more than its estimated shares do. Its people
   * are therefore further from all other roles than these say: by so much of what the surveyed ones lie from the average.
   */
  unknownDistance: 0.25,
  /** Fitted. Added to every tool's variance, so that rare tools with few users do not decide alone. */
  extraVariance: 0.05,
  /**
   * Chosen on simulated people: the same for the variance within one role of a narrower survey. With 0.01 or 0.03 no AUC of
   * `bench:activities` is another by more than 0.004.
   */
  fieldVariance: 0.02,
  /**
   * Judgement. Added to the variance of tools that the widest survey did not ask for, in roles whose people no other survey asked for them:
   * these shares are our estimates, with an error of 0.28, twice the 0.14 by which `listLift` misses the surveyed shares (its authors knew
   * some of those).
   */
  estimateVariance: 0.08,
  /** No tool varies less than this: as much as one that 1 % use. */
  leastVariance: 0.01,
  /** Computed from the 1,993 people (0.03) and fitted (0.02 to 0.06 are alike): correlation of any two tools within a role. Some people name more of everything. */
  breadth: 0.04,
  /** Fitted with an earlier `commonness`. Roles with more respondents than this count as equally common; it is about the number of cloud engineers or mobile developers in the survey. */
  commonFrom: 120,
  /** Fitted with `shortList`. Weight of ln(respondents), times `scale`: between none (0) and that of a random respondent (1.7). 0.4 to 0.7 are alike; higher ranks more people right, lower more roles. */
  commonness: 0.5,
  /** Fitted (0 to 0.5 are alike): where two surveys tell two roles apart by the same tool, each counts half. */
  secondSurvey: 0.5,
  /** The median list: weights are stated for it. */
  usualList: 16,
  /** Fitted by likelihood and squared error on complete lists (0.65 to 0.75 are alike): nats per unit of a long list's score at the usual length. A list of n tools counts with the root of n. */
  scale: 0.7,
  /**
   * Fitted by squared error on the 1,993 people, complete and cut down to 1 to 12 of their tools at random, each left out of the shares
   * (0.4 to 0.5 are alike): what ln(share) counts in a short list, in nats, at the usual length. In one of 4 it is 0.9.
   */
  shortScale: 0.45,
  /** Fitted so (8 to 13 are alike): how many tools a list has that is judged half as a short and half as a long one. */
  shortList: 10,
  /**
   * Judgement, with `headOfList`, looked at beside imagined lists (`bench:lists`): nats, at the usual length, for each tool of a very short
   * list that this role's own list alone names. Surveys ask for all that people have touched in a year, and not for what they would name
   * first. With it 77 % of A had a right role first (74 without) and 77 % of B (75), with 0.6 some more; who imagined them may have
   * thought of the same tools as who wrote the roles' lists, so it was chosen lower. Real people's complete lists are told alike.
   */
  typicalTool: 0.45,
  /** Judgement: of how many tools a list is judged half as what its owner thinks of first. Most complete lists have more than three times as many. */
  headOfList: 5,
  /** Judgement. Added to shares before their logarithm is taken, so that hardly any users are not taken for none. */
  shareFloor: 0.005,
  /**
   * Fitted by squared error, each person left out of the shares (0.1 to 0.14 are alike): share of people whose
   * tools do not show their role. Applied to the confidence only, not to the scores.
   */
  slip: 0.14,
} as const;

type Numbers<T> = { readonly [K in keyof T]: T[K] extends number ? number : Numbers<T[K]> };
export type ToolParameters = Numbers<typeof toolParameters>;
