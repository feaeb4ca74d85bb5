import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Fact } from '../../src/model/recording.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { HOUR } from '../support/course.ts';
import { careOf } from '../support/notebook/care.ts';
import { believedAt, curveOf } from '../support/notebook/reservoir.ts';
import { anything, noted, type Noted } from './runs.ts';

const any = anything();
const ROUNDING = 1e-6;

interface Ring {
  readonly alarm: string;
  readonly raised: number;
  /** Null when it still rings at the end. */
  readonly cleared: number | null;
}

/** Every alarm from its raising to its clearing; complains where they do not alternate. */
function ringsOf({ recording }: Noted): readonly Ring[] {
  const open = new Map<string, number>();
  const rings: Ring[] = [];
  recording.facts.forEach(({ kind, alarm, at_ms, cause }, index) => {
    if (kind !== 'alarm-raised' && kind !== 'alarm-cleared') return;
    const begun = open.get(alarm as string);
    expect(begun === undefined).toBe(kind === 'alarm-raised');
    if (begun === undefined) open.set(alarm as string, index);
    else {
      expect(cause).toBe(begun);
      open.delete(alarm as string);
      rings.push({
        alarm: alarm as string,
        raised: recording.facts[begun]?.at_ms ?? NaN,
        cleared: at_ms,
      });
    }
  });
  return [
    ...rings,
    ...[...open].map(([alarm, index]) => ({
      alarm,
      raised: recording.facts[index]?.at_ms ?? NaN,
      cleared: null,
    })),
  ];
}

const ringsOfKind = (run: Noted, kind: string): readonly Ring[] =>
  ringsOf(run).filter(({ alarm }) => alarm === kind);
const moments = ({ recording }: Noted, isMeant: (fact: Fact) => boolean): readonly number[] =>
  recording.facts.filter(isMeant).map(({ at_ms }) => at_ms);
const ordered = (scenario: Scenario, ...kinds: readonly string[]): readonly number[] =>
  careOf(scenario).flatMap(({ at, order }) => (kinds.includes(order?.kind.kind ?? '') ? [at] : []));

/** What the reservoir holds by the pump's own accounting just before a moment, µL. */
function levelBefore({ scenario, recording, notebook }: Noted, at: number): number {
  const curve = curveOf(recording);
  const stretch = curve.findBefore(at);
  if (scenario.pump.accounting === 'measured') return curve.reservoir(stretch, curve.hours(stretch, at));
  const page = notebook.pages.findLast((each) => each.at < at) ?? notebook.pages[0];
  return page === undefined ? NaN : believedAt(page.value, recording, at);
}

