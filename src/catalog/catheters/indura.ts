import type { CatheterKind } from '../kinds.ts';
import { silicone } from './silicone.ts';

/** *Unverified*: volume per length, inner diameter, compliance. */
export const indura: CatheterKind = {
  kind: 'indura',
  title: 'InDura 1P',
  doc: 'One-piece intrathecal catheter of 89 cm.',
  sources: [
    'Length 89 cm (facts on devices); complications of older one-piece catheters 0.333 per patient-year (Follett 2000).',
    '0.0022 mL/cm and inner diameter 0.529 mm: unverified.',
  ],
  design: silicone,
};
