import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import type * as Main from './main.ts';

/*
 * Starts the bundled command line from the code that V8 compiled when the bundle was built: compiling is a third of a
 * short run. V8 refuses a cache that another version of it wrote; the bundle is then loaded like any other module.
 */

type Wrapper = (exports: unknown, require: unknown, module: Module, file: string, folder: string) => void;

const require = createRequire(__filename);
const scripts = new Map<string, Script>();

/** Set by the build alone: compile everything anew and, at the end, keep what was compiled. */
const isBuilding = process.env['PUMPSIM_WRITE_CODE_CACHE'] === '1';

function load(file: string): unknown {
  const loaded = require.cache[file];
  if (loaded) return loaded.exports;
  const script = compiled(file);
  return script === null ? require(file) : run(script, file);
}

/** Null where no code was kept for the file, or V8 refuses it. */
function compiled(file: string): Script | null {
  const cache = `${file}.cache`;
  if (!isBuilding && !existsSync(cache)) return null;
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(isBuilding ? {} : { cachedData: readFileSync(cache) }),
  });
  return script.cachedDataRejected === true ? null : script;
}

function run(script: Script, file: string): unknown {
  const module = new Module(file);
  const folder = dirname(file);
  const requireHere = (id: string): unknown => (id.startsWith('./') ? load(join(folder, id)) : require(id));
  // Node's own list, so that a chunk is loaded once, whichever way it is asked for.
  require.cache[file] = module;
  scripts.set(file, script);
  (script.runInThisContext() as Wrapper)(module.exports, requireHere, module, file, folder);
  return module.exports;
}

const { main } = load(join(__dirname, 'main.cjs')) as typeof Main;
void main(process.argv.slice(2));

if (isBuilding) {
  process.on('exit', () => {
    for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
  });
}
