import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** For Node itself, before the program. */
  readonly node?: readonly string[];
  /** Where the program is installed; the repository unless said otherwise. */
  readonly at?: string;
}

/** Run the built command line as a user would, from the repository's folder. */
export function pumpsim(
  args: readonly string[],
  { env = {}, node = [], at = repository }: Surroundings = {},
): Outcome {
  const program = [...node, `${at}/bin/pumpsim.js`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: repository,
    env: { ...process.env, CI: undefined, NO_COLOR: '1', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
