import fc from 'fast-check';
import { day, hour, minute } from './reference/healthy.ts';
import { scenarios, type Mischief } from './random-scenarios.ts';
import type {
  ReferenceEffect,
  ReferenceFault,
  ReferenceOrder,
  ReferencePatientBolus,
  ReferenceScenario,
  ReferenceScheduledBolus,
} from './reference/index.ts';

/** Whole devices: every drive, the boluses of a program, a patient who asks, and what is done at the side port. */

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const half = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 1 });

/** Odd milliseconds, so that what is booked by itself falls on nothing else's. */
const scheduled: fc.Arbitrary<ReferenceScheduledBolus> = fc.record({
  drug: fc.constant(0),
  dose: fc.constantFrom(4, 12, 30),
  over: fc.constantFrom(5 * minute, 40 * minute),
  every: fc.constantFrom(3 * hour, 6 * hour + 1003, day),
  first: fc.oneof(
    whole(0, 47).map((n) => ({ kind: 'time-of-day' as const, time: n * 30 * minute + 5 })),
    whole(0, 60).map((n) => ({ kind: 'moment' as const, at: n * hour + 7 })),
  ),
});

const patientBolus: fc.Arbitrary<ReferencePatientBolus> = fc.record({
  drug: fc.constant(0),
  dose: fc.constantFrom(5, 15),
  over: fc.constantFrom(4 * minute, 25 * minute),
  lockout: fc.constantFrom(0, 2 * hour, 5 * hour),
  lockoutFrom: fc.constantFrom('start' as const, 'end' as const),
  max: fc.constantFrom(2, 4, Infinity),
  per: fc.constantFrom<number | 'day'>('day', 12 * hour, day),
});

const doseLimit = fc.record({
  dose: fc.constantFrom(60, 400, 1500),
  per: fc.constantFrom(4 * hour, day),
});

type Untimed<T> = T extends unknown ? Omit<T, 'at'> : never;

const order: fc.Arbitrary<Untimed<ReferenceOrder>> = fc.oneof(
  fc.record({ order: fc.constantFrom('kvo' as const, 'minimum-rate' as const, 'resume' as const) }),
  fc.record({ order: fc.constantFrom('resume' as const, 'reset-alarms' as const) }),
  fc.record({ order: fc.constant('request' as const) }),
  fc.record({
    order: fc.constant('bolus' as const),
    dose: fc.constantFrom(20, 90),
    over: fc.constantFrom(30 * minute, 4 * hour),
    drug: fc.constant(0),
  }),
  fc.record({
    order: fc.constant('bolus' as const),
    dose: fc.constant(20),
    over: fc.constant(hour),
    drug: fc.constant(0),
    entered: fc.record({ dose: fc.constantFrom(2, 60) }),
  }),
  fc.record({
    order: fc.constant('priming-bolus' as const),
    volume: fc.constantFrom(60, 340),
    over: fc.constant(20 * minute),
  }),
  fc.record({
    order: fc.constant('set-program' as const),
    program: fc.record({ boluses: fc.array(scheduled, { maxLength: 2 }) }),
  }),
  fc.record({ order: fc.constant('set-program' as const), program: fc.record({ patientBolus }) }),
  fc.record({
    order: fc.constant('refill' as const),
    volume: fc.constant(10_000),
    label: fc.constantFrom([4], [1]),
    bridge: fc.constant(true),
  }),
  fc.record({
    order: fc.constant('side-port-injection' as const),
    volume: fc.constantFrom(80, 500),
    mixture: fc.constantFrom([0], [3]),
    over: fc.constantFrom(minute, 10 * minute),
  }),
  fc.record({
    order: fc.constant('side-port-aspiration' as const),
    volume: fc.constantFrom(50, 200, 1000),
  }),
);

const effect: fc.Arbitrary<ReferenceEffect> = fc.oneof(
  fc.record({
    fault: fc.constant('tip-granuloma' as const),
    resistance: fc.constantFrom(0.05, 4, 40),
    growing: fc.constantFrom(20 * hour, 3 * day),
  }),
  fc.record({ fault: fc.constantFrom('tip-migration' as const, 'pump-reset' as const) }),
  fc.record({
    fault: fc.constant('battery-depletion' as const),
    remaining: fc.constantFrom(5 * hour, 2 * day),
  }),
  fc.record({ fault: fc.constant('reservoir-leak' as const), flow: fc.constantFrom(2, 30) }),
  fc.record({
    fault: fc.constant('mri' as const),
    restart_after: fc.constantFrom(30 * minute, 9 * hour),
    leaks_through: fc.constantFrom(0, 8),
  }),
  fc.record({
    fault: fc.constant('ambient' as const),
    temperature: fc.constantFrom(35.5, 37, 39),
    pressure: fc.constantFrom(80, 101.3),
  }),
);

