import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/analysis/study.ts';
import type { Result } from '../../src/analysis/result.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';

const resultOf = (file: Readonly<Record<string, unknown>>): Result =>
  simulate(readScenario(JSON.stringify({ pumpsim: 1, ...file })));

const inFluid = ({ series }: Result, column: string): Float64Array =>
  series?.columns[column] ?? new Float64Array();

const close = (values: readonly number[], digits: number): unknown[] =>
  values.map((value) => expect.closeTo(value, digits) as unknown);
const maxima = ({ trumpet }: Result): readonly unknown[] => trumpet.map(({ max_percent }) => max_percent);
const minima = ({ trumpet }: Result): readonly unknown[] => trumpet.map(({ min_percent }) => min_percent);
const minutes = (...lengths: readonly number[]): readonly string[] => lengths.map((each) => `${each} min`);

describe('the worked examples of what a run reports', () => {
  it('F1: 4 mL an hour in pulses of 0.1 mL each 1.5 min', () => {
    const result = resultOf({
      duration: '60 min',
      pump: { model: 'prometra', pulse_volume: '0.1 mL', max_rate: '10 mL/h' },
      // Softer than any catheter: a pulse of 0.1 mL is not to make the pump slip.
      catheter: { compliance: '10 uL/kPa' },
      drugs: { morphine: '1 mg/mL' },
      program: { basal: '4 mg/h' },
      report: { trumpet: { spacing: '30 s', windows: minutes(2, 5, 11, 19, 31) } },
    });
    expect(maxima(result)).toEqual(close([50, 20, 100 / 11, 50 / 19, 50 / 31], 6));
    expect(minima(result)).toEqual(close([-25, -10, -50 / 11, -100 / 19, -100 / 31], 6));
    expect(result.startup?.overall_percent).toBeCloseTo(0, 6);
  });

  it('F2: an error of 2 % is that in every window', () => {
    const result = resultOf({
      duration: '2 days',
      pump: { gain: 1.02 },
      drugs: { morphine: '1 mg/mL' },
      program: { basal: '0.5 mg/day' },
      report: { trumpet: { spacing: '15 min', windows: minutes(15, 60, 720), from: '1 h', to: '27 h' } },
    });
    expect(maxima(result)).toEqual(close([2, 2, 2], 6));
    expect(minima(result)).toEqual(close([2, 2, 2], 6));
    expect(result.startup?.overall_percent).toBeCloseTo(2, 6);
  });

  it('F4: 0.5 mL a day in pulses of 2 µL, sampled each 15 min for 25 h', () => {
    const result = resultOf({
      duration: '25 h',
      pump: { model: 'prometra', pulse_volume: '2 uL' },
      drugs: { morphine: '1 mg/mL' },
      program: { basal: '0.5 mg/day' },
      report: { trumpet: { spacing: '15 min', windows: minutes(15, 60, 150, 330, 570, 930) } },
    });
    expect(maxima(result)).toEqual(close([15.2, 5.6, 3.68, 1.2364, 0.0421, 0.3355], 4));
    expect(minima(result)).toEqual(close([-23.2, -4, -0.16, -0.5091, -0.9684, -0.2839], 4));
    expect(result.startup?.overall_percent).toBeCloseTo(-0.16, 6);
  });

  it('G1: ziconotide 2.4 µg a day comes to 4.386 ng/mL, half of it in 4.712 h', () => {
    const result = resultOf({
      duration: '5 days',
      drugs: { ziconotide: '25 ug/mL' },
      program: { basal: '2.4 ug/day' },
      patient: { csf: { ziconotide: { volume: '155 mL', clearance: '0.38 mL/min' } } },
      report: { every: '4.712 h' },
    });
    const column = inFluid(result, 'ziconotide_csf_ug_per_ml');
    const times = result.series?.columns['time_ms'] ?? new Float64Array();
    const at = (hours: number): number => 1000 * (column[times.lastIndexOf(hours * 3_600_000)] ?? NaN);
    expect(1000 * (column.at(-1) ?? NaN)).toBeCloseTo(4.386, 3);
    expect(at(4.712)).toBeCloseTo(4.386 / 2, 3);
    expect(at(9.424)).toBeCloseTo((4.386 * 3) / 4, 3);
  });

  it('G4: of a bolus 1.6 % are left after 9 h at a half-life of 1.51 h', () => {
    const result = resultOf({
      duration: '9 h 1 min',
      drugs: { baclofen: '1 mg/mL' },
      program: { basal: 'off' },
      // ln 2 · 10 mL / 1.51 h
      patient: { csf: { baclofen: { volume: '10 mL', clearance: `${(Math.LN2 * 10) / 1.51} mL/h` } } },
      orders: [{ at: '0 h', order: 'bolus', dose: '10 ug', over: '1 min' }],
      report: { every: '1 min' },
    });
    const column = inFluid(result, 'baclofen_csf_ug_per_ml');
    const peak = Math.max(...column);
    expect(peak).toBeCloseTo(1, 1);
    expect((column.at(-1) ?? NaN) / peak).toBeCloseTo(2 ** (-9 / 1.51), 4);
    expect((column.at(-1) ?? NaN) / peak).toBeCloseTo(0.016, 3);
  });
});
