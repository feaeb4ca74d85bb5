import type { DrugKind } from '../kinds.ts';

export const ziconotide: DrugKind = {
  kind: 'ziconotide',
  title: 'Ziconotide',
  doc: 'A peptide given intrathecally for pain, in micrograms a day.',
  sources: ['Volume, clearance, half-life, starting and largest dose: label of the drug.'],
  dosing: 'at most 2.4 µg/day to begin with, at most 19.2 µg/day',
  csf: { volume: '155 mL', clearance: '0.38 mL/min', half_life: '4.6 h' },
};
