import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's; a machine without one runs these tests elsewhere. */
const executable = process.env['PUMPSIM_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser here; where there is none, that is printed, for a skipped test proves nothing. */
export function hasBrowser(): boolean {
  if (existsSync(executable)) return true;
  process.stderr.write(`No browser at ${executable}: the tests of pages are skipped.\n`);
  return false;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
}
