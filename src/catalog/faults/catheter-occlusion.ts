import { share } from '../../fields/index.ts';
import { withObstruction } from '../../model/plant.ts';
import { defineFault } from '../define.ts';

export const catheterOcclusion = defineFault({
  fault: 'catheter-occlusion',
  title: 'Catheter occlusion',
  doc:
    'Closes the catheter completely. The pump pushes on into an elastic line until it slips and stalls; what was ' +
    'stored comes out at once when the occlusion is released.',
  hazard: 'No delivery: withdrawal, return of symptoms; what was stored let go at once: overdose.',
  sources: [
    'Implanted pumps carry no pressure sensor: an occlusion is not detected (facts on devices, FDA recall texts).',
  ],
  fields: {
    position: share({ doc: 'Where it sits, from the pump (0 %) to the tip (100 %).', default: 1 }),
  },
  example: 'faults: [{ at: 3 days, fault: catheter-occlusion, for: 12 h }]',
  obstructs: true,
  distort: (plant, { position }) => withObstruction(plant, position, Infinity),
});
