import { choice, compliance, length, viscosity, volumePerLength } from '../fields/index.ts';

/** Everything of a catheter that a scenario may say over the catalogue's entry; what it leaves out is the entry's. */
export const catheterFields = {
  length: length({ doc: 'Length as implanted.', optional: true, above: 0 }),
  volume_per_length: volumePerLength({ doc: 'Volume of the lumen per length.', optional: true, above: 0 }),
  inner_diameter: length({ doc: 'Diameter of the lumen.', optional: true, above: 0 }),
  viscosity: viscosity({ doc: 'Viscosity of the fluid at body temperature.', optional: true, above: 0 }),
  compliance: compliance({ doc: 'Elastic compliance of the whole catheter.', optional: true, above: 0 }),
  primed_with: choice({
    of: ['drug', 'saline'],
    doc: 'What pump path and catheter hold at start.',
    optional: true,
  }),
};
