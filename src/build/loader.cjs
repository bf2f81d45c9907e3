'use strict';
/**
 * dist/main.cjs: loads the bundles beside it with V8's code cache. Half of the program's own start-up is V8 compiling functions;
 * the build runs a few commands and keeps what was compiled. V8 itself refuses a cache that was made for another source, version
 * or flags, and the file carries Node's version, so a cache can only save time: without it the bundles are compiled as usual.
 */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const modules = new Map();
const scripts = new Map();

const cacheFile = (name) => path.join(__dirname, `${name}.${process.version}-${process.arch}.cache`);

function cacheOf(name) {
  try {
    return fs.readFileSync(cacheFile(name));
  } catch {
    return undefined;
  }
}

function load(name) {
  const known = modules.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const filename = path.join(__dirname, `${name}.cjs`);
  // Wrapped as a function already, so the text need not be joined; of all encodings, reading UTF-8 is the one that Node has a short way for.
  const source = fs.readFileSync(filename, 'utf8');
  const script = new vm.Script(source, { filename, cachedData: cacheOf(name) });
  scripts.set(name, script);
  const find = (wanted) => (wanted.startsWith('./') ? load(wanted.slice(2, -'.cjs'.length)) : require(wanted));
  script.runInThisContext()(module.exports, find, module, filename, __dirname);
  return module.exports;
}

/** For the build: every script that ran, and where its cache belongs. */
exports.caches = () => [...scripts].map(([name, script]) => ({ file: cacheFile(name), make: () => script.createCachedData() }));
exports.load = load;
exports.start = (process) => load('program').start(process);
