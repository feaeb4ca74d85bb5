import { describe, expect, it } from 'vitest';
import { readScenario, simulate } from '../../src/index.ts';
import { pathRecords } from '../../src/analysis/fluid-path.ts';
import type { PathMoment } from '../../src/model/catheter/path-course.ts';

const hour = 3_600_000;

/** The path holds 100 mm · 1 µL/mm + 100 µL = 200 µL; 2.4 mg/day of 10 mg/mL is 240 µL/day: 20 h through all of it. */
const refilled = `pumpsim: 1
name: A stronger mixture
duration: 3 days
pump: { model: synchromed-ii-20, path_volume: 100 uL, dead_volume: 0 mL }
catheter: { model: ascenda, length: 100 mm, volume_per_length: 1 uL/mm }
drugs: { morphine: 10 mg/mL, bupivacaine: 5 mg/mL }
program: { basal: 2.4 mg/day }
orders:
  - { at: 24 h, order: refill, volume: 18 mL, drugs: { morphine: 20 mg/mL, bupivacaine: 5 mg/mL }, told: { drugs: { morphine: 10 mg/mL, bupivacaine: 5 mg/mL } } }
  - { at: 29 h, order: stop, for: 1 h }
`;

describe('the fluid path', () => {
  const { path = [] } = simulate(readScenario(refilled)).series ?? { columns: {} };
  const at = (hours: number) => path.findLast(({ at_ms }) => at_ms === hours * hour);

  it('holds one mixture until another enters', () => {
    expect(path[0]).toEqual({
      at_ms: 0,
      until_percent: [100],
      ug_per_ml: { morphine: [10_000], bupivacaine: [5000] },
    });
    expect(path[1]?.at_ms).toBe(24 * hour);
  });

  it('sees a new mixture set out', () => {
    expect(at(24)).toMatchObject({ until_percent: [0, 100], ug_per_ml: { morphine: [20_000, 10_000] } });
  });

  it('has a front a quarter of the way after a quarter of its volume', () => {
    expect(at(29)?.until_percent[0]).toBeCloseTo(25, 2);
    expect(at(30)?.until_percent[0]).toBeCloseTo(25, 2); // nothing moves for an hour
  });

  it('is of one mixture again when the front has reached the tip', () => {
    expect(path.at(-1)?.at_ms).toBeCloseTo(45 * hour, -4);
    expect(path.at(-1)).toMatchObject({ until_percent: [100], ug_per_ml: { morphine: [20_000] } });
  });

  it('names drugs dosed in international units apart', () => {
    const drugs = [{ name: 'hormone', unit: 'iu' }] as const;
    const moments: PathMoment[] = [
      { at: 0, volumes: [50, 150], mixtures: [Float64Array.of(2), Float64Array.of(1)] },
    ];
    expect(pathRecords(moments, drugs)).toEqual([
      { at_ms: 0, until_percent: [25, 100], ug_per_ml: {}, iu_per_ml: { hormone: [2000, 1000] } },
    ]);
  });
});
