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
        'Everything that retires: career certifications --json | jq \'.items[] | select(.status == "retiring")\'',
        'A class of two hundred: career advise --batch people.jsonl > advice.jsonl',
        'The schema of a document or of a file: career kb schema comparison',
      ],
    },
    {
      kind: 'paragraph',
      text: 'Give --no-input in scripts: a missing answer is then exit code 2 with every missing key, never a prompt. Pin --as-of: without it statuses are judged on today.',
    },
  ],
};
