import type { DrugKind } from '../kinds.ts';

export const baclofen: DrugKind = {
  kind: 'baclofen',
  title: 'Baclofen',
  doc: 'A muscle relaxant given intrathecally for spasticity.',
  sources: [
    'Half-life and clearance in cerebrospinal fluid: published ranges, which disagree (facts on kinetics).',
    'Its volume and its doses: no source that could be read, so none are given.',
  ],
  dosing: null,
  csf: { volume: null, clearance: '13 to 80 mL/h', half_life: '0.9 to 5 h' },
};
