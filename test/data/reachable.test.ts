import { beforeAll, describe, expect, it } from 'vitest';
import { buildAdviceModel } from '../../src/domain/advise/model';
import { type Answers, believe, ranking } from '../../src/domain/interview/belief';
import type { KnowledgeBase, LinkedRole, Question, TraitId } from '../../src/domain/types';
import { shippedBase } from './shipped';

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

/** The option whose place lies nearest to the middle of the role's practitioners, over the traits that it touches. */
function typicalAnswer(question: Question, role: LinkedRole): string[] {
  const distance = (at: Partial<Record<TraitId, number>>) => {
    const traits = Object.keys(at) as TraitId[];
    return traits.reduce((sum, trait) => sum + ((at[trait] ?? 50) - role.traits[trait].mean) ** 2, 0) / Math.max(1, traits.length);
  };
  if (question.type === 'multiple') return question.options.filter(({ at }) => at && distance(at) < 30 ** 2).map(({ id }) => id);
  const [nearest] = [...question.options].sort((a, b) => distance(a.at ?? {}) - distance(b.at ?? {}));
  return nearest ? [nearest.id] : [];
}

describe('every role', () => {
  it('comes first for somebody who answers as its practitioners typically would', () => {
    const { bank } = buildAdviceModel(base);
    const missed = [...base.roles.values()].flatMap((role) => {
      const answers: Answers = base.questions.map((question) => ({ question: question.id, options: typicalAnswer(question, role) }));
      const { scores } = believe(bank, answers);
      const first = bank.roles[ranking(bank.roles, scores)[0] ?? 0];
      return first === role.id ? [] : [`${role.id}: ${first}`];
    });
    expect(missed).toEqual([]);
  });
});
