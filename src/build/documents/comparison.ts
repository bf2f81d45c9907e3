import * as v from 'valibot';
import { about, documentOf, hours, id, list, maybe, named, orNull, share, text, whole } from './parts';

const nearness = v.object({ role: id, score: share });

const row = v.object({
  id,
  label: text,
  cells: list(
    v.object({
      role: id,
      value: about(v.unknown(), 'What the cell says, for a script: text, a number, a list or an object by row; null where it is not known'),
      text: about(text, 'What it says, for a person'),
      sources: list(id),
    }),
  ),
  difference: about(orNull(share), '0 the same, 1 nothing in common, null where a number would mean nothing'),
  nearer: maybe(about(orNull(id), 'With --profile: the role that you are nearer to in this row')),
  by: maybe(orNull(share)),
  nearness: maybe(list(nearness)),
});

export const comparison = documentOf(
  'comparison',
  {
    roles: list(v.object(named)),
    rows: about(list(row), 'focus, goal, tools, skills, work, languages, certifications and choose-if come first, in this order'),
    overlap: about(
      list(v.object({ a: id, b: id, skills: share, tools: share })),
      'Of each pair: the share of skills, weighted by importance, and of typical tools that both have',
    ),
    you: maybe(
      v.object({
        skills: whole,
        tools: whole,
        certifications: whole,
        roles: list(v.object({ role: id, coverage: share, hours })),
        unrecognised: list(v.string()),
      }),
    ),
  },
  { cites: true },
);

export const similar = documentOf('similar', {
  role: id,
  similar: list(
    v.object({
      role: id,
      title: text,
      similarity: about(share, 'The mean of the three that follow, of which the day counts half'),
      skills: share,
      tools: share,
      day: about(share, 'How alike what fills the day is: the correlation of the trait means, 0 where it is negative'),
      shared: list(text),
      differs: list(text),
    }),
  ),
});
