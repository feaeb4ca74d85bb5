import type { Curve } from '../../src/model/curve.ts';
import type { Fact, Recording } from '../../src/model/recording.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { prepare } from '../../src/simulation/compile.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Dose = 'intended' | 'programmed' | 'pumped' | 'delivered';

/** A finished run, as a test reads it: µg, µL, µL/h, kPa; moments in ms from start. */
export class Course {
  readonly scenario: Scenario;
  readonly recording: Recording;

  constructor(scenario: Scenario, recording: Recording) {
    this.scenario = scenario;
    this.recording = recording;
  }

  intended = (drug?: string): Doses => this.doses('intended', drug);
  programmed = (drug?: string): Doses => this.doses('programmed', drug);
  pumped = (drug?: string): Doses => this.doses('pumped', drug);
  delivered = (drug?: string): Doses => this.doses('delivered', drug);

  facts(kind: string, details: Readonly<Record<string, unknown>> = {}): readonly Fact[] {
    return this.recording.facts.filter(
      (fact) => fact.kind === kind && Object.entries(details).every(([key, value]) => fact[key] === value),
    );
  }

  /** The kinds of the facts that led to those of this kind. */
  ledTo(kind: string): readonly (string | undefined)[] {
    return this.facts(kind).map(({ cause }) => this.recording.facts[Number(cause)]?.kind);
  }

  /** The only fact of its kind. */
  fact(kind: string, details: Readonly<Record<string, unknown>> = {}): Fact {
    const [found, ...others] = this.facts(kind, details);
    if (found === undefined || others.length > 0)
      throw new Error(`${kind} was recorded ${others.length + (found ? 1 : 0)} times, not once.`);
    return found;
  }

  /** When the only fact of its kind was recorded. */
  at(kind: string, details: Readonly<Record<string, unknown>> = {}): number {
    return this.fact(kind, details).at_ms;
  }

  raised = (alarm: string): readonly number[] => this.facts('alarm-raised', { alarm }).map((f) => f.at_ms);

  pressure = (at: number): number => this.curve.pressure(...this.place(at));
  reservoir = (at: number): number => this.curve.reservoir(...this.place(at));
  believed = (at: number): number => this.curve.believed(...this.place(at));
  tipFlow = (at: number): number => this.curve.tipFlow(...this.place(at));

  get volumes(): Recording['volumes'] {
    return this.recording.volumes;
  }

  get curve(): Curve {
    if (this.recording.curve === null) throw new Error('This run kept no curve.');
    return this.recording.curve;
  }

  private place(at: number): [stretch: number, hours: number] {
    const stretch = this.curve.find(at);
    return [stretch, this.curve.hours(stretch, at)];
  }

  private doses(what: Dose, drug: string | undefined): Doses {
    const index =
      drug === undefined ? this.scenario.primary : this.scenario.drugs.findIndex(({ name }) => name === drug);
    if (index < 0) throw new Error(`There is no drug ${drug} in this run.`);
    return new Doses(this.curve, what, index, this.scenario.duration);
  }
}

/** One cumulative curve of one drug, µg. */
class Doses {
  private readonly curve: Curve;
  private readonly what: Dose;
  private readonly drug: number;
  private readonly end: number;

  constructor(curve: Curve, what: Dose, drug: number, end: number) {
    this.curve = curve;
    this.what = what;
    this.drug = drug;
    this.end = end;
  }

  /** By the end of the run. */
  get total(): number {
    return this.at(this.end);
  }

  at(moment: number): number {
    const stretch = this.curve.find(moment);
    return this.curve[this.what](this.drug, stretch, this.curve.hours(stretch, moment));
  }

  between(from: number, to: number): number {
    return this.at(to) - this.at(from);
  }

  /** In each whole hour or day of the run. */
  per(unit: 'hour' | 'day'): readonly number[] {
    const length = unit === 'hour' ? HOUR : DAY;
    return Array.from({ length: Math.floor(this.end / length) }, (_, i) =>
      this.between(i * length, (i + 1) * length),
    );
  }
}

/** Run a scenario once, keeping its whole course. */
export function courseOf(scenario: Scenario): Course {
  return new Course(scenario, prepare(scenario).run({ seed: scenario.seed, curve: true, without: null }));
}
