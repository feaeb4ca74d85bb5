import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { check } from '../../src/cli/commands/check.ts';
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

describe('a check in which the books of a run do not close', () => {
  it('goes on to the other files, owns up with the seed, and ends with status 3', async () => {
    const folder = ownFolder({ 'a.yaml': occlusion, 'b.yaml': 'pumpsim: 1\n' });
    const said: string[] = [];
    const say = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
    onTestFinished(() => say.mockRestore());
    expect(await check([folder.path], { reporter: [] })).toBe(3);
    expect(said.join('')).toMatch(/^BUG {5}\S+a\.yaml\n +The volume does not add up: 1 µL is missing\./);
    expect(said.join('')).toContain(
      'This is a bug in the simulator. Please send us this scenario and its seed, 7.',
    );
    expect(said.join('')).toMatch(/WRONG {3}\S+b\.yaml\n[^]*2 found, 0 run, 0 passed\n$/);
    expect(folder.contents()).toEqual(['a.yaml', 'b.yaml']);
  });
});
