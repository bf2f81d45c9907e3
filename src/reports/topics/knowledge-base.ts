import type { Source } from '../../domain/types';
import { longDate } from '../../domain/words';
import type { Report } from '../../render/report';

/** How to extend the base, and the lines that the sources' licences ask for. */
export const knowledgeBase = (sources: readonly Source[]): Report => ({
  title: 'The knowledge base',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Roles, skills, tools and certifications are YAML files written by people. Every figure names its source; career kb stats counts them by source and age. What has no source but our own judgement says so.',
    },
    { kind: 'heading', text: 'Your own', level: 2 },
    {
      kind: 'list',
      items: [
        'career kb new role clinic-data-analyst prints or writes a commented entry to fill in; the editor checks it as you type.',
        'career compare data-analyst clinic-data-analyst --kb ./our-base adds your directory to the built-in base. An entry with a known id changes the fields it names; hide: true hides one.',
        'career kb check ./our-base lists everything that is wrong, with file, line and what to do.',
        '--no-builtin leaves the built-in base out.',
      ],
    },
    { kind: 'heading', text: 'Sources', level: 2 },
    {
      kind: 'facts',
      items: sources.map((source) => ({
        label: source.title,
        value: `${source.attribution} Licence: ${source.licence}. Period: ${source.period}; seen ${longDate(source.checkedOn)}.`,
      })),
    },
  ],
});
