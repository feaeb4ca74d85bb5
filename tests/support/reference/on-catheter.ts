import { meanOfDay } from './basal.ts';
import { ratedLaw } from './drive.ts';
import { grown } from './faults.ts';
import { cleanResistance, type Element } from './ladder.ts';
import type { KinkSeverity, ReferenceFault, ReferenceScenario } from './scenario.ts';
import type { State } from './state.ts';

/** Faults that narrow or close the catheter: their end lets out what the line has stored. */
const obstructions: ReadonlySet<string> = new Set(['catheter-kink', 'catheter-occlusion', 'tip-granuloma']);

export const obstructs = ({ fault }: ReferenceFault): boolean => obstructions.has(fault);

/** Faults that sit on the catheter. */
export const isOnCatheter = (fault: ReferenceFault): boolean =>
  obstructs(fault) || fault.fault === 'catheter-leak' || fault.fault === 'catheter-disconnection';

/** What the faults that are on put on the catheter. */
export function elementsOf(scenario: ReferenceScenario, state: State): Element[] {
  return scenario.faults.flatMap((fault, i): Element[] => {
    if (state.onSince[i] === null) return [];
    switch (fault.fault) {
      case 'catheter-kink':
        return [{ kind: 'obstruction', position: fault.position, resistance: state.found[i]! }];
      case 'catheter-occlusion':
        return [{ kind: 'obstruction', position: fault.position, resistance: Infinity }];
      case 'tip-granuloma':
        return [{ kind: 'obstruction', position: 1, resistance: granuloma(scenario, fault, state.t) }];
      case 'catheter-leak':
        return [{ kind: 'leak', position: fault.position, resistance: leakResistance(scenario, fault) }];
      case 'catheter-disconnection':
        return [{ kind: 'disconnection', position: fault.position }];
      default:
        return [];
    }
  });
}

/** The whole of catheter and granuloma grows by the same factor in every step. */
function granuloma(
  { catheter }: ReferenceScenario,
  fault: Extract<ReferenceFault, { fault: 'tip-granuloma' }>,
  t: number,
): number {
  const clean = cleanResistance(catheter);
  return clean * (((clean + fault.resistance) / clean) ** grown(fault, t) - 1);
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
  const { ps, s } = ratedLaw(scenario);
  const { passes } = severity;
  const { basal } = state.pump;
  const mean = meanOfDay(basal, scenario.start + state.t) / state.told[basal.drug]!;
  if (!(mean > 0)) throw new Error('A kink that passes a share of nothing.');
  return Math.max(0, (ps * (1 - passes * (1 - s))) / (passes * mean * scenario.pump.gain) - clean);
}
