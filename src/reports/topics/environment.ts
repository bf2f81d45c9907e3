import type { Report } from '../../render/report';

export const environment: Report = {
  title: 'Environment variables',
  blocks: [
    { kind: 'paragraph', text: 'A flag always stands before its variable. An empty variable counts as not set.' },
    {
      kind: 'facts',
      items: [
        { label: 'CAREER_KB', value: 'Directories of your own knowledge bases, separated as in PATH; like --kb.' },
        { label: 'ACCESSIBLE', value: 'Plain sentences and line-by-line questions for a screen reader; like --accessible.' },
        { label: 'NO_COLOR', value: 'No colour, whatever the terminal can do; like --no-color.' },
        { label: 'FORCE_COLOR', value: 'Colour even into a pipe: 1, 2 or 3 for 16, 256 or 16 million colours; 0 for none.' },
        { label: 'CLICOLOR_FORCE', value: 'Colour even into a pipe.' },
        { label: 'CLICOLOR=0', value: 'No colour.' },
        { label: 'TERM=dumb', value: 'No colour; questions line by line, as with --accessible.' },
        { label: 'TERM, COLORTERM, TERM_PROGRAM, TERM_PROGRAM_VERSION, TMUX', value: 'How many colours the terminal has.' },
        { label: 'CAREER_DEBUG', value: 'Shows where an error came from; like --debug.' },
      ],
    },
    {
      kind: 'paragraph',
      text: 'Nothing else is read: no configuration file, no home directory, no locale, no time zone but for the meaning of "today".',
    },
  ],
};
