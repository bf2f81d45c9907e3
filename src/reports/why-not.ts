import type { AdviceModel } from '../domain/advise/model';
import { questionOf } from '../domain/interview/bank';
import type { WhyNot } from '../domain/interview/why-not';
import { percent } from '../domain/words';
import type { Block, Text } from '../render/report';

export type WhyNotFacts = Pick<WhyNot, 'role' | 'rank' | 'leader' | 'behind' | 'answers' | 'enough' | 'traits'> & {
  tools: readonly { title: string; gain: number; share: number | null; overtakes: boolean }[];
};

const shown = 4;

/** Why a role is not first: the strongest evidence against it, and what would qualify it. */
export function reportWhyNot(why: WhyNotFacts, model: AdviceModel): Block[] {
  const title = (id: string) => model.roles.find((role) => role.id === id)?.title ?? id;
  const [role, leader] = [title(why.role), title(why.leader)];
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: why.behind === 0 ? `${role} is first` : `Why not ${role}` },
    {
      kind: 'paragraph',
      text: why.behind === 0 ? `Next after it comes ${leader}.` : `It is number ${why.rank}, ${why.behind.toFixed(2)} behind ${leader}.`,
    },
  ];
  const answers = why.answers.slice(0, shown).map((answer): Text => {
    const better = answer.better
      ? `; "${answer.better.label}" would have gained ${(answer.better.againstLeader - answer.againstLeader).toFixed(2)}`
      : '';
    return [
      `${questionOf(model.bank, answer.question).question.text} You said "${answer.label}"`,
      { text: ` (${answer.againstLeader.toFixed(2)})`, tone: 'muted' },
      better,
    ];
  });
  if (answers.length > 0)
    blocks.push({ kind: 'paragraph', text: `Answers that cost it most against ${leader}:` }, { kind: 'list', items: answers });
  const tools = why.tools.map(
    (tool): Text => [
      `${tool.title}${tool.share === null ? '' : `, used by ${percent(tool.share)} there`}: `,
      { text: `+${tool.gain.toFixed(2)}`, tone: 'muted' },
      tool.overtakes ? ', enough by itself to put it first' : '',
    ],
  );
  if (tools.length > 0)
    blocks.push({ kind: 'paragraph', text: 'Tools that you did not name and that would speak for it:' }, { kind: 'list', items: tools });
  const traits = why.traits
    .slice(0, shown)
    .map(({ trait, role: mine, leader: theirs }) => `${trait.replace('-', ' ')} ${mine} against ${theirs}`);
  if (traits.length > 0)
    blocks.push({ kind: 'paragraph', text: `Where a day in it differs most from ${leader}: ${traits.join(', ')} (of 100).` });
  return blocks;
}
