import type { ReferenceBasal, ReferenceCatheter, ReferencePump, ReferenceScenario } from './scenario.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** 2026-01-05T00:00, a Monday. */
export const monday = Date.UTC(2026, 0, 5);

/** µg/h. */
export const perDay = (amount: number): number => amount / 24;

/** One rate of the first drug all day, µg/h. */
export function steady(rate: number): ReferenceBasal {
  return { drug: 0, steps: [{ from: 0, to: day, rate, days: null }] };
}

/** A healthy pump of 20 mL with morphine 1 mg/mL at 0.5 mg/day: 0.5 mL/day. Values are ours, for round numbers. */
export function healthy({
  pump,
  catheter,
  ...rest
}: Partial<Omit<ReferenceScenario, 'pump' | 'catheter'>> & {
  pump?: Partial<ReferencePump>;
  catheter?: Partial<ReferenceCatheter>;
} = {}): ReferenceScenario {
  return {
    start: monday,
    duration: 10 * day,
    mixture: [1],
    basal: steady(perDay(500)),
    orders: [],
    faults: [],
    ...rest,
    pump: {
      capacity: 40_000,
      filled: 20_000,
      dead_volume: 0,
      low_at: 2000,
      empty_at: 0,
      path_volume: 140,
      max_rate: 1000,
      minimum_mode_rate: 0.25,
      kvo_rate: 1,
      gain: 1,
      stall_pressure: 200,
      slip_from: 0.8,
      compliance: 0.02,
      accounting: 'believed',
      believes_through_stall: true,
      occlusion_at: null,
      occlusion_latency: 0,
      after_alarm: { low: 'continue', empty: 'stop', stall: 'stop', occlusion: 'stop' },
      ...pump,
    },
    catheter: {
      length: 890,
      volume_per_length: 0.22,
      inner_diameter: 0.529,
      viscosity: 0.69,
      compliance: 0.5,
      primed_with: 'drug',
      ...catheter,
    },
  };
}
