import type { Id, Survey } from '../types';
import type { AdviceModel, KnownPerson } from './model';

export type SentenceWorld = { model: AdviceModel; person: KnownPerson; surveys: readonly Survey[] };

/** `source`: where the share comes from that it states. */
export type Sentence = { text: string; source?: Id };
