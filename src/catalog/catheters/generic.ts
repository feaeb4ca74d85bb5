import type { CatheterKind } from '../kinds.ts';
import { silicone } from './silicone.ts';

/** An intrathecal catheter in general; *unverified*: volume per length and inner diameter. */
export const generic: CatheterKind = {
  kind: 'generic',
  title: 'Intrathecal catheter in general',
  doc: 'A silicone catheter of 89 cm with a lumen of about half a millimetre.',
  sources: [
    'Length 89 cm (one-piece catheter, facts on devices).',
    'Water at 37 °C: 0.69 mPa·s (facts on catheter and line).',
    'Compliance about 0.5 µL/kPa of an implantable micro pump (Snijder 2015); most of it in the catheter, our choice.',
    '0.0022 mL/cm and 0.529 mm: unverified.',
  ],
  design: silicone,
};
