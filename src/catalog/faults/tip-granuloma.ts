import { duration, resistance } from '../../fields/index.ts';
import { grownResistance, withObstruction } from '../../model/plant.ts';
import { rampAges, rampedShare } from '../../model/ramp.ts';
import { defineFault } from '../define.ts';

export const tipGranuloma = defineFault({
  fault: 'tip-granuloma',
  title: 'Granuloma at the tip',
  doc:
    'An inflammatory mass grows around the tip: its resistance grows evenly in proportion, in 64 steps, and then stays. ' +
    'A displacement pump pushes on, so little changes until the pressure nears the stall pressure.',
  hazard:
    'Delivery slowly falling off: withdrawal, return of symptoms; that the mass presses on nerves is not modelled.',
  sources: [
    'Granuloma 0.009 per patient-year (Duarte; facts on failures).',
    'Growth in proportion: our choice, because no course of the resistance could be read.',
  ],
  fields: {
    growing: duration({ doc: 'How long it takes to grow.', above: 0 }),
    resistance: resistance({ doc: 'What the grown mass adds to the clean catheter.', above: 0 }),
  },
  example:
    'faults: [{ at: 2 days, fault: tip-granuloma, growing: 4 days, resistance: 300 kPa/(mL/day), for: 5 days }]',
  obstructs: true,
  distort: (plant, { growing, resistance }, age) =>
    withObstruction(plant, 1, grownResistance(plant.line, resistance, rampedShare(growing, age))),
  steps: ({ growing }) => rampAges(growing),
});
