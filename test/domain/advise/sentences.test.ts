import { beforeAll, describe, expect, it } from 'vitest';
import { type Advice, advise } from '../../../src/domain/advise/advise';
import { type AdviceModel, buildAdviceModel, evidenceRows, type KnownPerson } from '../../../src/domain/advise/model';
import { sentenceOf, sourceOf } from '../../../src/domain/advise/sentences';
import { tellingTrait } from '../../../src/domain/advise/telling';
import { meanShare, plural, printed } from '../../../src/domain/advise/told-shares';
import { leftOutParts } from '../../../src/domain/advise/tool-model';
import { traitWords } from '../../../src/domain/advise/trait-words';
import { fewestSurveyed } from '../../../src/domain/compare/cells';
import { type Answers, quoted } from '../../../src/domain/interview/belief';
import type { KnowledgeBase, LinkedRole } from '../../../src/domain/types';
import { shippedBase } from '../../data/shipped';
import { aSurvey } from '../../support/builders';
import { simulatePerson } from '../interview/simulated';

let base: KnowledgeBase;
let model: AdviceModel;
beforeAll(async () => {
  base = await shippedBase();
  model = buildAdviceModel(base);
});

it('the mean share of a survey is that of all roles that it asked, however few of their people', () => {
  const survey = aSurvey({ n: { baker: 100, miller: 60, taster: 4, carter: 0 }, tools: { oven: { baker: 50, taster: 4 } } });
  expect([meanShare('oven', survey), meanShare('mill', survey)]).toEqual([0.5, 0]);
});

it.each([
  ['Data Analyst', 'Data Analysts'],
  ['Security Operations', 'people in the role Security Operations'],
])('people with the title %s are %s', (title, people) => {
  expect(plural(title)).toBe(people);
});

/** Every reason that the traits behind these answers give, with its number. */
function reasons(answers: Answers): { said: string; value: number }[] {
  const person: KnownPerson = { tools: [], skills: [], answers, constraints: {} };
  const { recommendations }: Advice = advise(model, person, new Map(), base.skills);
  const world = { model, person, surveys: base.surveys };
  return recommendations
    .flatMap(({ because, against }) => [...because, ...against])
    .filter(({ evidence }) => evidence.kind === 'answer')
    .map((contribution) => ({ said: sentenceOf(contribution, world), value: contribution.value }));
}

const only = (question: string, option: string, role: string) => {
  const person: KnownPerson = { tools: [], skills: [], answers: [{ question, options: [option] }], constraints: {} };
  const { recommendations } = advise(model, person, new Map(), base.skills);
  const [first, ...more] = recommendations.filter((one) => one.role === role).flatMap(({ because, against }) => [...because, ...against]);
  if (!first || more.length > 0) throw new Error('one answer is one reason');
  return sentenceOf(first, { model, person, surveys: base.surveys });
};

