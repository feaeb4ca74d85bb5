import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WrongInput } from './exit.ts';
import { whyUnwritten } from './file-trouble.ts';

/** One file to be written. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Write files into a folder, made if need be. Each appears whole or not at all: it is written beside its place under
 * another name and then moved there.
 *
 * @returns where they stand.
 * @throws WrongInput when the folder or a file cannot be written.
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): readonly string[] {
  if (files.length === 0) return [];
  attempt(folder, () => makeFolder(folder));
  const draft = join(folder, `.pumpsim-${process.pid}.part`);
  return files.map(({ name, content }) => {
    const place = join(folder, name);
    attempt(place, () => {
      try {
        writeFileSync(draft, content);
        renameSync(draft, place);
      } finally {
        rmSync(draft, { force: true });
      }
    });
    return place;
  });
}

/** With the folders above it. Node's own way of doing that never comes back where a system refuses folders (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
  }
}

function attempt(place: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new WrongInput(`${place} could not be written.\n  ${whyUnwritten(error)}`);
  }
}
