import { implanted } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const stall: Starter = {
  kind: 'stall',
  title: 'What does a motor that stalls for a night cost?',
  duration: '7 days',
  ...implanted,
  lines: [
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds'],
    ['program:', ''],
    ['  basal: 2 mg/day', '8.3 µL an hour of this mixture'],
    ['faults:', 'what goes wrong: pumpsim list faults'],
    ['  - at: day 3 22:00', 'on day 3 by the clock; day 0 is the date of the start'],
    ['    fault: motor-stall', 'nothing is pumped, and nothing is caught up afterwards'],
    ['    name: the stall', 'what the results and the claims call it'],
    ['    detected_after: 20 min', 'the alarm then rings; try never'],
    ['    for: 9 h', 'until it runs again by itself'],
  ],
  expect: [
    ['missed("the stall") > 0.7 mg', 'nine hours at 2 mg a day are 0.75 mg'],
    ['alarms("motor-stall") == 1', 'it is noticed'],
  ],
};
