import { afterAlarmsSource } from './after-alarms.ts';
import { otherDrivesSource } from './other-drives.ts';

export const synchromedIISources: readonly string[] = [
  'Reservoirs of 20 and 40 mL (FDA recall text).',
  'Internal path 0.140 mL, formerly shown as 0.199 mL (recall TGA RC-2017-RN-00065-1).',
  'Low-reservoir alarm at 2 mL (Neurosurgery 2004), computed from the programmed rate (TGA RC-2016-RN-01458-1).',
  'In the field of a scanner the rotor stops; it resumes, possibly 2 to 24 h later (facts on devices).',
  'Dead volume 1.4 mL, 0.048 to 24 mL/day, minimum rate 0.006 mL/day, stall pressure 200 kPa, slip from 80 %: unverified.',
  afterAlarmsSource,
  otherDrivesSource,
];
