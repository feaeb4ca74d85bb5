import { defineFault } from '../define.ts';

export const pumpReset = defineFault({
  fault: 'pump-reset',
  title: 'Pump reset',
  doc:
    'The firmware has lost its program and gives the minimum rate: boluses are halted and skipped, and requests are ' +
    'refused as by a stopped pump.',
  hazard: 'Delivery at the minimum rate, boluses withheld: withdrawal, return of symptoms.',
  sources: ['A battery fault may drop the rate to a very low level (facts on devices).'],
  fields: {},
  example: 'faults: [{ at: 3 days, fault: pump-reset, for: 12 h }]',
  distort: (plant) => ({ ...plant, reset: true }),
});
