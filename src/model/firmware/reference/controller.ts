import type { Program } from '../../program.ts';
import { MS_PER_HOUR } from '../../time.ts';
import { basalAt } from '../basal-at.ts';
import type { Answer, Controller, Device, Occasion, Refusal, StartController, View } from '../controller.ts';
import { Boluses } from './boluses.ts';
import { Limits } from './limits.ts';
import { PatientButton } from './patient-button.ts';
import { PulseCounter } from './pulse-counter.ts';
import { Schedule } from './schedule.ts';

/**
 * A controller that does what `model.md` says of a pump's program, written for itself: basal, boluses of every kind,
 * lockout and the most per window, orders, rates after alarms, and on a metered pump the pulses. It is a place to begin
 * one's own, and the proof that the claims of the conformance kit can be met. It knows no dose limit.
 */
export const referenceController: StartController = (device) => new ReferenceController(device);

class ReferenceController implements Controller {
  private readonly device: Device;
  private readonly boluses = new Boluses();
  private readonly button = new PatientButton();
  private readonly limits: Limits;
  private readonly pulses: PulseCounter | null;
  private program: Program | null = null;
  private schedule: Schedule | null = null;
  private last = 0;
  private flow = 0;

  constructor(device: Device) {
    this.device = device;
    this.limits = new Limits(device);
    this.pulses = device.drive === 'metered' ? new PulseCounter(device.pulse_volume) : null;
  }

  at(now: number, occasion: Occasion, view: View): Answer {
    this.pass(now, view);
    const pulses = this.pulses?.take();
    const decision = this.take(occasion, now, view);
    this.startScheduled(now, view);
    this.flow = this.flowNow(now, view);
    return { flow: this.flow, next: this.next(now, view), pulses, decision };
  }

  private pass(now: number, view: View): void {
    const had = this.boluses.has('patient');
    this.pulses?.gather((this.flow * (now - this.last)) / MS_PER_HOUR);
    this.boluses.pass(now - this.last, now);
    if (had && !this.boluses.has('patient')) this.button.end(now);
    this.boluses.reckon(view);
    this.last = now;
  }

  private take(occasion: Occasion, now: number, view: View): Answer['decision'] {
    switch (occasion.kind) {
      case 'programmed':
        this.begin(occasion.program, now, view);
        break;
      case 'requested':
        return this.request(now, view);
      case 'bolus-ordered':
        return this.bolus('clinician', occasion.drug, occasion.dose, occasion.over, view);
      case 'priming-ordered':
        return this.bolus('priming', null, occasion.volume, occasion.over, view);
      case 'stopped':
        this.limits.order('stop');
        break;
      case 'limited':
        this.limits.order(occasion.to);
        break;
      case 'resumed':
        this.limits.order('continue');
        this.limits.reset();
        break;
      case 'alarms-reset':
        this.limits.reset();
        break;
      case 'refilled':
        this.limits.refilled();
        break;
      case 'alarm-raised':
        this.limits.raised(occasion.alarm);
        break;
      case 'alarm-cleared':
        this.limits.cleared(occasion.alarm);
        break;
      case 'appointment':
      case 'bridge-ended':
        break;
    }
    if (this.limits.why !== null) this.halt(now);
    return undefined;
  }

  private begin(program: Program, now: number, view: View): void {
    if (program.doseLimit !== null) throw new Error('The reference controller knows no dose limit.');
    const isNew = JSON.stringify(program.boluses) !== JSON.stringify(this.program?.boluses);
    this.program = program;
    if (isNew) this.schedule = new Schedule(program, now, view.wallClock);
  }

  private halt(now: number): void {
    if (this.boluses.has('patient')) this.button.end(now);
    this.boluses.halt();
  }

  private request(now: number, view: View): 'granted' | Refusal {
    const bolus = this.program?.patientBolus ?? null;
    if (bolus === null) return 'stopped';
    const volume = bolus.dose / view.concentration(bolus.drug);
    const why = this.whyNoBolus(volume, view) ?? this.button.whyNot(bolus, now, view.wallClock);
    if (why !== null) return why;
    this.button.start(now);
    this.boluses.start('patient', bolus.drug, bolus.dose, bolus.over, view);
    return 'granted';
  }

  private bolus(
    whose: 'clinician' | 'priming',
    drug: number | null,
    amount: number,
    over: number,
    view: View,
  ): 'granted' | Refusal {
    const isBusy = this.boluses.has('clinician', 'priming');
    const volume = drug === null ? amount : amount / view.concentration(drug);
    const why = this.whyNoBolus(volume, view) ?? (isBusy ? 'bolus' : null);
    if (why !== null) return why;
    this.boluses.start(whose, drug, amount, over, view);
    return 'granted';
  }

  private whyNoBolus(volume: number, { reservoir, bridging }: View): Refusal | null {
    if (this.limits.why !== null) return this.limits.why;
    if (reservoir - volume < this.device.empty_at) return 'reservoir';
    return bridging ? 'bridge' : null;
  }

  private startScheduled(now: number, view: View): void {
    for (const { drug, dose, over } of this.schedule?.take(now) ?? [])
      if (this.limits.why === null && !view.bridging) this.boluses.start('scheduled', drug, dose, over, view);
  }

  private flowNow(now: number, view: View): number {
    const { rate, drug } = basalAt(this.program as Program, view.wallClock);
    const basal = rate / view.concentration(drug);
    const limited = this.limits.flow(basal);
    return limited + this.boluses.give(this.device.max_rate - limited, now);
  }

  private next(now: number, view: View): number {
    const { lasts } = basalAt(this.program as Program, view.wallClock);
    return Math.min(
      now + lasts,
      this.boluses.next,
      this.schedule?.next ?? Infinity,
      this.pulses?.nextAt(now, this.flow) ?? Infinity,
    );
  }
}
