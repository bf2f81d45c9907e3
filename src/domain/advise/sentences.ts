/** A contribution as a sentence about the person, with numbers that are in the base. */

import { figuresOf } from '../compare/cells';
import type { EducationLevel, Id, LinkedRole } from '../types';
import { educationWords, percentInWords } from '../words';
import { answerSentence } from './answer-sentences';
import type { Contribution } from './evidence';
import type { Sentence, SentenceWorld } from './sentence';
import { degreeShare } from './skill-model';
import { expectedOf } from './telling';
import { plural, printed } from './told-shares';
import { commonnessSentence, leftOutSentence, toolSentence, typicalSentence } from './tool-sentences';

/** @param other a role that the first is held against, instead of all roles. */
export const sentenceOf = (one: Contribution, world: SentenceWorld, other?: Id): string => told(one, world, other).text;

/** Where the share comes from that the sentence of a contribution states; undefined where it states none. */
export const sourceOf = (one: Contribution, world: SentenceWorld, other?: Id): Id | undefined => told(one, world, other).source;

function told({ evidence, role: id, value }: Contribution, world: SentenceWorld, other?: Id): Sentence {
  const role = world.model.roles.find((candidate) => candidate.id === id);
  const rival = world.model.roles.find((candidate) => candidate.id === other);
  if (!role) return { text: evidence.label };
  switch (evidence.kind) {
    case 'tool':
      return toolSentence(evidence.id, evidence.label, role, rival, value, world);
    case 'tools':
      return listSentence(evidence.id, role, rival, value, world);
    case 'skill':
      return { text: skillSentence(evidence.id, evidence.label, role) };
    case 'education':
      return educationSentence(evidence.id as EducationLevel, role, rival, value, world);
    case 'answer':
      return answerSentence(evidence.id, role, rival, value, world);
  }
}

/** What a list of tools says as a whole. */
function listSentence(id: Id, role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): Sentence {
  if (id === 'left-out') return leftOutSentence(role, rival, value, world);
  return { text: id === 'typical' ? typicalSentence(role, rival, value, world) : commonnessSentence(role, rival, value, world) };
}

function skillSentence(skill: Id, label: string, role: LinkedRole): string {
  const need = role.skills.find((candidate) => candidate.skill === skill);
  if (!need) return `You know ${label}, which the role does not ask for`;
  return `You know ${label}: ${need.relation} here, importance ${need.importance} of 5`;
}

const degreeWords = { ...educationWords, none: 'no school certificate', secondary: 'a secondary school certificate' };

/** `You hold a master's degree: 41% of workers do (this occupation: Data Scientists), 30% in the other roles on average`. */
function educationSentence(
  held: EducationLevel,
  role: LinkedRole,
  rival: LinkedRole | undefined,
  value: number,
  { model }: SentenceWorld,
): Sentence {
  const share = degreeShare(role, held);
  const { workforceEducation: workforce } = role;
  if (share === undefined || workforce === null) return { text: `You hold ${degreeWords[held]}` };
  const other = rival && degreeShare(rival, held);
  const known = model.roles.filter((one) => degreeShare(one, held) !== undefined);
  const shares = known.map((one) => degreeShare(one, held) as number);
  if (known.length < 2) return { text: `You hold ${degreeWords[held]}` };
  const { there, fewer, others } = expectedOf(shares, { role: known.indexOf(role) });
  const isAverage = value < 0 || printed(there) < printed(share);
  const elsewhere = isAverage ? `${percentInWords(there)} in the other roles on average` : `fewer in ${fewer} of the ${others} other roles`;
  const here = `${percentInWords(share)} of workers do (${figuresOf(workforce)})`;
  const against = rival && other !== undefined ? `${percentInWords(other)} for ${plural(rival.title)}` : elsewhere;
  return { text: `You hold ${degreeWords[held]}: ${here}, ${against}`, source: workforce.source };
}
