import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { WrongInput } from '../exit.ts';
import { asRead } from '../file-trouble.ts';
import { STDIN } from '../scenario-files.ts';
import { LONGEST_RESULT, textOf } from '../text-file.ts';

/** What is to be checked. */
export interface FoundFiles {
  /** In one order on every machine. */
  readonly scenarios: readonly string[];
  /** Those of them that were named themselves, not by their folder. */
  readonly named: ReadonlySet<string>;
  /** The folders that were searched, with all below them. */
  readonly folders: readonly string[];
  /** Baselines in these folders beside which there is no scenario. */
  readonly orphans: readonly string[];
}

const scenarioEnding = /\.(ya?ml|json)$/i;
const baselineEnding = '.baseline.json';

/** JSON is used for much else: in a folder it is a scenario when it says so. */
const saysScenario = /"pumpsim"\s*:\s*1\b/;

/** The files and folders to be checked: what was named, or the folder of the scenarios, or else the folder we are in. */
export function findFiles(given: readonly string[]): FoundFiles {
  const places = given.length > 0 ? given : [isFolder('scenarios') ? 'scenarios' : '.'];
  const named = new Set(places.filter((place) => !isFolder(place)).map(plainPath));
  const walk: Walk = { seen: new Set(), folders: [], files: [] };
  for (const place of places) if (isFolder(place)) search(plainPath(place), walk);
  const inFolders = walk.files.filter((file) => !isBaseline(file) && isScenario(file));
  const scenarios = [...new Set([...named, ...inFolders])].sort();
  refuseSharing(scenarios);
  return { scenarios, named, folders: walk.folders, orphans: orphansAmong(walk.files) };
}

/** Where the baseline of a scenario file stands: beside it. */
export function baselinePlace(file: string): string {
  return file.replace(scenarioEnding, '') + baselineEnding;
}

export function isBaseline(file: string): boolean {
  return file.toLowerCase().endsWith(baselineEnding);
}

interface Walk {
  readonly seen: Set<string>;
  readonly folders: string[];
  readonly files: string[];
}

/** All files below a folder; hidden folders and packages hold none of ours, and a ring of links ends where it began. */
function search(folder: string, walk: Walk): void {
  const place = asRead(folder, () => realpathSync(folder));
  if (walk.seen.has(place)) return;
  walk.seen.add(place);
  walk.folders.push(folder);
  for (const name of asRead(folder, () => readdirSync(folder)).sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = plainPath(join(folder, name));
    if (isFolder(path)) search(path, walk);
    else if (scenarioEnding.test(name) && existsSync(path)) walk.files.push(path);
  }
}

function isScenario(file: string): boolean {
  return !/\.json$/i.test(file) || saysScenario.test(asRead(file, () => textOf(file, LONGEST_RESULT)));
}

function orphansAmong(files: readonly string[]): readonly string[] {
  const kept = new Set(files.filter((file) => !isBaseline(file)).map(baselinePlace));
  return files.filter((file) => isBaseline(file) && !kept.has(file)).sort();
}

function refuseSharing(files: readonly string[]): void {
  const owners = new Map<string, string>();
  for (const file of files) {
    const place = baselinePlace(file);
    const other = owners.get(place);
    if (other !== undefined)
      throw new WrongInput(`${other} and ${file} would share the baseline ${place}. Rename one of them.`);
    owners.set(place, file);
  }
}

/** What cannot even be looked at is taken for a file: who reads it says why it cannot be. */
function isFolder(path: string): boolean {
  if (path === STDIN) return false;
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** One name for one file, and the same on every system. */
function plainPath(path: string): string {
  return path === STDIN
    ? path
    : normalize(path)
        .split(sep)
        .join('/')
        .replace(/(?<=.)\/$/, '');
}
