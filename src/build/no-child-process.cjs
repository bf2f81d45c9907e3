'use strict';
// Stands in for node:child_process in the bundles. Commander loads it for sub-commands that are programs of their own and
// inquirer for an external editor; we have neither, it costs 7 ms to load, and without it no process can be started.
const refuse = () => {
  throw new Error('career starts no other program');
};
module.exports = { spawn: refuse, spawnSync: refuse, exec: refuse, execFile: refuse };
