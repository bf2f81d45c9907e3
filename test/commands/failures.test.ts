import { describe, expect, it } from 'vitest';
import { bakeryRunner, errorOf, refused, run, runner } from '../support/run';

const bakery = bakeryRunner();

/** What was typed, the exit code, and what the person is told. */
describe('a mistake is named, with what to do about it', () => {
  it.each<[string[], number, string, string]>([
    [['cmpare', 'a', 'b'], 2, 'there is no command "cmpare"', 'did you mean compare'],
    [['comparison'], 2, 'there is no command "comparison"', 'did you mean compare'],
    [['frobnicate'], 2, 'there is no command "frobnicate"', 'career --help lists the commands'],
    [['constructor'], 2, 'there is no command "constructor"', 'career --help'],
    [['--jsn'], 2, "unknown option '--jsn'", 'did you mean --json? career --help shows the options'],
    [['--colour', 'never', 'list'], 2, "unknown option '--colour'", 'did you mean --color?'],
    [['-x'], 2, "unknown option '-x'", 'career --help'],
    [['--frobnicate', 'list'], 2, "unknown option '--frobnicate'", 'career --help'],
    [['compare', 'a', 'b', '--rwos', 'x'], 2, "unknown option '--rwos'", 'did you mean --rows? career compare --help shows the options'],
    [['show', 'baker', '--frobnicate'], 2, "unknown option '--frobnicate'", 'career show --help'],
    [['kb', 'chek'], 2, "unknown command 'chek'", 'did you mean check? career kb --help'],
    [['kb', 'check', '--maxage', '1y'], 2, "unknown option '--maxage'", 'did you mean --max-age? career kb check --help'],
    [['compare'], 2, "missing required argument 'role'", 'career compare --help'],
    [['show'], 2, "missing required argument 'id'", 'career show --help'],
    [['search'], 2, "missing required argument 'words'", 'career search --help'],
    [['show', 'baker', 'miller'], 2, 'too many arguments', 'Put it in quotes; else see career show --help'],
    [
      ['compare', 'pastry', 'chef', 'baker'],
      3,
      'there is no role "pastry" or "chef"',
      'put a title of several words in quotes: "pastry chef"',
    ],
    // No words of the shell's.
    [['advise', '--among', 'pastry,chef,baker'], 3, 'there is no role "pastry" or "chef"', 'for "pastry" did you mean pastry-chef?'],
    [['list', '--kb'], 2, "option '--kb <dir>' argument missing", 'career --help'],
    [['list', '--kb', ''], 2, '--kb takes the path of a directory', 'for example --kb ./my-base'],
    [['kb', 'check', ''], 2, 'kb check takes the path of a directory', 'for example career kb check ./my-base'],
    [['kb', 'new', 'role', 'x', '--dir', ''], 2, '--dir takes the path of a directory', 'for example --dir ./my-base'],
    [['gap', 'baker', '--profile', ''], 2, 'the name of the file is empty', 'check the path, or write one'],
    [['advise', '--answers', ''], 2, 'the name of the file is empty', 'check the path; - is standard input'],
    [['advise', '--batch', ''], 2, 'the name of the file is empty', 'check the path; - is standard input'],
    [['plan', 'baker', '--done', ''], 2, 'the name of the file is empty', 'check the path; - is standard input'],
    [['profile', 'show', ''], 2, 'the name of the file is empty', 'check the path, or write one'],
    [['profile', 'set', 'kneading', '3', '--profile', ''], 2, 'the name of the file is empty', 'check the path, or write one'],
    [['profile', 'init', '', '--name', 'Ada'], 2, 'the name of the file is empty', 'for example career profile init resume.json'],
    [['list', '--width', 'wide'], 2, '--width takes a whole number from 20 to 1000, not "wide"', 'for example --width 100'],
    [['list', '--no-builtin'], 2, '--no-builtin leaves no knowledge base', '--kb DIR'],
    [['list', '-f', 'xml'], 2, "argument 'xml' is invalid", 'career --help'],
    [['list', 'roels'], 2, 'there is no list of "roels"', 'did you mean roles'],
    [['list', 'things'], 2, 'there is no list of "things"', 'lists: roles, skills, tools, certifications, families'],
    [['list', '--family', 'bakhouse'], 3, 'there is no role family "bakhouse"', 'did you mean bakehouse'],
    [['list', '--family', 'nope'], 3, 'there is no role family "nope"', 'career list families shows all of them'],
    [['advise', '--family', 'nope', '--tools', 'Oven'], 3, 'there is no role family "nope"', 'career list families shows all of them'],
    [['plan', 'baker', '--certifications', ','], 2, '--certifications names none', '--certifications none plans without'],
    [['gap', 'baker', '--skills', ','], 2, '--skills names nothing', 'for example --skills "Python:3, SQL"'],
    [['path', 'baker', '--skills', ' , '], 2, '--skills names nothing', 'for example --skills'],
    [['path', 'miller', 'baker', '--tools', ';'], 2, '--tools names nothing', 'for example --tools "Git, Docker"'],
    [['profile', 'init', '--skills', ','], 2, '--skills names nothing', 'for example --skills'],
    [['compare', 'baker', 'foo', 'bar'], 3, 'there is no role "foo" or "bar"', 'career list roles'],
    [
      ['compare', 'bakr', 'zzz', 'millr'],
      3,
      'there is no role "bakr", "zzz" or "millr"',
      'for "bakr" did you mean baker?; for "millr" did',
    ],
    [['compare', 'zzz', 'zzz'], 3, 'there is no role "zzz"', 'career list roles'],
    [['plan', 'foo', 'bar'], 3, 'there is no role "foo" or "bar"', 'career list roles'],
    [['path', 'foo', 'bar'], 3, 'there is no role "foo" or "bar"', 'career list roles'],
    [['advise', '--tools', 'Oven', '--among', 'foo,bar'], 3, 'there is no role "foo" or "bar"', 'career list roles'],
    [['compare', 'skill:kneading', 'baker'], 3, 'there is no role "skill:kneading"', 'career list roles'],
    [['compare', 'role:bakr', 'baker'], 3, 'there is no role "role:bakr"', 'did you mean baker?'],
    [['list', 'certifications', '--status', 'gone'], 2, 'there is no status "gone"', 'active, beta, retiring, retired, in-development'],
    [['list', 'roles', '--status', 'retired'], 2, '--status has no meaning for roles', 'career list certifications --status'],
    [['list', 'tools', '--family', 'mill'], 2, '--family has no meaning for tools', 'career list roles --family'],
    [['certifications', '--role', 'bakr'], 3, 'there is no role "bakr"', 'did you mean baker'],
    [['similar', 'bakr'], 3, 'there is no role "bakr"', 'did you mean baker'],
    [['similar', 'baker', '--top', '0'], 2, '--top takes a whole number', 'for example --top 5'],
    [['similar', 'baker', '--top', 'all'], 2, '--top takes a whole number', 'for example --top 5'],
    [['search', 'x', '--top', '-1'], 2, '--top', 'for example --top 15'],
    [['advise', '--tools', 'Oven', '--top', 'x'], 2, '--top takes a whole number', 'for example --top 7, or --top all'],
    [['advise', '--questions', 'x'], 2, '--questions takes a whole number', 'for example --questions 5'],
    [['advise', '--tools', 'Oven', '--min-pay', 'x'], 2, '--min-pay takes a whole number', 'for example --min-pay 60000'],
    [['advise', '--profile', '-', '--answers', '-'], 2, 'cannot both read standard input', 'name a file for one of them'],
    [['advise', '--save-answers', '-'], 2, '--save-answers takes the name of a file', 'for example --save-answers answers.json'],
    [['advise', '--among', 'baker,miller', '--why-not', 'pastry-chef'], 2, 'pastry-chef is not among the roles of --among', 'add it there'],
    [['gap', 'baker', '--hours-per-week', '0'], 2, '--hours-per-week takes a number from 0.5 to 168', 'for example --hours-per-week 8'],
    [['plan', 'baker', '--budget', 'much'], 2, '--budget takes a number from 0 to 10000000', 'for example --budget 500'],
    [['plan', 'baker', '--start', '1850-01-01'], 2, '--start takes a day from 1900 to 2999', 'for example --start 2026-06-30'],
    [['show', 'knading'], 3, 'there is no role, skill, tool or certification "knading"', 'did you mean kneading'],
    [['show', 'role:kneading'], 3, 'there is no role "kneading"', ''],
    [['show', 'family:mill'], 3, 'there is no role, skill, tool or certification "family:mill"', ''],
    [['kb', 'new', 'rol', 'x'], 2, 'there is no kind "rol"', 'did you mean role'],
    [['kb', 'new', 'role', 'X Y'], 2, '"X Y" is not an id', 'ids are lower case'],
    [['kb', 'new', 'role', '../../etc/passwd'], 2, '"../../etc/passwd" is not an id', ''],
    [['kb', 'schema', '../../package'], 3, 'there is no schema "../../package"', ''],
    [['kb', 'check', '--max-age', 'old'], 2, '--max-age takes days, months or years, not "old"', '--max-age 18m'],
    [['help', 'cmpare'], 2, 'there is no command or topic "cmpare"', 'did you mean compare'],
    [['help', 'formts'], 2, 'there is no command or topic "formts"', 'did you mean formats'],
    [['help', 'compare', 'roles'], 2, 'there is no command or topic "compare roles"', ''],
    [['help', 'toString'], 2, 'there is no command or topic "toString"', ''],
  ])('career %j', async (argv, code, message, hint) => {
    const told = await refused(bakery(...argv), code);
    expect(told.split('\n')[0]).toContain(message);
    expect(told).toContain(hint);
    expect(told.split('\n').length).toBeLessThanOrEqual(3);
    const error = await errorOf(bakery('--json', ...argv));
    expect(Object.keys(error)).toEqual(['code', 'exitCode', 'message', 'hint', 'details']);
    expect(error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(error).toMatchObject({ exitCode: code, message: expect.stringContaining(message), hint: expect.stringMatching(/./) });
    expect(told).toContain(error.message);
    expect(told).toMatch(/^hint: /m);
  });
});

describe('a format that a command does not have', () => {
  it.each<[string[]]>([
    [['compare', 'baker', 'miller']],
    [['list']],
    [['show', 'baker']],
    [['help']],
    [['help', 'compare']],
    [['completion', 'bash']],
    [['kb', 'check', '--as-of', '2026-02-01']],
    [['kb', 'schema']],
    [['advise', '--tools', 'Oven']],
  ])('career %j -f ics names those that it takes', async (argv) => {
    const [, named = ''] = /^hint: its formats: (.*)$/m.exec(await refused(bakery(...argv, '-f', 'ics'), 2)) ?? [];
    expect(named).toMatch(/^table, /);
    for (const format of named.split(', ')) expect(await bakery(...argv, '-f', format), format).toMatchObject({ code: 0 });
  });

  it.each([
    ['compare', '"csv", "markdown", "yaml")'],
    ['plan', '"csv", "markdown", "yaml", "ics")'],
    ['completion', '(choices: "table", "plain")'],
  ])('is none of those in the help of %s', async (command, choices) => {
    const { out } = await bakery(command, '--help');
    expect(out.replace(/\s+/g, ' ')).toContain(choices);
  });
});

describe('a knowledge base that is wrong', () => {
  it.each([
    ['that is not there', '/nowhere', '/nowhere:1:1 this folder does not exist'],
    ['that is a file', 'package.json', 'package.json:1:1 this is not a folder'],
    ['that is none', '/', '/:1:1 there is no entry of a knowledge base in this folder'],
  ])('%s is exit 4 with its place', async (_, dir, line) => {
    for (const argv of [['list'], ['compare', 'baker', 'miller'], ['show', 'baker'], []]) {
      const told = await refused(bakery(...argv, '--kb', dir), 4);
      expect(told.split('\n')[0]).toBe(`career: ${line}`);
      expect(told).toMatch(/^hint: /m);
    }
    const error = await errorOf(bakery('list', '--kb', dir, '--json'));
    expect(error).toMatchObject({ code: 'bad-knowledge-base', exitCode: 4 });
    expect(error.details[0]).toMatchObject({ file: dir, line: 1, column: 1 });
  });

  it('does not keep help from helping', async () => {
    for (const argv of [
      ['--help'],
      ['help', 'compare'],
      ['help', 'formats'],
      ['kb', 'schema'],
      ['kb', 'new', 'role', 'x', '--dry-run'],
      ['--version'],
    ]) {
      expect(await bakery(...argv, '--kb', '/nowhere')).toMatchObject({ code: 0, err: '' });
    }
  });
});

describe('a bug', () => {
  it('is one line, says that it is one, and has a trace with --debug only', async () => {
    const explode = () => {
      throw new TypeError('boom');
    };
    const explosive = new Proxy({}, { get: () => explode }) as never;
    const told = await bakeryRunner({ files: explosive })('list');
    expect(told).toEqual({
      code: 1,
      out: '',
      err: 'career: this is a bug: boom\nhint: please report it, with the output of the same command and --debug\n',
    });
    expect((await bakeryRunner({ files: explosive })('list', '--debug')).err).toMatch(/^\s+at /m);
    // Of the calls to the system only the one that asks for the folder fails where that is gone.
    const fail = () => {
      throw Object.assign(new Error('boom'), { syscall: 'read' });
    };
    const failing = new Proxy({}, { get: () => fail }) as never;
    expect(await bakeryRunner({ files: failing })('list')).toEqual(told);
    expect(await errorOf(bakeryRunner({ files: explosive })('list', '--json'))).toEqual({
      code: 'bug',
      exitCode: 1,
      message: 'this is a bug: boom',
      hint: 'please report it, with the output of the same command and --debug',
      details: null,
    });
  });
});

describe('the shipped base', () => {
  it('names its schemas', async () => {
    expect(await refused(run('kb', 'schema', 'rolle'), 3)).toContain('did you mean role');
  });

  it('suggests three at most for a near miss of any role', async () => {
    for (const name of ['ml-enginer', 'data scientis', 'devop', 'bakend developer', 'ai enginer']) {
      const error = await errorOf(run('compare', name, 'data-scientist', '--json'));
      expect(error.details.suggestions.length, name).toBeGreaterThan(0);
      expect(error.details.suggestions.length, name).toBeLessThanOrEqual(3);
    }
  });
});

describe('a failure in a narrow terminal', () => {
  const at40 = runner({ terminal: 40 });

  it('breaks between words', async () => {
    const { err } = await at40('gap', 'mlengineeer');
    expect(err).toBe('career: there is no role "mlengineeer"\nhint: did you mean ml-engineer,\nai-engineer or nlp-engineer?\n');
  });

  it('breaks between words in the narrowest', async () => {
    const { err } = await runner({ terminal: 14 })('compare', 'ml-engineer');
    expect(err.split('\n')).toEqual([
      'career:',
      'compare takes',
      '2 to 6 roles,',
      'not 1',
      'hint: career',
      'compare',
      'ml-engineer',
      'data-',
      'scientist',
      '',
    ]);
    // One that says it has a column or two is not believed.
    expect((await runner({ terminal: 1 })('compare', 'ml-engineer')).err.split('\n')).toEqual(
      expect.arrayContaining(['compare', 'takes 2 to']),
    );
  });

  it('is one line of JSON where that was asked for', async () => {
    const { err } = await at40('gap', 'mlengineeer', '--json');
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'unknown-role', exitCode: 3 } });
    expect(err.indexOf('\n')).toBe(err.length - 1);
  });
});
