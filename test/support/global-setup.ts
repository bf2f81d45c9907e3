import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileKb } from '../../src/build/compile-kb';

declare module 'vitest' {
  interface ProvidedContext {
    /** A home of the program made from the sources as they are: `bin`, `dist` and `data`. Tests never depend on dist/. */
    home: string;
    /** The bakery's compiled form. */
    bakeryCompiled: string;
  }
}

const root = path.resolve(__dirname, '../..');

/** Builds the program and compiles both bases once for all tests, into a folder that is removed at the end. */
export default function setup(project: TestProject): () => void {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'career-test-home-'));
  try {
    for (const shared of ['bin', 'data', 'package.json']) fs.symlinkSync(path.join(root, shared), path.join(home, shared));
    fs.rmSync(path.join(home, 'bin'));
    fs.cpSync(path.join(root, 'bin'), path.join(home, 'bin'), { recursive: true });
    const bakeryCompiled = path.join(home, 'bakery');
    compileKb(path.join(root, 'test/fixtures/kb-bakery'), bakeryCompiled);
    execFileSync(process.execPath, [path.join(root, 'src/build/build.mjs'), path.join(home, 'dist')], { stdio: 'inherit' });
    project.provide('bakeryCompiled', bakeryCompiled);
  } catch (error) {
    // Tests of the rooms below need none of this: they run, and those of the whole program say what is missing.
    console.error(`The program could not be built for the tests: ${error instanceof Error ? error.message : error}`);
  }
  project.provide('home', home);
  return () => fs.rmSync(home, { recursive: true, force: true });
}
