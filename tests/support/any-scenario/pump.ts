import fc from 'fast-check';
import { mostly, oneOf, partly, type Written } from './words.ts';

/** A pump as a file writes it, and what may be asked of it. */
export interface AnyPump {
  readonly pump: Written;
  readonly drive: 'peristaltic' | 'metered' | 'constant-pressure';
  /** All orders, those that stop it, or none. */
  readonly obeys: 'all' | 'stop' | 'none';
  readonly scan: 'stalls' | 'dumps' | 'shuts' | null;
}

interface Make extends Omit<AnyPump, 'pump'> {
  readonly model: string;
  readonly senses?: true;
  /** Its drive is not the model's own. */
  readonly driven?: true;
}

const makes: readonly Make[] = [
  { model: 'generic', drive: 'peristaltic', obeys: 'all', scan: 'stalls', senses: true },
  { model: 'synchromed-ii-20', drive: 'peristaltic', obeys: 'all', scan: 'stalls' },
  { model: 'synchromed-ii-40', drive: 'peristaltic', obeys: 'all', scan: 'stalls' },
  { model: 'prometra', drive: 'metered', obeys: 'all', scan: 'dumps' },
  { model: 'prometra-ii', drive: 'metered', obeys: 'all', scan: 'shuts' },
  { model: 'bedside-pca', drive: 'peristaltic', obeys: 'all', scan: null, senses: true },
  { model: 'codman-3000', drive: 'constant-pressure', obeys: 'none', scan: null },
  { model: 'generic', drive: 'metered', obeys: 'all', scan: 'stalls', senses: true, driven: true },
  { model: 'generic', drive: 'constant-pressure', obeys: 'stop', scan: 'stalls', driven: true },
  { model: 'prometra', drive: 'constant-pressure', obeys: 'stop', scan: 'dumps', driven: true },
];

const rate = mostly('continue', 'kvo', 'minimum', 'stop');

const common = {
  filled: oneOf('15 mL', '8 mL', '2.5 mL', '0.9 mL', '0.3 mL', '0 mL'),
  dead_volume: oneOf('0 mL', '1 mL', '2 mL'),
  path_volume: oneOf('0 mL', '60 uL'),
  minimum_mode_rate: oneOf('0.02 mL/day', '0.3 mL/day'),
  kvo_rate: oneOf('0.05 mL/day', '0.4 mL/day'),
  gain: oneOf(0.976, 1.05, 1.16),
  compliance: oneOf('0.01 uL/kPa', '0.6 uL/kPa'),
  accounting: oneOf('believed', 'measured'),
  believes_through_stall: fc.boolean(),
  lockout_from: oneOf('start', 'end'),
};

const sensor = {
  occlusion_at: oneOf('20 kPa', '90 kPa', '150 kPa'),
  occlusion_latency: oneOf('0 s', '8 s', '20 min'),
};

const thresholds = oneOf<Written>(
  {},
  {},
  { low_at: '0.5 mL', empty_at: '0 mL' },
  { low_at: '0.5 mL', empty_at: '0.1 mL' },
  { low_at: '0.2 mL', empty_at: '0.2 mL' },
  { low_at: '0 mL', empty_at: '0 mL' },
);

function fieldsOf({ drive, senses }: Make, isSensing: boolean): Parameters<typeof partly>[0] {
  const rows = ['low', 'empty', 'dose_limit', 'stall', 'end_of_service', ...(isSensing ? ['occlusion'] : [])];
  const own = {
    peristaltic: { max_rate: oneOf('4.5 mL/day', '40 mL/day') },
    metered: { max_rate: oneOf('4.5 mL/day', '40 mL/day'), pulse_volume: oneOf('0.5 uL', '10 uL') },
    'constant-pressure': {
      factory_flow: oneOf('0.3 mL/day', '2.5 mL/day'),
      gas_pressure: oneOf('358 kPa', '150 kPa'),
    },
  };
  const pushes = { stall_pressure: oneOf('60 kPa', '120 kPa'), slip_from: oneOf('0 %', '50 %', '95 %') };
  return {
    ...common,
    ...own[drive],
    ...(drive === 'constant-pressure' ? {} : pushes),
    ...(isSensing && senses ? sensor : {}),
    after_alarm: partly(Object.fromEntries(rows.map((row) => [row, rate]))),
  };
}

/** Any pump of the catalogue, or a generic one with another drive, with anything said of it that may be. */
export const anyPump: fc.Arbitrary<AnyPump> = fc
  .tuple(fc.constantFrom(...makes), fc.boolean())
  .chain(([make, senses]) => {
    const { model, drive, obeys, scan, driven } = make;
    const isSensing = make.senses === true && (senses || model === 'bedside-pca');
    const needed = isSensing && model === 'generic' ? ['occlusion_at'] : [];
    return fc
      .tuple(partly(fieldsOf(make, isSensing), needed), thresholds)
      .map(([fields, levels]): AnyPump => ({
        pump: { model, ...(driven ? { drive } : {}), ...levels, ...fields },
        drive,
        obeys,
        scan,
      }));
  });

const nothingAfter = { low: 'continue', empty: 'continue', stall: 'continue', end_of_service: 'continue' };

/** A pump that is programmed, has drug for weeks and goes on whatever alarms: only its own rules keep a bolus back. */
export const busyPump: fc.Arbitrary<AnyPump> = anyPump
  .filter(({ obeys, pump }) => obeys === 'all' && pump['occlusion_at'] === undefined)
  .map((any) => ({ ...any, pump: { ...any.pump, filled: '15 mL', after_alarm: nothingAfter } }));

export const anyCatheter: fc.Arbitrary<Written> = partly({
  model: oneOf('generic', 'ascenda', 'indura', 'prometra'),
  length: oneOf('30 cm', '110 cm'),
  inner_diameter: oneOf('0.2 mm', '0.3 mm'),
  compliance: oneOf('0.1 uL/kPa', '4 uL/kPa'),
  primed_with: oneOf('drug', 'saline'),
});
