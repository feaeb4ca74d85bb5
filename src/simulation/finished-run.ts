import type { Entry } from '../engine/chronicle.ts';
import type { Run } from '../engine/run.ts';
import { drugTotals, volumeTotals } from '../model/balance.ts';
import type { Command } from '../model/commands.ts';
import type { Curve } from '../model/curve.ts';
import { readFact, type FactKind } from '../model/facts.ts';
import type { DrugTotals, Fact, Recording, RequestTotals, VolumeTotals } from '../model/recording.ts';
import type { Setup } from '../model/setup.ts';
import type { State } from '../model/state.ts';

/**
 * What a run left behind, its books closed; facts become objects when somebody reads them. A class, because an object
 * with accessors of its own would have a hidden shape of its own too, which holds on to the whole run.
 */
export class FinishedRun implements Recording {
  readonly seed: number;
  readonly volumes: VolumeTotals;
  readonly drugs: readonly DrugTotals[];
  readonly peakPressure: number;
  readonly peakPressureAt: number;
  readonly requests: RequestTotals;
  readonly onsets: readonly (number | null)[];
  readonly events: number;
  readonly factCount: number;
  readonly curve: Curve | null;
  private readonly run: Run<State, Command, FactKind>;
  private readonly setup: Setup;
  private allFacts: readonly Fact[] | null = null;
  private someFacts: readonly Fact[] | null = null;

  /** @throws BrokenLaw when the books do not close. */
  constructor(
    setup: Setup,
    state: State,
    run: Run<State, Command, FactKind>,
    curve: Curve | null,
    seed: number,
  ) {
    this.seed = seed;
    this.volumes = volumeTotals(state, setup);
    this.drugs = setup.names.drugs.map((_, drug) => drugTotals(state, setup, drug));
    this.peakPressure = state.ledger.peak;
    this.peakPressureAt = state.ledger.peakAt;
    this.requests = state.requests;
    this.onsets = state.faults.map(({ begun, onset }) => (begun ? onset : null));
    this.events = run.events;
    this.factCount = run.chronicle.length;
    this.curve = curve;
    this.run = run;
    this.setup = setup;
  }

  get facts(): readonly Fact[] {
    return (this.allFacts ??= this.read(this.run.chronicle.entries()));
  }

  get findings(): readonly Fact[] {
    return (this.someFacts ??= this.read(this.run.chronicle.markedEntries()));
  }

  private read(entries: readonly Entry<FactKind>[]): readonly Fact[] {
    return entries.map((entry) => readFact(entry, this.setup.names));
  }
}
