/** Tells on standard error how far a run over several files has come. */
export interface Progress {
  start(file: string): void;
  finish(): void;
  end(): void;
}

/** One line that renews itself on a terminal, one line per file elsewhere; nothing for a single file. */
export function progress(count: number, quiet: boolean): Progress {
  if (quiet || count < 2) return silent;
  const { stderr } = process;
  let done = 0;
  const clear = (): void => {
    if (stderr.isTTY === true) stderr.write('\r\u001b[K');
  };
  return {
    start: (file) => {
      const line = `${done + 1} of ${count}: ${file}`;
      stderr.write(stderr.isTTY === true ? line : `${line}\n`);
    },
    finish: () => {
      done++;
      clear();
    },
    end: clear,
  };
}

const silent: Progress = { start: () => undefined, finish: () => undefined, end: () => undefined };
