import type { PumpKind } from '../kinds.ts';
import { prometraDesign, prometraSources } from './prometra-design.ts';

export const prometraII: PumpKind = {
  kind: 'prometra-ii',
  title: 'Prometra II, 20 mL',
  doc:
    'As the Prometra, with a safety valve: in a scanner it shuts after a few microlitres and stays shut until the alarms ' +
    'are reset. No pressure sensor: an occlusion is not detected.',
  sources: [
    ...prometraSources,
    'In the field of a scanner a valve closes after at most 10 µL and stays shut until reset (MRI guide).',
  ],
  canSense: false,
  design: { ...prometraDesign, mri: 'shuts' },
};
