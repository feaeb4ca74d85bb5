import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mutant } from './support/mutant.ts';
import { mutations } from './support/mutations.ts';

const minutes = 60_000;
const everyFile = [...new Set(mutations.flatMap(({ noticed }) => Object.keys(noticed)))];

let mutant: Mutant;
beforeAll(() => {
  mutant = new Mutant();
});
afterAll(() => mutant.remove());

describe('a simulator in which nothing was changed', () => {
  it('meets every claim of the scenarios that judge the changed ones', { timeout: 2 * minutes }, () => {
    expect(mutant.run(null, everyFile)).toEqual(everyFile.map((file) => ({ file, failed: [], broke: null })));
  });
});

describe.each(mutations)('a simulator in which $what', (mutation) => {
  it(`is found out, because ${mutation.why}`, { timeout: 2 * minutes }, () => {
    const runs = mutant.run(mutation, Object.keys(mutation.noticed));

    for (const { file, failed, broke } of runs) {
      const by = mutation.noticed[file];
      if (by === undefined) throw new Error(`Nobody asked for ${file}.`);
      if ('claim' in by)
        expect({ file, failed, broke }).toMatchObject({
          failed: expect.arrayContaining([by.claim]) as unknown,
          broke: null,
        });
      else expect({ file, broke }).toMatchObject({ broke: expect.stringContaining(by.law) as unknown });
    }
    expect(runs.map(({ file }) => file)).toEqual(Object.keys(mutation.noticed));
  });
});
