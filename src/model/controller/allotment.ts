import { clockOf, meanRate, rateAt, untilGiven, untilNextChange } from '../basal.ts';
import type { Mixture } from '../commands.ts';
import { CLINICIAN, PATIENT, PRIMING, SCHEDULED } from '../facts.ts';
import type { PatientBolus, Program, ScheduledBolus } from '../program.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';
import { instantAfter, MS_PER_HOUR, NOISE_MS } from '../time.ts';
import type { RunningBolus } from './bolus.ts';
import { flowFor } from './rates.ts';

/** A bolus under way in time to come; amounts of its drug, µL of a priming bolus. */
type Share = Pick<RunningBolus, 'kind' | 'drug' | 'left' | 'rate' | 'flow' | 'endsAt'>;

/** Changes of the flow that are foreseen one by one: our choice, some eleven years of a bolus an hour. */
const MOST_CHANGES = 200_000;

/**
 * What the program will give if it goes on as it is, from one change of the flow to the next: the basal, and of what it
 * leaves below the pump's maximum the boluses, first begun, first served. No patient is foreseen, but one bolus may be
 * asked for; the clinician's waits until it is over. Every dose is met at a whole millisecond, as it is when it is given.
 */
export class Allotment {
  /** The stretch looked at, ms from start; nothing changes in it. */
  at: number;
  until = Infinity;
  /** What is given in it, µL/h. */
  basal = 0;
  boluses = 0;
  private readonly program: Program;
  private readonly setup: Setup;
  private readonly schedule: readonly number[];
  private told: Mixture;
  /** In the order of their beginning. */
  private under: readonly Share[];
  private scheduled: readonly ScheduledBolus[] = [];
  private due: number[] = [];

  /** From the present instant on, with what is left of the boluses under way and without any that is scheduled. */
  constructor(state: State, setup: Setup, now: number) {
    const { program, schedule, told, boluses, running, pending } = state;
    this.at = now;
    this.program = program;
    this.setup = setup;
    this.schedule = schedule;
    this.told = told;
    this.under = boluses
      .slice(0, running)
      .filter((bolus) => bolus.endsAt > now)
      .map(({ kind, drug, left, rate, flow }) => {
        const given = ((flow * pending) / MS_PER_HOUR) * this.strength({ kind, drug });
        return { kind, drug, left: left - given, rate, flow: 0, endsAt: Infinity };
      });
    this.look();
  }

  /** From here on the scheduled boluses are given, too, and the mixture is another. */
  proceed(told: Mixture): this {
    this.told = told;
    this.scheduled = this.program.boluses;
    this.due = this.scheduled.map(({ every }, i) => {
      const next = this.schedule[i] as number;
      return next >= this.at ? next : next + Math.ceil((this.at - next) / every) * every;
    });
    this.look();
    return this;
  }

  /** A bolus is granted here. */
  grant({ drug, dose, over }: PatientBolus): this {
    this.begin(PATIENT, drug, dose, over);
    this.look();
    return this;
  }

  get isGivingPatients(): boolean {
    return this.under.some(({ kind }) => kind === PATIENT);
  }

  /** Go on to another instant of this stretch, or to the next stretch. */
  goTo(at: number): void {
    const hours = (at - this.at) / MS_PER_HOUR;
    for (const share of this.under) share.left -= share.flow * hours * this.strength(share);
    this.under = this.under.filter(({ endsAt }) => endsAt > at);
    this.at = at;
    this.look();
  }

  /**
   * The first whole millisecond at which so many µL will have been given from here on; `Infinity` beyond an end. What
   * takes a hundred thousand boluses and more is told to within one of them.
   */
  whenGiven(volume: number, end: number): number {
    let left = volume;
    for (let changes = 0; ; changes++) {
      if (this.under.length === 0 && this.scheduled.length === 0) return this.whenGivenByBasal(left);
      if (changes === MOST_CHANGES) return this.whenGivenOnAverage(left, end);
      const flow = this.basal + this.boluses;
      if (flow > 0 && flow * (this.until - this.at) >= left * MS_PER_HOUR)
        return instantAfter(this.at, left / flow);
      if (this.until >= end) return Infinity;
      left -= (flow * (this.until - this.at)) / MS_PER_HOUR;
      this.goTo(this.until);
    }
  }

  private whenGivenOnAverage(volume: number, end: number): number {
    const { plan } = this.program;
    const boluses = this.scheduled.map(({ drug, dose, every }) =>
      flowFor((dose / every) * MS_PER_HOUR, this.told[drug]),
    );
    const flow = boluses.reduce((sum, each) => sum + each, flowFor(meanRate(plan), this.told[plan.drug]));
    const at = instantAfter(this.at, volume / Math.min(flow, this.setup.pump.max_rate));
    return at > end ? Infinity : at;
  }

  private whenGivenByBasal(volume: number): number {
    const { plan } = this.program;
    const amount = volume * (this.told[plan.drug] as number);
    if (amount <= 0) return Infinity;
    const clock = clockOf(plan, this.setup.startMs + this.at);
    return instantAfter(this.at, untilGiven(plan, clock, amount) / MS_PER_HOUR);
  }

  /** Share out the flow of the stretch that begins here. A bolus of a drug that the mixture does not hold is halted. */
  private look(): void {
    const { plan } = this.program;
    this.due.forEach((due, i) => {
      if (due > this.at) return;
      const { drug, dose, over, every } = this.scheduled[i] as ScheduledBolus;
      this.begin(SCHEDULED, drug, dose, over);
      this.due[i] = due + every;
    });
    if (this.under.some((share) => this.strength(share) <= 0))
      this.under = this.under.filter((share) => this.strength(share) > 0);
    const clock = clockOf(plan, this.setup.startMs + this.at);
    this.basal = flowFor(rateAt(plan, clock), this.told[plan.drug]);
    this.until = Math.min(this.at + untilNextChange(plan, clock), ...this.due);
    const room = Math.max(0, this.setup.pump.max_rate - this.basal);
    const waits = this.isGivingPatients;
    this.boluses = 0;
    for (const share of this.under) {
      this.give(share, waits && share.kind === CLINICIAN ? 0 : room - this.boluses);
      this.boluses += share.flow;
      this.until = Math.min(this.until, share.endsAt);
    }
  }

  /** Give a bolus what it wants, or all the room that there is, trimmed so that its dose is met at a whole millisecond. */
  private give(share: Share, room: number): void {
    const strength = this.strength(share);
    const flow = Math.min(flowFor(share.rate, strength), room);
    share.flow = 0;
    share.endsAt = Infinity;
    if (flow <= 0) return;
    const volume = share.left / strength;
    const length = Math.max(1, Math.ceil((volume / flow) * MS_PER_HOUR - NOISE_MS));
    share.flow = (volume / length) * MS_PER_HOUR;
    share.endsAt = this.at + length;
  }

  private begin(kind: number, drug: number, dose: number, over: number): void {
    const rate = (dose / over) * MS_PER_HOUR;
    this.under = [...this.under, { kind, drug, left: dose, rate, flow: 0, endsAt: Infinity }];
  }

  /** Amount in a microlitre, by what the pump has been told; a priming bolus is a volume itself. */
  private strength({ kind, drug }: Pick<Share, 'kind' | 'drug'>): number {
    return kind === PRIMING ? 1 : (this.told[drug] as number);
  }
}
