import { expect, it } from 'vitest';
import { type ShowingTools, withShownSkills } from '../../../src/domain/advise/shown-skills';

const bakery: ShowingTools = {
  tools: { weights: new Map([['oven', []]]) },
  titleOf: (tool) => tool.toUpperCase(),
  skillTitleOf: (skill) => `The art of ${skill}`,
  shows: (tool) =>
    ({
      oven: [{ skill: 'baking', level: 4 }] as const,
      banneton: [{ skill: 'proving', level: 2 }] as const,
      couche: [
        { skill: 'proving', level: 2 },
        { skill: 'kneading', level: 1 },
      ] as const,
      lame: [{ skill: 'proving', level: 3 }] as const,
    })[tool] ?? [],
};
const kneading = { skill: 'kneading', title: 'Kneading', level: 5 } as const;

it('a tool that counts by itself shows nothing more', () => expect(withShownSkills([], ['oven', 'unknown'], bakery)).toEqual([]));

it('of several tools that show a skill the one that shows most of it counts, of equals the first by id', () => {
  const proving = (by: string, level: number) => [{ skill: 'proving', title: 'The art of proving', level, by }];
  expect(withShownSkills([], ['banneton', 'lame'], bakery)).toEqual(proving('LAME', 3));
  expect(withShownSkills([kneading], ['couche', 'banneton', 'couche'], bakery)).toEqual([kneading, ...proving('BANNETON', 2)]);
});

it('what was named counts as it was named', () => {
  const shown = withShownSkills([kneading], ['couche'], bakery);
  expect(shown.filter(({ skill }) => skill === 'kneading')).toEqual([kneading]);
});
