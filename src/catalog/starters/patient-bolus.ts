import { programmable } from '../starter.ts';
import type { Starter } from '../starter.ts';

export const patientBolus: Starter = {
  kind: 'patient-bolus',
  title: 'How often does a patient who asks for a bolus get one?',
  duration: '30 days',
  ...programmable,
  lines: [
    ['drugs:', ''],
    ['  morphine: 10 mg/mL', 'what the reservoir holds'],
    ['program:', ''],
    ['  basal: 1 mg/day', 'goes on below the boluses'],
    ['  patient_bolus:', ''],
    ['    dose: 0.1 mg', 'what one request gives'],
    ['    over: 5 min', 'in how much time'],
    ['    lockout: 4 h', 'from one to the next at least'],
    ['    max: 4', 'no more than so many'],
    ['    per: 24 h', 'in any stretch of so long'],
    ['patient:', ''],
    ['  requests:', 'at random, as the seed has it; a list of moments may stand here instead'],
    ['    mean_per_day: 6', 'so many on average'],
    ['    between: [08:00, 22:00]', 'and none at night'],
  ],
  expect: [
    ['granted() > 30', 'more than one a day'],
    ['refused("lockout") > 0', 'some come too soon after the one before'],
  ],
};
