import { duration, factor } from '../../fields/index.ts';
import { rampAges, rampedFactor } from '../../model/ramp.ts';
import { withGain } from '../../model/plant.ts';
import { defineFault } from '../define.ts';

export const overInfusion = defineFault({
  fault: 'over-infusion',
  title: 'Over-infusion',
  doc: 'The mechanism gives more than it is commanded, and believes that it gives what it is commanded.',
  hazard: 'Over-delivery: overdose; a reservoir that runs dry early: withdrawal.',
  sources: [
    'Over-infusion in fewer than 0.16 % of pumps (ECRI 2014); the low-reservoir alarm is computed, not measured (TGA RC-2016-RN-01458-1).',
  ],
  fields: {
    factor: factor({ doc: 'What is given for what is commanded.', above: 1 }),
    ramping: duration({
      doc: 'How long it takes to grow to the full factor, linearly in 64 steps.',
      optional: true,
      above: 0,
    }),
  },
  example: 'faults: [{ at: 3 days, fault: over-infusion, factor: 1.2, for: 2 days }]',
  distort: (plant, { factor, ramping }, age) => withGain(plant, rampedFactor(factor, ramping, age)),
  steps: ({ ramping }) => rampAges(ramping),
});
