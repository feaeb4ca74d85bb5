import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outsider } from './complaint.ts';
import { ownFolder } from './own-folder.ts';
import { week } from './scenarios.ts';

const long = 'x'.repeat(5000);

describe('a name that is too long', () => {
  const folder = ownFolder({ 'week.yaml': week });

  it('is one wrong file among those that are checked', () => {
    const { status, stdout } = folder.pumpsim(['check', 'week.yaml', long]);
    expect(status).toBe(2);
    expect(stdout).toContain('passed  week.yaml');
    expect(stdout).toMatch(/^WRONG {3}x{5000}\n +Its name is too long\.$/m);
  });

  it('is nothing to report on', () => {
    expect(folder.pumpsim(['report', long])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${long}\n  Its name is too long.\n`,
    });
  });
});

describe('a folder of scenarios that may not be opened', () => {
  it.for(['check', 'report'])('is told by %s', (command, { skip }) => {
    const folder = ownFolder({ 'kept/week.yaml': week });
    chmodSync(join(folder.path, 'kept'), 0o000);
    const call = outsider(folder);
    if (call === null) return skip('Here nobody else may run the program.');
    const { status, stderr } = folder.pumpsim([command, 'kept'], call);
    chmodSync(join(folder.path, 'kept'), 0o755);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'kept\n  You have no permission to read it.\n' });
  });
});
