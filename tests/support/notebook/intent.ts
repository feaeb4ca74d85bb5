import type { Basal } from '../../../src/fields/index.ts';
import type { PatientBolus, ScheduledBolus } from '../../../src/model/program.ts';
import type { Recording } from '../../../src/model/recording.ts';
import type { Mixture, OrderEntry, Scenario } from '../../../src/scenario/scenario.ts';
import { DAY, HOUR } from '../course.ts';
import { careOf } from './care.ts';
import { Clock } from './clock.ts';
import { rated } from './flow.ts';
import type { Since } from './page.ts';

/** So much of a drug an hour between two moments. */
interface Called {
  readonly from: number;
  readonly to: number;
  readonly drug: number;
  readonly rate: number;
}

type Rate = 'program' | 'stop' | 'kvo' | 'minimum-rate';

/** A rate that is ordered, and its place among all that is done to the pump. */
interface Turn extends Since<Rate> {
  readonly place: number;
}

/**
 * What the clinician's orders call for, worked out from the orders as they were written and from the facts that the model
 * lets count: the boluses that were granted or not refused, the refills that were not refused, the time of a bridge. Alarms,
 * faults, caps, suspensions, halts and entry errors are looked at by nobody here.
 */
export class Intent {
  private readonly scenario: Scenario;
  private readonly basals: Since<Basal>[];
  private readonly labels: Since<Mixture>[];
  private readonly rates: Turn[] = [{ at: 0, value: 'program', place: -1 }];
  private readonly called: readonly Called[];

  constructor(scenario: Scenario, recording: Recording) {
    const { program, mixture } = scenario;
    this.scenario = scenario;
    this.basals = [{ at: 0, value: program.basal }];
    this.labels = [{ at: 0, value: mixture }];
    const series: Since<readonly ScheduledBolus[]>[] = [{ at: 0, value: program.boluses }];
    const asked: Since<PatientBolus | null>[] = [{ at: 0, value: program.patientBolus }];
    const refused = new Set(
      recording.facts.flatMap((fact) => (fact.kind === 'order-refused' ? [fact['index'] as number] : [])),
    );
    const care = careOf(scenario);
    care.forEach(({ at, order }, place) => {
      if (order === null) this.rates.push({ at, value: 'program', place });
      else if (!refused.has(order.index)) this.obey(place, order, series, asked);
    });
    this.called = [
      ...this.scheduled(series, bridgesOf(recording)),
      ...care.flatMap(({ order }, place) =>
        order === null || refused.has(order.index) ? [] : this.single(order, place),
      ),
      ...recording.facts.flatMap((fact) => {
        const bolus = fact.kind === 'request-granted' ? inForce(asked, fact.at_ms) : null;
        return bolus === null ? [] : [this.bolus(fact.at_ms, bolus, Infinity)];
      }),
    ];
  }

  /** From the start of the run to a moment, µg or IU. */
  to(drug: number, until: number): number {
    const changes = [...this.basals, ...this.labels, ...this.rates].map(({ at }) => at);
    const ends = this.called.flatMap(({ from, to }) => [from, to]);
    const turns = this.basals.flatMap(({ value }) => new Clock(value, this.scenario.startMs).turns(0, until));
    const corners = [...new Set([0, ...changes, ...ends, ...turns, until])]
      .filter((at) => at <= until)
      .sort((a, b) => a - b);
    let amount = 0;
    for (let i = 1; i < corners.length; i++) {
      const [from, to] = [corners[i - 1] as number, corners[i] as number];
      amount += (this.flow(from) * (inForce(this.labels, from)[drug] ?? 0) * (to - from)) / HOUR;
    }
    return amount;
  }

  /** What is called for from a moment on, µL/h. */
  private flow(at: number): number {
    const { startMs, pump, program } = this.scenario;
    const label = inForce(this.labels, at);
    const basal = inForce(this.basals, at);
    const own = program.basalOfPump
      ? pump.factory_flow
      : inVolume(new Clock(basal, startMs).rate(at), basal.drug, label);
    const boluses = this.called.filter(({ from, to }) => from <= at && at < to);
    return boluses.reduce(
      (sum, { rate, drug }) => sum + inVolume(rate, drug, label),
      rated(inForce(this.rates, at), own, pump),
    );
  }

