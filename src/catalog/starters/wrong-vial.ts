import { implanted } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const wrongVial: Starter = {
  kind: 'wrong-vial',
  title: 'What does a vial of twice the strength do under the right label?',
  duration: '30 days',
  ...implanted,
  lines: [
    ['  filled: 18 mL', 'usable volume at start'],
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds at start'],
    ['program:', ''],
    ['  basal: 2 mg/day', '0.2 mL a day of this mixture'],
    ['orders:', 'what a clinician does, in time: pumpsim list orders'],
    ['  - at: 10 days', 'when'],
    ['    order: refill', 'takes out what is left, then fills'],
    ['    volume: 18 mL', 'of what is in the syringe'],
    ['    drugs: { morphine: 10 mg/mL }', 'what the label says, and the pump is told'],
    ['    holds: { morphine: 20 mg/mL }', 'what is truly in the syringe'],
  ],
  expect: [
    [
      'delivered("morphine", 15 days, 30 days) > 1.8 * intended("morphine", 15 days, 30 days)',
      'nearly twice the dose: the dead volume dilutes it a little',
    ],
    ['programmed("morphine") < 1.01 * intended("morphine")', 'and the pump believes that all is well'],
  ],
};
