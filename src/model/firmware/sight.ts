import type { Mixture } from '../commands.ts';
import type { Setup } from '../setup.ts';
import type { State } from '../state.ts';
import type { View } from './controller.ts';

/** What firmware sees of a state, looked at anew before it is asked. */
export class Sight implements View {
  wallClock = 0;
  reservoir = 0;
  primary = 0;
  bridging = false;
  pressure: number | null = null;
  private told: Mixture;
  private readonly setup: Setup;

  constructor(setup: Setup) {
    this.setup = setup;
    this.told = setup.mixture;
  }

  /** Look at a state into which all time has been worked. */
  look({ clock, volume, believed, primary, bridging, pressure, told }: State): void {
    const { pump, startMs } = this.setup;
    this.wallClock = startMs + clock;
    this.reservoir = pump.accounting === 'measured' ? volume : believed;
    this.primary = primary;
    this.bridging = bridging;
    this.pressure = pump.occlusion_at === null ? null : pressure;
    this.told = told;
  }

  concentration(drug: number): number {
    return this.told[drug] ?? NaN;
  }
}
