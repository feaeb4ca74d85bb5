import { expect } from 'vitest';
import type { Call, OwnFolder } from './own-folder.ts';

/** What a run says that cannot be: status 2, nothing on standard output, nothing left behind, and nothing of its inside. */
export function complaint(folder: OwnFolder, args: readonly string[], call: Call = {}): string {
  const before = folder.contents();
  const { status, stdout, stderr } = folder.pumpsim(['run', ...args], call);
  expect({ status, stdout, left: folder.contents() }).toEqual({ status: 2, stdout: '', left: before });
  expect(stderr).not.toMatch(/^\s+at |\.cjs|node:|E[A-Z]{4,}|bug/m);
  return stderr;
}

/** As whom a folder's owner is kept out; null where the program can be run by nobody else. */
export function outsider(folder: OwnFolder): Call | null {
  if (process.platform === 'win32') return null;
  // Root is kept out of nothing; 65534 is nobody.
  const call = process.getuid?.() === 0 ? { uid: 65534 } : {};
  return folder.pumpsim(['--version'], call).status === 0 ? call : null;
}
