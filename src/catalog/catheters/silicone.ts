import type { CatheterKind } from '../kinds.ts';

/** What the silicone catheters here share. *Unverified*: volume per length and inner diameter. */
export const silicone: CatheterKind['design'] = {
  length: 890,
  volume_per_length: 0.22,
  inner_diameter: 0.529,
  viscosity: 0.69,
  compliance: 0.47,
  primed_with: 'drug',
};
