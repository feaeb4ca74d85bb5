import { pressure, temperature } from '../../fields/index.ts';
import { FACTORY_PRESSURE, FACTORY_TEMPERATURE } from '../../model/gas.ts';
import { withSurroundings } from '../../model/plant.ts';
import { defineFault } from '../define.ts';

export const ambient = defineFault({
  fault: 'ambient',
  title: 'Temperature and pressure around the pump',
  doc:
    'A fever or a sojourn at altitude. A gas-driven pump follows: warmth raises its vapour pressure and thins the ' +
    'fluid, and thin air leaves it more pressure to drive with.',
  hazard: 'Delivery above or below what was intended: overdose, withdrawal.',
  sources: [
    'Flow of gas-driven pumps follows temperature and ambient pressure: coefficients unverified (facts on devices).',
  ],
  fields: {
    temperature: temperature({
      doc: 'Temperature of the pump.',
      default: FACTORY_TEMPERATURE,
      source: 'body temperature',
    }),
    pressure: pressure({
      doc: 'Pressure around it, absolute.',
      default: FACTORY_PRESSURE,
      source: 'sea level',
      above: 0,
    }),
  },
  example:
    '{ pump: { drive: constant-pressure }, program: {}, faults: [{ at: 3 days, fault: ambient, temperature: 39 degC, for: 2 days }] }',
  distort: (plant, { temperature, pressure }) => withSurroundings(plant, temperature, pressure),
});
