import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** Editors write a file in several steps, ms: what happens within this time is one change. Our choice. */
const together = 100;

/** What is watched, as of the last time. */
export interface Watched {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Do something, and again whenever a file changes, until the user ends it (SIGINT).
 *
 * @param act answers with what it depended on.
 * @param isOurs whether a change of this file (absolute) is one that we made ourselves.
 */
export async function repeatOnChange(
  act: () => Promise<Watched>,
  isOurs: (file: string) => boolean,
): Promise<void> {
  const { setImmediate, setTimeout } = await import('node:timers/promises');
  const ended = new Promise<'ended'>((end) => process.once('SIGINT', () => end('ended')));
  let watchers: readonly FSWatcher[] = [];
  let ring: () => void = () => undefined;
  for (;;) {
    const changed = new Promise<'changed'>((resolved) => (ring = () => resolved('changed')));
    const watched = await act();
    // What was changed meanwhile is told now, by those who watched.
    await setImmediate();
    for (const each of watchers) each.close();
    watchers = watchersOf(watched, (file) => {
      if (!isOurs(file)) ring();
    });
    process.stderr.write(`Waiting for a change of ${count(watched)}; Ctrl+C ends.\n`);
    if ((await Promise.race([ended, changed])) === 'ended') break;
    if ((await Promise.race([ended, setTimeout(together, 'changed')])) === 'ended') break;
  }
  for (const each of watchers) each.close();
}

/** Folders are watched, not files: an editor that saves puts a new file in the place of the old one. */
function watchersOf({ files, folders }: Watched, told: (file: string) => void): readonly FSWatcher[] {
  const own = new Set(files.map((file) => resolve(file)));
  const searched = new Set(folders.map((folder) => resolve(folder)));
  const all = new Set([...searched, ...[...own].map((file) => dirname(file))]);
  return [...all].map((folder) =>
    watch(folder, (_, name) => {
      const file = resolve(folder, name ?? '');
      const matters = searched.has(folder) ? /\.(ya?ml|json)$/i.test(basename(file)) || !basename(file).includes('.') : own.has(file); // prettier-ignore
      if (matters) told(file);
    }),
  );
}

function count({ files }: Watched): string {
  return files.length === 1 ? '1 file' : `${files.length} files`;
}
