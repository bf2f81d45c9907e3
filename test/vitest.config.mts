import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 60_000,
    // Reading the whole base from YAML takes a busy machine some seconds.
    hookTimeout: 120_000,
    env: { TZ: 'UTC' },
    // No test changes what modules or the process share, so that files can use loaded modules again, whatever their order
    // (`npm run test:watch -- --sequence.shuffle` tries others); vitest itself hardly works while they run.
    isolate: false,
    maxWorkers: '100%',
  },
});
