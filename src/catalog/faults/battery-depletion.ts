import { duration } from '../../fields/index.ts';
import { defineFault } from '../define.ts';

export const batteryDepletion = defineFault({
  fault: 'battery-depletion',
  title: 'Battery depletion',
  doc:
    'The battery asks to be replaced (ERI), and some time later is at its end of service (EOS), at which the pump ' +
    'stops unless its table of rates after alarms says otherwise.',
  hazard: 'Delivery that ends with the battery: withdrawal, return of symptoms.',
  sources: ['ERI, then EOS 90 days later: unverified (facts on devices).'],
  fields: {
    remaining: duration({
      doc: 'From the call for replacement to the end of service.',
      default: 7_776_000_000,
      source: 'unverified: 90 days',
      above: 0,
    }),
  },
  example:
    '{ faults: [{ at: 3 days, fault: battery-depletion, remaining: 1 day, for: 2 days }], orders: [{ at: 6 days, order: resume }] }',
  distort: (plant, { remaining }, age) => ({
    ...plant,
    battery: age >= remaining || plant.battery === 'spent' ? 'spent' : 'low',
  }),
  steps: ({ remaining }) => [remaining],
});
