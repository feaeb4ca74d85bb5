import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute, steady } from './healthy.ts';
import { referenceRun, type ReferencePump, type ReferenceScenario } from './index.ts';

const flow = 500 / 24;
const pulses = (pulse_volume: number): Partial<ReferencePump> => ({ drive: 'metered', pulse_volume });
const gas: Partial<ReferencePump> = {
  drive: 'constant-pressure',
  factory_flow: flow,
  gas_pressure: 151.3,
  gas_pressure_per_degree: 2,
  viscosity_per_degree: 0.02,
};
const occluded: ReferenceScenario['faults'][number] = {
  fault: 'catheter-occlusion',
  position: 1,
  at: 0,
  until: null,
};

/** Extremes of 100·(mean flow over a window − set)/set, and of the whole, by samples of the volume pumped. */
function trumpet(scenario: ReferenceScenario, spacing: number, windows: readonly number[]) {
  const n = scenario.duration / spacing;
  const run = referenceRun(scenario, {
    step: hour,
    sampleAt: Array.from({ length: n + 1 }, (_, i) => i * spacing),
  });
  const volume = run.series.map(({ pumpedVolume }) => pumpedVolume);
  const set = run.programmed[0]! / n;
  const errors = (k: number): number[] =>
    volume.slice(k).map((v, i) => 100 * ((v - volume[i]!) / (k * set) - 1));
  return {
    max: windows.map((window) => Math.max(...errors(window / spacing))),
    min: windows.map((window) => Math.min(...errors(window / spacing))),
    overall: errors(n)[0]!,
  };
}

const near = (found: readonly number[], expected: readonly number[]): void =>
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 4));

describe('the reference of a metered pump', () => {
  it('B3: gives 50 pulses a day, one per 28.8 min', () => {
    const at = [28.8 * minute - 1, 28.8 * minute, 57.6 * minute];
    const run = referenceRun(healthy({ pump: pulses(10), duration: day }), { step: hour, sampleAt: at });
    expect(run.series.map(({ pumpedVolume }) => pumpedVolume)).toEqual([0, 10, 20]);
    expect(run.pulses).toBe(50);
    expect(run.pumped.mass[0]).toBeCloseTo(500, 9);
    expect(run.programmed[0]).toBeCloseTo(500, 9);
  });

  it('F1: has the trumpet of 0.1 mL pulses each 1.5 min', () => {
    const scenario = healthy({
      pump: { ...pulses(100), compliance: 9.5, max_rate: 4000 },
      basal: steady(4000),
      duration: hour,
    });
    const windows = [2, 5, 11, 19, 31].map((n) => n * minute);
    const { max, min, overall } = trumpet(scenario, 0.5 * minute, windows);
    near(max, [50, 20, 9.0909, 2.6316, 1.6129]);
    near(min, [-25, -10, -4.5455, -5.2632, -3.2258]);
    expect(overall).toBeCloseTo(0, 9);
  });

  it('F4: has the trumpet of 2 µL pulses at 0.5 mL/day', () => {
    const windows = [15, 60, 150, 330, 570, 930].map((n) => n * minute);
    const scenario = healthy({ pump: pulses(2), duration: 25 * hour });
    const { max, min, overall } = trumpet(scenario, 15 * minute, windows);
    near(max, [15.2, 5.6, 3.68, 1.2364, 0.0421, 0.3355]);
    near(min, [-23.2, -4.0, -0.16, -0.5091, -0.9684, -0.2839]);
    expect(overall).toBeCloseTo(-0.16, 9);
  });

  it('F2: is off by a constant 2 % when a continuous pump is', () => {
    const { max, min, overall } = trumpet(healthy({ pump: { gain: 1.02 }, duration: day }), hour, [
      hour,
      5 * hour,
    ]);
    near([...max, ...min, overall], [2, 2, 2, 2, 2]);
  });

  it('slips within a pulse once the line is full, and never exceeds the stall pressure', () => {
    const run = referenceRun(healthy({ pump: pulses(10), faults: [occluded], duration: 9 * 28.8 * minute }), {
      step: hour,
      sampleAt: [8 * 28.8 * minute],
    });
    expect(run.series[0]!.pressure).toBeCloseTo(80 / 0.52, 9);
    const p = 200 - 40 * Math.exp(-(90 - 160 * 0.52) / (40 * 0.52));
    expect(run.finalPressure).toBeCloseTo(p, 8);
    expect(run.pumped.volume).toBeCloseTo(0.52 * p, 8);
    expect(run.pressureLimited).toEqual([9 * 28.8 * minute]);
  });

  it('is credited nothing while it stands still, and keeps its remainder', () => {
    const run = referenceRun(
      healthy({
        pump: pulses(10),
        faults: [{ fault: 'motor-stall', detected_after: null, at: 20 * minute, until: 60 * minute }],
        duration: 2 * hour,
      }),
      { step: hour, sampleAt: [68.8 * minute - 1, 68.8 * minute] },
    );
    expect(run.series.map(({ pumpedVolume }) => pumpedVolume)).toEqual([0, 10]);
    expect(run.pulses).toBe(2);
    expect(run.remainder).toBeCloseTo((80 / 60) * flow - 20, 9);
    expect(run.believed).toBeCloseTo(20_000 - 2 * flow, 9);
  });

  it('gives what is left with the last pulse', () => {
    const goesOn = { ...healthy().pump.after_alarm, empty: 'continue' } as const;
    const run = referenceRun(
      healthy({ pump: { ...pulses(10), filled: 25, after_alarm: goesOn }, duration: day }),
      { step: hour },
    );
    expect(run.pumped.volume).toBe(25);
    expect(run.pulses).toBe(3);
    expect(run.ranDry).toEqual([3 * 28.8 * minute]);
  });
});

