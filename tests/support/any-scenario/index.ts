import fc from 'fast-check';
import { ScenarioError } from '../../../src/scenario/problem.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { anyDrugs, labelOf } from './drugs.ts';
import { anyFaults } from './faults.ts';
import { anyOrders } from './orders.ts';
import { anyPatient } from './patient.ts';
import { anyBasal, anyProgram } from './program.ts';
import { anyCatheter, anyPump, type AnyPump } from './pump.ts';
import { momentIn, mostly, oneOf, type Written } from './words.ts';

/** How many days a random run lasts, how much may happen in it, and to which pumps. */
export interface Mischief {
  readonly days: number;
  readonly orders: number;
  readonly faults: number;
  readonly pump?: fc.Arbitrary<AnyPump>;
  /** Parts of the program that there are in any case. */
  readonly program?: readonly string[];
}

/** A scenario file over every kind there is, in the words in which one is written. Nearly all of them can be read. */
export function anyFile({ days, orders, faults, ...rest }: Mischief): fc.Arbitrary<Written> {
  const { pump: pumps = anyPump, program: needed = [] } = rest;
  return fc.tuple(pumps, anyDrugs).chain(([pump, drugs]) => {
    const primary = drugs[0] as (typeof drugs)[number];
    const programs =
      pump.obeys === 'all'
        ? anyProgram(primary, momentIn(days), ['basal', ...needed])
        : fc.option(fc.record({ basal: anyBasal(primary) }), { nil: {} });
    return programs.chain((program) => {
      const asks = 'patient_bolus' in program;
      return fc
        .record({
          start: oneOf('2026-01-05T00:00', '2026-01-09T17:20'),
          catheter: anyCatheter,
          drugs: labelOf(drugs),
          orders: anyOrders({ pump, drugs, days, asks }, orders),
          faults: anyFaults(pump, days, faults),
          patient: anyPatient(drugs, days, asks),
          seed: fc.nat(1000),
          isCrowded: mostly(false, true),
        })
        .map(({ isCrowded, ...rest }) => {
          const file = { pumpsim: 1, duration: `${days} days`, pump: pump.pump, program, ...rest };
          return isCrowded ? crowded(file, days) : file;
        });
    });
  });
}

/** The same file with all that is timed on a few moments, so that orders, faults and requests fall on one instant. */
function crowded<F extends Record<'orders' | 'faults', readonly Written[]>>(file: F, days: number): F {
  const moments = ['0 h', '6 h', '12 h', '1080 min', '24 h', '36 h', `${days} days`];
  const move = (entry: Written, i: number): Written =>
    typeof entry['at'] === 'string' ? { ...entry, at: moments[(5 * i) % moments.length] } : entry;
  return { ...file, orders: file.orders.map(move), faults: file.faults.map(move) };
}

/** The scenario of a file; null when it is refused, with every reason in its place. Anything else is thrown. */
export function scenarioOrNull(file: Written): Scenario | null {
  try {
    return readScenario(JSON.stringify(file));
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** The same as scenarios: what is refused is left out. A law that one of them breaks shows its file. */
export function anyScenario(mischief: Mischief): fc.Arbitrary<Scenario> {
  return anyFile(mischief)
    .map((file) => {
      const scenario = scenarioOrNull(file);
      return scenario && { ...scenario, [fc.toStringMethod]: () => JSON.stringify(file) };
    })
    .filter((scenario) => scenario !== null);
}
