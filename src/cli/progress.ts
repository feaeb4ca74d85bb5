/** Tells on standard error how far a run over several files has come. */
export interface Progress {
  start(file: string): void;
  finish(): void;
}

/** One line that renews itself on a terminal, one line per file elsewhere; nothing for a single file. */
export function progress(count: number, quiet: boolean): Progress {
  if (quiet || count < 2) return silent;
  const { stderr } = process;
  const renews = stderr.isTTY === true;
  let begun = 0;
  return {
    start: (file) => {
      const line = `${++begun} of ${count}: ${file}`;
      // A line that the terminal breaks in two could not be taken back.
      stderr.write(renews ? [...line].slice(0, stderr.columns - 1).join('') : `${line}\n`);
    },
    finish: () => {
      if (renews) stderr.write('\r\u001b[K');
    },
  };
}

const silent: Progress = { start: () => undefined, finish: () => undefined };
