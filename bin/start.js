// @ts-check
'use strict';

/*
 * Starts the bundled command line from the code that V8 compiled when the bundle was built: compiling is a third of a
 * short run. V8 refuses a cache that another version of it wrote; the bundle is then loaded like any other module.
 */

const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Module } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** Set by the build alone: at the end keep what was compiled, with what was kept before. */
const isBuilding = process.env['PUMPSIM_WRITE_CODE_CACHE'] === '1';

/*
 * V8 optimizes a function once it has run through 66 kB of bytecode, which pays where a program runs for minutes. Here
 * it is over before: with 15 times as much a check of fifty small files costs a third less, half a year of one pump a
 * quarter.
 */
setFlagsFromString('--interrupt-budget=1000000');

/** @type {Map<string, Script>} */
const scripts = new Map();

/** Commander asks for it at once, but needs it only for subcommands that are programs of their own. Ours are not. */
const subprocesses = 'node:child_process';

load(join(__dirname, '../dist/cli/main.cjs')).main(process.argv.slice(2));

if (isBuilding) {
  process.on('exit', () => {
    for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
  });
}

/** @param {string} file */
function load(file) {
  const loaded = require.cache[file];
  if (loaded) return loaded.exports;
  const script = compiled(file);
  return script === null ? require(file) : run(script, file);
}

/**
 * Null where no code was kept for the file, or V8 refuses it.
 *
 * @param {string} file
 */
function compiled(file) {
  const cache = `${file}.cache`;
  const isKept = existsSync(cache);
  if (!isBuilding && !isKept) return null;
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, {
    filename: file,
    ...(isKept ? { cachedData: readFileSync(cache) } : {}),
  });
  return !isBuilding && script.cachedDataRejected === true ? null : script;
}

/**
 * @param {Script} script
 * @param {string} file
 */
function run(script, file) {
  const module = new Module(file);
  // Node's own list, so that a part is loaded once, whichever way it is asked for.
  require.cache[file] = module;
  scripts.set(file, script);
  const folder = dirname(file);
  /** @param {string} id */
  const requireHere = (id) =>
    id.startsWith('./') ? load(join(folder, id)) : id === subprocesses ? later(id) : require(id);
  script.runInThisContext()(module.exports, requireHere, module, file, folder);
  return module.exports;
}

/**
 * A part of Node that is loaded when something of it is used.
 *
 * @param {string} id
 */
function later(id) {
  return new Proxy({}, { get: (_, name) => require(id)[name] });
}
