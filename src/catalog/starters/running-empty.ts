import { implanted } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const runningEmpty: Starter = {
  kind: 'running-empty',
  title: 'How long does a pump warn before it runs dry?',
  duration: '30 days',
  ...implanted,
  lines: [
    ['  filled: 5 mL', 'usable volume at start; nobody refills it'],
    ['  low_at: 2 mL', 'where the low-reservoir alarm rings; beside the model, what differs from it'],
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds'],
    ['program:', ''],
    ['  basal: 2 mg/day', '0.2 mL a day: 3 mL to the alarm, 2 mL more to the end'],
  ],
  expect: [
    ['alarm_at("low-reservoir", 1) < 15.1 days', '3 mL at 0.2 mL a day last 15 days'],
    ['fact_at("ran-dry", 1) > 24.9 days', 'and 5 mL last 25 days'],
  ],
};
