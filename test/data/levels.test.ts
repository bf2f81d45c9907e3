import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBase, LinkedRole } from '../../src/domain/types';
import { shippedBase } from './shipped';

// The rules of "Importance and level" in data/README.md: hours from zero mean the same in every role.

/** Judged essential skills that an entry bar lets a role ask at level 4 or more. */
const mostAtFour: Record<LinkedRole['entry']['bar'], number> = { open: 2, moderate: 3, high: 5 };

/** Level 5 is for the craft that a role is named after, where nothing stands above it. */
const expertCraft = ['data-architect: data-modelling', 'research-scientist: research-methods', 'software-architect: software-architecture'];

/** General skills and attitudes that are the craft of the role: everywhere else they are asked at 3. */
const generalCraft = [
  'ai-safety-engineer: adversarial-thinking',
  'business-analyst: requirements-analysis',
  'engineering-manager: people-management',
  'penetration-tester: adversarial-thinking',
  'site-reliability-engineer: troubleshooting',
];

type Asked = LinkedRole['skills'][number] & { role: LinkedRole };

let base: KnowledgeBase;
let judged: Asked[];
beforeAll(async () => {
  base = await shippedBase();
  judged = [...base.roles.values()].flatMap((role) =>
    role.skills.filter(({ basis }) => basis === 'judgement').map((asked) => ({ ...asked, role })),
  );
});

const told = (asked: readonly Asked[]): string[] => asked.map(({ role, skill }) => `${role.id}: ${skill}`).sort();

describe('a level that we judged', () => {
  it('is 4 or more only for what is extremely important', () => {
    expect(told(judged.filter(({ relation, level, importance }) => relation === 'essential' && level >= 4 && importance < 5))).toEqual([]);
  });

  it('is 4 or more for no more skills than the entry bar allows, and for at least one', () => {
    const roles = [...base.roles.values()].map(({ id, entry }) => ({
      id,
      many: judged.filter(({ role, relation, level }) => role.id === id && relation === 'essential' && level >= 4).length,
      most: mostAtFour[entry.bar],
    }));
    expect(roles.filter(({ many, most }) => many < 1 || many > most)).toEqual([]);
  });

  it('of a general skill or an attitude is at most 3, unless it is the craft of the role', () => {
    const isGeneral = ({ skill }: Asked) => {
      const entry = base.skills.get(skill);
      return entry?.onet?.scale === 'skill' || entry?.kind === 'attitude';
    };
    expect(told(judged.filter((asked) => asked.level >= 4 && isGeneral(asked)))).toEqual(generalCraft);
  });

  it('of an optional skill is at most 3', () => {
    expect(told(judged.filter(({ relation, level }) => relation === 'optional' && level > 3))).toEqual([]);
  });

  it('is 5 only for the craft that the role is named after', () => {
    expect(told(judged.filter(({ level }) => level === 5))).toEqual(expertCraft);
  });
});

describe('a level that is computed', () => {
  it('is never 5: what the people of an occupation hold after years is not what a post asks', () => {
    const asksFor5 = ({ skills }: LinkedRole) => skills.some(({ basis, level }) => basis === 'onet' && level === 5);
    expect([...base.roles.values()].filter(asksFor5).map(({ id }) => id)).toEqual([]);
  });
});
