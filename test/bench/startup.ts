import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * What a person waits for: the time of a command over the time of `node` running an empty file, both measured in turns in the
 * same run, so that a busy machine slows both. Targets as promised in src/README.md; a command without one is there to be watched.
 */
const cases: readonly { argv: readonly string[]; target?: number }[] = [
  { argv: ['compare', 'ml-engineer', 'data-scientist', '--json'], target: 1.2 },
  { argv: ['compare', 'ml-engineer', 'data-scientist'], target: 1.5 },
  { argv: ['compare', 'ml-engineer', 'data-scientist', '--color', 'always'], target: 1.5 },
  { argv: ['--help'], target: 1.2 },
  { argv: ['compare', '--help'], target: 1.2 },
  { argv: [], target: 1.5 },
  { argv: ['show', 'ml-engineer'], target: 1.3 },
  { argv: ['show', 'ml-engineer', '--json'], target: 1.3 },
  { argv: ['gap', 'ml-engineer', '--skills', 'Python, SQL', '--json'], target: 1.3 },
  { argv: ['plan', 'ml-engineer', '--skills', 'Python, SQL', '--json'], target: 1.3 },
  { argv: ['list', 'roles'] },
  { argv: ['certifications', '--role', 'ml-engineer'] },
  { argv: ['search', 'machine', 'learning'] },
  { argv: ['similar', 'ml-engineer'] },
  { argv: ['advise', '--skills', 'Python, SQL', '--no-input', '--json'] },
];

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Milliseconds from start to exit, with the output read through pipes; undefined when the command failed. */
function timeOf(argv: readonly string[], env: NodeJS.ProcessEnv): number | undefined {
  const started = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'], env, maxBuffer: 64_000_000 });
  return status === 0 ? Number(process.hrtime.bigint() - started) / 1e6 : undefined;
}

/**
 * `npm run bench -- [--rounds N] [--bare] [--check]`: prints the table. Environment variables can make Node itself start slower
 * (NODE_EXTRA_CA_CERTS by 40 ms), which flatters every ratio: --bare measures without any. With --check the exit code says
 * whether the targets hold.
 */
export function main(argv: readonly string[]): number {
  const career = path.resolve('bin/career.js');
  if (!existsSync('dist/main.cjs')) throw new Error('there is no dist/: npm run build');
  const asked = argv.indexOf('--rounds');
  const rounds = asked === -1 ? 41 : Number(argv[asked + 1]);
  const env = argv.includes('--bare') ? {} : { ...process.env, NO_COLOR: '', FORCE_COLOR: '' };
  const dir = mkdtempSync(path.join(os.tmpdir(), 'career-bench-'));
  const empty = path.join(dir, 'empty.js');
  writeFileSync(empty, '');
  const measured = cases.map(() => ({ node: [] as number[], career: [] as number[], ratios: [] as number[] }));
  try {
    for (let round = -1; round < rounds; round++) {
      for (const [at, { argv: words }] of cases.entries()) {
        const [base, own] = [timeOf([empty], env), timeOf([career, ...words], env)];
        // The first round fills the caches of the disk.
        if (round < 0 || base === undefined || own === undefined) continue;
        measured[at]?.node.push(base);
        measured[at]?.career.push(own);
        measured[at]?.ratios.push(own / base);
      }
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  let missed = 0;
  console.log(`Node ${process.version}, ${rounds} pairs each, medians${argv.includes('--bare') ? ', bare environment' : ''}\n`);
  console.log(`${'career'.padEnd(56)} ${'ms'.padStart(6)} ${'node'.padStart(6)} ${'ratio'.padStart(6)} ${'target'.padStart(6)}`);
  for (const [at, { argv: words, target }] of cases.entries()) {
    const { node = [], career: own = [], ratios = [] } = measured[at] ?? {};
    const ratio = median(ratios);
    const over = target !== undefined && ratio > target;
    if (over) missed += 1;
    const figures = ratios.length === 0 ? ['-', '-', '-'] : [median(own).toFixed(1), median(node).toFixed(1), ratio.toFixed(2)];
    const cells = [...figures, target?.toFixed(1) ?? '-'].map((cell) => cell.padStart(6));
    console.log(`${words.join(' ').padEnd(56)} ${cells.join(' ')}${over ? '  over' : ''}`);
  }
  return argv.includes('--check') && missed > 0 ? 1 : 0;
}
