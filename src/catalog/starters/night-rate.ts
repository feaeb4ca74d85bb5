import { programmable } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const nightRate: Starter = {
  kind: 'night-rate',
  title: 'How much less does a night rate deliver?',
  duration: '14 days',
  ...programmable,
  lines: [
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds'],
    ['program:', ''],
    ['  basal:', 'steps by time of day; a later one covers an earlier one'],
    ['    - { from: 00:00, rate: 1 mg/day }', 'without "to" until midnight: at first the whole day'],
    ['    - { from: 07:00, to: 22:00, rate: 2 mg/day }', 'twice as much in the daytime, on every day'],
  ],
  expect: [
    ['delivered("morphine", "day 1 07:00", "day 1 22:00") > 1.2 mg', '15 hours at 2 mg a day are 1.25 mg'],
    ['delivered("morphine", "day 1 22:00", "day 2 07:00") < 0.4 mg', '9 hours at 1 mg a day are 0.375 mg'],
  ],
};
