import { MS_PER_HOUR, NOISE_MS } from '../../time.ts';
import type { View } from '../controller.ts';

/** Room within which a flow still fits: only rounding is in the way. */
const FITS = 1 + 1e-12;

/** A bolus under way. */
interface Bolus {
  readonly whose: 'patient' | 'clinician' | 'scheduled' | 'priming';
  /** The drug that it is a dose of, and that drug's concentration; null for a volume. */
  readonly drug: number | null;
  concentration: number;
  /** Still to be given, µL. */
  left: number;
  /** What is given when nothing limits it, and what is given now, µL/h. */
  wanted: number;
  flow: number;
  endsAt: number;
  waits: boolean;
}

/** The boluses under way, first begun, first served. */
export class Boluses {
  private all: Bolus[] = [];

  /** Begin a dose of a drug, or a volume where that is null, over so many ms. */
  start(whose: Bolus['whose'], drug: number | null, amount: number, over: number, view: View): void {
    const concentration = drug === null ? 1 : view.concentration(drug);
    const left = amount / concentration;
    const wanted = (left / over) * MS_PER_HOUR;
    this.all.push({ whose, drug, concentration, left, wanted, flow: 0, endsAt: Infinity, waits: false });
  }

  has(...whose: readonly Bolus['whose'][]): boolean {
    return this.all.some((bolus) => whose.includes(bolus.whose));
  }

  /** Time has passed: drop what is complete. */
  pass(ms: number, now: number): void {
    for (const bolus of this.all) bolus.left -= (bolus.flow * ms) / MS_PER_HOUR;
    this.all = this.all.filter(({ endsAt }) => endsAt > now);
  }

  halt(): void {
    this.all = [];
  }

  /** The same doses by the concentrations in force now, which are other volumes. */
  reckon(view: View): void {
    for (const bolus of this.all) {
      const now = bolus.drug === null ? 1 : view.concentration(bolus.drug);
      bolus.left *= bolus.concentration / now;
      bolus.wanted *= bolus.concentration / now;
      bolus.concentration = now;
    }
  }

  /** Give each what those before it leave of the room (µL/h), so that it ends at a whole ms; the flow of all. */
  give(room: number, now: number): number {
    const patients = this.has('patient');
    let flow = 0;
    for (const bolus of this.all) {
      bolus.waits = patients && bolus.whose === 'clinician';
      const open = Math.max(0, room - flow);
      const most = bolus.waits ? 0 : bolus.wanted > open * FITS ? open : bolus.wanted;
      const length =
        most > 0 ? Math.max(1, Math.ceil((bolus.left / most) * MS_PER_HOUR - NOISE_MS)) : Infinity;
      bolus.flow = most > 0 ? (bolus.left / length) * MS_PER_HOUR : 0;
      bolus.endsAt = now + length;
      flow += bolus.flow;
    }
    return flow;
  }

  get next(): number {
    return Math.min(...this.all.map(({ endsAt }) => endsAt));
  }
}
