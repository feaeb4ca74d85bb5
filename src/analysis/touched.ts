import { alarms as alarmKinds } from '../catalog/alarms/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Result } from './result.ts';

/** The kinds that one run touched, by the family that they are of. */
export interface Touched {
  /** The faults that began. */
  readonly fault: readonly string[];
  /** The orders that were given. */
  readonly order: readonly string[];
  /** The alarms that rang. */
  readonly alarm: readonly string[];
  /** What those alarms made of the rate. */
  readonly after_alarm: readonly string[];
  readonly drive: readonly string[];
  /** The boluses that began. */
  readonly bolus: readonly string[];
  /** What became of requests: `granted`, or the reasons why not. */
  readonly request: readonly string[];
}

export function touchedBy({ pump, orders }: Scenario, result: Result): Touched {
  const rang = each(result.alarms, ({ kind }) => kind);
  const rows = rang.map((kind) => alarmKinds.find(kind)?.after ?? null).filter((row) => row !== null);
  const refused = Object.entries(result.requests.refused).filter(([, count]) => count > 0);
  return {
    fault: each(
      result.faults.filter(({ from_ms }) => from_ms !== null),
      ({ kind }) => kind,
    ),
    order: each(orders, ({ kind }) => kind.kind),
    alarm: rang,
    after_alarm: each(rows, (row) => pump.after_alarm[row]),
    drive: [pump.drive],
    bolus: each(
      result.facts.filter(({ kind }) => kind === 'bolus-started'),
      ({ bolus }) => String(bolus),
    ),
    request: [
      ...(result.requests.granted > 0 ? ['granted'] : []),
      ...refused.map(([because]) => because.replaceAll('_', '-')),
    ],
  };
}

/** The words of all items, each once. */
function each<T>(items: readonly T[], word: (item: T) => string): readonly string[] {
  return [...new Set(items.map(word))];
}
