'use strict';
// `node code-cache.cjs DIST`: runs the commands that people and scripts start most, then keeps what V8 compiled for them: see
// loader.cjs.
const fs = require('node:fs');
const path = require('node:path');

const home = path.resolve(__dirname, '../..');
const dist = path.resolve(process.argv[2] ?? path.join(home, 'dist'));
const { caches, load } = require(path.join(dist, 'main.cjs'));
const { main, worldOf } = load('program');

const commands = [
  ['compare', 'ml-engineer', 'data-scientist', '--json'],
  ['compare', 'ml-engineer', 'data-scientist'],
  ['compare', 'ml-engineer', 'data-scientist', '--color', 'always'],
  ['--help'],
  [],
];

async function warm() {
  const deaf = { write: async () => {}, isTerminal: false, columns: undefined, colorDepth: 1 };
  for (const argv of commands) {
    const world = worldOf(process, home);
    const paths = { ...world.paths, compiled: path.join(dist, 'kb') };
    const code = await main({ ...world, paths, argv, env: {}, stdout: deaf, stderr: deaf });
    if (code !== 0) throw new Error(`career ${argv.join(' ')} ended with ${code} while its code was being cached`);
  }
  for (const { file, make } of caches()) fs.writeFileSync(file, make());
}

warm();
