import { alarms } from '../catalog/alarms/index.ts';
import type { FactRecord } from './result.ts';

/** A bolus that has begun and is not over. */
export interface StandingBolus {
  /** The place of its begin in the timeline. */
  readonly fact: number;
  /** It waits for another one. */
  readonly suspended: boolean;
}

/** What has begun and is not over, each told by the place in the timeline of the fact that began it; null: nothing. */
export interface Standing {
  readonly faults: readonly number[];
  readonly alarms: readonly number[];
  readonly boluses: readonly StandingBolus[];
  readonly bridge: number | null;
  /** An order stopped the pump, or slowed it to a keep-open or minimum rate. */
  readonly stopped: number | null;
  readonly slowed: number | null;
  /** An alarm's rate is in force. */
  readonly limited: number | null;
  readonly stalled: number | null;
  readonly dry: number | null;
  /** The last refill. */
  readonly filled: number | null;
}

/**
 * What stands after the facts given, which are the first ones of a timeline. Resetting the alarms lifts their rates
 * without a fact, so that the moments of those orders are asked for (ms from start, up to the last fact's).
 */
export function standingAfter(facts: readonly FactRecord[], resets: readonly number[] = []): Standing {
  const ledger = new Ledger();
  let reset = 0;
  facts.forEach((fact, index) => {
    while ((resets[reset] ?? Infinity) < fact.at_ms) ledger.reset(resets[reset++] as number, facts);
    ledger.take(fact, index);
  });
  while (reset < resets.length) ledger.reset(resets[reset++] as number, facts);
  return ledger.standing();
}

type Single = 'bridge' | 'stopped' | 'slowed' | 'stalled' | 'dry' | 'filled';

/** What begins and what ends the conditions of which there is one at a time. */
const begins: Readonly<Record<string, Single>> = {
  'bridge-started': 'bridge',
  'delivery-stopped': 'stopped',
  'motor-stalled': 'stalled',
  'ran-dry': 'dry',
  refilled: 'filled',
};
const ends: Readonly<Record<string, readonly Single[]>> = {
  'bridge-ended': ['bridge'],
  'delivery-stopped': ['slowed'],
  'delivery-resumed': ['stopped', 'slowed'],
  'motor-recovered': ['stalled'],
  refilled: ['dry'],
};

class Ledger {
  private readonly faults = new Map<unknown, number>();
  private readonly alarms = new Map<unknown, number>();
  private readonly limits = new Map<unknown, number>();
  private readonly boluses = new Map<number, { readonly bolus: unknown; suspended: boolean }>();
  private readonly single = new Map<Single, number>();

  take(fact: FactRecord, index: number): void {
    for (const condition of ends[fact.kind] ?? []) this.single.delete(condition);
    const begun = begins[fact.kind];
    if (begun !== undefined) this.single.set(begun, index);
    switch (fact.kind) {
      case 'fault-started':
        this.faults.set(fact['index'], index);
        return;
      case 'fault-ended':
        this.faults.delete(fact['index']);
        return;
      case 'alarm-raised':
        this.alarms.set(fact['alarm'], index);
        return;
      case 'alarm-cleared':
        this.alarms.delete(fact['alarm']);
        if (alarms.find(String(fact['alarm']))?.lifted !== 'by-order') this.limits.delete(fact['alarm']);
        return;
      case 'delivery-resumed':
        this.limits.clear();
        return;
      case 'rate-limited':
        this.limit(fact, index);
        return;
      default:
        this.takeBolus(fact, index);
    }
  }

  /** An order to reset the alarms comes before whatever alarms ring at the same instant. */
  reset(at: number, facts: readonly FactRecord[]): void {
    for (const [alarm, index] of this.limits)
      if ((facts[index] as FactRecord).at_ms < at) this.limits.delete(alarm);
  }

  standing(): Standing {
    const single = (condition: Single): number | null => this.single.get(condition) ?? null;
    return {
      faults: [...this.faults.values()],
      alarms: [...this.alarms.values()],
      boluses: [...this.boluses].map(([fact, { suspended }]) => ({ fact, suspended })),
      bridge: single('bridge'),
      stopped: single('stopped'),
      slowed: single('slowed'),
      limited: [...this.limits.values()].at(-1) ?? null,
      stalled: single('stalled'),
      dry: single('dry'),
      filled: single('filled'),
    };
  }

  private limit({ because, alarm }: FactRecord, index: number): void {
    if (because === 'alarm') this.limits.set(alarm, index);
    if (because !== 'order') return;
    this.single.delete('stopped');
    this.single.set('slowed', index);
  }

  private takeBolus({ kind, cause, bolus }: FactRecord, index: number): void {
    if (kind === 'bolus-started') this.boluses.set(index, { bolus, suspended: false });
    else if (kind === 'bolus-completed' || kind === 'bolus-halted') this.boluses.delete(cause ?? -1);
    else if (kind === 'bolus-suspended' || kind === 'bolus-resumed')
      for (const running of this.boluses.values())
        if (running.bolus === bolus) running.suspended = kind === 'bolus-suspended';
  }
}
