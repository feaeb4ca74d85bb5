import { MS_PER_HOUR, NOISE_MS } from '../../time.ts';

/** Only rounding keeps so large a share of a pulse from being one. */
const ALMOST = 1 - 1e-9;

/** What has been commanded and not yet made a pulse: it waits, whatever becomes of the flow. */
export class PulseCounter {
  private readonly pulse: number;
  private remainder = 0;

  /** `pulse` in µL. */
  constructor(pulse: number) {
    this.pulse = pulse;
  }

  /** So much has been commanded, µL. */
  gather(volume: number): void {
    this.remainder += volume;
  }

  /** Take the whole pulses out; rounding may leave a trace less than nothing, which is no pulse. */
  take(): number {
    const whole = Math.max(0, Math.floor(this.remainder / this.pulse / ALMOST));
    this.remainder -= whole * this.pulse;
    return whole;
  }

  /** When the next one will be full at a flow in µL/h: the first whole ms, later than now. */
  nextAt(now: number, flow: number): number {
    if (flow <= 0) return Infinity;
    const ms = ((this.pulse - this.remainder) / flow) * MS_PER_HOUR;
    return now + Math.max(1, Math.ceil(ms - NOISE_MS));
  }
}
