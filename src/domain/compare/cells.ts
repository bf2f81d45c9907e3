import type { UnofficialPay } from '../figures';
import type { Id, LinkedRole, PayFigure, Share } from '../types';
import { money, percent, withThousands } from '../words';

/** One entry of a list cell. `key` says what makes two entries the same thing in two roles. */
export type Item = {
  key: string;
  text: string;
  /** The same in few words, for a view of what matters most. */
  short?: string;
  /** The name alone, where the text says more. */
  title?: string;
  /** Which part of the list it belongs to, e.g. `Entry`. */
  part?: string;
  /** Whose figure it is, where entries of one list differ in that. */
  source?: Id;
  /** What kind of figure it is, where it is no official one. */
  unofficial?: UnofficialPay;
  /** What is not firm in it, as its text says. */
  doubt?: string | undefined;
  /** The share that the text states. */
  share?: Share;
  /** How much of it the role does or asks, 0-1: what two roles have in common can still differ. */
  amount?: number;
};
/** A cell as rows make it: its machine value, its items or its text (`short`: in few words), and whose facts it states. */
export type Content = { value: unknown; items?: readonly Item[]; text?: string; short?: string; sources?: readonly Id[] };

/** A share of fewer people than this is weak (see data/README.md) and is not shown. */
export const fewestSurveyed = 50;

/**
 * The surveys to read shares from, best first: the one that asked most of the roles compared, since shares of two surveys cannot
 * be held against each other; among those the one that knows most of their tools; among equals the newer one, so that the order of the roles is of no account.
 */
export function surveyOrder(roles: readonly LinkedRole[]): Id[] {
  const years = new Map(roles.flatMap((role) => role.surveyed.map((survey) => [survey.source, survey.year])));
  const judged = [...years].map(([source, year]) => {
    const asked = roles.flatMap((role) => {
      const survey = role.surveyed.find((candidate) => candidate.source === source && candidate.n >= fewestSurveyed);
      return survey ? [role.tools.filter((tool) => survey.tools[tool.id] !== undefined).length] : [];
    });
    return { source, year, asked: asked.length, known: asked.reduce((sum, count) => sum + count, 0) };
  });
  return judged
    .sort((a, b) => b.asked - a.asked || b.known - a.known || b.year - a.year || (a.source < b.source ? -1 : 1))
    .map(({ source }) => source);
}

/** The share of a role's practitioners who use a tool, from the first of these surveys that knows it. */
export function shareOf(role: LinkedRole, tool: Id, surveys: readonly Id[]): Share | undefined {
  for (const source of surveys) {
    const survey = role.surveyed.find((candidate) => candidate.source === source && candidate.n >= fewestSurveyed);
    const share = survey?.tools[tool];
    if (survey && share !== undefined) return { share, n: survey.n, source };
  }
  return undefined;
}

/** `PyTorch 62 %`. */
export const withShare = (title: string, share: Share | undefined): string => (share ? `${title} ${percent(share.share)}` : title);

const atOrAbove = (figure: PayFigure, key: 'p10' | 'p25' | 'median' | 'p75' | 'p90'): string | undefined => {
  const amount = figure[key];
  if (amount === undefined) return undefined;
  return `${money(amount, figure.currency)}${figure.topCoded?.includes(key) ? ' or more' : ''}`;
};

const whosePay = {
  own: 'published for this very role',
  'nearest-occupation': 'nearest official occupation',
  'self-reported': 'self-reported',
  advertised: 'advertised',
} as const;

const whoseWords = { own: 'this occupation', 'nearest-occupation': 'nearest official occupation' } as const;

/** Whose official figures these are, marked wherever they are not of this very role: `nearest official occupation: Web Developers`. */
export function figuresOf({ of, whose, shared }: { of: string; whose: keyof typeof whoseWords; shared?: true }): string {
  return `${shared ? 'one set of figures for several official occupations' : whoseWords[whose]}: ${of}`;
}

/** One pay figure as a line: `median $112,590 (10th to 90th percentile $63,650 to $194,410); US, 2024; ...`. */
export function payLine(figure: PayFigure): string {
  const median = atOrAbove(figure, 'median') ?? '-';
  const [low, high, name] = figure.p10 === undefined ? ['p25', 'p75', 'middle half'] : ['p10', 'p90', '10th to 90th percentile'];
  const range = [atOrAbove(figure, low as 'p10'), atOrAbove(figure, high as 'p90')];
  const spread = range[0] && range[1] ? ` (${name} ${range[0]} to ${range[1]})` : '';
  const people = figure.n === undefined ? '' : `, n=${withThousands(figure.n)}`;
  return `median ${median}${spread}, ${figure.region} ${figure.year}; ${whosePay[figure.whose]}: ${figure.of}${people}`;
}
