import { implanted } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const occlusion: Starter = {
  kind: 'occlusion',
  title: 'What comes out when a blocked catheter opens again?',
  duration: '7 days',
  ...implanted,
  lines: [
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds'],
    ['program:', ''],
    ['  basal: 2 mg/day', '8.3 µL an hour of this mixture'],
    ['faults:', 'what goes wrong: pumpsim list faults'],
    ['  - at: 3 days', 'when it begins'],
    ['    fault: catheter-occlusion', 'nothing gets through'],
    ['    name: the block', 'what the results and the claims call it'],
    ['    for: 6 h', 'and the pump goes on pushing into the elastic line'],
  ],
  expect: [
    ['missed("the block") > 0.4 mg', 'six hours at 2 mg a day are half a milligram'],
    ['release_bolus("the block") > 30 uL', 'what the line has stored leaves at once'],
  ],
};