describe('a reason from an answer', () => {
  it('says where the answer, the role and the others stand', () => {
    expect(only('code-all-day', '1', 'technical-writer')).toMatch(
      /^You said "Nearly all of it" to "How much of a working day [^"]+\?" \(programming: 100 of 100, this role \d+\): expected from [\d.]+% here, from [\d.]+% elsewhere on average$/,
    );
    // Who says "I" says what about; "To get something going again" does not.
    expect(only('team-help', 'for-repair', 'site-reliability-engineer')).toContain('" to "What would your colleagues');
    expect(only('free-day', 'write-a-program', 'software-engineer')).not.toContain('" to "');
  });

  it('does not quote what is a quotation already', () => {
    expect(quoted('"Since you came, nothing has broken"')).toBe('"Since you came, nothing has broken"');
    expect(quoted('A "yes", then go')).toBe('"A "yes", then go"');
  });

  it('quotes no full stop, as the sentence goes on', () => {
    expect(quoted('Perhaps nothing comes of it.')).toBe('"Perhaps nothing comes of it"');
    expect(quoted('"Since you came, nothing has broken."')).toBe('"Since you came, nothing has broken"');
    expect(quoted('What do you do?')).toBe('"What do you do?"');
  });

  it('names no trait that the option is not about', () => {
    expect(only('what-to-master', 'proofs', 'data-analyst')).toMatch(
      /^You said "How to reason[^"]+" to "What would you like to know[^"]+" \(mathematics: 65 of 100/,
    );
    expect(only('team-help', 'for-answers', 'data-analyst')).toMatch(/^You said "For an answer[^"]+" to "[^"]+": expected from /);
  });

  it('against a role names a trait in which it falls back, not one that speaks for it', () => {
    const wrong: string[] = [];
    let telling = 0;
    for (const entry of model.bank.questions.filter(({ question }) => question.type !== 'multiple'))
      entry.question.options.forEach(({ id }, option) => {
        const person: KnownPerson = { tools: [], skills: [], answers: [{ question: entry.question.id, options: [id] }], constraints: {} };
        const [row] = evidenceRows(model, person);
        model.ids.forEach((role, at) => {
          const value = row?.values[at] ?? 0;
          const [against, speaksFor] = ([-1, 1] as const).map((sign) => tellingTrait(entry, option, { role: at }, sign));
          if (!row || value >= 0 || speaksFor === undefined || speaksFor === against) return;
          telling++;
          const said = sentenceOf({ evidence: row.evidence, role, value }, { model, person, surveys: base.surveys });
          if (said.includes(` (${traitWords[speaksFor]}: `)) wrong.push(`${role}: ${said}`);
        });
      });
    expect(telling).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('against another role names a trait in which it falls back', () => {
    const answers = [{ question: 'free-day', options: ['draw-screens'] }];
    const person: KnownPerson = { tools: [], skills: [], answers, constraints: {} };
    const evidence = { kind: 'answer', id: 'free-day', label: '' } as const;
    const said = sentenceOf({ evidence, role: 'backend-developer', value: -1 }, { model, person, surveys: base.surveys }, 'ux-designer');
    expect(said).toMatch(/ \(the look and feel of things: 90 of 100, this role \d+\): expected from [\d.]+% here, from [\d.]+% of UX/);
  });

  it('is for a role of whose people it is expected more often than elsewhere, and against one of whom less often', () => {
    const people = model.ids.filter((_, at) => at % 4 === 0).map((_, at) => simulatePerson(model.bank, at * 4, 18, at));
    const told = people.flatMap(({ answers }, at) => reasons([...answers.values()].slice(at, at + 9)));
    const measured = told.map(({ said, value }) => {
      const [, here, there] =
        /: (?:of those who choose as many, )?(?:expected from|so do) ([\d.]+)% (?:here,|of .+, expected) from ([\d.]+)% elsewhere on average$/.exec(
          said,
        ) ?? [];
      return { said, value, more: here === undefined ? 0 : Number(here) - Number(there) };
    });
    expect(measured.length).toBeGreaterThan(5000);
    expect(measured.filter(({ value, more }) => more !== 0 && Math.sign(value) !== Math.sign(more))).toEqual([]);
    // What speaks for a role may be rarer there than on average, where a few roles expect it of nearly everybody.
    const byCount = measured.filter(({ said }) => /% here, from fewer in [1-9]\d* of the 62 other roles$/.test(said));
    expect(byCount.length).toBeGreaterThan(20);
    expect(byCount.filter(({ value }) => value < 0)).toEqual([]);
    const asOften = measured.filter((one) => one.more === 0 && !byCount.includes(one) && !/, beside what else you chose$/.test(one.said));
    expect(asOften.filter(({ said }) => !/: expected about as often here as elsewhere \([\d.]+%\)$/.test(said))).toEqual([]);
    expect(asOften.filter(({ value }) => Math.abs(value) > 0.3)).toEqual([]);
  });
});

describe('a reason from a tool', () => {
  it('states only shares that bear it out', () => {
    const told = [...base.tools.keys()].flatMap((tool) => {
      const person: KnownPerson = { tools: [tool], skills: [], answers: [], constraints: {} };
      const rows = evidenceRows(model, person).filter(({ evidence }) => evidence.kind === 'tool');
      return rows.flatMap(({ evidence, values }) =>
        model.ids.map((role, at) => {
          const value = values[at] as number;
          const contribution = { evidence, role, value };
          const world = { model, person, surveys: base.surveys };
          return { tool, role, value, said: sentenceOf(contribution, world), source: sourceOf(contribution, world) };
        }),
      );
    });
    const shares = told.flatMap((one) => {
      const [, here, there] = /: (hardly any|[<>]?[\d.]+%) .+ do, [<>]?([\d.]+)% across the roles asked$/.exec(one.said) ?? [];
      return here === undefined ? [] : [{ ...one, more: (here === 'hardly any' ? 0 : Number(here.match(/[\d.]+/))) - Number(there) }];
    });
    expect(shares.length).toBeGreaterThan(2000);
    expect(shares.filter(({ value, more }) => Math.sign(value) !== Math.sign(more))).toEqual([]);
    expect(told.filter(({ said, source }) => (source !== undefined) !== / do, /.test(said))).toEqual([]);
    // What a survey knows of a tool is not known by lists.
    const byLists = told.filter(({ said }) => said.endsWith(', which other roles of the family list'));
    expect(byLists.length).toBeGreaterThan(100);
    expect(byLists.filter(({ tool }) => base.surveys.some(({ tools }) => tools[tool] !== undefined))).toEqual([]);
    expect(
      told.filter(({ value, said }) => (value > 0 ? /, (less|which the)/ : /, (more usual|a typical tool of the role$)/).test(said)),
    ).toEqual([]);
  });

  it('has its shares from the survey that asked most roles, in whatever order the surveys are', () => {
    const person: KnownPerson = { tools: ['python'], skills: [], answers: [], constraints: {} };
    const said = (surveys: KnowledgeBase['surveys']) =>
      model.ids.map((role) => {
        const python = { evidence: { kind: 'tool', id: 'python', label: 'Python' }, role, value: 0.5 } as const;
        return [sentenceOf(python, { model, person, surveys }), sourceOf(python, { model, person, surveys })];
      });
    expect(said([...base.surveys].reverse())).toEqual(said(base.surveys));
  });

  it('counts the languages that a role names as listed, and says where only its neighbours list a tool', () => {
    const said = (tool: string, role: string, value: number) => {
      const person: KnownPerson = { tools: [tool], skills: [], answers: [], constraints: {} };
      const world = { model, person, surveys: base.surveys };
      return sentenceOf({ evidence: { kind: 'tool', id: tool, label: base.tools.get(tool)?.title ?? tool }, role, value }, world);
    };
    expect(said('typescript', 'ai-engineer', 0.1)).toBe('You use TypeScript, a typical tool of the role');
    expect(said('typescript', 'ai-engineer', -0.1)).toBe('You use TypeScript, a typical tool of the role, and more so of others');
    expect(said('figma', 'backend-developer', 0.3)).toBe('You use Figma, which other roles of the family list');
  });

  it('says in words where a survey of one field cannot show what the tool says of all roles', () => {
    const python = (role: string) => {
      const person: KnownPerson = { tools: ['python'], skills: [], answers: [], constraints: {} };
      const [row] = evidenceRows(model, person).filter(({ evidence }) => evidence.id === 'python');
      if (!row) throw new Error('Python tells roles apart');
      const value = row.values[model.ids.indexOf(role)] as number;
      return sentenceOf({ evidence: row.evidence, role, value }, { model, person, surveys: base.surveys });
    };
    expect(python('research-scientist')).toBe('You use Python, a typical tool of the role');
    expect(python('data-scientist')).toMatch(/^You use Python: \d+% of Data Scientists do, \d+% across the roles asked$/);
  });

  it('of a short list compares with a typical role what is no more usual than on average, and of a long one with its other tools', () => {
    const long = base.surveys.flatMap(({ tools }) => Object.keys(tools)).slice(0, 30);
    const said = (tools: readonly string[]) => {
      const person: KnownPerson = { tools, skills: [], answers: [], constraints: {} };
      const rows = evidenceRows(model, person).filter(({ evidence }) => evidence.kind === 'tool');
      return rows.flatMap(({ evidence, values }) => {
        const shares = [...(model.tools.profiles.shares[model.tools.profiles.tools.indexOf(evidence.id)] as Float64Array)];
        const typical = Math.exp(shares.reduce((sum, share) => sum + Math.log(share + 0.005), 0) / shares.length) - 0.005;
        return model.ids.map((role, at) => {
          const sentence = sentenceOf({ evidence, role, value: values[at] as number }, { model, person, surveys: base.surveys });
          return { sentence, lead: (shares[at] as number) - typical };
        });
      });
    };
    const inShort = long.flatMap((tool) => said([tool]));
    const short = inShort.filter(({ sentence }) => / usual here than in a typical role$/.test(sentence));
    expect(short.length).toBeGreaterThan(10);
    const wrong = short.filter(({ sentence, lead }) => Math.abs(lead) > 0.01 && sentence.includes('more usual') !== lead > 0);
    expect(wrong).toEqual([]);
    const inLong = said(long).map(({ sentence }) => sentence);
    expect(inLong.some((sentence) => sentence.endsWith('than the tools that go with it suggest'))).toBe(true);
    expect(inLong.some((sentence) => sentence.endsWith('than in a typical role'))).toBe(false);
    // Of a role that was not asked.
    const near = (sentences: string[]) => new Set(sentences.flatMap((sentence) => / near this role than (.+)$/.exec(sentence)?.[1] ?? []));
    expect([...near(inShort.map(({ sentence }) => sentence))]).toEqual(['near a typical one']);
    expect([...near(inLong)]).toEqual(['elsewhere']);
  });
});

describe("a reason from a role's own list", () => {
  const said = (tools: readonly string[], role: string, value: number, rival?: string) => {
    const person: KnownPerson = { tools, skills: [], answers: [], constraints: {} };
    const evidence = { kind: 'tools', id: 'typical', label: '' } as const;
    return sentenceOf({ evidence, role, value }, { model, person, surveys: base.surveys }, rival);
  };

  it('names those of your tools that are in it, and in that of the role that it is held against', () => {
    expect(said(['python', 'django', 'figma'], 'backend-developer', 1)).toBe("Of your tools the role's own list names Django and Python");
    expect(said(['python', 'django'], 'backend-developer', 1, 'data-scientist')).toBe(
      "Of your tools the role's own list names Django and Python, that of Data Scientist Python",
    );
    expect(said(['django'], 'backend-developer', 1, 'ux-designer')).toBe(
      "Of your tools the role's own list names Django, that of UX and UI Designer none of them",
    );
    expect(said(['django', 'no-such-tool'], 'ux-designer', -1)).toBe("Of your tools the role's own list names none of them");
  });

  it('says that there are no more where that speaks against the role', () => {
    expect(said(['python', 'django'], 'data-scientist', -0.1)).toBe("Of your tools the role's own list names only Python");
  });

  it('names three, and says how many more there are', () => {
    const { tools } = base.roles.get('backend-developer') as LinkedRole;
    const ids = tools.map(({ id }) => id).filter((id) => model.tools.weights.has(id));
    expect(said(ids, 'backend-developer', 1)).toMatch(new RegExp(`names [^,]+, [^,]+, [^,]+ and ${ids.length - 3} more$`));
  });
});

describe('a reason from what a list of tools leaves out', () => {
  const evidence = { kind: 'tools', id: 'left-out', label: 'what your tools leave out' } as const;
  let person: KnownPerson;
  beforeAll(() => {
    const users = (tool: string) => base.surveys.reduce((sum, { tools }) => sum + Object.keys(tools[tool] ?? {}).length, 0);
    const rare = [...model.tools.asked].sort((one, other) => users(one) - users(other)).slice(0, 60);
    person = { tools: ['python', ...rare], skills: [], answers: [], constraints: {} };
  });
  const said = (value: number, other?: string) =>
    sentenceOf({ evidence, role: 'data-analyst', value }, { model, person, surveys: base.surveys }, other);

  it('holds the role against others, and does not praise the list', () => {
    expect(said(0.5)).toMatch(/^You leave out what others use more, such as [^,]+ or [^,]+$/);
    expect(said(0.5, 'data-engineer')).toMatch(/^You leave out what Data Engineers use more, such as [^,]+ or [^,]+$/);
    expect(said(-0.5)).toMatch(/^Your list leaves out tools that are usual here, such as \w+/);
  });

  it('names tools that were asked for, are not named and are more usual elsewhere', () => {
    const frame = [...base.surveys].sort((a, b) => Object.keys(b.n).length - Object.keys(a.n).length)[0];
    if (!frame) throw new Error('there is a survey');
    const share = (tool: string, role: string) => (frame.tools[tool]?.[role] ?? 0) / (frame.n[role] as number);
    const asked = Object.keys(frame.n).filter((role) => (frame.n[role] as number) >= fewestSurveyed);
    const ids = new Map([...base.tools.values()].map(({ id, title }) => [title, id]));
    let met = 0;
    for (const role of asked.filter((id) => model.ids.includes(id)))
      for (const other of [undefined, ...asked.slice(0, 6)].filter((one) => one !== role)) {
        const sentence = sentenceOf({ evidence, role, value: 0.5 }, { model, person, surveys: base.surveys }, other);
        for (const title of /such as (.+)$/.exec(sentence)?.[1]?.split(' or ') ?? []) {
          const tool = ids.get(title) ?? '';
          met++;
          expect(model.tools.asked.has(tool) && !person.tools.includes(tool), sentence).toBe(true);
          expect(printed(share(tool, role)), sentence).toBeLessThan(
            printed(other === undefined ? meanShare(tool, frame) : share(tool, other)),
          );
        }
      }
    expect(met).toBeGreaterThan(100);
  });

  it('names of the tools of the role one that was asked for, be the role surveyed or not, or none', () => {
    const titles = new Map([...base.tools.values()].map(({ id, title }) => [title, id]));
    const wrong: string[] = [];
    let named = 0;
    for (const role of model.roles)
      for (const other of [undefined, 'data-analyst', 'devops-engineer'].filter((id) => id !== role.id)) {
        const sentence = sentenceOf({ evidence, role: role.id, value: -0.5 }, { model, person, surveys: base.surveys }, other);
        const [, title] = /^Your list leaves out tools that are usual here(?:, such as (.+))?$/.exec(sentence) ?? ['', sentence];
        if (title === undefined) continue;
        named++;
        const weight = model.tools.weights.get(titles.get(title) ?? '');
        const lead = (weight?.[model.ids.indexOf(role.id)] ?? 0) - (other ? (weight?.[model.ids.indexOf(other)] ?? 0) : 0);
        if (!model.tools.asked.has(titles.get(title) ?? '') || lead <= 0) wrong.push(`${role.id}: ${sentence}`);
      }
    expect(wrong).toEqual([]);
    expect(named).toBeGreaterThan(model.roles.length);
    const unasked = model.roles.find(({ tools }) => tools.every(({ id }) => !model.tools.asked.has(id)));
    const role = unasked?.id ?? '';
    expect(sentenceOf({ evidence, role, value: -0.5 }, { model, person, surveys: base.surveys })).toBe(
      'Your list leaves out tools that are usual here',
    );
  });

  it('is in a short list how many tools people of the role use, as the survey counted them', () => {
    const [frame] = [...base.surveys].sort((a, b) => Object.keys(b.n).length - Object.keys(a.n).length);
    if (!frame) throw new Error('there is a survey');
    const uses = (role: string) =>
      Object.values(frame.tools).reduce((sum, users) => sum + (users[role] ?? 0) / (frame.n[role] as number), 0);
    const large = model.roles.filter(({ id }) => (frame.n[id] ?? 0) >= fewestSurveyed);
    const named = (tools: string[], role: string, other: string | undefined, value: number) =>
      sentenceOf({ evidence, role, value }, { model, person: { ...person, tools }, surveys: base.surveys }, other);
    let met = 0;
    for (const { id, title } of large)
      for (const other of large.filter((one) => Math.abs(uses(one.id) - uses(id)) > 1)) {
        const more = uses(id) > uses(other.id);
        const sentence = named(['python'], id, other.id, more ? -0.5 : 0.5);
        if (sentence.includes('so yours are')) met++;
        const words = [
          `${title}s use ${more ? 'more' : 'fewer'} tools than ${other.title}s`,
          `a ${more ? 'smaller' : 'larger'} part of theirs`,
        ];
        expect([words.join(', so yours are '), expect.not.stringContaining('so yours are')]).toContainEqual(sentence);
        expect(named(['python'], id, other.id, more ? 0.5 : -0.5)).not.toContain('so yours are');
      }
    expect(met).toBeGreaterThan(50);
    expect(named(['python'], 'devops-engineer', undefined, -0.5)).toBe(
      'DevOps Engineers use more tools than others asked, so yours are a smaller part of theirs',
    );
  });

  it('names the tools that are missing where these say more, and counts those of no role of which too few were asked', () => {
    const world = { model, surveys: base.surveys };
    const [frame] = [...base.surveys].sort((a, b) => Object.keys(b.n).length - Object.keys(a.n).length);
    let met = 0;
    for (const tools of [['python'], ['python', 'docker', 'git'], ['sql', 'excel', 'power-bi', 'python', 'r', 'tableau', 'jira']]) {
      const { long, short } = leftOutParts(model.tools, tools);
      model.roles.forEach((role, at) => {
        const value = (long[at] as number) + (short[at] as number);
        const sentence = sentenceOf({ evidence, role: role.id, value }, { ...world, person: { ...person, tools } });
        const byNumber = Math.abs(short[at] as number) > Math.abs(long[at] as number) && (frame?.n[role.id] ?? 0) >= fewestSurveyed;
        // Not even then, where what the model takes for a number and the survey's count are on either side of the average.
        if (sentence.includes('so yours are')) met++;
        expect(byNumber || !sentence.includes('so yours are'), `${role.id}: ${sentence}`).toBe(true);
      });
    }
    expect(met).toBeGreaterThan(10);
  });

  it('counts no tools of a rival that nobody asked', () => {
    const { surveyed } = model.tools.profiles;
    const [asked, unasked] = [true, false].map((known) => model.roles.filter((_, at) => surveyed[at] === known));
    const short = { ...person, tools: ['python'] };
    const told = (asked ?? []).flatMap(({ id }) =>
      (unasked ?? []).flatMap((rival) =>
        [-0.5, 0.5].map((value) => sentenceOf({ evidence, role: id, value }, { model, person: short, surveys: base.surveys }, rival.id)),
      ),
    );
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((sentence) => sentence.includes('so yours are'))).toEqual([]);
  });

  it('of a role that no survey asked claims no shares', () => {
    const [unasked] = model.roles.filter(({ surveyed }) => surveyed.length === 0);
    const contribution = { evidence, role: unasked?.id ?? '', value: 0.5 };
    expect(sentenceOf(contribution, { model, person, surveys: base.surveys })).toBe(
      'What your list leaves out speaks less against this role than against others',
    );
  });
});

describe('a reason from a degree', () => {
  const person: KnownPerson = { tools: [], skills: [], education: 'master', answers: [], constraints: {} };
  const told = (other?: string) => {
    const [row] = evidenceRows(model, person);
    if (!row) throw new Error('roles differ in degrees');
    const rival = other === undefined ? 0 : (row.values[model.ids.indexOf(other)] as number);
    return model.roles.map((role, at) => {
      const value = (row.values[at] as number) - rival;
      return {
        role,
        value,
        said: sentenceOf({ evidence: row.evidence, role: role.id, value }, { model, person, surveys: base.surveys }, other),
      };
    });
  };

  it('says whose figures it states', () => {
    const whose = (pick: (held: NonNullable<LinkedRole['workforceEducation']>) => boolean) =>
      told().flatMap(({ role, said }) => (role.workforceEducation && pick(role.workforceEducation) ? [said] : []));
    const own = whose(({ whose, shared }) => whose === 'own' && !shared);
    const shared = whose(({ shared }) => shared === true);
    const nearest = whose(({ whose, shared }) => whose === 'nearest-occupation' && !shared);
    for (const all of [own, shared, nearest]) expect(all.length).toBeGreaterThan(0);
    for (const said of own)
      expect(said).toMatch(
        /^You hold a master's degree: [\d.]+% of workers do \(this occupation: .+\), (\d+% in the other roles on average|fewer in \d+ of the 62 other roles)$/,
      );
    for (const said of shared) expect(said).toContain(' of workers do (one set of figures for several official occupations: ');
    for (const said of nearest) expect(said).toContain(' of workers do (nearest official occupation: ');
  });

  it.each([undefined, 'data-analyst'])('holds the share against one that bears it out, rival: %s', (other) => {
    const shares = told(other).flatMap(({ value, said }) => {
      const [, here, there] =
        /: ([\d.]+)% of workers do \(.+\), ([\d.]+)% (?:in the other roles on average|for Data Analysts)$/.exec(said) ?? [];
      return here === undefined ? [] : [{ said, value, more: Number(here) - Number(there) }];
    });
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.filter(({ value, more }) => more !== 0 && Math.sign(value) !== Math.sign(more))).toEqual([]);
  });
});

it('a reason from how common a role is says where no survey asked its people', () => {
  const person: KnownPerson = { tools: ['python'], skills: [], answers: [], constraints: {} };
  const [row] = evidenceRows(model, person).filter(({ evidence }) => evidence.id === 'commonness');
  if (!row) throw new Error('roles differ in how common they are');
  for (const [at, { id, surveyed }] of model.roles.entries()) {
    const value = row.values[at] as number;
    const said = sentenceOf({ evidence: row.evidence, role: id, value }, { model, person, surveys: base.surveys });
    const many = value > 0 ? /^More of the people surveyed/ : /^Few of the people surveyed/;
    expect(said).toMatch(surveyed.length > 0 ? many : /^No survey asked people of this role, so it is taken to be as common as others$/);
    if (surveyed.length === 0) expect(Math.abs(value)).toBeLessThan(1e-12);
  }
});
