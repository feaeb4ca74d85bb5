import type { Basal } from '../../../src/fields/index.ts';
import type { DoseLimit, PatientBolus, ScheduledBolus } from '../../../src/model/program.ts';
import type { Fact } from '../../../src/model/recording.ts';
import type { Mixture } from '../../../src/scenario/scenario.ts';

/** Something that is so since a moment. */
export interface Since<T> {
  readonly at: number;
  readonly value: T;
}

/** A bolus that has begun and is not over. */
export interface Under {
  /** The index of the fact of its start. */
  readonly index: number;
  readonly kind: string;
  readonly at: number;
  /** The drug that it is an amount of; null for a priming bolus, which is a volume. */
  readonly drug: number | null;
  readonly dose: number;
  readonly over: number;
  /** For how long it has been given (ms) up to `since`; while it waits, `since` is null. */
  readonly ran: number;
  readonly since: number | null;
  /** Whether the greatest flow has ever held it back: then its time says nothing of its dose. */
  readonly isCapped: boolean;
}

/** Everything that decides whether the pump gives a bolus, as it stands at one moment. */
export interface Page {
  readonly mode: 'program' | 'stopped' | 'kvo' | 'minimum-rate';
  /** How many resets of the firmware are in force. */
  readonly resets: number;
  /** Alarms whose rate is in force. */
  readonly imposing: ReadonlySet<string>;
  readonly bridging: boolean;
  /** Concentrations that the pump reckons with. */
  readonly told: Mixture;
  readonly primary: number;
  /** What the pump was told to hold, and when; µL. */
  readonly filled: Since<number>;
  readonly basal: Basal;
  readonly boluses: Since<readonly ScheduledBolus[]>;
  readonly patientBolus: PatientBolus | null;
  readonly doseLimit: DoseLimit | null;
  readonly under: ReadonlyMap<number, Under>;
  /** Start and end of the patient's last bolus; before all when there was none. */
  readonly lastStart: number;
  readonly lastEnd: number;
  readonly grants: readonly number[];
}

/** A fact, its place among all, and how things stood just before it. */
export interface Judged {
  readonly fact: Fact;
  readonly index: number;
  readonly page: Page;
}
