import { csvCell } from '../formats/csv-cell.ts';
import { harmOf, harms, type Harm } from './harm.ts';
import { fileText } from './scenario-table.ts';
import type { FleetFault, FleetRun } from '../../analysis/fleet.ts';

/** An amount of a drug that some of the runs have: `morphine_missed_ug`. */
interface AmountColumn {
  readonly drug: string;
  readonly harm: Harm;
  readonly unit: 'ug' | 'iu';
}

/**
 * The table of risks as comma-separated values (RFC 4180, lines ended by a line feed), a row for each fault: numbers
 * in the units that the headings name, times in ms from the start of the run, a cell empty where there is nothing to tell.
 */
export function riskCsv(runs: readonly FleetRun[]): string {
  const amounts = amountColumns(runs);
  const head = [...headings, ...amounts.map(({ drug, harm, unit }) => `${drug}_${harm}_${unit}`)];
  const rows = runs.flatMap((run) => run.faults.map((fault) => row(run, fault, amounts)));
  return [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

const headings = [
  'scenario',
  'file',
  'sha256',
  'seed',
  'pumpsim',
  'fault',
  'name',
  'index',
  'hazard',
  'parameters',
  'from_ms',
  'until_ms',
  'detected_by',
  'detected_after_ms',
  'release_bolus_ul',
];

function row(
  { result }: FleetRun,
  { result: fault, hazard, parameters }: FleetFault,
  amounts: readonly AmountColumn[],
): readonly string[] {
  const { scenario, pumpsim, drugs } = result;
  return [
    scenario.name,
    fileText(scenario.file),
    scenario.sha256,
    scenario.seed,
    pumpsim.version,
    fault.kind,
    fault.name,
    fault.index,
    hazard,
    parameters.map(({ key, text }) => `${key}: ${text}`).join('; '),
    fault.from_ms,
    fault.until_ms,
    fault.detected_by,
    fault.detected_after_ms,
    fault.release_bolus_ul,
    ...amounts.map(({ drug, harm, unit }) =>
      unitOf(drugs, drug) === unit && fault.from_ms !== null ? harmOf(fault, harm, drug) : null,
    ),
  ].map((cell) => String(cell ?? ''));
}

/** Of every drug of every run four, in the order in which they are met. */
function amountColumns(runs: readonly FleetRun[]): readonly AmountColumn[] {
  const found = new Map<string, AmountColumn>();
  for (const { result, faults } of runs) {
    if (faults.length === 0) continue;
    for (const drug of Object.keys(result.drugs)) {
      const unit = unitOf(result.drugs, drug) ?? 'ug';
      for (const harm of harms) found.set(JSON.stringify([drug, unit, harm]), { drug, harm, unit });
    }
  }
  return [...found.values()];
}

function unitOf(drugs: FleetRun['result']['drugs'], name: string): 'ug' | 'iu' | null {
  const drug = drugs[name];
  if (drug === undefined) return null;
  return 'intended_iu' in drug ? 'iu' : 'ug';
}
