import { implanted } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const leak: Starter = {
  kind: 'leak',
  title: 'What does a leaking catheter lose, and does a refill show it?',
  duration: '40 days',
  ...implanted,
  lines: [
    ['  filled: 18 mL', 'usable volume at start'],
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds'],
    ['program:', ''],
    ['  basal: 2 mg/day', '0.2 mL a day of this mixture'],
    ['orders:', ''],
    [
      '  - { at: 35 days, order: refill, volume: 18 mL }',
      'what is left is as the pump expects: it gave all of it',
    ],
    ['faults:', 'what goes wrong: pumpsim list faults'],
    ['  - at: 10 days', 'when it begins; without "for" it stays'],
    ['    fault: catheter-leak', 'all of it: pumpsim list fault catheter-leak'],
    ['    name: the leak', 'what the results and the claims call it'],
    ['    position: 50 %', 'half way from the pump to the tip'],
    ['    share: 30 %', 'of the flow is lost there'],
  ],
  expect: [
    ['lost("leaked", "morphine") > 17 mg', '30 % of 60 mg are 18 mg'],
    ['alarms("low-reservoir") == 0', 'the pump notices nothing'],
  ],
};
