import { programmable } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const refill: Starter = {
  kind: 'refill',
  title: 'What does a refill of twice the strength do to the dose?',
  duration: '40 days',
  ...programmable,
  lines: [
    ['  filled: 18 mL', 'usable volume at start'],
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds at start'],
    ['program:', ''],
    ['  basal: 2 mg/day', 'goes on after the refill, with half of the flow'],
    ['orders:', 'what a clinician does, in time: pumpsim list orders'],
    ['  - at: 20 days', 'an offset from the start; "day 20 08:00" is the same moment'],
    ['    order: refill', 'takes out what is left, then fills'],
    ['    volume: 18 mL', 'of the new mixture'],
    ['    drugs: { morphine: 20 mg/mL }', 'twice as strong'],
    ['    bridge: true', 'keeps the old rate until the old drug is out of the catheter; try false'],
  ],
  expect: [
    [
      'delivered("morphine") > 0.98 * intended("morphine")',
      'all that is missed is what the dead volume dilutes',
    ],
    ['facts("bridge-ended") == 1', 'the bridge came to its end'],
  ],
};
