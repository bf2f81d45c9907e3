import type { Report } from '../../render/report';

export const scripting: Report = {
  title: 'Scripting',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Every command takes --json. A document names its schema and schemaVersion; the version rises when a change would break a reader. The same input and the same --as-of give the same bytes.',
    },
    {
      kind: 'list',
      items: [
        'The pay of two roles: career compare mle data-scientist --json | jq \'.rows[] | select(.id == "pay") | .cells\'',
        'Everything that retires: career certifications --json | jq \'.items[] | select(.retiresOn != null and .status != "retired")\'',
        'A class of two hundred: career advise --batch people.jsonl > advice.jsonl',
        'The schema of a document or of a file: career kb schema comparison',
      ],
    },
    {
      kind: 'paragraph',
      text: '--batch reads one person a line: {"id": "a", "skills": ["Python:3"], "tools": ["SQL"], "answers": {"free-day": "draw-screens"}, "constraints": {"education": "bachelor"}}, any of it missing; what --save-answers writes is such a line, on one line. Limits given as flags hold for everybody and stand before those of a line. It writes one line for each, in order. Keys that it does not know are ignored. Names, levels and questions that it does not know count for nothing and are listed in "unrecognised". A line that it cannot read, or with an option or a limit that there is not, gives {"line", "error"} and in the end exit code 4; the others are answered.',
    },
    {
      kind: 'paragraph',
      text: 'Give --no-input in scripts: a missing answer is then exit code 2 with every missing key, never a prompt. Pin --as-of: without it statuses are judged on today.',
    },
  ],
};
