import { describe, expect, it } from 'vitest';
import { findFault, withoutFault } from '../../src/analysis/counterfactual.ts';
import { differenceBetween, hasChanged } from '../../src/analysis/difference.ts';
import { figuresOf } from '../../src/analysis/figures.ts';
import { compile } from '../../src/analysis/study.ts';
import { prepare } from '../../src/simulation/compile.ts';
import { aPump, kink, stall } from '../support/a-pump.ts';
import { reportedRun } from '../support/reported-run.ts';
import type { Difference } from '../../src/analysis/difference.ts';
import type { Result } from '../../src/analysis/result.ts';

const run = (days: string, basal = '0.5 mg/day'): Result =>
  compile(aPump().delivering(basal).until(days).scenario).run({ record: 'events' });

const figure = (difference: Difference, path: string) =>
  difference.figures.find((each) => each.path === path);

describe('the figures of a result', () => {
  it('stand in one list, each with its unit', () => {
    const figures = new Map(figuresOf(reportedRun()).map((each) => [each.path, each]));
    expect(figures.get('drugs.morphine.delivered_ug')).toMatchObject({ value: 13_947.25, unit: 'ug' });
    expect(figures.get('drugs.morphine.worst_windows[24 h].under_percent')).toMatchObject({
      value: 50,
      unit: 'percent',
    });
    expect(figures.get('faults.the occlusion.missed_ug.morphine')).toMatchObject({ value: 1000, unit: 'ug' });
    expect(figures.get('requests.refused.lockout')).toMatchObject({ value: 0, unit: '' });
    expect(figures.has('ledger.volume_residual_ul')).toBe(false);
  });

  it('have paths that are each used once', () => {
    const twice = reportedRun({ faults: [...reportedRun().faults, ...reportedRun().faults] });
    const paths = figuresOf(twice).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('find an alarm by its kind, whatever else rang before', () => {
    const alarm = (kind: string, raised_at_ms: number) =>
      ({ kind, severity: 'critical', raised_at_ms, cleared_at_ms: null }) as const;
    const paths = (alarms: Result['alarms']) =>
      figuresOf(reportedRun({ alarms })).filter(({ path }) => path === 'alarms.occlusion[0].raised_at_ms');
    expect(paths([alarm('occlusion', 5)])).toEqual(paths([alarm('motor-stall', 1), alarm('occlusion', 5)]));
  });
});

describe('two runs', () => {
  it('of one scenario are the same', () => {
    expect(differenceBetween(run('4 days'), run('4 days'))).toMatchObject({ same: true, first: null });
  });

  it('of another basal differ in their doses, not in their facts', () => {
    // 0.5 mg a day for four days is 2 mg; 0.6 mg a day is 2.4 mg.
    const difference = differenceBetween(run('4 days'), run('4 days', '0.6 mg/day'));
    expect(difference).toMatchObject({ same: false, first: null });
    expect(figure(difference, 'drugs.morphine.intended_ug')).toEqual({
      ...{ path: 'drugs.morphine.intended_ug', unit: 'ug' },
      ...{ before: 2000, after: 2400, change: 400, percent: 20 },
    });
    expect(difference.figures.filter(hasChanged).length).toBeLessThan(difference.figures.length);
  });

  it('have no relative change of a time or of a share', () => {
    const { pressure } = reportedRun();
    const later = reportedRun({ pressure: { ...pressure, peak_at_ms: 604_800_000 } });
    const difference = differenceBetween(reportedRun(), later);
    expect(figure(difference, 'pressure.peak_at_ms')).toMatchObject({ percent: null });
    expect(difference.figures.filter(hasChanged)).toHaveLength(1);
  });

  it('part at the first fact that differs, whatever the pump forecasts before', () => {
    const started = { at_ms: 0, kind: 'run-started', predicted_low_at_ms: 5 };
    const dry = { at_ms: 70, kind: 'ran-dry' };
    const before = reportedRun({ facts: [started, { at_ms: 50, kind: 'motor-stalled' }, dry] });
    const after = reportedRun({ facts: [{ ...started, predicted_low_at_ms: 9 }, dry] });
    expect(differenceBetween(before, after).first).toEqual({
      at_ms: 50,
      index: 1,
      before: { at_ms: 50, kind: 'motor-stalled' },
      after: dry,
    });
  });

  it('tell the alarms that one has and the other has not', () => {
    const rang = (...kinds: readonly string[]) =>
      reportedRun({
        alarms: kinds.map((kind, raised_at_ms) => ({
          ...{ kind, raised_at_ms },
          ...{ severity: 'critical' as const, cleared_at_ms: null },
        })),
      });
    const { alarms } = differenceBetween(rang('occlusion', 'occlusion'), rang('occlusion', 'motor-stall'));
    expect(alarms).toEqual({
      gone: [{ kind: 'occlusion', raised_at_ms: 1 }],
      come: [{ kind: 'motor-stall', raised_at_ms: 1 }],
    });
  });
});

describe('a scenario without one of its faults', () => {
  const { scenario } = aPump()
    .onDay(1, stall({ name: 'the stall', for: '4 h' }))
    .onDay(2, kink({ name: 'the kink', passes: '40 %', for: '1 day' }))
    .until('5 days');

  it.each([0, 1])('goes as its twin does, whichever is left out (%i)', (without) => {
    const twin = prepare(scenario).run({ seed: 1, curve: false, without });
    const left = prepare(withoutFault(scenario, without)).run({ seed: 1, curve: false, without: null });
    expect(left.facts).toEqual(twin.facts);
    expect(left.drugs).toEqual(twin.drugs);
  });

  it('has delivered more by what is attributable to the fault', () => {
    const withIt = compile(scenario).run({ record: 'events' });
    const withoutIt = compile(withoutFault(scenario, 0)).run({ record: 'events' });
    const { change } = figure(differenceBetween(withIt, withoutIt), 'drugs.morphine.delivered_ug') ?? {};
    expect(change).toBeCloseTo(withIt.faults[0]?.attributable_ug['morphine'] ?? NaN, 6);
    // Four hours at 0.5 mg a day.
    expect(change).toBeCloseTo(500 / 6, 1);
  });

  it('is found by place, name or kind, or with what was perhaps meant', () => {
    const found = (text: string) => {
      const answer = findFault(scenario, text);
      return answer.ok ? answer.value.index : answer.message;
    };
    expect(found('faults[1]')).toBe(1);
    expect(found('the kink')).toBe(1);
    expect(found('motor-stall')).toBe(0);
    expect(found('the knik')).toBe('There is no fault "the knik". Did you mean "the kink"?');
    expect(found('faults[2]')).toBe('There is no faults[2]: this scenario has 2 faults, counted from 0.');
  });
});
