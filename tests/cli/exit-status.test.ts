import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { explain } from '../../src/cli/trouble.ts';
import { pumpsim, repository } from '../support/command-line.ts';

describe('the exit status', () => {
  it('is 0 for help and for the version', () => {
    expect(pumpsim(['--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(pumpsim(['--version'])).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([[[]], [['fly']], [['run']], [['run', '--colour', 'a.yaml']], [['run', 'no-such-file.yaml']]])(
    'is 2 for a command line that cannot be obeyed: %j',
    (args) => {
      const { status, stdout, stderr } = pumpsim(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).not.toBe('');
    },
  );

  it('is 2 on a machine that cannot draw, which is told what still works', () => {
    const env = { NAPI_RS_NATIVE_LIBRARY_PATH: '/nonexistent' };
    const { status, stderr } = pumpsim(['run', 'scenarios/faults/partial-kink.yaml'], { env });
    expect(status).toBe(2);
    expect(stderr).toContain('With --no-plot everything else works.');
  });

  it('is that of a run which went well when nobody reads to its end', () => {
    const command = `"${process.execPath}" bin/pumpsim.js run --no-plot scenarios/faults/*.yaml | true; exit \${PIPESTATUS[0]}`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: repository, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('EPIPE') as string });
  });
});

describe('a bug of ours', () => {
  it('is owned up to, with status 3 and without a stack', () => {
    const { status, said } = explained(new Error('The reservoir holds −3 µL.'));
    expect(status).toBe(3);
    expect(said).toBe(
      'The reservoir holds −3 µL.\n  This is a bug in the simulator.\n  Please send us the scenario and its seed.',
    );
  });

  it('shows its stack to those who debug', () => {
    vi.stubEnv('PUMPSIM_DEBUG', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(explained(new Error('Oh.')).said).toContain('exit-status.test.ts');
  });
});

function explained(trouble: unknown): { readonly status: number; readonly said: string } {
  const say = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => say.mockRestore());
  return { status: explain(trouble), said: String(say.mock.lastCall?.[0]) };
}
