'use strict';
// `node --require`: says on stderr, last of all, how much memory the process had at its largest, in kilobytes.
process.on('exit', () => {
  require('node:fs').writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`);
});
