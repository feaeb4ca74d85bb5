import { flow } from '../../fields/index.ts';
import { defineFault } from '../define.ts';

export const reservoirLeak = defineFault({
  fault: 'reservoir-leak',
  title: 'Leak of the reservoir',
  doc: 'The reservoir loses fluid into the pocket, which the pump does not notice: it runs dry before it believes so.',
  hazard: 'Drug let into the pocket: overdose; a reservoir that runs dry early: withdrawal.',
  sources: ['Our choice: a constant flow, because no rate of such leaks could be read.'],
  fields: { flow: flow({ doc: 'What runs into the pocket.', above: 0 }) },
  example: 'faults: [{ at: 3 days, fault: reservoir-leak, flow: 0.2 mL/day, for: 2 days }]',
  distort: (plant, { flow }) => ({ ...plant, reservoirLeak: plant.reservoirLeak + flow }),
});
