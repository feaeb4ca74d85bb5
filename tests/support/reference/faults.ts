import type { ReferenceFault, ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

/** Steps in which a factor ramps in and a granuloma grows. */
const steps = 64;

export function isOn({ at, until, intermittent }: ReferenceFault, t: number): boolean {
  if (t < at || (until !== null && t >= until)) return false;
  return intermittent === undefined || (t - at) % (intermittent.on + intermittent.off) < intermittent.on;
}

/** How long something takes to come to its full strength, ms. */
function growthOf(fault: ReferenceFault): number {
  if (hasFactor(fault)) return fault.ramping;
  return fault.fault === 'tip-granuloma' ? fault.growing : 0;
}

/** Place of a growing fault in its growth, counted from its onset, 0 to 1: the middle of the step that it is in. */
export function grown(fault: ReferenceFault, t: number): number {
  const growth = growthOf(fault);
  const step = growth > 0 ? Math.floor((steps * (t - fault.at)) / growth) : steps;
  return step < steps ? (step + 0.5) / steps : 1;
}

/** Every moment at which a fault starts, ends, takes a step of its growth, or acts otherwise from then on. */
export function turningPoints(fault: ReferenceFault, duration: number): number[] {
  const { at, until, intermittent } = fault;
  const end = Math.min(until ?? Infinity, duration + 1);
  const times = [at, end];
  if (intermittent) {
    for (let on = at; on < end; on += intermittent.on + intermittent.off)
      times.push(on, on + intermittent.on);
  }
  const growth = growthOf(fault);
  for (let k = 1; growth > 0 && k <= steps; k++) times.push(at + Math.ceil((k * growth) / steps));
  if (fault.fault === 'mri') times.push(at + (fault.restart_after ?? 0));
  return times;
}

function hasFactor(
  fault: ReferenceFault,
): fault is Extract<ReferenceFault, { fault: 'over-infusion' | 'under-infusion' }> {
  return fault.fault === 'over-infusion' || fault.fault === 'under-infusion';
}

/** The pump's own gain times the factors of all faults that are on. */
export function gainOf({ pump, faults }: ReferenceScenario, state: State): number {
  let gain = pump.gain;
  faults.forEach((fault, i) => {
    if (state.onSince[i] === null || !hasFactor(fault)) return;
    gain *= 1 + (fault.factor - 1) * grown(fault, state.t);
  });
  return gain;
}

/** A rotor that stood still in a scanner's field stands until it restarts, be the scan over or not. */
export function isStalled({ pump, faults }: ReferenceScenario, { t, onSince }: State): boolean {
  return faults.some((fault, i) => {
    if (fault.fault === 'motor-stall') return onSince[i] !== null;
    if (fault.fault !== 'mri' || pump.mri !== 'stalls') return false;
    if (fault.restart_after === undefined) return onSince[i] !== null;
    return t >= fault.at && t < fault.at + fault.restart_after;
  });
}

export function isReset({ faults }: ReferenceScenario, { onSince }: State): boolean {
  return faults.some(({ fault }, i) => fault === 'pump-reset' && onSince[i] !== null);
}

/** When the pump notices stalls that are on, ms from start. */
export function stallsNoticedAt({ faults }: ReferenceScenario, { onSince }: State): number[] {
  return faults.flatMap((fault, i) => {
    const since = onSince[i] ?? null;
    if (fault.fault !== 'motor-stall' || since === null || fault.detected_after === null) return [];
    return [since + fault.detected_after];
  });
}

/** When batteries that are running down come to the end of their service, ms from start. */
export function batteriesEndAt({ faults }: ReferenceScenario, { onSince }: State): number[] {
  return faults.flatMap((fault, i) => {
    const since = onSince[i] ?? null;
    return fault.fault === 'battery-depletion' && since !== null ? [since + fault.remaining] : [];
  });
}

/** What runs out of the reservoir into the pocket, µL/h. */
export function seeping({ faults }: ReferenceScenario, { onSince }: State): number {
  return faults.reduce(
    (sum, fault, i) => (fault.fault === 'reservoir-leak' && onSince[i] !== null ? sum + fault.flow : sum),
    0,
  );
}

/** Where that goes which leaves the tip. */
export function beyondTip({ faults }: ReferenceScenario, { onSince }: State): 'delivered' | 'extrathecal' {
  const isAway = faults.some(({ fault }, i) => fault === 'tip-migration' && onSince[i] !== null);
  return isAway ? 'extrathecal' : 'delivered';
}
