import fc from 'fast-check';
import { day, hour, minute, monday } from './reference/healthy.ts';
import type {
  Mixture,
  ReferenceBasal,
  ReferenceCatheter,
  ReferenceFault,
  ReferenceOrder,
  ReferencePump,
  ReferenceScenario,
} from './reference/index.ts';

/** Everything that may be wrong, late, wrongly filled or ordered in one run, in plain numbers that anyone can read. */

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** One of these, the plain one most often. */
const mostly = <T>(plain: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.constantFrom(plain, plain, plain, ...others);

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** Places along the catheter; some of them coincide. */
const position = fc.oneof(
  whole(1, 9).map((n) => n / 10),
  whole(1, 99).map((n) => n / 100),
  fc.constantFrom(0, 1),
);
const within = position.map((x) => Math.min(0.99, Math.max(0.01, x)));
const proximal = position.map((x) => Math.max(0.01, x));

const afterAlarm = fc.constantFrom('continue', 'kvo', 'minimum', 'stop');

const pump: fc.Arbitrary<ReferencePump> = fc.record({
  capacity: fc.constant(40_000),
  filled: fc.constantFrom(300, 900, 2500, 8000, 20_000),
  dead_volume: mostly(1000, 0, 1400),
  low_at: mostly(2000, 500, 0),
  empty_at: mostly(0, 100),
  path_volume: mostly(140, 0, 60),
  max_rate: mostly(1000, 60, 130),
  minimum_mode_rate: mostly(0.25, 2),
  kvo_rate: mostly(1, 0.1),
  gain: mostly(1, 0.976, 1.045, 1.16),
  stall_pressure: mostly(200, 60, 120),
  slip_from: mostly(0.8, 0, 0.5, 0.95),
  compliance: mostly(0.05, 0.01, 0.6),
  accounting: mostly('believed' as const, 'measured' as const),
  believes_through_stall: fc.boolean(),
  occlusion_at: mostly<number | null>(null, 20, 90),
  occlusion_latency: fc.constantFrom(0, 8000, 10 * minute),
  after_alarm: fc.record({
    low: mostly('continue', 'kvo', 'minimum', 'stop'),
    empty: afterAlarm,
    stall: afterAlarm,
    occlusion: afterAlarm,
  }),
});

const catheter: fc.Arbitrary<ReferenceCatheter> = fc.record({
  length: mostly(890, 300, 1100),
  volume_per_length: fc.constant(0.22),
  inner_diameter: mostly(0.529, 0.3),
  viscosity: fc.constant(0.69),
  compliance: mostly(0.47, 0.1, 4),
  primed_with: mostly('drug' as const, 'saline' as const),
});

/** Concentrations, µg/µL; the first drug, whose rates are ordered, is always there. */
const mixtureOf = (drugs: number): fc.Arbitrary<Mixture> =>
  fc.tuple(fc.constantFrom(1, 2, 5), ...Array.from({ length: drugs - 1 }, () => fc.constantFrom(0, 0.5, 4)));

/** 0 to 5 mL a day at 1 µg/µL, as µg/h. */
const rate = fc.oneof(
  { weight: 6, arbitrary: whole(4, 100) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(208) },
);

const basal: fc.Arbitrary<ReferenceBasal> = fc
  .tuple(
    rate,
    fc.array(
      fc.record({
        from: whole(0, 47).map((n) => n * 30 * minute),
        length: whole(1, 40).map((n) => n * 30 * minute),
        rate,
        days: fc.option(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 })),
      }),
      { maxLength: 3 },
    ),
  )
  .map(([rate, steps]) => ({
    drug: 0,
    steps: [
      { from: 0, to: day, rate, days: null },
      ...steps.map(({ length, ...step }) => ({
        ...step,
        to: step.from + length <= day ? step.from + length : step.from + length - day,
      })),
    ],
  }));

type Untimed<T> = T extends unknown ? Omit<T, 'at'> : never;

const orderOf = (drugs: number): fc.Arbitrary<Untimed<ReferenceOrder>> =>
  fc.oneof(
    fc.record({ order: fc.constant('set-basal' as const), basal }),
    fc.record({
      order: fc.constant('bolus' as const),
      dose: fc.constantFrom(5, 20, 100),
      over: fc.constantFrom(2, 15, 90).map((n) => n * minute),
      drug: fc.constant(0),
    }),
    fc.record({
      order: fc.constant('refill' as const),
      volume: fc.constantFrom(400, 3000, 15_000),
      label: mixtureOf(drugs),
    }),
    fc
      .record({
        order: fc.constant('refill' as const),
        volume: fc.constantFrom(400, 3000, 15_000, 39_900),
        label: mixtureOf(drugs),
        holds: maybe(mixtureOf(drugs)),
        aspirate: fc.boolean(),
        rinses: maybe(fc.record({ n: whole(1, 3), volume: fc.constantFrom(1000, 5000) })),
        told: maybe(fc.record({ volume: whole(1, 30).map((n) => n * 500) })),
        pocket: maybe(fc.constantFrom(0, 0.25, 1)),
      })
      .map(({ holds, rinses, told, pocket, ...order }) => ({
        ...order,
        ...(holds && { holds }),
        ...(rinses && order.aspirate && { rinses }),
        ...(told && { told }),
        ...(pocket !== undefined && { pocket }),
      })),
    fc
      .record({ order: fc.constant('stop' as const), lasting: maybe(whole(1, 30).map((n) => n * hour)) })
      .map(({ order, lasting }) => ({ order, ...(lasting && { lasting }) })),
    fc.record({ order: fc.constant('resume' as const) }),
    fc.record({ order: fc.constant('reset-alarms' as const) }),
  );

