import { toolParameters } from '../../domain/advise/parameters';
import { answerScale } from '../../domain/interview/likelihood';
import type { KnowledgeBase } from '../../domain/types';
import type { Block } from '../../render/report';
import { dash } from '../section';

const unsurveyed = ({ roles, surveys }: KnowledgeBase): number =>
  [...roles.keys()].filter((id) => !surveys.some(({ n }) => (n[id] ?? 0) > 0)).length;

/**
 * What was measured, by whom it can be repeated, and what was not. The figures are of November 2026; `npm run bench:people`,
 * `bench:unasked`, `bench:interview` and `bench:activities` print them anew.
 */
export const measured = (base: KnowledgeBase | undefined): Block[] => [
  { kind: 'heading', level: 2, text: 'What was fitted, on what' },
  {
    kind: 'list',
    items: [
      'Ten constants of the tool model: cross-validation on 1,993 people of the Stack Overflow survey 2023 (US), each judged by shares without them; three also on lists of 1 to 12 tools. 61 loadings of ecosystems: factor analysis.',
      "Three numbers that turn a place in a role's list into a share: computed from 195 tools that surveyed roles listed. Five for roles and two for tools that nobody asked: by likelihood on these people, each role or half of the tools taken out. Two that turn traits into how often an option is ticked: 48 shares.",
      `The thresholds of the verdict, the end of the interview, the ${toolParameters.fieldVariance} of a narrower survey: simulated people; the end and the cube also imagined ones.`,
      `Where options stand, and 98 of the trait means: judgement, adjusted to the answers of 693 people whom a language model imagined (it saw neither). The ${answerScale} of an answer: chosen between such people and simulated ones.`,
      'The rest, what roles list too, is judgement or computed from published shares.',
    ],
  },
  { kind: 'heading', level: 2, text: 'What was measured' },
  {
    kind: 'table',
    columns: [
      { id: 'people', label: 'People, by tools alone, 18 roles' },
      { id: 'first', label: 'first', align: 'right' },
      { id: 'three', label: 'in 3', align: 'right' },
      { id: 'roles', label: 'by role', align: 'right' },
      { id: 'error', label: 'error', align: 'right' },
    ],
    rows: [
      { cells: ['1,993, shares without them', '47 %', '75 %', '41 %', '.03'] },
      { cells: ['473 others, looked at beside them', '46 %', '76 %', '39 %', '.05'] },
      { cells: ['the same, each role as if not asked', dash(''), '66 %', '29 %', '.01'] },
      { cells: ['the same, 5 of their tools', '38 %', '65 %', '30 %', '.05'] },
      { cells: ['the same, 8 imagined answers each', '61 %', '88 %', '59 %', '.04'] },
      { cells: ['the same, idf-weighted profile', '42 %', '71 %', '37 %', dash('')] },
    ],
    // Who the people are stands over their column, which is not read.
    caption: [
      { text: 'First', aloud: 'People, by tools alone, 18 roles: first' },
      '; among three; first, averaged over roles; how far confidence is off.',
    ],
  },
  {
    kind: 'table',
    columns: [
      { id: 'people', label: 'Simulated (noise), imagined' },
      { id: 'questions', label: 'questions', align: 'right' },
      { id: 'winner', label: 'winner', align: 'right' },
      { id: 'three', label: 'in 3', align: 'right' },
      { id: 'right', label: 'right', align: 'right' },
      { id: 'clear', label: 'clear', align: 'right' },
      { id: 'wrong', label: 'wrong', align: 'right' },
    ],
    rows: [
      { cells: ['12 of 100', '9', '98 %', '100 %', '98 %', '34 %', '0 %'] },
      { cells: ['18, a little under a step of 5', '10', '92 %', '99 %', '92 %', '29 %', '1 %'] },
      { cells: ['25', '11', '76 %', '94 %', '76 %', '22 %', '6 %'] },
      { cells: ['693 imagined, adjusted to', '11', '66 %', '91 %', '37 %', '13 %', '46 %'] },
      { cells: ['189 others', '11', '67 %', '90 %', '44 %', '16 %', '30 %'] },
    ],
    caption: [
      'By answers alone, 63 roles: median of questions; the winner of the whole bank first, and among three; the right role first; the verdict clear, and then wrong. Random or fixed order: winner 75 % (noise 18). Imagined: off by .11, .07.',
      { text: '', aloud: ' Simulated people by their noise, then imagined ones.' },
    ],
  },
  { kind: 'heading', level: 2, text: 'What it cannot do' },
  {
    kind: 'list',
    items: [
      'It knows what people like you do, not what you will enjoy; surveys ask those who are there, mostly in the US, in 2022 and 2023. None asked for traits.',
      'The interview was measured on simulated and imagined people only. On people simulated from shares, tools and work activities tell a data scientist from an ML engineer in 74 to 91 % of the cases (a learned logistic regression: 73 to 93), from an analyst in 78 to 88 % (79 to 92).',
      `${base ? `${unsurveyed(base)} of the ${base.roles.size} roles` : 'Most roles'} were in no survey; the shares of their tools are estimates.`,
    ],
  },
];
