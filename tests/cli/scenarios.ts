/** A healthy week: 14 mg of morphine. */
export const week = `pumpsim: 1
name: A week
start: 2026-03-02T08:00
duration: 7 days
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day }
`;

/** A week with an occlusion of a day. */
export const occlusion = `pumpsim: 1
name: A day without drug
start: 2026-03-02T08:00
duration: 7 days
seed: 7
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day }
faults:
  - { at: 3 days, fault: catheter-occlusion, name: clot, for: 1 day }
`;

/** A week with everything that a result has a place for: refill, alarm, fault, episodes, a drug dosed in IU. */
export const eventful = `pumpsim: 1
name: A week with everything
start: 2026-03-02T08:00
duration: 7 days
seed: 7
pump: { model: synchromed-ii-20, filled: 3 mL }
drugs: { hormone: 500 IU/mL, morphine: 10 mg/mL }
program: { basal: 200 IU/day }
orders:
  - { at: 5 days, order: refill, volume: 18 mL }
faults:
  - { at: 1 day, fault: motor-stall, detected_after: 20 min, for: 8 h }
  - { at: 3 days, fault: catheter-kink, passes: 40 % }
`;
