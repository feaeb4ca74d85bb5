import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pumpsim, repository } from '../support/command-line.ts';

/** Skia reads this folder whatever it is told; an empty one laid over it is the only way to be without. */
const hidden = ['unshare', '--map-root-user', '--mount', 'sh', '-c'];
const hideFonts = '{ [ ! -d /usr/share/fonts ] || mount -t tmpfs none /usr/share/fonts; }';
const canHide = spawnSync(hidden[0]!, [...hidden.slice(1), hideFonts]).status === 0;

it.skipIf(!canHide)('a picture is the same on a machine that has no fonts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pumpsim-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [here, there] = [join(folder, 'here'), join(folder, 'there')] as const;
  const charts = ['dose', 'deficit', 'rolling-error', 'reservoir', 'pressure', 'refills'];
  const chosen = ['--chart', charts.join(','), '--format', 'png,svg,pdf', '--density', '1'];
  const args = ['run', 'scenarios/faults/partial-kink.yaml', ...chosen, '--quiet', '--out'];

  pumpsim([...args, here]);
  const command = `${hideFonts} && exec "$@"`;
  const program = [process.execPath, join(repository, 'bin/pumpsim.js'), ...args, there];
  const env = { ...process.env, FONTCONFIG_FILE: '/nonexistent', HOME: '/nonexistent' };
  spawnSync(hidden[0]!, [...hidden.slice(1), command, 'sh', ...program], { cwd: repository, env });

  const files = charts.flatMap((chart) => {
    const name = chart === 'dose' ? 'partial-kink' : `partial-kink-${chart}`;
    return ['png', 'svg', 'pdf'].map((format) => `${name}.${format}`);
  });
  for (const file of files) {
    const [one, other] = [here, there].map((out) => readFileSync(join(out, file)));
    expect(one!.equals(other!)).toBe(true);
  }
});
