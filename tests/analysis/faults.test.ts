import { describe, expect, it } from 'vitest';
import { faultResults, type Twins } from '../../src/analysis/faults.ts';
import { MS_PER_HOUR } from '../../src/model/time.ts';
import { drawCurve, type Drawn } from '../support/curve-builder.ts';
import type { DrugTotals, Fact, Recording } from '../../src/model/recording.ts';
import type { FaultEntry, Scenario } from '../../src/scenario/scenario.ts';

const hours = (count: number): number => count * MS_PER_HOUR;

/** A run of one fault, of which only the onset, the end and what was delivered matter. */
function theFault(
  fault: Partial<FaultEntry>,
  onset: number | null,
  drawn: readonly Drawn[],
  facts: readonly Fact[] = [],
  twins: Twins = new Map(),
) {
  const { curve, end } = drawCurve(drawn);
  const entry = {
    ...{ index: 0, name: 'the fault', at: null, on: null, until: null, lasting: null },
    kind: { kind: 'motor-stall' },
    values: {},
    intermittent: null,
    ...fault,
  } as unknown as FaultEntry;
  const scenario = { duration: end, drugs: [{ name: 'morphine', unit: 'ug' }], faults: [entry] };
  const recording = recorded(onset, curve.delivered(0, curve.length - 1, 0), facts);
  const [result] = faultResults(scenario as unknown as Scenario, recording, curve, twins);
  return result;
}

function recorded(onset: number | null, delivered: number, findings: readonly Fact[]): Recording {
  const drugs = [{ delivered } as DrugTotals];
  return { drugs, onsets: [onset], findings, curve: null } as unknown as Recording;
}

const aDayWithout: readonly Drawn[] = [
  { hours: 48, intended: 10 },
  { hours: 24, intended: 10, delivered: 0 },
  { hours: 72, intended: 10 },
  { hours: 0, intended: 10 },
];

describe('a fault that starts on a fact', () => {
  const lasting = { on: { fact: 'bolus-started', filter: {}, n: 3, plus: 0 }, lasting: hours(24) };

  it('is told from when it truly began, for as long as it lasted', () => {
    expect(theFault(lasting, hours(48), aDayWithout)).toMatchObject({
      from_ms: hours(48),
      until_ms: hours(72),
      missed_ug: { morphine: 240 },
      excess_ug: { morphine: 0 },
    });
  });

  it('has taken what was missed up to a day after its end', () => {
    const late: readonly Drawn[] = [
      { hours: 48, intended: 10 },
      { hours: 10, intended: 10 },
      { hours: 40, intended: 10, delivered: 0 },
      { hours: 0, intended: 10 },
    ];
    // It lasted from 48 h to 58 h; of what is missed from 58 h on, a day counts.
    expect(theFault({ ...lasting, lasting: hours(10) }, hours(48), late)?.missed_ug['morphine']).toBeCloseTo(
      240,
      9,
    );
  });

  it('is detected so long after it truly began', () => {
    const alarm = { at_ms: hours(49), kind: 'alarm-raised', alarm: 'motor-stall' };
    const twin = recorded(null, 1440, []);
    expect(theFault(lasting, hours(48), aDayWithout, [alarm], new Map([[0, twin]]))).toMatchObject({
      detected_by: 'motor-stall',
      detected_after_ms: hours(1),
      attributable_ug: { morphine: 240 },
    });
  });

  it('has done nothing when it never began', () => {
    const twin = recorded(null, 1200, []);
    expect(theFault(lasting, null, aDayWithout, [], new Map([[0, twin]]))).toEqual({
      kind: 'motor-stall',
      name: 'the fault',
      index: 0,
      from_ms: null,
      until_ms: null,
      detected_by: null,
      detected_after_ms: null,
      missed_ug: { morphine: 0 },
      excess_ug: { morphine: 0 },
      attributable_ug: { morphine: 0 },
      release_bolus_ul: 0,
      release_bolus_ug: { morphine: 0 },
    });
  });

  it('has no end when it would outlast the run', () => {
    expect(theFault({ ...lasting, lasting: hours(1000) }, hours(48), aDayWithout)?.until_ms).toBeNull();
  });
});

describe('a fault with a time of its own', () => {
  it('ends when it is said to end', () => {
    expect(theFault({ at: hours(48), until: hours(72) }, hours(48), aDayWithout)).toMatchObject({
      from_ms: hours(48),
      until_ms: hours(72),
    });
  });

  it('that stays has no end', () => {
    expect(theFault({ at: hours(48) }, hours(48), aDayWithout)?.until_ms).toBeNull();
  });
});
