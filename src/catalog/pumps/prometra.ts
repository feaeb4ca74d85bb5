import type { PumpKind } from '../kinds.ts';
import { prometraDesign, prometraSources } from './prometra-design.ts';

export const prometra: PumpKind = {
  kind: 'prometra',
  title: 'Prometra, 20 mL',
  doc:
    'The pressure of the reservoir drives the drug through two valves in metered micro-doses; programmable. In a scanner ' +
    'the valves may open, and reservoir and catheter may discharge. No pressure sensor: an occlusion is not detected.',
  sources: [
    ...prometraSources,
    'In the field of a scanner the valves may open and the whole reservoir may discharge (MRI guide).',
  ],
  canSense: false,
  design: { ...prometraDesign, mri: 'dumps' },
};