describe('the reference of a constant-pressure pump', () => {
  it('gives its factory flow whatever is commanded, and less against a pressure', () => {
    const run = referenceRun(
      healthy({ pump: gas, orders: [{ order: 'stop', at: 12 * hour }], duration: day }),
      { step: hour },
    );
    expect(run.pumped.volume).toBeCloseTo(24 * flow * (1 - run.finalPressure / 50), 6);
    expect(run.programmed[0]).toBeCloseTo(250, 9);
    expect(run.believed).toBeCloseTo(20_000 - 250, 9);
  });

  it('obeys a stop where it takes one', () => {
    const stops = { ...gas, takes: 'stop' } as const;
    const run = referenceRun(healthy({ pump: stops, orders: [{ order: 'stop', at: hour }], duration: day }), {
      step: hour,
    });
    expect(run.pumped.volume).toBeCloseTo(flow, 2);
  });

  it('closes for the stop of an alarm too', () => {
    const stops = { ...gas, takes: 'stop', filled: 100, low_at: 50 } as const;
    const after_alarm = { ...healthy().pump.after_alarm, low: 'stop' } as const;
    const run = referenceRun(healthy({ pump: { ...stops, after_alarm }, duration: day }), { step: hour });
    expect(run.pumped.volume).toBeCloseTo(50, 2);
  });

  it('follows temperature and ambient pressure, whose deviations add', () => {
    const run = referenceRun(
      healthy({
        pump: { ...gas, gain: 1.1 },
        catheter: { viscosity: 1e-9 },
        faults: [
          { fault: 'ambient', temperature: 39, at: 0, until: null },
          { fault: 'ambient', temperature: 36, pressure: 91.3, at: 0, until: null },
        ],
        duration: day,
      }),
      { step: hour },
    );
    expect(run.delivered.volume).toBeCloseTo((500 * 1.1 * (50 + 2 + 10)) / 50 / 0.98, 4);
  });

  it('rises to the pressure of its gas in a closed line', () => {
    const run = referenceRun(healthy({ pump: gas, faults: [occluded], duration: 2 * hour }), { step: hour });
    expect(run.finalPressure).toBeCloseTo(50 * (1 - Math.exp((-2 * flow) / (50 * 0.52))), 8);
  });

  it('has no alarms when it takes nothing', () => {
    const run = referenceRun(healthy({ pump: { ...gas, takes: 'none', filled: 100 }, duration: day }), {
      step: hour,
    });
    expect(run.alarms).toEqual([]);
    expect(run.ranDry).toHaveLength(1);
  });
});
