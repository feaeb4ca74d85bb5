import { describe, expect, it } from 'vitest';
import { aScenario, complaints, read } from './a-scenario.ts';

const drugs = '{ morphine: 10 mg/mL, bupivacaine: 5 mg/mL }';

describe('the primary drug', () => {
  it('is the first in the reservoir unless another is named, beside the drugs or among them', () => {
    expect(read({ drugs }).primary).toBe(0);
    expect(read({ drugs, primary: 'bupivacaine' }).primary).toBe(1);
    expect(
      read({ drugs: '{ morphine: 10 mg/mL, bupivacaine: 5 mg/mL, primary: bupivacaine }' }).primary,
    ).toBe(1);
  });

  it('is what a rate without a drug is an amount of', () => {
    expect(read({ drugs, primary: 'bupivacaine' }).program.basal.drug).toBe(1);
  });

  it('is named once, and is in the reservoir', () => {
    const orders =
      '[{ at: 1 day, order: refill, volume: 18 mL, drugs: { morphine: 10 mg/mL, clonidine: 1 mg/mL } }]';
    const wrong = (lines: Record<string, string>) => complaints(aScenario({ drugs, orders, ...lines }));
    expect(wrong({ primary: 'clonidine' })).toEqual([
      expect.stringContaining('primary: The reservoir holds no clonidine. There are morphine, bupivacaine.'),
    ]);
    expect(wrong({ primary: 'morphin' })).toEqual([expect.stringContaining('Did you mean "morphine"')]);
    expect(wrong({ drugs: '{ morphine: 10 mg/mL, primary: morphine }', primary: 'morphine' })).toEqual([
      'primary: "primary" stands beside "drugs" and among them. Give it once.',
    ]);
  });
});
