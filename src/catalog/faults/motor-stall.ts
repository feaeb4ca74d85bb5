import { durationOrNever } from '../../fields/index.ts';
import { withStall } from '../../model/plant.ts';
import { defineFault } from '../define.ts';

export const motorStall = defineFault({
  fault: 'motor-stall',
  title: 'Motor stall',
  doc: 'The motor stands: nothing is pumped, and what was missed is not made up for after recovery.',
  hazard: 'No delivery: withdrawal, return of symptoms.',
  sources: ['Alarms of the peristaltic implant: two-tone on a stall (facts on devices).'],
  fields: {
    detected_after: durationOrNever({
      doc: 'How long it takes the pump to notice, or `never`.',
      default: 1_200_000,
      source: 'unverified: minutes to about 20 min are reported; the longest is the default',
    }),
  },
  example: 'faults: [{ at: 3 days, fault: motor-stall, detected_after: 20 min, for: 2 h }]',
  distort: (plant, { detected_after }, _age, standing) => withStall(plant, detected_after - standing),
});
