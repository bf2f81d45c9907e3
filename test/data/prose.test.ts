import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBase, LinkedRole } from '../../src/domain/types';
import { shippedBase } from './shipped';

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

/** Everything that our writers wrote about a role: no titles, no names. */
function textsOf(role: LinkedRole): string[] {
  const { entry, main, stretch } = role.certifications;
  return [
    role.summary,
    role.focus,
    role.goal,
    ...role.work.map(({ text }) => text),
    ...role.chooseIf,
    ...role.misconceptions.flatMap(({ claim, truth }) => [claim, truth]),
    role.education.note,
    role.entry.note,
    ...role.entry.routes.map(({ text }) => text),
    ...role.next.map(({ why }) => why),
    ...[...entry, ...main, ...stretch].map(({ why }) => why),
  ];
}

/** The prose of every entry, with the place that it stands in. Titles, aliases and exam areas are names and keep their spelling. */
function prose(): { where: string; text: string }[] {
  const at = (where: string, texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : [{ where, text }]));
  return [
    ...[...base.roles.values()].flatMap((role) => at(role.id, textsOf(role))),
    ...[...base.skills.values()].flatMap((skill) => at(skill.id, [skill.summary, skill.hoursBasis, skill.proof])),
    ...[...base.tools.values()].flatMap((tool) => at(tool.id, [tool.summary])),
    ...[...base.certifications.values()].flatMap((entry) =>
      at(entry.id, [entry.priceNote, entry.renewal, entry.prerequisites, entry.recommended, entry.statusNote, entry.successorNote]),
    ),
    ...base.questions.flatMap((question) => at(question.id, [question.text, question.why, ...question.options.map(({ label }) => label)])),
    ...[...base.families.values()].flatMap((family) => at(family.id, [family.summary])),
    ...[...base.sources.values()].flatMap((source) => at(source.id, [source.summary])),
  ];
}

const found = (pattern: RegExp): string[] =>
  prose().flatMap(({ where, text }) => [...text.matchAll(pattern)].map(([match]) => `${where}: ${match}`));

/** American spellings of words that the base uses, or is likely to. */
const american = new RegExp(
  `\\b(${[
    '(?:optim|organ|visual|special|standard|summar|priorit|recogn|real|util|minim|maxim|custom|general|normal|categor|author|virtual|container|serial|token|synchron|modern|monet|emphas|memor|formal|quant)iz(?:e|es|ed|ing|er|ers|ation|ations)',
    'analyz(?:e|es|ed|ing|er)',
    '(?:behavior|color|favor|labor|neighbor|harbor|rumor|flavor)(?:s|al|ed|ing|ful|ite|hood)?',
    '(?:center|fiber|meter|theater)s?',
    '(?:model|label|travel|cancel|signal|level)(?:ed|ing|er|ers)',
    'catalogs?|dialogs?|analogs?',
    'defense|offense|pretense|license[sd]?',
    'judgments?|acknowledgments?|fulfill?(?:s|ment)?\\b(?<!fulfils?)|skillful|enroll(?:s|ment)?|artifacts?',
    'gray|math|aging|skeptical|program(?:me)?r?s? manager',
  ].join('|')})\\b`,
  'gi',
);

describe('prose', () => {
  it('is spelt in British English', () => {
    const spellings = found(american).filter((hit) => !/: (modell|labell|travell|cancell|signall|levell|fulfil$|meters?$)/i.test(hit));
    expect(spellings).toEqual([]);
  });

  it('has no em dash, no double blank, no blank at an end', () => {
    expect(found(/—|–| {2,}|^ | $/g)).toEqual([]);
  });

  it('promises nothing in the manner of an advertisement', () => {
    expect(
      found(
        /\b(passionate|fast-paced|cutting-edge|rock ?star|ninja|exciting|amazing|world-class|leverag(?:e|es|ing)|seamless(?:ly)?|unlock(?:s|ing)?)\b/gi,
      ),
    ).toEqual([]);
  });

  it('about roles has no date that ages: the entry of the certification has it', () => {
    const dated = [...base.roles.values()].flatMap((role) =>
      textsOf(role)
        .filter((text) =>
          /\b(19|20)\d\d\b|\b(January|February|March|April|June|July|August|September|October|November|December)\b/.test(text),
        )
        .map((text) => `${role.id}: ${text}`),
    );
    expect(dated).toEqual([]);
  });

  it('about roles is written once: no sentence stands in two of them', () => {
    const first = new Map<string, string>();
    const twice: string[] = [];
    for (const role of base.roles.values()) {
      for (const sentence of textsOf(role).flatMap((text) => text.split(/(?<=[.;:!?])\s+/))) {
        const key = sentence
          .toLowerCase()
          .replace(/[^a-z]+/g, ' ')
          .trim();
        if (key.split(' ').length < 4) continue;
        const other = first.get(key);
        if (other === undefined) first.set(key, role.id);
        else if (other !== role.id) twice.push(`${other}, ${role.id}: ${sentence}`);
      }
    }
    expect(twice).toEqual([]);
  });

  it('fits its place: one line for the focus and the goal, sentences that end', () => {
    for (const role of base.roles.values()) {
      expect(role.focus.length, role.id).toBeLessThanOrEqual(110);
      expect(role.goal.length, role.id).toBeLessThanOrEqual(110);
      for (const { text } of role.work) expect(text, role.id).toMatch(/^[A-Z].{1,99}[^.]$/);
      for (const text of role.chooseIf) expect(text, role.id).toMatch(/^You .*\.$/);
      for (const { claim, truth } of role.misconceptions) expect(`${claim} ${truth}`, role.id).toMatch(/^[^.]+\. .*\.$/);
    }
  });
});
