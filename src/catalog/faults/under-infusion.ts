import { duration, factor } from '../../fields/index.ts';
import { rampAges, rampedFactor } from '../../model/ramp.ts';
import { withGain } from '../../model/plant.ts';
import { defineFault } from '../define.ts';

export const underInfusion = defineFault({
  fault: 'under-infusion',
  title: 'Under-infusion',
  doc: 'The mechanism gives less than it is commanded, and believes that it gives what it is commanded.',
  hazard: 'Under-delivery: withdrawal, return of symptoms.',
  sources: ['Bench mean of −2.4 % (PMC4218763); delivered/programmed 97.9 % (PMID 23057877).'],
  fields: {
    factor: factor({ doc: 'What is given for what is commanded.', atLeast: 0, below: 1 }),
    ramping: duration({
      doc: 'How long it takes to grow to the full factor, linearly in 64 steps.',
      optional: true,
      above: 0,
    }),
  },
  example: 'faults: [{ at: 3 days, fault: under-infusion, factor: 0.8, for: 2 days }]',
  distort: (plant, { factor, ramping }, age) => withGain(plant, rampedFactor(factor, ramping, age)),
  steps: ({ ramping }) => rampAges(ramping),
});
