import type { PumpKind } from '../kinds.ts';
import { peristalticImplant } from './peristaltic-implant.ts';
import { synchromedIISources } from './synchromed-ii-sources.ts';

export const synchromedII40: PumpKind = {
  kind: 'synchromed-ii-40',
  title: 'SynchroMed II, 40 mL',
  doc: 'Peristaltic rotor on a pressurised reservoir of 40 mL; programmable. No pressure sensor: an occlusion is not detected.',
  sources: synchromedIISources,
  canSense: false,
  design: { ...peristalticImplant, capacity: 40_000 },
};