describe('an alarm', () => {
  test.prop([any], { numRuns: 120, seed: 101 })('is raised and cleared by turns', (scenario) => {
    const run = noted(scenario);
    const facts = run.recording.facts.filter(({ kind }) => kind.startsWith('alarm-'));
    const rings = ringsOf(run);
    expect(rings.length + rings.filter(({ cleared }) => cleared !== null).length).toBe(facts.length);
  });

  test.prop([any], { numRuns: 120, seed: 102 })(
    'of a low or an empty reservoir comes at its level, stays until a refill, and is never missing',
    (scenario) => {
      const run = noted(scenario);
      const refills = moments(run, ({ kind }) => kind === 'refilled');
      const levels = { 'low-reservoir': scenario.pump.low_at, 'empty-reservoir': scenario.pump.empty_at };
      for (const [alarm, level] of Object.entries(levels)) {
        const rings = ringsOfKind(run, alarm);
        for (const { raised, cleared } of rings) {
          if (raised > 0 && !refills.includes(raised))
            expect(Math.abs(levelBefore(run, raised) - level)).toBeLessThanOrEqual(10);
          if (cleared !== null) expect(refills).toContain(cleared);
        }
        if (scenario.pump.takes === 'none') expect(rings).toEqual([]);
        else if (levelBefore(run, scenario.duration) < level - ROUNDING)
          expect(rings.some(({ cleared }) => cleared === null)).toBe(true);
      }
    },
  );

  test.prop([any], { numRuns: 120, seed: 103 })(
    'of a stall comes only while the motor stands, and goes when it runs',
    (scenario) => {
      const run = noted(scenario);
      const stalls = moments(run, ({ kind }) => kind === 'motor-stalled');
      const recoveries = moments(run, ({ kind }) => kind === 'motor-recovered');
      for (const { raised, cleared } of ringsOfKind(run, 'motor-stall')) {
        const since = stalls.findLast((at) => at <= raised) ?? NaN;
        const until = recoveries.find((at) => at >= since) ?? null;
        expect(since).toBeLessThanOrEqual(raised);
        expect(cleared).toBe(until);
      }
    },
  );

  test.prop([any], { numRuns: 120, seed: 104 })(
    'of an occlusion comes when the pressure has held for the latency, and goes when it falls below',
    (scenario) => {
      const run = noted(scenario);
      const { occlusion_at: threshold, occlusion_latency: latency } = scenario.pump;
      const curve = curveOf(run.recording);
      const pressureAt = (at: number, before: boolean): number => {
        const stretch = before ? curve.findBefore(at) : curve.find(at);
        return curve.pressure(stretch, Math.max(0, curve.hours(stretch, at)));
      };
      for (const { raised, cleared } of ringsOfKind(run, 'occlusion')) {
        expect(threshold).not.toBeNull();
        for (let n = 0; n <= 10; n++) {
          const at = raised - latency + (latency * n) / 10;
          const pressure = Math.max(pressureAt(at, true), pressureAt(at, false));
          expect(pressure).toBeGreaterThanOrEqual((threshold ?? NaN) - ROUNDING);
        }
        if (cleared !== null) expect(pressureAt(cleared, false)).toBeLessThanOrEqual(threshold ?? NaN);
      }
    },
  );

  test.prop([any], { numRuns: 120, seed: 105 })(
    'of the dose limit comes with a refusal or a halt, and goes when the alarms are reset or the pump is to resume',
    (scenario) => {
      const run = noted(scenario);
      const reached = moments(
        run,
        ({ kind, because, bolus }) =>
          because === 'dose-limit' || (kind === 'bolus-halted' && bolus === 'clinician'),
      );
      const settled = ordered(scenario, 'reset-alarms', 'resume');
      for (const { raised, cleared } of ringsOfKind(run, 'dose-limit')) {
        expect(reached).toContain(raised);
        if (cleared !== null) expect(settled).toContain(cleared);
      }
    },
  );

  test.prop([any], { numRuns: 120, seed: 106 })(
    'of a stop comes after 48 hours without a break, and goes with the stop',
    (scenario) => {
      const run = noted(scenario);
      const modes = run.notebook.pages.map(({ at, value }) => ({ at, isStopped: value.mode === 'stopped' }));
      for (const { raised, cleared } of ringsOfKind(run, 'stopped-too-long')) {
        const since = modes.findLast(({ at, isStopped }) => at < raised && !isStopped);
        const begun = modes.find(({ at, isStopped }) => isStopped && at >= (since?.at ?? 0));
        expect(raised - (begun?.at ?? NaN)).toBe(48 * HOUR);
        const over = modes.find(({ at, isStopped }) => at >= raised && !isStopped);
        expect(cleared).toBe(over?.at ?? null);
      }
    },
  );

  test.prop([any], { numRuns: 120, seed: 107 })(
    'of the battery comes when it is low, the second when it is spent, and they go with the fault',
    (scenario) => {
      const run = noted(scenario);
      const batteries = scenario.faults.filter(({ kind }) => kind.kind === 'battery-depletion');
      const turns = moments(run, ({ fault }) => fault === 'battery-depletion');
      for (const { raised, cleared } of ringsOfKind(run, 'replace-soon')) {
        expect(turns).toContain(raised);
        if (cleared !== null) expect(turns).toContain(cleared);
      }
      for (const { raised, cleared } of ringsOfKind(run, 'end-of-service')) {
        const spent = batteries.map(({ index, values }) => {
          const onset = run.recording.onsets[index] ?? NaN;
          return onset + (values['remaining'] as number);
        });
        expect([...turns, ...spent]).toContain(raised);
        if (cleared !== null) expect(turns).toContain(cleared);
      }
    },
  );
});

describe('the forecast of a pump to which nothing happens', () => {
  const left = anything({ days: 6, orders: 0, faults: 0 }).map((scenario): Scenario => ({
    ...scenario,
    pump: {
      ...scenario.pump,
      filled: Math.min(2500, scenario.pump.filled),
      accounting: 'believed',
      after_alarm: { ...scenario.pump.after_alarm, low: 'continue', occlusion: 'continue' },
    },
    patient: { ...scenario.patient, requests: { kind: 'listed', moments: [] } },
  }));

  test.prop([left], { numRuns: 120, seed: 108 })('comes true to the millisecond', (scenario) => {
    const run = noted(scenario);
    const { facts } = run.recording;
    // A pump without electronics has no alarm; of boluses that are held back nobody thinks.
    fc.pre(scenario.pump.takes !== 'none' && facts.every(({ because }) => because !== 'cap'));
    const forecast = {
      'low-reservoir': facts[0]?.['predicted_low_at_ms'],
      'empty-reservoir': facts[0]?.['predicted_empty_at_ms'],
    };
    for (const [alarm, predicted] of Object.entries(forecast) as [string, number | null][]) {
      const raised = ringsOfKind(run, alarm)[0]?.raised;
      if (raised === undefined) expect(predicted ?? Infinity).toBeGreaterThan(scenario.duration);
      else expect(Math.abs((predicted ?? NaN) - raised)).toBeLessThanOrEqual(1);
    }
  });
});
