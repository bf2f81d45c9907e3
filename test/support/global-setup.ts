import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileKb } from '../../src/build/compile-kb';

declare module 'vitest' {
  interface ProvidedContext {
    /** A home of the program made from the sources as they are: `bin`, `dist`, `data` and what else is packed. Tests never depend on dist/. */
    home: string;
    /** The bakery's compiled form. */
    bakeryCompiled: string;
  }
}

const root = path.resolve(__dirname, '../..');

/** Builds the program and compiles both bases once for all tests, into a folder that is removed at the end. */
export default function setup(project: TestProject): () => void {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'career-test-home-'));
  // Copied with their times, or the compiled base would be taken for an old one.
  const parts = ['bin', 'data', 'package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'].map((name) => path.join(root, name));
  execFileSync('cp', ['-a', ...parts.filter((part) => fs.existsSync(part)), home]);
  const bakeryCompiled = path.join(home, 'bakery');
  compileKb(path.join(root, 'test/fixtures/kb-bakery'), bakeryCompiled);
  project.provide('bakeryCompiled', bakeryCompiled);
  try {
    execFileSync(process.execPath, [path.join(root, 'src/build/build.mjs'), path.join(home, 'dist')], { stdio: 'inherit' });
  } catch (error) {
    // Most tests run the sources: they go on, and those of the built program say that it is missing.
    console.error(`The program could not be built for the tests: ${error instanceof Error ? error.message : error}`);
    fs.mkdirSync(path.join(home, 'dist'), { recursive: true });
    compileKb(path.join(root, 'data'), path.join(home, 'dist/kb'));
  }
  project.provide('home', home);
  return () => fs.rmSync(home, { recursive: true, force: true });
}
