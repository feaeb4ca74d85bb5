import { stem } from './scenario-files.ts';

/**
 * What the page of each run is called, in the order of the files: as its scenario is, and numbered where another one
 * of another folder has taken that name. Capitals count for nothing, because on some disks they do not.
 */
export function runPageNames(files: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const base = stem(file);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}-${n}`;
    taken.add(name.toLowerCase());
    return `${name}.html`;
  });
}
