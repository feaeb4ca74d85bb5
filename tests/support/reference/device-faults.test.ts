import { describe, expect, it } from 'vitest';

import { day, healthy, hour, minute, steady } from './healthy.ts';
import { cleanResistance, referenceRun, type ReferenceFault, type ReferencePump } from './index.ts';

const flow = 500 / 24;
const run = (
  faults: ReferenceFault[],
  scenario: Parameters<typeof healthy>[0] = {},
  sampleAt: readonly number[] = [],
) => referenceRun(healthy({ duration: day, faults, ...scenario }), { step: hour, sampleAt });
const scan = (at: number, until: number, rest: object = {}): ReferenceFault => ({
  fault: 'mri',
  at,
  until,
  ...rest,
});

describe('the reference, by the faults of a device', () => {
  it('lets a granuloma grow by equal factors, and releases what it held', () => {
    const R = cleanResistance(healthy().catheter);
    const faults: ReferenceFault[] = [
      { fault: 'tip-granuloma', resistance: 3, growing: 64 * hour, at: 0, until: 4 * day },
    ];
    const steps = 64 + 33;
    const { series, releases, peakPressure } = run(faults, { duration: 4 * day + hour }, [
      10.9 * hour,
      steps * hour - hour,
    ]);
    expect(series[0]!.pressure).toBeCloseTo(flow * R * ((R + 3) / R) ** (10.5 / 64), 6);
    expect(series[1]!.pressure).toBeCloseTo(flow * (R + 3), 4);
    expect(releases[0]!.volume).toBeCloseTo(0.52 * (peakPressure - flow * R), 9);
  });

  it('counts as extrathecal what leaves a tip that has migrated', () => {
    const { extrathecal, delivered, residual } = run([
      { fault: 'tip-migration', at: 6 * hour, until: 12 * hour },
    ]);
    expect(extrathecal.volume).toBeCloseTo(6 * flow, 6);
    expect(delivered.volume).toBeCloseTo(18 * flow, 2);
    expect(Math.abs(residual.volume)).toBeLessThan(1e-6);
  });

  it('runs at the minimum rate after a reset, and by its program once that is over', () => {
    const { programmed, intended } = run([{ fault: 'pump-reset', at: 6 * hour, until: 12 * hour }], {
      orders: [{ order: 'bolus', at: 5 * hour, dose: 20, over: 2 * hour, drug: 0 }],
    });
    expect(programmed[0]).toBeCloseTo(18 * flow + 6 * 0.25 + 10, 9);
    expect(intended[0]).toBeCloseTo(24 * flow + 20, 9);
  });

  it('warns of a battery, then stops', () => {
    const { alarms, programmed } = run([
      { fault: 'battery-depletion', remaining: 5 * hour, at: hour, until: null },
    ]);
    expect(alarms).toEqual([
      { kind: 'replace-soon', raised: hour, cleared: null },
      { kind: 'end-of-service', raised: 6 * hour, cleared: null },
    ]);
    expect(programmed[0]).toBeCloseTo(6 * flow, 9);
  });

  it('loses a reservoir into the pocket until it is dry', () => {
    const { pocket, pumped, ranDry, believed } = run([
      { fault: 'reservoir-leak', flow: 2000 - flow, at: hour, until: null },
    ]);
    expect(ranDry).toEqual([Math.ceil((1 + (20_000 - flow) / 2000) * hour)]);
    expect(pumped.volume).toBeCloseTo((20_000 - flow) * (flow / 2000) + flow, 6);
    expect(pocket.volume + pumped.volume).toBeCloseTo(20_000, 8);
    expect(believed).toBeCloseTo(20_000 - 500, 8);
  });

  it('stalls a rotor in a scanner’s field until it restarts', () => {
    const pump: Partial<ReferencePump> = { mri: 'stalls' };
    expect(run([scan(hour, 2 * hour)], { pump }).pumped.volume).toBeCloseTo(23 * flow, 9);
    const restarts = run([scan(hour, 2 * hour, { restart_after: 5 * hour })], { pump });
    expect(restarts.pumped.volume).toBeCloseTo(19 * flow, 9);
    expect(restarts.programmed[0]).toBeCloseTo(500, 9);
    expect(run([scan(hour, 2 * hour)]).pumped.volume).toBeCloseTo(500, 9);
  });

  it('empties a pump of open valves over the length of a scan', () => {
    const pump: Partial<ReferencePump> = { drive: 'metered', pulse_volume: 10, mri: 'dumps' };
    const faults = [scan(hour, 90 * minute)];
    const { series, ranDry, pumped, pulses } = run(faults, { pump }, [75 * minute]);
    expect(series[0]!.reservoir).toBeCloseTo(19_980 / 2, 8);
    expect(pumped.volume).toBeCloseTo(20_000, 8);
    expect(ranDry).toEqual([90 * minute]);
    expect(pulses).toBe(2);
  });

  it('shuts a valve after what leaks through, until alarms are reset after the scan', () => {
    const pump: Partial<ReferencePump> = { drive: 'metered', pulse_volume: 10, mri: 'shuts' };
    const { pumped, series } = run(
      [scan(hour, 2 * hour, { leaks_through: 8 })],
      {
        pump,
        orders: [
          { order: 'reset-alarms', at: 1.5 * hour },
          { order: 'reset-alarms', at: 13 * hour },
        ],
      },
      [hour, 13 * hour],
    );
    expect(series.map(({ pumpedVolume }) => pumpedVolume)).toEqual([28, 28]);
    // 0.8333 µL waited since the second pulse.
    expect(pumped.volume).toBe(28 + 10 * Math.floor((flow - 20 + 11 * flow) / 10));
  });

  it('passes through a kink in a constant-pressure pump the share of the mean flow', () => {
    const kink: ReferenceFault = {
      fault: 'catheter-kink',
      position: 1,
      severity: { passes: 0.25 },
      at: 0,
      until: null,
    };
    const { series } = run(
      [kink],
      {
        basal: steady(flow),
        pump: {
          drive: 'constant-pressure',
          factory_flow: flow,
          gas_pressure: 151.3,
          gas_pressure_per_degree: 2,
          viscosity_per_degree: 0.02,
        },
        duration: 4 * day,
      },
      [3 * day, 4 * day],
    );
    expect(series[1]!.delivered[0]! - series[0]!.delivered[0]!).toBeCloseTo(125, 3);
  });
});
