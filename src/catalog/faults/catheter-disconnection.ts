import { share } from '../../fields/index.ts';
import { withDisconnection } from '../../model/plant.ts';
import { defineFault } from '../define.ts';

export const catheterDisconnection = defineFault({
  fault: 'catheter-disconnection',
  title: 'Catheter disconnection',
  doc: 'The catheter comes apart: all flow leaves there, and beyond it the fluid stands still.',
  hazard: 'All of the dose lost outside the intrathecal space: withdrawal, return of symptoms.',
  sources: ['Reinforced catheters: 1 disconnection in 126 patients over 43 months (PMID 33974333).'],
  fields: {
    position: share({ doc: 'Where it comes apart, from the pump (0 %) to the tip (100 %).', above: 0 }),
  },
  example: 'faults: [{ at: 3 days, fault: catheter-disconnection, position: 20 %, for: 2 days }]',
  distort: (plant, { position }) => withDisconnection(plant, position),
});
