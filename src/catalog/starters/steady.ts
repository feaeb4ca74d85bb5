import { programmable } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const steady: Starter = {
  kind: 'steady',
  title: 'Does a healthy pump deliver what is ordered?',
  duration: '30 days',
  ...programmable,
  lines: [
    ['  filled: 18 mL', 'usable volume at start; full when left out'],
    ['catheter:', ''],
    ['  model: ascenda', 'one of the catalogue: pumpsim list catheters'],
    ['  length: 89 cm', 'beside the model, what differs from it'],
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds; the first drug is the one that is programmed'],
    ['program:', ''],
    ['  basal: 2 mg/day', 'one rate, all day: 0.2 mL a day of this mixture'],
  ],
  expect: [
    ['delivered("morphine") > 0.99 * intended("morphine")', 'what is ordered arrives'],
    ['alarms("low-reservoir") == 0', '18 mL last for longer than 30 days'],
  ],
};
