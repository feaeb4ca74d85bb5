import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { progress } from '../../src/cli/progress.ts';
import type { Paint } from '../../src/report/paint.ts';

describe('the summary', () => {
  it('is in colour on a terminal', async () => {
    expect((await paintOn({ isTTY: true, env: { TERM: 'xterm' } })).bold('A week')).toBe(
      '\u001b[1mA week\u001b[22m',
    );
  });

  it.each([
    ['into a pipe', { isTTY: undefined, env: { TERM: 'xterm', FORCE_COLOR: '1' } }],
    ['where NO_COLOR is set', { isTTY: true, env: { TERM: 'xterm', NO_COLOR: '1' } }],
    ['on a terminal that has none', { isTTY: true, env: { TERM: 'dumb' } }],
  ] as const)('is plain %s', async (_, surroundings) => {
    const paint = await paintOn(surroundings);
    for (const mark of [paint.bold, paint.dim, paint.warn, paint.good]) expect(mark('A week')).toBe('A week');
  });
});

describe('progress over several files', () => {
  it('is one line that a terminal takes back', () => {
    expect(toldOn({ isTTY: true, columns: 80 }, ['a.yaml', 'b.yaml'])).toBe(
      '1 of 2: a.yaml\r\u001b[K2 of 2: b.yaml\r\u001b[K',
    );
  });

  it('is never longer than a line of the terminal', () => {
    const [line] = toldOn({ isTTY: true, columns: 20 }, [
      'a-very-long-name-of-a-scenario.yaml',
      'b.yaml',
    ]).split('\r');
    expect(line).toBe('1 of 2: a-very-long');
  });

  it('is a line for each file elsewhere', () => {
    expect(toldOn({ isTTY: undefined }, ['a.yaml', 'b.yaml'])).toBe('1 of 2: a.yaml\n2 of 2: b.yaml\n');
  });

  it('is nothing for a single file', () => {
    expect(toldOn({ isTTY: true, columns: 80 }, ['a.yaml'])).toBe('');
  });
});

interface Surroundings {
  readonly isTTY: true | undefined;
  readonly env: Readonly<Record<string, string>>;
}

/** How the summary is painted there; whether a terminal wants colour is asked once, when the program starts. */
async function paintOn({ isTTY, env }: Surroundings): Promise<Paint> {
  vi.resetModules();
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI', 'TERM']) vi.stubEnv(name, env[name]);
  pretend(process.stdout, { isTTY });
  onTestFinished(() => void vi.unstubAllEnvs());
  const { terminalPaint } = await import('../../src/cli/terminal.ts');
  return terminalPaint();
}

function toldOn(stream: Partial<NodeJS.WriteStream>, files: readonly string[]): string {
  pretend(process.stderr, stream);
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const steps = progress(files.length, false);
  for (const file of files) {
    steps.start(file);
    steps.finish();
  }
  const told = write.mock.calls.map(([text]) => text).join('');
  write.mockRestore();
  return told;
}

/** Give a stream other qualities for the time of a test. */
function pretend(
  stream: NodeJS.WriteStream,
  qualities: { readonly isTTY?: true | undefined; readonly columns?: number },
): void {
  for (const [name, value] of Object.entries(qualities)) {
    const before = Object.getOwnPropertyDescriptor(stream, name);
    Object.defineProperty(stream, name, { value, configurable: true });
    onTestFinished(() => {
      if (before) Object.defineProperty(stream, name, before);
      else Reflect.deleteProperty(stream, name);
    });
  }
}
