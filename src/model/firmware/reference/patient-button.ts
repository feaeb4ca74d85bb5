import type { PatientBolus } from '../../program.ts';
import { timeOfDay } from '../../time.ts';
import type { Refusal } from '../controller.ts';

/** What a request may be refused for by the patient bolus alone. */
type OwnRefusal = Extract<Refusal, 'bolus' | 'lockout' | 'max'>;

/** The patient's boluses so far, and whether the next may follow. Instants in ms from start. */
export class PatientButton {
  /** When each was granted. */
  private readonly grants: number[] = [];
  private lastStart = -Infinity;
  /** `Infinity` while one is running. */
  private lastEnd = -Infinity;

  /** Why none may begin now; null when one may. */
  whyNot(
    { lockout, lockoutFrom, max, per }: PatientBolus,
    now: number,
    wallClock: number,
  ): OwnRefusal | null {
    if (this.lastEnd > now) return 'bolus';
    const from = lockoutFrom === 'start' ? this.lastStart : this.lastEnd;
    if (now < from + lockout) return 'lockout';
    // A grant counts while it is younger than the window; of a calendar day, from midnight on.
    const counts = (grant: number) =>
      per === 'day' ? grant >= now - timeOfDay(wallClock) : grant > now - per;
    return this.grants.filter(counts).length >= max ? 'max' : null;
  }

  start(now: number): void {
    this.grants.push(now);
    this.lastStart = now;
    this.lastEnd = Infinity;
  }

  end(now: number): void {
    this.lastEnd = now;
  }
}
