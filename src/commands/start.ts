import { longDate, withThousands } from '../domain/words';
import type { Report } from '../render/report';
import type { Answer, Session } from './session';
import { baseFlags } from './typed';

/** The start screen: what this is, what it knows and how old that is, four commands to try. */
export async function startScreen(session: Session): Promise<Answer> {
  const base = await session.base();
  const { roles, skills, tools, certifications, sources } = base.counts;
  const count = (value: number) => withThousands(value);
  const tries = triesFor(base.index.map((role) => role.id)).map(([command, what]) => [`${command}${baseFlags(session)}`, what] as const);
  const report: Report = {
    title: 'career',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Compare roles in data, AI, cloud, software and security, and find out which one fits you. Offline and private: nothing you type leaves this machine.',
      },
      {
        kind: 'facts',
        items: [
          {
            label: 'Knows',
            value: `${count(roles)} roles, ${count(skills)} skills, ${count(tools)} tools, ${count(certifications)} certifications from ${count(sources)} sources`,
          },
          { label: 'As of', value: `${longDate(base.date)} (version ${base.version})` },
        ],
      },
      { kind: 'heading', text: 'Try', level: 2 },
      { kind: 'list', items: tries.map(([command, what]) => [{ text: command, tone: 'accent' as const }, `: ${what}`]) },
      {
        kind: 'paragraph',
        text: [
          {
            text: 'Look around: career list, career search WORDS. All commands: career --help. Topics: career help environment, exit-codes, formats, scripting, knowledge-base, scoring, accessibility.',
            tone: 'muted',
          },
        ],
      },
    ],
  };
  return {
    schema: 'career/start',
    document: { date: base.date, counts: base.counts, commands: tries.map(([command]) => command) },
    report: () => report,
  };
}

/** Commands to try, with well-known roles, or with what a base of one's own has. */
function triesFor(ids: readonly string[]): readonly (readonly [command: string, what: string])[] {
  const known = ['ml-engineer', 'data-scientist', 'ai-engineer', 'data-engineer'].filter((id) => ids.includes(id));
  const [first, second, third = second, fourth = third] = [...known, ...ids.filter((id) => !known.includes(id))];
  if (first === undefined || second === undefined) return [['career kb new role my-role', 'a role of your own']];
  return [
    [`career compare ${first} ${second}`, 'two to six roles side by side'],
    ['career advise', 'a few questions, then the roles that fit you'],
    [`career show ${third}`, 'what a role is, what it asks and how to start in it'],
    [`career plan ${fourth} --skills "SQL, Python"`, 'what to learn, in which order, until when'],
  ];
}
