import { own } from '../link/own';
import { isLost } from '../readable';
import { type Check, entriesOf, type Finding } from './context';

/** More users of a tool than respondents, or users of a role that nobody was asked for. */
export const checkUsersAboveN: Check = function* (context): Generator<Finding> {
  for (const survey of entriesOf(context, 'survey')) {
    const { n: asked } = survey;
    if (asked === undefined) continue;
    // A role that is missing among those asked is told of once, and not once a tool.
    const told = new Set<string>();
    for (const part of ['tools', 'activities'] as const) {
      for (const [name, people] of Object.entries(survey[part] ?? {})) {
        for (const [role, users] of Object.entries(people ?? {})) {
          const n = own(asked, role) ?? 0;
          if (users !== undefined && users > n && !isLost(asked, role) && !told.has(role)) {
            if (n === 0) told.add(role);
            yield {
              code: 'users-above-n',
              kind: 'survey',
              id: survey.id,
              path: [part, name, role],
              args: { users, n, role },
              causes: [{ kind: 'survey', id: survey.id, path: ['n'] }],
            };
          }
        }
      }
    }
  }
};
