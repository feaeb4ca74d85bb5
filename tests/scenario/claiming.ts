import { aScenario } from './a-scenario.ts';

/** A scenario with a kink, a fluid and a band, that states so many claims. */
export const claiming = (...claims: readonly unknown[]): string =>
  aScenario({
    faults: '[{ at: 16 days, fault: catheter-kink, name: the kink, passes: 40 %, for: 3 days }]',
    patient: '{ csf: { morphine: { volume: 62 mL, clearance: 0.2 mL/min, band: [2 ug/mL, 12 ug/mL] } } }',
    expect: JSON.stringify(claims),
  });
