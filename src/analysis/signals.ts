import type { SignalName } from '../catalog/evidence.ts';
import type { Curve } from '../model/curve.ts';
import type { CsfCourse } from './csf-course.ts';

/** Something that moves while a run lasts, read from the closed form: `h` hours into a stretch of the curve. */
export interface Signal {
  value(stretch: number, h: number): number;
  /** Per hour. */
  slope(stretch: number, h: number): number;
  /** Hours into a stretch between which the signal is one formula; of the fluid's, between which it moves one way. */
  kinks(stretch: number): readonly number[];
}

const none: readonly number[] = [];

/** The signal of a name; the concentration in the fluid has a course of its own. */
export function signalOf(name: Exclude<SignalName, 'csf'>, drug: number, curve: Curve): Signal {
  switch (name) {
    case 'reservoir':
      return {
        value: (stretch, h) => curve.reservoir(stretch, h),
        slope: (stretch, h) => -curve.pumpFlow(stretch, h) - curve.reservoirLeak(stretch),
        kinks: () => none,
      };
    case 'believed':
      return {
        value: (stretch, h) => curve.believed(stretch, h),
        slope: (stretch, h) => (curve.believed(stretch, h) > 0 ? -curve.believedFlow(stretch) : 0),
        kinks: (stretch) => runsOut(curve.believed(stretch, 0), curve.believedFlow(stretch)),
      };
    case 'pressure':
      return ofPressure(curve, () => 1);
    case 'flow':
      return ofPressure(curve, (stretch) => curve.tipConductance(stretch));
    case 'delivered_rate':
      return ofPressure(curve, (stretch) => curve.deliveredPerPressure(drug, stretch));
    case 'intended_rate':
      return steady((stretch) => curve.intendedRate(drug, stretch));
    case 'programmed_rate':
      return steady((stretch) => curve.programmedRate(drug, stretch));
  }
}

/** The concentration in the fluid, µg/µL. */
export function fluidSignal(course: CsfCourse): Signal {
  return {
    value: (stretch, h) => course.concentration(stretch, h),
    slope: () => NaN,
    kinks: (stretch) => course.turns(stretch),
  };
}

function ofPressure(curve: Curve, factor: (stretch: number) => number): Signal {
  return {
    value: (stretch, h) => factor(stretch) * curve.pressure(stretch, h),
    slope: (stretch, h) => factor(stretch) * curve.pressureSlope(stretch, h),
    kinks: () => none,
  };
}

function steady(rate: (stretch: number) => number): Signal {
  return { value: rate, slope: () => 0, kinks: () => none };
}

/** Where what falls steadily comes to nothing. */
function runsOut(level: number, fall: number): readonly number[] {
  return fall > 0 ? [level / fall] : none;
}
