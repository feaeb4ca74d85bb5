import { describe, expect, it } from 'vitest';
import { baselineOf, compile, readScenario } from '../../src/index.ts';
import { digestOf } from '../../src/analysis/digest.ts';
import { reportedRun } from '../support/reported-run.ts';
import type { FactRecord } from '../../src/index.ts';

const hour = 3_600_000;

const facts = (kind: string, count: number): readonly FactRecord[] =>
  Array.from({ length: count }, (_, i) => ({ at_ms: i * hour, kind, cause: i }));

describe('a baseline', () => {
  it('keeps key figures by their paths, and leaves out those that are 0', () => {
    const { figures } = baselineOf(reportedRun());
    expect(figures['drugs.morphine.delivered_ug']).toBe(13_947.25);
    expect(figures['faults.the occlusion.missed_ug.morphine']).toBe(1000);
    expect(figures['faults.the occlusion.detected_by']).toBeNull();
    expect(Object.values(figures)).not.toContain(0);
  });

  it('lists facts with their moments, and without their causes', () => {
    expect(baselineOf(reportedRun({ facts: facts('ran-dry', 2) })).facts).toEqual([
      { at_ms: 0, kind: 'ran-dry' },
      { at_ms: hour, kind: 'ran-dry' },
    ]);
  });

  it('counts facts of a kind that nobody would read one by one', () => {
    const { facts: listed, counted } = baselineOf(
      reportedRun({ facts: [...facts('request-granted', 9), ...facts('ran-dry', 8)] }),
    );
    expect(listed.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'ran-dry'));
    expect(counted).toEqual({
      'request-granted': {
        count: 9,
        first_at_ms: 0,
        last_at_ms: 8 * hour,
        digest: digestOf(
          Array.from({ length: 9 }, (_, i) => ({ at_ms: i * hour, kind: 'request-granted' })),
        ).slice(0, 16),
      },
    });
  });

  const digest = (parts: Parameters<typeof reportedRun>[0]) => baselineOf(reportedRun(parts)).digest;

  it('digests what a run gave: an episode more is another digest', () => {
    const { morphine } = reportedRun().drugs;
    const episodes = [{ kind: 'under', from_ms: 0, until_ms: hour, missed_ug: 1 } as const];
    expect(digest({ drugs: { morphine: { ...morphine, episodes } as never } })).not.toBe(digest({}));
  });

  it('does not digest where the file stands, nor the version, nor the noise of the ledger', () => {
    const run = reportedRun();
    const elsewhere = {
      pumpsim: { version: '9.9.9', format: 1 },
      scenario: { ...run.scenario, file: 'elsewhere.yaml', sha256: 'ff' },
      ledger: { volume_residual_ul: 1e-12, mass_residual_ug: {} },
    } as const;
    expect(digest(elsewhere)).toBe(digest({}));
  });

  it('is the same for every run of a scenario, and stays small for a month of requests', () => {
    const model = compile(
      readScenario(`pumpsim: 1
duration: 30 days
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day, patient_bolus: { dose: 0.1 mg, over: 5 min, lockout: 1 h } }
patient: { requests: { mean_per_day: 20 } }
`),
    );
    const [first, second] = [1, 2].map(() => baselineOf(model.run({ record: 'events' })));
    expect(first).toEqual(second);
    expect(Object.keys(first?.counted ?? {})).toContain('request-granted');
    expect(JSON.stringify(first).length).toBeLessThan(4000);
  });
});

describe('a digest', () => {
  // SHA-256 of {"a":[1,null],"b":"µ"} as UTF-8, by sha256sum.
  it('is SHA-256 of the canonical JSON, whatever the order of keys', () => {
    const known = '646cffe0fa0ca1550e876459eb740928fdd24bcacbff16f53f37ecfda23e54d5';
    expect(digestOf({ b: 'µ', a: [1, null] })).toBe(known);
    expect(digestOf({ a: [1, null], b: 'µ', c: undefined })).toBe(known);
  });
});
