import { implanted } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const kink: Starter = {
  kind: 'kink',
  title: 'What does a kink in the catheter cost, and who notices it?',
  duration: '45 days',
  ...implanted,
  lines: [
    ['  filled: 18 mL', 'usable volume at start'],
    ['drugs:', ''],
    ['  morphine: 5 mg/mL', 'what the reservoir holds'],
    ['program:', ''],
    ['  basal: 2 mg/day', '0.4 mL a day of this mixture'],
    ['orders:', ''],
    ['  - { at: 30 days, order: refill, volume: 18 mL }', 'where someone might notice what is left over'],
    ['faults:', 'what goes wrong: pumpsim list faults'],
    ['  - at: 16 days', 'when it begins'],
    ['    fault: catheter-kink', 'all of it: pumpsim list fault catheter-kink'],
    ['    name: the kink', 'what the results and the claims call it'],
    ['    position: 60 %', 'from the pump (0 %) to the tip (100 %)'],
    ['    passes: 40 %', 'of the flow still gets through, once the pump slips'],
    ['    for: 3 days', 'until it comes free; without this it stays'],
  ],
  expect: [
    ['missed("the kink") > 3 mg', 'more than a day and a half’s dose'],
    ['alarms("occlusion") == 0', 'an implant measures no pressure'],
  ],
};
