import { fetchText, type ReadFile } from '../fetch-text.ts';
import { resolvePath } from '../file-path.ts';
import { sourceOf } from '../place.ts';
import { problemAt } from '../problem.ts';
import { childOf } from '../tree.ts';
import { readLog } from './read-log.ts';
import type { CommandedLog } from '../../model/firmware/log-player.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';
import type { Leaf, Tree } from '../tree.ts';

/** The log that a scenario plays in the place of its pump's firmware. */
interface Commanded {
  readonly log: CommandedLog | null;
  readonly problems: readonly Problem[];
}

/** Fetch and read the log that `program.commanded` names, as seen from the file in which it is named. */
export function readCommanded(
  tree: Tree,
  { values }: Draft,
  file: string,
  read: ReadFile | undefined,
): Commanded {
  const leaf = leafAt(tree);
  if (leaf === null) return { log: null, problems: [] };
  const { place, value } = leaf;
  const path = resolvePath(place.source.isFile ? place.source.name : file, value);
  const complain = (message: string): Commanded => ({
    log: null,
    problems: [problemAt(place, ['program', 'commanded'], message)],
  });
  if (read === undefined)
    return complain('This text was given without a way to read other files, so it cannot play a log.');
  const text = fetchText(read, path);
  if (!text.ok) return complain(text.message);
  const { pump, duration = Infinity } = values;
  const maxRate = pump?.max_rate ?? Infinity;
  return readLog(sourceOf(path, text.value.replace(/^\ufeff/, ''), true), { maxRate, duration });
}

/** Where the file of the log is named; null where none is, or what stands there is no name and complained of as such. */
function leafAt(tree: Tree): (Leaf & { readonly value: string }) | null {
  const program = childOf(tree, 'program')?.value;
  const commanded = program && childOf(program, 'commanded')?.value;
  const isNamed = commanded?.kind === 'leaf' && typeof commanded.value === 'string' && commanded.value.trim() !== ''; // prettier-ignore
  return isNamed ? (commanded as Leaf & { readonly value: string }) : null;
}
