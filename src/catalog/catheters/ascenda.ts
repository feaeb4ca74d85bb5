import type { CatheterKind } from '../kinds.ts';
import { silicone } from './silicone.ts';

/** *Unverified*: volume per length, inner diameter and the untrimmed length, compliance. */
export const ascenda: CatheterKind = {
  kind: 'ascenda',
  title: 'Ascenda',
  doc: 'Reinforced intrathecal catheter: it kinks less and breaks less than the one-piece catheters before it.',
  sources: [
    'Reinforced catheter complications 0.020 per patient-year (PMID 33974333).',
    '0.0022 mL/cm and inner diameter 0.529 mm, length 114 cm: unverified.',
  ],
  design: { ...silicone, length: 1_140 },
};
