import type { DrugKind } from '../kinds.ts';

export const morphine: DrugKind = {
  kind: 'morphine',
  title: 'Morphine',
  doc: 'An opioid given intrathecally for pain.',
  sources: [
    'Volume, clearance and half-life in cerebrospinal fluid (PMID 6546839); sources disagree.',
    'Starting doses of preservative-free morphine (Infumorph label).',
  ],
  dosing: '0.2 to 1 mg/day to begin with, 1 to 10 mg/day in patients used to opioids',
  csf: {
    volume: '0.88 to 1.06 mL per kg of body weight',
    clearance: '2.81 to 3.41 µL/min per kg of body weight',
    half_life: '175 to 196 min',
  },
};
