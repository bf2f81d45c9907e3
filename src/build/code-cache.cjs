'use strict';
// `node code-cache.cjs DIST`: runs the commands that people and scripts start most, then keeps what V8 compiled for them: see
// loader.cjs.
const fs = require('node:fs');
const path = require('node:path');

const home = path.resolve(__dirname, '../..');
const dist = path.resolve(process.argv[2] ?? path.join(home, 'dist'));
const { caches, load } = require(path.join(dist, 'main.cjs'));
const { main, worldOf } = load('program');

/**
 * In rounds: what a bundle needs in the first that loads it is all that its cache holds, so that the commands whose start matters
 * most do not pay for reading what the others use.
 */
const rounds = [
  [['compare', 'ml-engineer', 'data-scientist', '--json']],
  [['compare', 'ml-engineer', 'data-scientist'], ['compare', 'ml-engineer', 'data-scientist', '--color', 'always'], []],
  [
    ['show', 'ml-engineer'],
    ['show', 'ms-ai-102'],
    ['list', 'roles'],
    ['certifications', '--role', 'ml-engineer'],
    ['search', 'kubernetes'],
    ['similar', 'ml-engineer'],
    ['gap', 'ml-engineer', '--skills', 'Python:3, SQL'],
    ['path', 'data-analyst', 'ml-engineer'],
    ['plan', 'ml-engineer', '--skills', 'Python:3, SQL'],
    ['gap', 'ml-engineer', '--profile', '-', '--json'],
    ['plan', 'ml-engineer', '--profile', '-', '--json'],
    ['compare', 'ml-engineer', 'data-scientist', '--profile', '-'],
    ['profile', 'show', '-'],
    ['advise', '--tools', 'Python, PyTorch'],
    ['complete', '--', 'compare', 'ml'],
  ],
];

async function warm() {
  const deaf = { write: async () => {}, isTerminal: false, columns: undefined, rows: undefined, colorDepth: 1 };
  const written = new Set();
  for (const commands of rounds) {
    for (const argv of commands) await runQuietly(argv, deaf);
    for (const { file, make } of caches()) {
      if (!written.has(file)) fs.writeFileSync(file, make());
      written.add(file);
    }
  }
}

/** A person for the commands that read one from standard input. */
const profile = {
  basics: { label: 'Analyst' },
  skills: [{ name: 'Python', level: 'Advanced' }, { name: 'Singing' }],
  work: [{ position: 'Data Analyst' }],
};

async function runQuietly(argv, deaf) {
  const world = worldOf(process, home);
  const paths = { ...world.paths, compiled: path.join(dist, 'kb') };
  const code = await main({
    ...world,
    paths,
    argv,
    env: {},
    stdin: { isTerminal: false, read: async () => Buffer.from(JSON.stringify(profile)) },
    stdout: deaf,
    stderr: deaf,
  });
  if (code !== 0) throw new Error(`career ${argv.join(' ')} ended with ${code} while its code was being cached`);
}

warm();
