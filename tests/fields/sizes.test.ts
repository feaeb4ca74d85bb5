import { describe, expect, it } from 'vitest';
import { aScenario, complaints } from '../scenario/a-scenario.ts';

describe('a quantity beyond anything around a pump', () => {
  it.each([
    ['pump', '{ gain: 1e13 }', 'pump.gain: "10000000000000" is larger than anything around a pump; 10000 is'],
    [
      'catheter',
      '{ inner_diameter: 1e100 mm }',
      'catheter.inner_diameter: "1e100 mm" is larger than anything',
    ],
    [
      'catheter',
      '{ viscosity: 5.9e-309 mPa*s }',
      'catheter.viscosity: "5.9e-309 mPa*s" is smaller than anything',
    ],
    [
      'drugs',
      '{ morphine: 1e300 mg/mL }',
      'drugs.morphine: "1e300 mg/mL" is larger than anything around a pump; 1',
    ],
  ])('%s: %s is refused', (key, value, message) => {
    expect(complaints(aScenario({ [key]: value }))).toContainEqual(expect.stringContaining(message));
  });

  it('leaves alone what is only odd', () => {
    expect(complaints(aScenario({ catheter: '{ compliance: 0.000001 uL/kPa, length: 900 m }' }))).toEqual([]);
  });
});

describe('many faults', () => {
  it('are refused when nobody could wait for them', () => {
    const faults = (count: number) =>
      JSON.stringify(
        Array.from({ length: count }, (_, i) => ({ at: '1 h', fault: 'tip-migration', name: `${i}` })),
      );
    expect(complaints(aScenario({ faults: faults(200) }))).toEqual([]);
    expect(complaints(aScenario({ faults: faults(201) }))).toEqual([
      'faults: These are 201 faults; a scenario has at most 200.',
    ]);
  });
});
