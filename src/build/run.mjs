// Runs a TypeScript file that exports `main(argv)`: `node src/build/run.mjs FILE [ARG ...]`. For the project's own chores;
// Node 20 cannot run TypeScript itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [, , entry, ...args] = process.argv;
const folder = mkdtempSync(path.join(root, 'node_modules', '.run-'));
const outfile = path.join(folder, 'run.cjs');
// Nobody reads on: `npm run bench:people -- FILE | head -3`.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'warning' });
process.exitCode = (await createRequire(import.meta.url)(outfile).main(args)) ?? 0;
