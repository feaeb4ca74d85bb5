import { realpathSync } from 'node:fs';
import { WrongInput } from './exit.ts';
import { STDIN } from './scenario-files.ts';

/** @throws WrongInput when standard input is asked for more than once. */
export function refuseReadingTwice(files: readonly string[]): void {
  if (files.filter((file) => file === STDIN).length > 1) {
    throw new WrongInput(`${STDIN} is given twice, but standard input can be read only once.`);
  }
}

/**
 * Two scenarios of one name would write over each other's results, and a result may not replace a scenario.
 *
 * @param placesOf where the results of a scenario file are to stand.
 * @throws WrongInput when something would be lost.
 */
export function refuseOverwriting(
  files: readonly string[],
  placesOf: (file: string) => readonly string[],
): void {
  const scenarios = new Set(files.filter((file) => file !== STDIN).map(whereItIs));
  const writers = new Map<string, string>();
  for (const file of files) {
    for (const place of placesOf(file)) {
      const other = writers.get(place);
      if (other === file) throw new WrongInput(`${file} is given twice.`);
      if (other !== undefined) {
        throw new WrongInput(
          `${other} and ${file} would both write ${place}.\n  Run them one by one, each with its own --out.`,
        );
      }
      if (scenarios.has(whereItIs(place))) {
        throw new WrongInput(
          `${place} is a scenario, and results would be written over it. Choose another --out.`,
        );
      }
      writers.set(place, file);
    }
  }
}

/** With every link followed; a pipe or a file that is not there yet is nowhere else than its name says. */
function whereItIs(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
