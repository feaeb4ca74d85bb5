import type { CatheterDesign, PumpDesign } from './device.ts';
import {
  drivingPressure,
  FACTORY_PRESSURE,
  FACTORY_TEMPERATURE,
  UNTROUBLED,
  type Surroundings,
} from './gas.ts';
import { MS_PER_HOUR } from './time.ts';

/** Something in series in the catheter: how well it still conducts, µL/h per kPa; 0 is complete. */
export interface Obstruction {
  /** From the pump (0) to the tip (1). */
  readonly position: number;
  readonly conductance: number;
}

/** A hole in the catheter: its conductance to the tissue, µL/h per kPa. */
export interface Leak {
  readonly position: number;
  readonly conductance: number;
}

/**
 * What a fault may distort. The active plant is always computed from the healthy one and the set of active faults,
 * so that a fault that is over leaves nothing behind.
 */
export interface Plant {
  readonly line: CleanLine;
  /** Accuracy of the mechanism: what it gives for what it is commanded. Gains multiply. */
  readonly gain: number;
  /** A stalled motor gives nothing; a stall wins over every gain. */
  readonly stalled: boolean;
  /** Milliseconds from now until the pump notices that it has stalled; `Infinity` never. */
  readonly stallNoticedIn: number;
  /** Resistances in series add. */
  readonly obstructions: readonly Obstruction[];
  /** Shunts add. At one position a shunt lies beyond an obstruction. */
  readonly leaks: readonly Leak[];
  /** Where the catheter has come apart; all flow leaves at the first of them that it reaches. */
  readonly disconnections: readonly number[];
  /** Whether the tip lies outside the intrathecal space. */
  readonly migrated: boolean;
  /** Whether the firmware has lost its program. */
  readonly reset: boolean;
  /** Of several the worst: replacement is due (ERI), or the battery is spent (EOS). */
  readonly battery: 'good' | 'low' | 'spent';
  /** What runs out of the reservoir into the pocket, µL/h. Leaks add. */
  readonly reservoirLeak: number;
  /** Temperature and pressure around the pump: deviations add. */
  readonly surroundings: Surroundings;
  /** What runs through open valves whatever is commanded, µL/h; 0 when they do their work. */
  readonly dump: number;
  /** Volume that passed before a valve shut, µL; null: it is not shut. */
  readonly shutAfter: number | null;
}

/** The line without any fault. */
export interface CleanLine {
  /** Resistance of the whole catheter, kPa per µL/h. */
  readonly resistance: number;
  /** Volume of the whole catheter, µL. */
  readonly catheterVolume: number;
  /** The pump's internal path, µL. */
  readonly pathVolume: number;
  /** Elastic compliance of the pump's side and of the whole catheter, µL/kPa. */
  readonly pumpCompliance: number;
  readonly catheterCompliance: number;
  /** Pressure at which the pump's flow is 0, kPa, and from which it begins to fall. */
  readonly stallPressure: number;
  readonly slipFrom: number;
  /** For faults stated in the catheter's own measures: mm. */
  readonly length: number;
  readonly innerDiameter: number;
}

/** The circumstances of a fault's onset. */
export interface Onset {
  readonly line: CleanLine;
  /** Mean basal flow of the calendar day of the onset under the program in force, times the pump's own gain; µL/h. */
  readonly meanBasalFlow: number;
  readonly pump: PumpDesign;
  /** Usable volume in the reservoir, µL. */
  readonly reservoir: number;
  /** How long the fault lasts, ms; `Infinity` when it stays. */
  readonly lasts: number;
}

/**
 * Resistance of a round lumen, kPa per µL/h: 8 μ L/(π r⁴), Hagen–Poiseuille, for length and diameter in mm and
 * viscosity in mPa·s.
 */
export function poiseuille(length: number, diameter: number, viscosity: number): number {
  const metres = length * 1e-3;
  const radius = (diameter / 2) * 1e-3;
  const pascalSecondsPerCubicMetre = (8 * viscosity * 1e-3 * metres) / (Math.PI * radius ** 4);
  const cubicMetresPerSecondOfOneMicrolitrePerHour = 1e-9 / (MS_PER_HOUR / 1000);
  return (pascalSecondsPerCubicMetre * cubicMetresPerSecondOfOneMicrolitrePerHour) / 1000;
}

