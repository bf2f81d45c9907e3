#!/usr/bin/env node

const main = `${__dirname}/../dist/main.cjs`;
if (require('node:fs').existsSync(main)) require(main).start(process);
else {
  process.stderr.write(
    'career: this checkout is not built yet\nhint: run "npm ci" in its folder, or "npm run build" where that was done\n',
  );
  process.exitCode = 4;
}
