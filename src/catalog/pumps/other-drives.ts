import type { PumpDesign } from '../../model/device.ts';

/** What a pump would need of the other drives. */
type OtherDrives = Pick<
  PumpDesign,
  'pulse_volume' | 'factory_flow' | 'gas_pressure' | 'gas_pressure_per_degree' | 'viscosity_per_degree'
>;

/**
 * What every entry has of the drives that it does not use, so that any drive can be put over any entry. All *unverified*.
 *
 * The gas is our choice, because with it a fever of 2 °C gives about 12 % more and 1000 m of altitude about 4 % more, as
 * is told of gas-driven pumps: vapour pressure 358 kPa at 37 °C (of the order of n-butane's) rising by 9.7 kPa per °C,
 * viscosity falling by 2 % per °C. A factory flow of 0.5 mL/day is our choice, because the worked examples have it.
 */
export const otherDrives: OtherDrives = {
  pulse_volume: 2,
  factory_flow: 500 / 24,
  gas_pressure: 358,
  gas_pressure_per_degree: 9.7,
  viscosity_per_degree: 0.02,
};

/** How an entry says so among its sources. */
export const otherDrivesSource =
  'Pulse volume 2 µL, factory flow and gas, for another drive put over this entry: unverified.';
