import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/commands/run.ts';
import { explain } from '../../src/cli/trouble.ts';
import { BrokenLaw } from '../../src/model/balance.ts';
import type * as Ledger from '../../src/model/balance.ts';
import { ownFolder } from './own-folder.ts';
import { occlusion } from './scenarios.ts';

/** A simulator that has lost a microlitre. */
vi.mock('../../src/model/balance.ts', async (original) => ({
  ...(await original<typeof Ledger>()),
  volumeTotals: () => {
    throw new BrokenLaw('The volume does not add up: 1 µL is missing.');
  },
}));

describe('a run whose books do not close', () => {
  it('ends with status 3, owns up, names the scenario and its seed, and leaves nothing behind', async () => {
    const folder = ownFolder({ 'night.yaml': occlusion });
    const said: string[] = [];
    const say = vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
    onTestFinished(() => say.mockRestore());

    const choices = { out: `${folder.path}/out`, plot: true, set: [] };
    const trouble: unknown = await run([`${folder.path}/night.yaml`], choices).catch(
      (error: unknown) => error,
    );

    expect(trouble).toBeInstanceOf(BrokenLaw);
    expect(explain(trouble)).toBe(3);
    expect(said.join('\n')).toMatch(
      /1 µL is missing\. \(A day without drug, seed 7\)\n {2}This is a bug in the simulator\./,
    );
    expect(said.join('\n')).not.toMatch(/^\s+at /m);
    expect(folder.contents()).toEqual(['night.yaml']);
  });
});
