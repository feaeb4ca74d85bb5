import { alarms } from '../catalog/alarms/index.ts';
import { faults } from '../catalog/faults/index.ts';
import { orders } from '../catalog/orders/index.ts';
import { pumpFields } from '../catalog/pump-fields.ts';
import { boluses } from '../model/facts.ts';
import { refusalReasons } from '../model/recording.ts';
import type { Touched } from './touched.ts';

/** How many kinds of one family several runs touched together, and which they never did. */
export interface FamilyCoverage {
  readonly family: keyof Touched;
  readonly touched: number;
  readonly all: number;
  /** In the order of the catalogue. */
  readonly never: readonly string[];
}

/** What the simulator can do and a set of runs never showed. */
export function coverageOf(runs: readonly Touched[]): readonly FamilyCoverage[] {
  const kindsByFamily = Object.entries(everything()) as [keyof Touched, readonly string[]][];
  return kindsByFamily.map(([family, kinds]) => {
    const seen = new Set(runs.flatMap((touched) => touched[family]));
    const never = kinds.filter((kind) => !seen.has(kind));
    return { family, touched: kinds.length - never.length, all: kinds.length, never };
  });
}

function everything(): Touched {
  const words = (all: readonly { readonly kind: string }[]) => all.map(({ kind }) => kind);
  return {
    fault: words(faults.all),
    order: words(orders.all),
    alarm: words(alarms.all),
    after_alarm: choices(pumpFields.after_alarm.parts?.['low']),
    drive: choices(pumpFields.drive),
    bolus: boluses,
    request: ['granted', ...refusalReasons],
  };
}

/** The words between which a field lets one choose. */
function choices(
  field: { readonly jsonSchema: Readonly<Record<string, unknown>> } | undefined,
): readonly string[] {
  return (field?.jsonSchema['enum'] ?? []) as readonly string[];
}
