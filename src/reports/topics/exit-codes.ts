import type { Report } from '../../render/report';

export const exitCodes: Report = {
  title: 'Exit codes',
  blocks: [
    {
      kind: 'facts',
      items: [
        { label: '0', value: 'Answered, also with an empty list; help; or the reader closed the pipe.' },
        { label: '1', value: 'A bug, or standard output could not be written, as on a full disk.' },
        { label: '2', value: 'Usage: an unknown flag or command, a bad value, or input is needed and there is no terminal.' },
        { label: '3', value: 'An id that does not exist. Up to three suggestions are named.' },
        {
          label: '4',
          value:
            'A file that is missing, unreadable or invalid. Every finding is listed as file:line:column. Also a file named by --output that cannot be written.',
        },
        { label: '5', value: 'A check that you asked for did not hold, for example kb check --max-age.' },
        { label: '130', value: 'Cancelled at a prompt. 143 and 129 on SIGTERM and SIGHUP.' },
      ],
    },
    {
      kind: 'paragraph',
      text: 'Standard output holds the whole result or nothing. Errors, hints, warnings and prompts go to standard error.',
    },
    {
      kind: 'paragraph',
      text: 'With --json a failure is one JSON object on standard error: {"error": {"code", "exitCode", "message", "hint", "details"}}.',
    },
  ],
};
