import fc from 'fast-check';
import type { AnyPump } from './pump.ts';
import { clockWindow, momentIn, oneOf, partly, type Written } from './words.ts';

const position = oneOf('0 %', '1 %', '20 %', '50 %', '60 %', '99 %', '100 %');
const inside = oneOf('1 %', '20 %', '50 %', '60 %', '99 %');
const resistance = oneOf(0.2, 5, 100, 300, 2000).map((kPa) => `${kPa} kPa/(mL/day)`);

const kind = (fault: string, fields: fc.Arbitrary<Written> = fc.constant({})): fc.Arbitrary<Written> =>
  fields.map((more) => ({ fault, ...more }));

const kink = (timed: boolean): fc.Arbitrary<Written> => {
  const severity = fc.oneof(
    fc.record({ resistance }),
    fc.record({ narrowing: oneOf('50 %', '90 %', '97 %'), length: oneOf('5 mm', '2 cm') }),
    ...(timed ? [fc.record({ passes: oneOf('10 %', '40 %', '95 %') })] : []),
  );
  return kind(
    'catheter-kink',
    fc.tuple(partly({ position }), severity).map(([a, b]) => ({ ...a, ...b })),
  );
};

const catheter = (timed: boolean): readonly fc.Arbitrary<Written>[] => [
  kink(timed),
  kind('catheter-occlusion', partly({ position })),
  kind('tip-granuloma', fc.record({ growing: oneOf('6 h', '2 days'), resistance })),
  kind(
    'catheter-leak',
    fc.oneof(
      fc.record({ position: inside, share: oneOf('5 %', '30 %', '90 %') }),
      fc.record({ position: inside, resistance }),
    ),
  ),
  kind('catheter-disconnection', fc.record({ position: oneOf('1 %', '20 %', '50 %', '100 %') })),
  kind('tip-migration'),
];

const noticed = partly({ detected_after: oneOf('never', '0 min', '20 min', '3 h') });

const motor: readonly fc.Arbitrary<Written>[] = [
  kind('over-infusion', partly({ factor: oneOf(1.1, 1.6), ramping: oneOf('5 h', '1 day') }, ['factor'])),
  kind('under-infusion', partly({ factor: oneOf(0.9, 0.4, 0), ramping: oneOf('5 h') }, ['factor'])),
  kind('reservoir-leak', fc.record({ flow: oneOf('0.2 mL/day', '5 mL/day') })),
];

const electronics: readonly fc.Arbitrary<Written>[] = [
  kind('motor-stall', noticed),
  kind('pump-reset'),
  kind('battery-depletion', partly({ remaining: oneOf('1 h', '1 day') }, ['remaining'])),
];

const scans = {
  stalls: kind(
    'mri',
    fc.tuple(noticed, partly({ restart_after: oneOf('1 h', '9 h') })).map(([a, b]) => ({ ...a, ...b })),
  ),
  dumps: kind('mri'),
  shuts: kind('mri', partly({ leaks_through: oneOf('0 uL', '5 uL') })),
};

const weather = kind(
  'ambient',
  fc.oneof(
    fc.record({ temperature: oneOf('35 degC', '39 degC', '40 degC') }),
    fc.record({ pressure: oneOf('90 kPa', '70 kPa', '108 kPa') }),
    fc.record({ temperature: oneOf('39 degC'), pressure: oneOf('95 kPa') }),
  ),
);

function effects({ drive, obeys, scan }: AnyPump, timed: boolean): fc.Arbitrary<Written> {
  return fc.oneof(
    ...catheter(timed),
    ...motor,
    ...(obeys === 'none' ? [] : electronics),
    ...(scan === null ? [] : [scans[scan]]),
    ...(drive === 'constant-pressure' ? [weather, weather] : []),
  );
}

const phase = fc.oneof(
  oneOf<unknown>('40 min', '3 h', '7 min'),
  oneOf<unknown>({ mean: '2 h' }, { mean: '15 min' }),
);
const intermittent = partly({ on: phase, off: phase, between: clockWindow }, ['on', 'off']);

/** Facts that come now and then in a run. */
const awaited: readonly Written[] = [
  { fact: 'bolus-started', bolus: 'patient' },
  { fact: 'bolus-started', bolus: 'scheduled' },
  { fact: 'bolus-started' },
  { fact: 'bolus-completed' },
  { fact: 'request-refused', because: 'lockout' },
  { fact: 'request-granted' },
  { fact: 'alarm-raised' },
  { fact: 'alarm-raised', alarm: 'low-reservoir' },
  { fact: 'alarm-cleared' },
  { fact: 'delivery-stopped' },
  { fact: 'refilled' },
  { fact: 'bridge-ended' },
  { fact: 'ran-dry' },
  { fact: 'front-reached-tip' },
  { fact: 'pressure-limited' },
  { fact: 'rate-limited', because: 'cap' },
  { fact: 'motor-recovered' },
  { fact: 'run-started' },
];

const onset = fc
  .tuple(fc.constantFrom(...awaited), partly({ n: oneOf(1, 2, 3), plus: oneOf('0 min', '5 min', '7 h') }))
  .map(([fact, more]) => ({ ...fact, ...more }));

const lasting = oneOf('10 min', '1 h', '6 h', '20 h', '3 days');

/** When and how long: at a moment or on a fact, for a time, until a moment that surely lies behind, or for good. */
function anyFault(pump: AnyPump, days: number): fc.Arbitrary<Written> {
  const needsEnd = (effect: Written): boolean => effect['fault'] === 'mri' && pump.scan === 'dumps';
  const timing = (effect: Written, at: fc.Arbitrary<unknown>): fc.Arbitrary<Written> => {
    const end = partly({ for: lasting }, needsEnd(effect) ? ['for'] : []);
    const until = fc.constant({ until: `${days + 1} days` });
    return fc
      .tuple(at, fc.oneof({ weight: 5, arbitrary: end }, until), fc.option(intermittent, { freq: 3 }))
      .map(([at, end, phases]) => ({ at, ...effect, ...end, ...(phases ? { intermittent: phases } : {}) }));
  };
  return fc.oneof(
    { weight: 4, arbitrary: effects(pump, true).chain((effect) => timing(effect, momentIn(days))) },
    { weight: 1, arbitrary: effects(pump, false).chain((effect) => timing(effect, onset)) },
  );
}

/** So many faults at most, several of them at once; some have a name. */
export function anyFaults(pump: AnyPump, days: number, most: number): fc.Arbitrary<readonly Written[]> {
  return fc
    .array(fc.tuple(anyFault(pump, days), fc.boolean()), { maxLength: most })
    .map((faults) =>
      faults.map(([fault, isNamed], i) => (isNamed ? { name: `trouble ${i + 1}`, ...fault } : fault)),
    );
}
