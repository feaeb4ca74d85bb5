import type { Basal } from '../../../src/fields/index.ts';
import type { DoseLimit, PatientBolus, ScheduledBolus } from '../../../src/model/program.ts';
import type { Fact, Recording } from '../../../src/model/recording.ts';
import type { Mixture, OrderEntry, Scenario } from '../../../src/scenario/scenario.ts';
import { careOf, type Care } from './care.ts';
import type { Judged, Page, Since } from './page.ts';
import { believedAt, rowOf } from './reservoir.ts';
import { underAfter } from './under.ts';

type Fill = {
  readonly volume: number;
  readonly drugs?: Mixture;
  readonly aspirate: boolean;
  readonly told?: { readonly volume?: number; readonly drugs?: Mixture };
  readonly primary?: number;
  readonly bridge: boolean;
};

/**
 * What the pump must know, kept beside a finished run from its orders and its facts alone, by the words of the model: an
 * independent account of mode, program, concentrations, alarms' rates and boluses. It shares no code with the controller.
 */
export class Notebook {
  private readonly scenario: Scenario;
  private readonly recording: Recording;
  private readonly care: readonly Care[];
  private readonly refused: ReadonlySet<number>;
  private done = 0;
  private now = 0;
  private label: Mixture;
  private bridgeTo: Mixture;
  private page: Page;
  /** Every page that there was, with the moment from which on it held. */
  readonly pages: Since<Page>[];
  /** Every fact of the run, with the page on which it was written. */
  readonly facts: readonly Judged[];

  constructor(scenario: Scenario, recording: Recording) {
    const { program, mixture, primary, pump } = scenario;
    this.scenario = scenario;
    this.recording = recording;
    this.care = careOf(scenario);
    this.refused = new Set(
      recording.facts.flatMap((fact) => (fact.kind === 'order-refused' ? [fact['index'] as number] : [])),
    );
    this.label = this.bridgeTo = mixture;
    this.page = {
      mode: 'program',
      resets: 0,
      imposing: new Set(),
      bridging: false,
      told: mixture,
      primary,
      filled: { at: 0, value: pump.filled },
      ...program,
      boluses: { at: 0, value: program.boluses },
      under: new Map(),
      lastStart: -Infinity,
      lastEnd: -Infinity,
      grants: [],
    };
    this.pages = [{ at: 0, value: this.page }];
    this.facts = recording.facts.map((fact, index) => {
      this.careBefore(fact, index);
      const judged = { fact, index, page: this.page };
      this.now = fact.at_ms;
      this.note(fact, index);
      return judged;
    });
  }

  /** Do the care that lies before a fact. */
  private careBefore(fact: Fact, index: number): void {
    const at = fact.at_ms;
    this.doWhile((care) => care.at < at);
    const order = this.orderOf(fact, index);
    if (order !== null) this.doWhile((care) => care.at === at && care.order !== order);
    else if (isJudgedLast(fact)) this.doWhile((care) => care.at === at);
  }

  /** The order that a fact is the outcome of; null when it is none's, or nobody asks. */
  private orderOf(fact: Fact, index: number): OrderEntry | null {
    const at = fact.at_ms;
    const obeyed = (...kinds: readonly string[]): readonly OrderEntry[] =>
      this.ordersAt(at, ...kinds).filter((order) => !this.refused.has(order.index));
    if (fact.kind === 'order-refused') return this.scenario.orders[fact['index'] as number] ?? null;
    if (fact.kind === 'refilled') return obeyed('refill')[this.alike(index, isRefill)] ?? null;
    return isOrdered(fact) ? (obeyed('bolus', 'priming-bolus')[this.alike(index, isOrdered)] ?? null) : null;
  }

  private doWhile(isNext: (care: Care) => boolean): void {
    for (let care = this.care[this.done]; care && isNext(care); care = this.care[this.done]) {
      this.done++;
      this.now = care.at;
      if (care.order === null) this.turn({ mode: 'program' });
      else if (!this.refused.has(care.order.index)) this.obey(care.order);
    }
  }

  private ordersAt(at: number, ...kinds: readonly string[]): readonly OrderEntry[] {
    return this.care.flatMap(({ at: then, order }) =>
      then === at && order !== null && kinds.includes(order.kind.kind) ? [order] : [],
    );
  }

