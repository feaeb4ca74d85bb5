import type { PumpKind } from '../kinds.ts';
import { afterAlarmsSource } from './after-alarms.ts';
import { otherDrivesSource } from './other-drives.ts';
import { peristalticImplant } from './peristaltic-implant.ts';

export const generic: PumpKind = {
  kind: 'generic',
  title: 'Programmable peristaltic pump in general',
  doc:
    'A displacement pump with a 20 mL reservoir whose alarms read what it believes. It has no pressure sensor unless it ' +
    'is given one with `occlusion_at`, so it never notices an occlusion.',
  sources: [
    'Reservoir and low-reservoir threshold: 20 mL (FDA recall text), 2 mL (Neurosurgery 2004).',
    'Compliance about 0.5 µL/kPa of an implantable micro pump (Snijder 2015); shared between pump and catheter, our choice.',
    'Stall pressure 200 kPa, slip from 80 % of it, dead volume 1.4 mL, 0.048 to 24 mL/day, minimum rate 0.006 mL/day: unverified.',
    afterAlarmsSource,
    otherDrivesSource,
  ],
  canSense: true,
  design: { ...peristalticImplant, capacity: 20_000 },
};
