import { MS_PER_HOUR, NOISE_MS, wholeFrom } from '../model/time.ts';
import { amountKey } from './amounts.ts';
import { concentrationKey, UL_PER_ML } from './csf.ts';
import { CsfCourse } from './csf-course.ts';
import { NOISE } from './noise.ts';
import { rollingError } from './rolling-error.ts';
import { fluidSignal, signalOf, type Signal } from './signals.ts';
import { NoCourse, type Witness } from './witness.ts';
import type { Evidence, FactFilter, FaultEvidence, Rolling, SignalName } from '../catalog/evidence.ts';
import type { Curve } from '../model/curve.ts';
import type { Fact } from '../model/recording.ts';
import type { Drug } from '../scenario/scenario.ts';
import type { DrugResult, FaultResult, RefusalKey } from './result.ts';

/** What a run has to show for the functions of claims: totals from its result, what was when from its closed form. */
export class RunEvidence implements Evidence {
  readonly duration: number;
  readonly requests: Evidence['requests'];
  private readonly witness: Witness;
  private readonly signals = new Map<string, Signal>();

  constructor(witness: Witness) {
    this.witness = witness;
    this.duration = witness.duration;
    const { requests } = witness.result;
    this.requests = {
      granted: requests.granted,
      refused: (because) => requests.refused[because.replace('-', '_') as RefusalKey],
    };
  }

  /** @throws NoCourse where the result was kept without it. */
  get curve(): Curve {
    const { curve } = this.witness;
    if (curve === null) throw new NoCourse();
    return curve;
  }

  drugName(drug: number): string {
    return this.drug(drug).name;
  }

  amount(...[of, drug, from, to]: Parameters<Evidence['amount']>): number {
    if (from === null && to === null) return this.resultOf(drug)[amountKey(of, this.drug(drug))] as number;
    const { curve } = this;
    return this.between(from, to, (stretch, h) => curve[of](drug, stretch, h));
  }

  lost(...[where, drug, from, to]: Parameters<Evidence['lost']>): number {
    if (from === null && to === null)
      return (this.resultOf(drug)[amountKey('lost', this.drug(drug))] as Record<string, number>)[where] ?? 0;
    const { curve } = this;
    return this.between(from, to, (stretch, h) => curve.lost(where, drug, stretch, h));
  }

  rolling(window: number, drug: number): Rolling {
    const known = this.resultOf(drug).worst_windows.find(({ window_ms }) => window_ms === window);
    if (known === undefined) return rollingError(this.curve, drug, window, this.witness.band, this.duration);
    const side = (percent: number | null, at: number | null) => percent === null ? null : { share: percent / 100, at }; // prettier-ignore
    return {
      under: side(known.under_percent, known.under_at_ms),
      over: side(known.over_percent, known.over_at_ms),
      hoursOutside: known.hours_outside,
    };
  }

  standing(name: SignalName, drug: number, at: number): number {
    const stretch = this.stretchAt(at);
    return this.signal(name, drug).value(stretch, this.hoursInto(stretch, at));
  }

  signal(name: SignalName, drug: number): Signal {
    const key = `${name} ${drug}`;
    const known = this.signals.get(key);
    if (known !== undefined) return known;
    const made = name === 'csf' ? fluidSignal(this.fluid(drug)) : signalOf(name, drug, this.curve);
    this.signals.set(key, made);
    return made;
  }

  peak(...[name, drug, from, to]: Parameters<Evidence['peak']>): { value: number; at: number } {
    const told = from === null && to === null ? this.peakTold(name, drug) : null;
    if (told !== null) return told;
    const { curve } = this;
    const signal = this.signal(name, drug);
    let peak = { value: -Infinity, at: 0 };
    for (const { stretch, first, last } of this.stretches(from ?? 0, to ?? this.duration)) {
      const between = signal.kinks(stretch).filter((h) => h > first && h < last);
      for (const h of [first, ...between, last]) {
        const value = signal.value(stretch, h);
        const isHigher = peak.value === -Infinity || value > peak.value + NOISE * Math.abs(peak.value);
        if (isHigher) peak = { value, at: wholeFrom(curve.at(stretch) + h * MS_PER_HOUR) };
      }
    }
    return peak;
  }

  /** Of the whole run, as the result has it; null where it has none. */
  private peakTold(name: 'pressure' | 'csf', drug: number): { value: number; at: number } | null {
    const { pressure } = this.witness.result;
    if (name === 'pressure') return { value: pressure.peak_kpa, at: pressure.peak_at_ms };
    const { csf } = this.resultOf(drug);
    if (csf === null) return null;
    const peak = csf[concentrationKey('peak', this.drug(drug))] as number;
    return { value: peak / UL_PER_ML, at: csf.peak_at_ms };
  }

  /** The stretches between two moments, and the hours of each that lie there; none that only rounding has left. */
  *stretches(from: number, to: number): Generator<{ stretch: number; first: number; last: number }> {
    const { curve } = this;
    const end = this.stretchAt(to);
    for (let stretch = this.stretchAt(from); stretch <= end; stretch++) {
      const first = this.hoursInto(stretch, from);
      const last = Math.max(first, curve.hours(stretch, stretch < end ? curve.at(stretch + 1) : to));
      if (stretch === end || (last - first) * MS_PER_HOUR > NOISE_MS) yield { stretch, first, last };
    }
  }

  outside(side: 'below' | 'above', drug: number): number {
    return this.resultOf(drug).csf?.[`hours_${side}`] ?? NaN;
  }

  facts(kind: string, filter: FactFilter): readonly Fact[] {
    const wanted = Object.entries(filter);
    return this.witness.result.facts.filter(
      (fact) => fact.kind === kind && wanted.every(([detail, word]) => String(fact[detail]) === word),
    );
  }

  refill(n: number): ReturnType<Evidence['refill']> {
    const refill = this.witness.result.refills[n - 1];
    return refill === undefined ? null : { at: refill.at_ms, discrepancy: refill.discrepancy_ul };
  }

  fault(index: number): FaultEvidence {
    const fault = this.witness.result.faults[index] as FaultResult;
    return {
      name: fault.name,
      from: fault.from_ms,
      detectedAfter: fault.detected_after_ms,
      harm: (what, drug) => {
        const { name, unit } = this.drug(drug);
        return fault[`${what}_${unit}`]?.[name] ?? NaN;
      },
      released: fault.release_bolus_ul,
    };
  }

  private between(
    from: number | null,
    to: number | null,
    so: (stretch: number, h: number) => number,
  ): number {
    const at = (moment: number): number => {
      const stretch = this.stretchAt(moment);
      return so(stretch, this.hoursInto(stretch, moment));
    };
    return at(to ?? this.duration) - (from === null || from === 0 ? 0 : at(from));
  }

  /** The stretch that holds after all that happens at a moment. */
  private stretchAt(at: number): number {
    return this.curve.find(at + NOISE_MS);
  }

  private hoursInto(stretch: number, at: number): number {
    return Math.max(0, this.curve.hours(stretch, at));
  }

  private fluid(drug: number): CsfCourse {
    const plan = this.witness.csf.find((each) => each.drug === drug);
    if (plan === undefined) throw new NoCourse();
    return new CsfCourse(this.curve, plan, this.duration);
  }

  private drug(index: number): Drug {
    return this.witness.drugs[index] as Drug;
  }

  private resultOf(drug: number): DrugResult {
    return this.witness.result.drugs[this.drugName(drug)] as DrugResult;
  }
}
