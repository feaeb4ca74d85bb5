import type { PumpKind } from '../kinds.ts';
import { peristalticImplant } from './peristaltic-implant.ts';
import { synchromedIISources } from './synchromed-ii-sources.ts';

export const synchromedII20: PumpKind = {
  kind: 'synchromed-ii-20',
  title: 'SynchroMed II, 20 mL',
  doc: 'Peristaltic rotor on a pressurised reservoir of 20 mL; programmable. No pressure sensor: an occlusion is not detected.',
  sources: synchromedIISources,
  canSense: false,
  design: { ...peristalticImplant, capacity: 20_000 },
};