/** The line of a pump and its catheter as they were implanted. */
export function cleanLine(pump: PumpDesign, catheter: CatheterDesign): CleanLine {
  return {
    resistance: poiseuille(catheter.length, catheter.inner_diameter, catheter.viscosity),
    catheterVolume: catheter.length * catheter.volume_per_length,
    pathVolume: pump.path_volume,
    pumpCompliance: pump.compliance,
    catheterCompliance: catheter.compliance,
    ...source(pump),
    length: catheter.length,
    innerDiameter: catheter.inner_diameter,
  };
}

/** Stall pressure and the pressure from which the flow falls, kPa. A constant-pressure pump gives way from the first kPa on. */
function source(pump: PumpDesign): Pick<CleanLine, 'stallPressure' | 'slipFrom'> {
  return pump.drive === 'constant-pressure'
    ? { stallPressure: drivingPressure(pump, UNTROUBLED), slipFrom: 0 }
    : { stallPressure: pump.stall_pressure, slipFrom: pump.slip_from * pump.stall_pressure };
}

/** A plant in which nothing is wrong, with the accuracy of its own pump. */
export function healthyPlant(line: CleanLine, gain: number): Plant {
  return {
    line,
    gain,
    stalled: false,
    stallNoticedIn: Infinity,
    obstructions: [],
    leaks: [],
    disconnections: [],
    migrated: false,
    reset: false,
    battery: 'good',
    reservoirLeak: 0,
    surroundings: UNTROUBLED,
    dump: 0,
    shutAfter: null,
  };
}

/** An obstruction of this series resistance (kPa per µL/h; `Infinity` is complete) at a position; 0 adds nothing. */
export function withObstruction(plant: Plant, position: number, resistance: number): Plant {
  if (resistance <= 0) return plant;
  return { ...plant, obstructions: [...plant.obstructions, { position, conductance: 1 / resistance }] };
}

/** A hole in the catheter; one that conducts nothing is none. */
export function withLeak(plant: Plant, leak: Leak): Plant {
  return leak.conductance > 0 ? { ...plant, leaks: [...plant.leaks, leak] } : plant;
}

/** The catheter apart at a position, from the pump (0) to the tip (1). */
export function withDisconnection(plant: Plant, position: number): Plant {
  return { ...plant, disconnections: [...plant.disconnections, position] };
}

/** The mechanism gives so many times what it gave. */
export function withGain(plant: Plant, factor: number): Plant {
  return { ...plant, gain: plant.gain * factor };
}

/** A stall that will be noticed in so many ms from now; of several the first notice counts. */
export function withStall(plant: Plant, noticedIn: number): Plant {
  return { ...plant, stalled: true, stallNoticedIn: Math.min(noticedIn, plant.stallNoticedIn) };
}

/**
 * Resistance of a kink through which, with nothing else acting, `share` of the mean basal flow passes in steady state:
 * R = ps (1 − share (1 − s))/(share · Q) − R0, at least 0, kPa per µL/h.
 *
 * @throws RangeError when no basal flows on that day: then no share of it can be said.
 */
export function kinkThatPasses(share: number, { line, meanBasalFlow }: Onset): number {
  if (!(meanBasalFlow > 0))
    throw new RangeError('No basal flows on the day of the kink, so no share of it can pass.');
  const needed = line.stallPressure * (1 - share) + share * line.slipFrom;
  return Math.max(0, needed / (share * meanBasalFlow) - line.resistance);
}

/** What a lumen narrowed by a share of its diameter over a length adds, kPa per µL/h (Poiseuille). */
export function narrowedResistance(line: CleanLine, narrowing: number, length: number): number {
  return line.resistance * (length / line.length) * ((1 - narrowing) ** -4 - 1);
}

/** Conductance of a leak that loses `share` of the flow when the catheter beyond it is clean, µL/h per kPa. */
export function leakOfShare(line: CleanLine, position: number, share: number): number {
  const toTip = 1 / (line.resistance * (1 - position));
  return (toTip * share) / (1 - share);
}

/**
 * What something that grows evenly in proportion has added when it has come `share` of the way (0 to 1) to adding
 * `resistance`: R0 ((R0 + R)/R0)^share − R0, kPa per µL/h.
 */
export function grownResistance(line: CleanLine, resistance: number, share: number): number {
  return line.resistance * Math.expm1(share * Math.log1p(resistance / line.resistance));
}

/** Surroundings in °C and kPa; what differs from the factory's adds to what other faults make differ. */
export function withSurroundings(plant: Plant, temperature: number, pressure: number): Plant {
  const { warmer, denser } = plant.surroundings;
  return {
    ...plant,
    surroundings: {
      warmer: warmer + temperature - FACTORY_TEMPERATURE,
      denser: denser + pressure - FACTORY_PRESSURE,
    },
  };
}
