import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { afterAll } from 'vitest';
import { repository } from '../support/command-line.ts';
import type { Outcome } from '../support/command-line.ts';

export const program = join(repository, 'bin/pumpsim.js');

const root = mkdtempSync(join(tmpdir(), 'pumpsim-'));
// Whoever the program runs as may enter.
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Has the program believe that it writes to a terminal. */
const terminal = join(root, 'terminal.cjs');
writeFileSync(
  terminal,
  'for (const stream of [process.stdout, process.stderr]) Object.assign(stream, { isTTY: true, columns: 80 });',
);

/** How a command is called, where it is not called in the usual way. */
export interface Call {
  /** What is typed, or comes through a pipe. */
  readonly input?: string;
  /** As another user of the machine. */
  readonly uid?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Before a terminal of 80 columns, instead of into pipes. */
  readonly onTerminal?: true;
}

/** A folder of one's own, in which the built command is called as its user would call it. */
export interface OwnFolder {
  readonly path: string;
  pumpsim(args: readonly string[], call?: Call): Outcome;
  /** A line for the shell, in which `pumpsim` is the built command. */
  shell(line: string, call?: Call): Outcome;
  read(file: string): Buffer;
  /** Every file, and every folder that holds none; hidden ones too. */
  contents(): readonly string[];
}

export function ownFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): OwnFolder {
  const path = mkdtempSync(join(root, 'own-'));
  chmodSync(path, 0o755);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return {
    path,
    pumpsim: (args, call) => {
      const pretence = call?.onTerminal === true ? ['--require', terminal] : [];
      return called(path, process.execPath, [...pretence, program, ...args], call);
    },
    shell: (line, call) => {
      const command = `pumpsim() { "${process.execPath}" "${program}" "$@"; }\n${line}`;
      return called(path, 'bash', ['-c', command], call);
    },
    read: (file) => readFileSync(join(path, file)),
    contents: () => contentsOf(path),
  };
}

function called(
  cwd: string,
  command: string,
  args: readonly string[],
  { input = '', uid, env }: Call = {},
): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    timeout: 20_000,
    maxBuffer: 64 * 1024 * 1024,
    ...(uid === undefined ? {} : { uid, gid: uid }),
    // A person's shell: nothing says that it runs on a server, whatever the tests themselves run on.
    env: { ...process.env, CI: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
  });
  // A pipe that is closed early is none of our business: some commands end before they have read what was typed.
  if (error !== undefined && !('code' in error && error.code === 'EPIPE')) throw error;
  return { status, stdout, stderr };
}

function contentsOf(path: string): readonly string[] {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const all = entries.map((entry) => ({
    name: join(entry.parentPath, entry.name)
      .slice(path.length + 1)
      .split(sep)
      .join('/'),
    isFile: !entry.isDirectory(),
  }));
  const isBare = (folder: string) => !all.some(({ name }) => name.startsWith(`${folder}/`));
  return all
    .filter(({ name, isFile }) => isFile || isBare(name))
    .map(({ name, isFile }) => (isFile ? name : `${name}/`))
    .sort();
}
