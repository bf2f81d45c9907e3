'use strict';
// `node --require`: says on stderr, last of all, how much memory the process had at its largest and how much processor time it took.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(2, `peak ${maxRSS} kB, ${Math.round((userCPUTime + systemCPUTime) / 1000)} ms\n`);
});