const resistance = fc.constantFrom(0.001, 0.02, 0.5, 4, 12, 60);

const effect = fc.oneof(
  fc.record({
    fault: fc.constant('catheter-kink' as const),
    position,
    severity: fc.oneof(
      resistance.map((resistance) => ({ resistance })),
      fc.constantFrom(0.1, 0.4, 0.9).map((passes) => ({ passes })),
      fc.constantFrom(0.5, 0.9, 0.97).map((narrowing) => ({ narrowing, length: 5 })),
    ),
  }),
  fc.record({ fault: fc.constant('catheter-occlusion' as const), position }),
  fc.record({ fault: fc.constant('catheter-occlusion' as const), position: fc.constant(1) }),
  fc.record({
    fault: fc.constant('catheter-leak' as const),
    position: within,
    severity: fc.oneof(
      fc.constantFrom(0.05, 0.3, 0.9).map((share) => ({ share })),
      resistance.map((resistance) => ({ resistance })),
    ),
  }),
  fc.record({ fault: fc.constant('catheter-disconnection' as const), position: proximal }),
  fc.record({
    fault: fc.constant('motor-stall' as const),
    detected_after: fc.constantFrom(null, 0, 20 * minute, 3 * hour),
  }),
  fc.record({
    fault: fc.constant('over-infusion' as const),
    factor: fc.constantFrom(1.1, 1.6),
    ramping: mostly(0, 20 * hour),
  }),
  fc.record({
    fault: fc.constant('under-infusion' as const),
    factor: fc.constantFrom(0.9, 0.4, 0),
    ramping: mostly(0, 20 * hour),
  }),
);

const intermittent = fc.record({
  on: fc.constantFrom(40 * minute, 3 * hour + 1),
  off: fc.constantFrom(25 * minute, 5 * hour + 7),
});

/** A kink that passes a share of the day's flow needs a flow on that day: then no rate of the run is 0. */
function flowsForKinks(scenario: ReferenceScenario): ReferenceScenario {
  const asks = scenario.faults.some((fault) => fault.fault === 'catheter-kink' && 'passes' in fault.severity);
  if (!asks) return scenario;
  const flowing = ({ drug, steps }: ReferenceBasal): ReferenceBasal => ({
    drug,
    steps: steps.map((step) => ({ ...step, rate: Math.max(4, step.rate) })),
  });
  return {
    ...scenario,
    basal: flowing(scenario.basal),
    orders: scenario.orders.map((order) =>
      order.order === 'set-basal' ? { ...order, basal: flowing(order.basal) } : order,
    ),
  };
}

/** No two things begin on the same millisecond: each has a few of its own, so that only physics decides. */
const apart = (at: number, place: number): number => at + 11 + 37 * place;

/** How many days a random run lasts, and how much may happen in it. */
export interface Mischief {
  readonly days: number;
  readonly faults: number;
  readonly orders: number;
}

export function scenarios({ days, faults, orders }: Mischief): fc.Arbitrary<ReferenceScenario> {
  const moment = whole(0, days * 24 * 60 - 2).map((n) => n * minute);
  const fault = fc.record({
    effect,
    at: moment,
    lasting: fc.option(
      whole(1, days * 24).map((n) => n * hour),
      { freq: 4 },
    ),
    intermittent: fc.option(intermittent, { freq: 1, nil: undefined }),
  });
  return whole(1, 3)
    .chain((drugs) =>
      fc.record({
        start: fc.constantFrom(monday, monday + 3 * day + 17 * hour + 20 * minute),
        duration: fc.constant(days * day),
        pump,
        catheter,
        mixture: mixtureOf(drugs),
        basal,
        orders: fc
          .array(fc.tuple(moment, orderOf(drugs)), { maxLength: orders })
          .map((all) => all.map(([at, order], i): ReferenceOrder => ({ ...order, at: apart(at, 10 + i) }))),
        faults: fc.array(fault, { maxLength: faults }).map((all) =>
          all.map(({ effect, at, lasting, intermittent }, i): ReferenceFault => ({
            ...effect,
            at: apart(at, i),
            until: lasting === null ? null : apart(at, i) + lasting + 13,
            ...(intermittent && { intermittent }),
          })),
        ),
      }),
    )
    .map(flowsForKinks);
}

/**
 * The same without the three things that the reference reads otherwise: a stop that ends by itself leaves the rate of
 * an alarm alone (there: resumes), only what reaches the reservoir counts against its capacity (there: all of it), and
 * where a catheter comes apart at its very tip there is no tip left for a front to reach (there: there is).
 */
export function comparable(scenario: ReferenceScenario): ReferenceScenario {
  return {
    ...scenario,
    orders: scenario.orders.flatMap((order): ReferenceOrder[] => {
      if (order.order === 'stop' && order.lasting !== undefined)
        return [
          { order: 'stop', at: order.at },
          { order: 'resume', at: order.at + order.lasting },
        ];
      if (order.order === 'refill' && order.pocket !== undefined)
        return [{ ...order, volume: Math.min(order.volume, 3000), aspirate: true }];
      return [order];
    }),
    faults: scenario.faults.map((fault) =>
      fault.fault === 'catheter-disconnection'
        ? { ...fault, position: Math.min(0.99, fault.position) }
        : fault,
    ),
  };
}