  /** How many such facts stand before this one at the same moment. */
  private alike(index: number, isSuch: (fact: Fact) => boolean): number {
    const { facts } = this.recording;
    const at = facts[index]?.at_ms;
    let count = 0;
    for (let i = index - 1; facts[i]?.at_ms === at; i--) if (isSuch(facts[i] as Fact)) count++;
    return count;
  }

  private turn(change: Partial<Page>): void {
    this.page = { ...this.page, ...change };
    this.pages.push({ at: this.now, value: this.page });
  }

  private obey({ at, kind, values, entered }: OrderEntry): void {
    const got = { ...values, ...entered };
    switch (kind.kind) {
      case 'stop':
        return this.turn({ mode: 'stopped' });
      case 'kvo':
      case 'minimum-rate':
        return this.turn({ mode: kind.kind });
      case 'resume':
        return this.turn({ mode: 'program', imposing: new Set() });
      case 'reset-alarms':
        return this.turn({ imposing: new Set() });
      case 'set-basal':
      case 'set-program': {
        const { page } = this;
        const boluses = got['boluses'] as readonly ScheduledBolus[] | undefined;
        return this.turn({
          basal: (got['basal'] as Basal | undefined) ?? page.basal,
          boluses: boluses ? { at, value: boluses } : page.boluses,
          patientBolus: (got['patient_bolus'] as PatientBolus | undefined) ?? page.patientBolus,
          doseLimit: (got['dose_limit'] as DoseLimit | undefined) ?? page.doseLimit,
        });
      }
      case 'refill':
        return this.fill(at, values as unknown as Fill);
    }
  }

  private fill(at: number, { volume, drugs, aspirate, told, primary, bridge }: Fill): void {
    const { page } = this;
    this.label = drugs ?? this.label;
    this.bridgeTo = told?.drugs ?? this.label;
    const left = aspirate ? 0 : believedAt(page, this.recording, at);
    const lifted = [...page.imposing].filter((alarm) => !alarm.endsWith('-reservoir'));
    this.turn({
      filled: { at, value: told?.volume ?? volume + left },
      told: bridge ? page.told : this.bridgeTo,
      primary: primary ?? page.primary,
      imposing: new Set(lifted),
      bridging: bridge,
    });
  }

  private note(fact: Fact, index: number): void {
    const { page } = this;
    const at = fact.at_ms;
    switch (fact.kind) {
      case 'fault-started':
      case 'fault-ended':
        if (fact['fault'] === 'pump-reset')
          this.turn({ resets: page.resets + (fact.kind === 'fault-started' ? 1 : -1) });
        return;
      case 'alarm-raised': {
        const alarm = fact['alarm'] as string;
        const row = rowOf(alarm);
        if (row !== null && this.scenario.pump.after_alarm[row] !== 'continue')
          this.turn({ imposing: new Set([...page.imposing, alarm]) });
        return;
      }
      case 'motor-recovered':
        return this.turn({
          imposing: new Set([...page.imposing].filter((alarm) => alarm !== 'motor-stall')),
        });
      case 'bridge-ended':
        // A refill that ends a bridge has said all itself.
        if (page.bridging && !this.isRefilledAt(index)) this.turn({ bridging: false, told: this.bridgeTo });
        return;
      case 'request-granted':
        return this.turn({ grants: [...page.grants, at] });
      default:
        return this.turn(underAfter(page, fact, index, this.ordersAt(at, 'bolus', 'priming-bolus')));
    }
  }

  private isRefilledAt(index: number): boolean {
    const { facts } = this.recording;
    const previous = facts[index - 1];
    return previous?.kind === 'refilled' && previous.at_ms === facts[index]?.at_ms;
  }
}

const isRefill = ({ kind }: Fact): boolean => kind === 'refilled';
const isOrdered = ({ kind, bolus }: Fact): boolean =>
  kind === 'bolus-started' && (bolus === 'clinician' || bolus === 'priming');

/** What comes when all care of its moment is done: the patient's requests, ordered or not, and what alarms make of it. */
const isJudgedLast = ({ kind }: Fact): boolean => kind.startsWith('request-') || kind.startsWith('alarm-');