type Drive = NonNullable<ReferenceScenario['pump']['drive']>;

/** What the drives differ in. A gas-driven pump takes no orders but to stop. */
const driven = (drive: Drive): fc.Arbitrary<Partial<ReferenceScenario['pump']>> =>
  fc.record({
    drive: fc.constant(drive),
    takes: fc.constant(drive === 'constant-pressure' ? ('stop' as const) : ('all' as const)),
    mri: fc.constantFrom('stalls' as const, 'dumps' as const, 'shuts' as const),
    pulse_volume: fc.constantFrom(2, 10),
    factory_flow: fc.constantFrom(12, 40),
    gas_pressure: fc.constantFrom(160, 358),
    gas_pressure_per_degree: fc.constant(9.7),
    viscosity_per_degree: fc.constant(0.02),
  });

/** As many concentrations as there are drugs. */
const fitted = (mixture: readonly number[], drugs: number): readonly number[] =>
  Array.from({ length: drugs }, (_, i) => mixture[i] ?? 0.5);

function fit(order: ReferenceOrder, drugs: number): ReferenceOrder {
  if (order.order === 'refill') return { ...order, label: fitted(order.label, drugs) };
  if (order.order === 'side-port-injection') return { ...order, mixture: fitted(order.mixture, drugs) };
  return order;
}

const taken = ({ order }: ReferenceOrder): boolean =>
  ['refill', 'stop', 'resume', 'reset-alarms', 'side-port-injection', 'side-port-aspiration'].includes(order);

/** A scan of open valves must end, and nothing comes and goes in a scanner. There is one scan: a shut valve lets nothing through. */
function scanned(fault: ReferenceFault): ReferenceFault {
  if (fault.fault !== 'mri') return fault;
  const { intermittent: _, ...once } = fault;
  return { ...once, until: fault.at + 37 * minute + 3 };
}

export function devices(drive: Drive, { days, faults, orders }: Mischief): fc.Arbitrary<ReferenceScenario> {
  const moment = whole(0, days * 24 * 60 - 2).map((n) => n * minute);
  return fc
    .record({
      base: scenarios({ days, faults, orders }),
      pump: driven(drive),
      boluses: fc.array(scheduled, { maxLength: 2 }),
      patientBolus,
      doseLimit: half(doseLimit),
      requests: fc.array(moment, { maxLength: 12 }),
      orders: fc.array(fc.tuple(moment, order), { maxLength: orders }),
      faults: fc.array(fc.tuple(moment, effect, whole(1, 40)), { maxLength: faults }),
    })
    .map(({ base, pump, boluses, patientBolus, doseLimit, requests, orders, faults }) => {
      const drugs = base.mixture.length;
      const gas = drive === 'constant-pressure';
      const more = orders.map(([at, order], i) => fit({ ...order, at: at + 17 + 41 * (50 + i) }, drugs));
      const all = [...base.orders, ...more];
      const wrong = faults
        .filter(([, { fault }]) => gas || fault !== 'ambient')
        .filter(
          ([, { fault }], i, all) =>
            fault !== 'mri' || all.findIndex(([, other]) => other.fault === 'mri') === i,
        )
        .map(([at, effect, hours], i): ReferenceFault => {
          const from = at + 19 + 43 * (70 + i);
          return scanned({ ...effect, at: from, until: from + hours * hour + 29 });
        });
      return {
        ...base,
        pump: { ...base.pump, ...pump },
        orders: (gas ? all.filter(taken).map(unbridged) : all).filter(outlives([...base.faults, ...wrong])),
        faults: [...base.faults, ...wrong],
        ...(gas
          ? {}
          : {
              boluses,
              patientBolus,
              doseLimit,
              requests: requests.map((at, i) => at + 23 + 47 * (90 + i)).toSorted((a, b) => a - b),
            }),
        csf: [{ drug: 0, volume: 62_000, clearance: 12_000, peripheral: null, band: [0.0005, 0.002] }],
      };
    });
}

/** What becomes of an injection when the catheter closes is told here, and goes on there. */
const outlives = (faults: readonly ReferenceFault[]): ((order: ReferenceOrder) => boolean) => {
  const closes = faults.some(
    ({ fault }) => fault === 'catheter-occlusion' || fault === 'catheter-disconnection',
  );
  return ({ order }) => !closes || order !== 'side-port-injection';
};

const unbridged = (order: ReferenceOrder): ReferenceOrder =>
  order.order === 'refill' ? { ...order, bridge: false } : order;
