import { resistance, share } from '../../fields/index.ts';
import { leakOfShare, withLeak } from '../../model/plant.ts';
import { defineFault } from '../define.ts';

export const catheterLeak = defineFault({
  fault: 'catheter-leak',
  title: 'Catheter leak',
  doc:
    'A hole through which part of the flow is lost outside the intrathecal space. The share is assigned, not derived: ' +
    'a real breach usually loses the whole dose, because tissue resists less than the rest of the catheter.',
  hazard: 'Part of the dose lost outside the intrathecal space: withdrawal, return of symptoms.',
  sources: ['Our choice: a share of the flow, because no breach conductance could be read in any source.'],
  fields: {
    position: share({
      doc: 'Where the hole is, from the pump (0 %) to the tip (100 %).',
      above: 0,
      below: 1,
    }),
    share: share({
      doc: 'Share of the flow that is lost in steady state when the catheter is otherwise open.',
      optional: true,
      above: 0,
      below: 1,
    }),
    resistance: resistance({
      doc: 'Resistance of the hole to the tissue around it.',
      optional: true,
      above: 0,
    }),
  },
  exactlyOne: [['share', 'resistance']],
  example: 'faults: [{ at: 3 days, fault: catheter-leak, position: 60 %, share: 30 %, for: 2 days }]',
  distort: (plant, { position, share, resistance }) =>
    withLeak(plant, {
      position,
      conductance: resistance === undefined ? leakOfShare(plant.line, position, share ?? 0) : 1 / resistance,
    }),
});
