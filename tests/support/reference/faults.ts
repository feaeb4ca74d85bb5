import { meanOfDay } from './basal.ts';
import { cleanResistance, type Element } from './ladder.ts';
import type { KinkSeverity, ReferenceFault, ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

/** Steps in which a factor ramps in. */
const rampSteps = 64;

export function isOn({ at, until, intermittent }: ReferenceFault, t: number): boolean {
  if (t < at || (until !== null && t >= until)) return false;
  return intermittent === undefined || (t - at) % (intermittent.on + intermittent.off) < intermittent.on;
}

/** Every moment at which a fault starts, ends, or takes a step of its ramp. */
export function turningPoints(fault: ReferenceFault, duration: number): number[] {
  const { at, until, intermittent } = fault;
  const end = Math.min(until ?? Infinity, duration + 1);
  const times = [at, end];
  if (intermittent) {
    for (let on = at; on < end; on += intermittent.on + intermittent.off)
      times.push(on, on + intermittent.on);
  }
  if (hasFactor(fault) && fault.ramping > 0) {
    for (let k = 1; k <= rampSteps; k++) times.push(at + Math.ceil((k * fault.ramping) / rampSteps));
  }
  return times;
}

function hasFactor(
  fault: ReferenceFault,
): fault is Extract<ReferenceFault, { fault: 'over-infusion' | 'under-infusion' }> {
  return fault.fault === 'over-infusion' || fault.fault === 'under-infusion';
}

/** The pump's own gain times the factors of all faults that are on. A ramp counts from the onset of its fault. */
export function gainOf({ pump, faults }: ReferenceScenario, state: State): number {
  let gain = pump.gain;
  faults.forEach((fault, i) => {
    if (state.onSince[i] === null || !hasFactor(fault)) return;
    const k = fault.ramping > 0 ? Math.floor((rampSteps * (state.t - fault.at)) / fault.ramping) : rampSteps;
    gain *= k < rampSteps ? 1 + ((fault.factor - 1) * (k + 0.5)) / rampSteps : fault.factor;
  });
  return gain;
}

export function isStalled({ faults }: ReferenceScenario, state: State): boolean {
  return faults.some(({ fault }, i) => fault === 'motor-stall' && state.onSince[i] !== null);
}

/** Whether a stall that is on has lasted as long as the pump needs to notice it. */
export function isStallNoticed({ faults }: ReferenceScenario, state: State): boolean {
  return faults.some((fault, i) => {
    const since = state.onSince[i] ?? null;
    if (fault.fault !== 'motor-stall' || since === null || fault.detected_after === null) return false;
    return state.t - since >= fault.detected_after;
  });
}

/** What the faults that are on put on the catheter. */
export function elementsOf(scenario: ReferenceScenario, state: State): Element[] {
  const elements: Element[] = [];
  scenario.faults.forEach((fault, i) => {
    if (state.onSince[i] === null) return;
    if (fault.fault === 'catheter-kink') {
      const resistance = state.resistance[i];
      if (resistance === null || resistance === undefined) throw new Error('A kink is on before its onset.');
      elements.push({ kind: 'obstruction', position: fault.position, resistance });
    }
    if (fault.fault === 'catheter-occlusion') {
      elements.push({ kind: 'obstruction', position: fault.position, resistance: Infinity });
    }
    if (fault.fault === 'catheter-leak') {
      elements.push({ kind: 'leak', position: fault.position, resistance: leakResistance(scenario, fault) });
    }
    if (fault.fault === 'catheter-disconnection') {
      elements.push({ kind: 'disconnection', position: fault.position });
    }
  });
  return elements;
}

/** share = Gl/(Gl + G_down), so Gl = G_down · share/(1 − share). */
function leakResistance(
  scenario: ReferenceScenario,
  { severity, position }: Extract<ReferenceFault, { fault: 'catheter-leak' }>,
): number {
  if ('resistance' in severity) return severity.resistance;
  const down = cleanResistance(scenario.catheter) * (1 - position);
  return (down * (1 - severity.share)) / severity.share;
}

/** What a kink adds to the clean catheter, kPa per µL/h, judged once, at its onset. */
export function kinkResistance(scenario: ReferenceScenario, state: State, severity: KinkSeverity): number {
  const clean = cleanResistance(scenario.catheter);
  if ('resistance' in severity) return severity.resistance;
  if ('narrowing' in severity) {
    const stretch = (clean * severity.length) / scenario.catheter.length;
    return stretch * ((1 - severity.narrowing) ** -4 - 1);
  }
  const { stall_pressure: ps, slip_from: s, gain } = scenario.pump;
  const { passes } = severity;
  const mean = meanOfDay(state.basal, scenario.start + state.t) / state.told[state.basal.drug]!;
  if (!(mean > 0)) throw new Error('A kink that passes a share of nothing.');
  return Math.max(0, (ps * (1 - passes * (1 - s))) / (passes * mean * gain) - clean);
}