  private obey(
    place: number,
    { at, kind, values }: OrderEntry,
    series: Since<readonly ScheduledBolus[]>[],
    asked: Since<PatientBolus | null>[],
  ): void {
    const { basal, boluses, patient_bolus, drugs } = values as {
      readonly basal?: Basal;
      readonly boluses?: readonly ScheduledBolus[];
      readonly patient_bolus?: PatientBolus;
      readonly drugs?: Mixture;
    };
    if (kind.kind === 'stop' || kind.kind === 'kvo' || kind.kind === 'minimum-rate')
      this.rates.push({ at, value: kind.kind, place });
    if (kind.kind === 'resume') this.rates.push({ at, value: 'program', place });
    if (kind.kind === 'refill' && drugs !== undefined) this.labels.push({ at, value: drugs });
    if (basal !== undefined) this.basals.push({ at, value: basal });
    if (boluses !== undefined) series.push({ at, value: boluses });
    if (patient_bolus !== undefined) asked.push({ at, value: patient_bolus });
  }

  /** A bolus that is called for, until an order behind its own place ends it. */
  private bolus(
    at: number,
    { drug, dose, over }: Pick<PatientBolus, 'drug' | 'dose' | 'over'>,
    place: number,
  ): Called {
    const ends = (rate: Turn): boolean =>
      rate.value !== 'program' && (rate.at > at || (rate.at === at && rate.place > place));
    const ended = this.rates.find(ends)?.at ?? Infinity;
    return { from: at, to: Math.min(at + over, ended), drug, rate: (dose / over) * HOUR };
  }

  private single({ at, kind, values }: OrderEntry, place: number): readonly Called[] {
    if (kind.kind !== 'bolus') return [];
    const { dose, over, drug } = values as { readonly dose: number; readonly over: number; drug?: number };
    return [this.bolus(at, { dose, over, drug: drug ?? this.primaryAt(at) }, place)];
  }

  private primaryAt(at: number): number {
    const { orders, primary } = this.scenario;
    const chosen = orders
      .filter((order) => order.at <= at && order.values['primary'] !== undefined)
      .sort((a, b) => a.at - b.at)
      .at(-1);
    return (chosen?.values['primary'] as number | undefined) ?? primary;
  }

  private scheduled(
    series: readonly Since<readonly ScheduledBolus[]>[],
    bridges: readonly (readonly [number, number])[],
  ): readonly Called[] {
    const { startMs, duration } = this.scenario;
    return series.flatMap(({ at: since, value }, i) => {
      const until = series[i + 1]?.at ?? duration;
      return value.flatMap((bolus) => {
        const called = [];
        for (let at = firstOf(bolus, since, startMs); at < until; at += bolus.every) {
          const isBridged = bridges.some(([from, to]) => at >= from && at < to);
          if (inForce(this.rates, at) === 'program' && !isBridged)
            called.push(this.bolus(at, bolus, Infinity));
        }
        return called;
      });
    });
  }
}

/** When a series begins that comes into force at a moment. */
export function firstOf({ first }: ScheduledBolus, since: number, startMs: number): number {
  if (first.kind === 'at-once') return since;
  if (first.kind === 'moment') return first.at;
  return since + ((first.time - ((startMs + since) % DAY) + DAY) % DAY);
}

const inForce = <T>(all: readonly Since<T>[], at: number): T =>
  (all.findLast((each) => each.at <= at) as Since<T>).value;

const inVolume = (amount: number, drug: number, label: Mixture): number => {
  const concentration = label[drug] ?? 0;
  return concentration > 0 ? amount / concentration : 0;
};

/** From and to of every bridge. */
function bridgesOf({ facts }: Recording): readonly (readonly [number, number])[] {
  const ends = facts.filter(({ kind }) => kind === 'bridge-ended').map(({ at_ms }) => at_ms);
  return facts
    .filter(({ kind }) => kind === 'bridge-started')
    .map(({ at_ms }, i) => [at_ms, ends[i] ?? Infinity] as const);
}
