import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of the longest scenario that is told how long it is: its limit is 1 million characters, of four bytes at most. */
export const LONGEST_SCENARIO = 4_000_000;

/** Bytes of the longest log, and of all that a scenario names: our choice, for a million rows of 64 characters. */
export const LONGEST_LOG = 64_000_000;

/** Bytes of the longest stored result: our choice, just below the longest text that Node holds. */
export const LONGEST_RESULT = 500_000_000;

const atOnce = 65_536;

/**
 * The text of a file, as UTF-8; 0 is standard input. Of what never ends no more is read than may be there.
 *
 * @throws what Node throws for a file that cannot be read, ERR_FS_FILE_TOO_LARGE for one with more bytes than `most`.
 */
export function textOf(file: string | 0, most: number): string {
  const descriptor = file === 0 ? 0 : openSync(file, 'r');
  try {
    return bytesOf(descriptor, most).toString('utf8');
  } finally {
    if (file !== 0) closeSync(descriptor);
  }
}

function bytesOf(descriptor: number, most: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; length <= most;) {
    const chunk = Buffer.allocUnsafe(atOnce);
    const count = readSync(descriptor, chunk, 0, atOnce, null);
    if (count === 0) return Buffer.concat(chunks, length);
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  throw Object.assign(new Error(`The file has more than ${most} bytes.`), { code: 'ERR_FS_FILE_TOO_LARGE' });
}
