import type { CatheterKind } from '../kinds.ts';
import { silicone } from './silicone.ts';

/** *Unverified*: compliance. The inner diameter is our choice, because 0.0026 mL/cm fill a lumen of 0.575 mm. */
export const prometra: CatheterKind = {
  kind: 'prometra',
  title: 'Prometra',
  doc: 'Intrathecal catheter of 110 cm untrimmed, with a somewhat wider lumen than others.',
  sources: [
    '110 cm untrimmed, 0.0026 mL/cm (implant manual).',
    'Inner diameter 0.575 mm: our choice, because it follows from the volume. Compliance: unverified.',
  ],
  design: { ...silicone, length: 1_100, volume_per_length: 0.26, inner_diameter: 0.575 },
};
