import { pumps } from '../../src/catalog/pumps/index.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { Course } from './course.ts';
import { courseOf } from './course.ts';

/** What is written of one order or fault, but for its moment. */
type Written = Readonly<Record<string, unknown>>;

/** An order or a fault, as a test says it. */
export type Event = { readonly order: Written } | FaultEvent;
interface FaultEvent {
  readonly fault: Written;
}

export const order = (kind: string, values: Written = {}): Event => ({ order: { order: kind, ...values } });
export const fault = (kind: string, values: Written = {}): FaultEvent => ({
  fault: { fault: kind, ...values },
});

export const bolus = (dose: string, over: string): Event => order('bolus', { dose, over });
export const refill = (volume: string, values: Written = {}): Event => order('refill', { volume, ...values });
export const setBasal = (basal: unknown): Event => order('set-basal', { basal });
export const stop = (values: Written = {}): Event => order('stop', values);
export const resume = (): Event => order('resume');
export const resetAlarms = (): Event => order('reset-alarms');
export const setProgram = (program: Written): Event => order('set-program', program);
export const priming = (volume: string, over: string, values: Written = {}): Event =>
  order('priming-bolus', { volume, over, ...values });
export const kvo = (): Event => order('kvo');
export const minimumRate = (): Event => order('minimum-rate');
export const request = (): Event => order('request');
export const inject = (volume: string, drugs: Written, over: string): Event =>
  order('side-port-injection', { volume, drugs, over });
export const aspirate = (volume: string): Event => order('side-port-aspiration', { volume });
export const kink = (values: Written): FaultEvent => fault('catheter-kink', values);
export const occlusion = (values: Written = {}): FaultEvent => fault('catheter-occlusion', values);
export const leak = (values: Written): FaultEvent => fault('catheter-leak', values);
export const disconnection = (values: Written): FaultEvent => fault('catheter-disconnection', values);
export const stall = (values: Written = {}): FaultEvent => fault('motor-stall', values);
export const overInfusion = (values: Written): FaultEvent => fault('over-infusion', values);
export const underInfusion = (values: Written): FaultEvent => fault('under-infusion', values);
export const granuloma = (values: Written): FaultEvent => fault('tip-granuloma', values);
export const migration = (values: Written = {}): FaultEvent => fault('tip-migration', values);
export const pumpReset = (values: Written = {}): FaultEvent => fault('pump-reset', values);
export const battery = (values: Written): FaultEvent => fault('battery-depletion', values);
export const reservoirLeak = (values: Written): FaultEvent => fault('reservoir-leak', values);
export const ambient = (values: Written): FaultEvent => fault('ambient', values);
export const scan = (values: Written = {}): FaultEvent => fault('mri', values);

/** What tests reckon with, whatever the catalogue comes to say: most of these numbers of the generic entries are unverified. */
const PUMP = {
  dead_volume: '1.4 mL',
  path_volume: '0.14 mL',
  min_rate: '2 uL/h',
  max_rate: '1 mL/h',
  minimum_mode_rate: '0.25 uL/h',
  kvo_rate: '0.25 uL/h',
  compliance: '0.05 uL/kPa',
};
/** What a pump that pushes has beside; gas has a law of its own. */
const PUSHING = { stall_pressure: '200 kPa', slip_from: '80 %' };
const CATHETER = {
  length: '89 cm',
  volume_per_length: '0.0022 mL/cm',
  inner_diameter: '0.529 mm',
  viscosity: '0.69 mPa*s',
  compliance: '0.47 uL/kPa',
};

/**
 * A pump that is well but for what a test says: the generic pump, 20 mL of morphine 1 mg/mL at 0.5 mg a day, which is
 * 0.5 mL a day. Everything is said in the words of a scenario file and read as one.
 */
export const aPump = (): PumpStory =>
  new PumpStory({
    pumpsim: 1,
    pump: PUMP,
    catheter: CATHETER,
    drugs: { morphine: '1 mg/mL' },
    program: { basal: '0.5 mg/day' },
    orders: [],
    faults: [],
  });

interface File extends Written {
  readonly orders: readonly Written[];
  readonly faults: readonly Written[];
}

class PumpStory {
  private readonly file: File;

  constructor(file: File) {
    this.file = file;
  }

  /** `holding('morphine 10 mg/mL', 'bupivacaine 5 mg/mL')`; the first is primary. */
  holding(...labels: readonly string[]): PumpStory {
    return this.with({ drugs: mixture(...labels) });
  }

  delivering(basal: unknown): PumpStory {
    return this.programmed({ basal });
  }

  /** Parts of the program beside its basal. */
  programmed(program: Written): PumpStory {
    return this.with({ program: { ...(this.file['program'] as Written), ...program } });
  }

  /** The patient presses at these moments, or at random. */
  asked(...requests: readonly [Written] | readonly string[]): PumpStory {
    const [first] = requests;
    return this.with({ patient: { requests: typeof first === 'object' ? first : requests } });
  }

  /** Fields of the pump over the generic one. */
  having(pump: Written): PumpStory {
    return this.with({ pump: { ...(this.file['pump'] as Written), ...pump } });
  }

  /** Fields of the catheter over the generic one. */
  through(catheter: Written): PumpStory {
    return this.with({ catheter: { ...(this.file['catheter'] as Written), ...catheter } });
  }

  starting(start: string): PumpStory {
    return this.with({ start });
  }

  onDay(day: number, ...events: readonly Event[]): PumpStory {
    return this.at(`${day} days`, ...events);
  }

  at(moment: string, ...events: readonly Event[]): PumpStory {
    const orders = events.flatMap((event) => ('order' in event ? [{ at: moment, ...event.order }] : []));
    const faults = events.flatMap((event) => ('fault' in event ? [{ at: moment, ...event.fault }] : []));
    return this.with({
      orders: [...this.file.orders, ...orders],
      faults: [...this.file.faults, ...faults],
    });
  }

  /** A fault that waits for a fact. */
  whenever(fact: Written, { fault }: FaultEvent): PumpStory {
    return this.with({ faults: [...this.file.faults, { at: fact, ...fault }] });
  }

  with(more: Written): PumpStory {
    return new PumpStory({ ...this.file, ...more });
  }

  /** Run it: `until('day 6')`, or for a time, `until('36 h')`. */
  until(end: string): Course {
    const duration = end.replace(/^day (\d+(\.\d+)?)$/, '$1 days');
    const own = this.file['pump'] as Written;
    const isGas = (own['drive'] ?? pumps.find(String(own['model']))?.design.drive) === 'constant-pressure';
    const pump = isGas ? own : { ...PUSHING, ...own };
    return courseOf(readScenario(JSON.stringify({ ...this.file, pump, duration })));
  }
}

/** Drugs and their concentrations, `morphine 10 mg/mL` each, as a scenario file writes them. */
export function mixture(...labels: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    labels.map((label) => [label.slice(0, label.indexOf(' ')), label.slice(label.indexOf(' ') + 1)]),
  );
}
