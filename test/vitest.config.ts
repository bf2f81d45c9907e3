import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    // The programs under test read these; a test that means one sets it itself.
    env: { NO_COLOR: '', FORCE_COLOR: '', CLICOLOR_FORCE: '', CAREER_KB: '', CAREER_DEBUG: '', ACCESSIBLE: '', TZ: 'UTC' },
  },
});
