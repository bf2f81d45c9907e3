'use strict';
// `node --require`: reports on stderr, and forbids, whatever reaches out of the process: the network, other programs, files.
const fs = require('node:fs');

const write = fs.writeSync;
const report = (what) => {
  write(2, `watchdog: ${what}\n`);
  throw new Error(`watchdog: ${what}`);
};

/** Methods by module; each is replaced by one that reports. */
const forbidden = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  'dns/promises': ['lookup', 'resolve'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  cluster: ['fork'],
  fs: [
    'writeFileSync',
    'writeFile',
    'appendFileSync',
    'appendFile',
    'mkdirSync',
    'mkdir',
    'renameSync',
    'rename',
    'rmSync',
    'unlinkSync',
    'symlinkSync',
    'copyFileSync',
    'createWriteStream',
    'truncateSync',
    'chmodSync',
    'utimesSync',
  ],
};

for (const [name, methods] of Object.entries(forbidden)) {
  const module = require(`node:${name}`);
  for (const method of methods) {
    if (typeof module[method] !== 'function') throw new Error(`there is no ${name}.${method} to watch`);
    module[method] = () => report(`${name}.${method}`);
  }
}
const { Socket } = require('node:net');
Socket.prototype.connect = () => report('net.Socket.connect');
globalThis.fetch = () => report('fetch');
const { Worker } = require('node:worker_threads');
Worker.prototype.postMessage = () => report('worker_threads.Worker');

const open = fs.openSync;
fs.openSync = (file, flags, ...rest) => {
  const number = typeof flags === 'number' ? flags : flags === undefined || flags === 'r' ? 0 : fs.constants.O_WRONLY;
  const { O_WRONLY, O_RDWR, O_CREAT } = fs.constants;
  if (number & (O_WRONLY | O_RDWR | O_CREAT)) report(`fs.openSync ${file}`);
  return open(file, flags, ...rest);
};
