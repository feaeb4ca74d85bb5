import { lengthText, whenText } from '../when.ts';
import { detectionText, harms, harmText, releasedText } from './harm.ts';
import { fileText } from './scenario-table.ts';
import type { FleetFault, FleetRun } from '../../analysis/fleet.ts';

/** A fault as a row of a risk table, in words; `-` stands for nothing to tell. */
export interface Risk {
  readonly name: string;
  readonly kind: string;
  readonly hazard: string;
  /** `passes: 40 %`, in the order of its kind, then when it acts. */
  readonly parameters: readonly string[];
  readonly scenario: string;
  readonly file: string;
  /** `2026-03-18 08:00 (16 days)`, or `never began`. */
  readonly began: string;
  readonly lasted: string;
  readonly detection: string;
  readonly isDetected: boolean;
  /** A line for each drug, and one for what was released. */
  readonly consequence: readonly string[];
  readonly version: string;
  readonly seed: number;
  readonly sha256: string;
}

/** What a table of risks must say of itself. */
export const riskNotes = [
  'One row for each fault of each scenario. A hazard is what such a fault may come to in general; how likely and how ' +
    'grave it is for a patient is not simulated and stands nowhere in this table.',
  'Missed and excess are counted from the onset of the fault to a day after its end, against what was intended; ' +
    'attributable is what the same run delivers more (or, negative, less) without this fault. A fault is detected by the first ' +
    'alarm or flagged refill that the same run without it does not have, or has later.',
] as const;

/** Every fault of every run, in their order. */
export function risks(runs: readonly FleetRun[]): readonly Risk[] {
  return runs.flatMap((run) => run.faults.map((fault) => riskOf(run, fault)));
}

function riskOf({ result }: FleetRun, { result: fault, hazard, parameters }: FleetFault): Risk {
  const { scenario, pumpsim, drugs } = result;
  const { found, told } = detectionText(fault);
  const { from_ms, until_ms } = fault;
  const length = until_ms === null ? 'to the end' : lengthText(until_ms - (from_ms ?? 0));
  return {
    name: fault.name,
    kind: fault.kind,
    hazard,
    parameters: parameters.map(({ key, text }) => `${key}: ${text}`),
    scenario: scenario.name,
    file: fileText(scenario.file),
    began: from_ms === null ? 'never began' : whenText(result, from_ms),
    lasted: from_ms === null ? '-' : length,
    detection: told,
    isDetected: found !== 'unfound',
    consequence: consequence(result, fault, Object.keys(drugs)),
    version: pumpsim.version,
    seed: scenario.seed,
    sha256: scenario.sha256,
  };
}

function consequence(
  result: FleetRun['result'],
  fault: FleetFault['result'],
  drugs: readonly string[],
): readonly string[] {
  const perDrug = drugs.flatMap((drug) => {
    const told = harms.flatMap((harm) => {
      const amount = harmText(result, fault, harm, drug);
      return amount === null ? [] : [`${harm.replace('_', ' ')} ${amount}`];
    });
    return told.length === 0 ? [] : [`${drug}: ${told.join(', ')}`];
  });
  const released = releasedText(fault);
  const lines = [...perDrug, ...(released === null ? [] : [`released at once: ${released}`])];
  return lines.length === 0 ? ['none'] : lines;
}
