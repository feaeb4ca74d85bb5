import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WrongInput } from './exit.ts';
import { reason } from './scenario-files.ts';

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
  attempt(folder, () => mkdirSync(folder, { recursive: true }));
  return files.map(({ name, content }) => {
    const place = join(folder, name);
    const draft = join(folder, `.${name}.${process.pid}.part`);
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

function attempt(place: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new WrongInput(`${place} could not be written.\n  ${reason(error)}`);
  }
}
