import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownFolder, program } from './own-folder.ts';
import { week } from './scenarios.ts';

interface Watch {
  readonly process: ChildProcess;
  /** All that was printed, as soon as it holds something so many times. */
  printed(what: string, times: number): Promise<string>;
  /** How it ended. */
  readonly ended: Promise<number | null>;
}

function watching(cwd: string, args: readonly string[]): Watch {
  const child = spawn(process.execPath, [program, 'check', '--watch', ...args], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const each of heard) each();
    });
  return {
    process: child,
    printed: (what, times) =>
      new Promise((resolve) => {
        const look = () => {
          if (text.split(what).length <= times) return;
          heard.delete(look);
          resolve(text);
        };
        heard.add(look);
        look();
      }),
    ended: new Promise((resolve) => child.on('exit', (code) => resolve(code))),
  };
}

const waiting = 'Ctrl+C ends.';

describe('pumpsim check --watch', () => {
  it('checks again when a file changes, and ends on SIGINT with the status of the last check', async () => {
    const folder = ownFolder({ 'a.yaml': week });
    const watch = watching(folder.path, []);
    await watch.printed(waiting, 1);
    writeFileSync(join(folder.path, 'a.yaml'), week.replace('2 mg/day', '2 mg/dy'));
    expect(await watch.printed(waiting, 2)).toContain('WRONG   a.yaml');
    writeFileSync(join(folder.path, 'a.yaml'), week);
    const text = await watch.printed(waiting, 3);
    expect(text.slice(text.lastIndexOf('WRONG'))).toContain('passed  a.yaml');
    watch.process.kill('SIGINT');
    expect(await watch.ended).toBe(0);
  });

  it('notices a new file, and one that another extends', async () => {
    const folder = ownFolder({
      'bases/week.yaml': week,
      'mine/a.yaml': 'pumpsim: 1\nextends: ../bases/week.yaml\n',
    });
    const watch = watching(folder.path, ['mine']);
    await watch.printed(waiting, 1);
    writeFileSync(join(folder.path, 'mine/b.yaml'), week);
    await watch.printed('2 found, 2 run, 2 passed', 1);
    await watch.printed(waiting, 2);
    writeFileSync(join(folder.path, 'bases/week.yaml'), week.replace('2 mg/day', '2 mg/dy'));
    await watch.printed('2 found, 1 run, 1 passed', 1);
    await watch.printed(waiting, 3);
    watch.process.kill('SIGINT');
    expect(await watch.ended).toBe(2);
  });

  it('does not wake itself by what it writes', async () => {
    const folder = ownFolder({ 'a.yaml': week });
    const watch = watching(folder.path, ['--reporter', 'json=report.json', '--reporter', 'pretty']);
    await watch.printed(waiting, 1);
    const again = await Promise.race([
      watch.printed(waiting, 2),
      new Promise((resolve) => setTimeout(() => resolve('quiet'), 1000)),
    ]);
    expect(again).toBe('quiet');
    watch.process.kill('SIGINT');
    expect(await watch.ended).toBe(0);
  });

  it('has nothing to watch on standard input', () => {
    const { status, stderr } = ownFolder().pumpsim(['check', '--watch', '-'], { input: week });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '--watch: standard input does not change. Name a file.\n',
    });
  });
});
