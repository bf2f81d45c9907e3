import { spawn } from 'node:child_process';
import path from 'node:path';
import { inject } from 'vitest';

export type Spawned = { code: number | null; signal: string | null; out: string; err: string; ms: number };

export type SpawnOptions = {
  /** Nothing of the test's own environment is handed on. */
  env?: Record<string, string>;
  stdin?: string | Uint8Array;
  cwd?: string;
  /** Arguments of Node itself. */
  node?: readonly string[];
  /** Killed after this many milliseconds; the signal tells. */
  limit?: number;
};

/** The program as it was built for this run of the tests. */
export const career = () => path.join(inject('home'), 'bin/career.js');

/** Runs the built program in a process of its own. */
export function spawnCareer(argv: readonly string[], options: SpawnOptions = {}): Promise<Spawned> {
  const { env = {}, stdin, cwd, node = [], limit = 30_000 } = options;
  const started = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...node, career(), ...argv], { env, cwd, timeout: limit, killSignal: 'SIGKILL' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code, signal) => {
      done({
        code,
        signal,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        ms: performance.now() - started,
      });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(stdin ?? '');
  });
}

/** A line of shell in which `career` runs the built program; for pipes and descriptors. */
export function shell(line: string, env: Record<string, string> = {}): Promise<Spawned> {
  const started = performance.now();
  return new Promise((done, fail) => {
    const child = spawn('bash', ['-c', `career() { "$NODE" "$BIN" "$@"; }; ${line}`], {
      env: { PATH: process.env.PATH ?? '', NODE: process.execPath, BIN: career(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 30_000,
      killSignal: 'SIGKILL',
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code, signal, out, err, ms: performance.now() - started }));
  });
}
