import { describe, expect, it } from 'vitest';
import { accountOf, chainOf, reachedBy } from '../../src/analysis/causes.ts';
import { claimAccount } from '../../src/analysis/claim-account.ts';
import { readQuestion } from '../../src/analysis/question.ts';
import { aPump, fault, kink, overInfusion, refill } from '../support/a-pump.ts';
import { DAY } from '../support/course.ts';
import { tellingOf } from '../support/a-story.ts';
import type { ExpectationResult } from '../../src/analysis/result.ts';
import type { Course } from '../support/course.ts';

const indexOf = ({ recording }: Course, kind: string): number =>
  recording.facts.findIndex((fact) => fact.kind === kind);

const stalled = aPump()
  .onDay(1, fault('motor-stall', { for: '4 h', detected_after: '1 h' }))
  .until('3 days');

describe('a chain of causes', () => {
  it('leads from an alarm back to the fault', () => {
    const chain = chainOf(stalled.recording.facts, indexOf(stalled, 'alarm-raised'));
    expect(chain.map((index) => stalled.recording.facts[index]?.kind)).toEqual([
      'alarm-raised',
      'motor-stalled',
      'fault-started',
    ]);
  });

  it('is the fact alone where nothing led to it', () => {
    expect(chainOf(stalled.recording.facts, 0)).toEqual([0]);
  });
});

describe('what came to a threshold', () => {
  it('is the pressure, and the obstruction that stood is behind it', () => {
    const run = aPump()
      .onDay(0, overInfusion({ name: 'the gain', factor: 1.1 }))
      .onDay(1, kink({ name: 'the kink', passes: '40 %' }))
      .until('4 days');
    const { circumstances } = accountOf(run.scenario, run.recording, indexOf(run, 'pressure-limited'));
    expect(circumstances.reached).toBe('pressure');
    const names = circumstances.faults.map((index) => run.recording.facts[index]?.['name']);
    expect(names).toEqual(['the kink', 'the gain']);
    // Slip begins at 0.8 of 200 kPa.
    expect(circumstances.state.before?.pressure_kpa).toBeCloseTo(160, 4);
    expect(circumstances.state.after.pressure_kpa).toBeCloseTo(160, 4);
  });

  it('is the reservoir believed in, told since it was filled', () => {
    const run = aPump()
      .having({ filled: '10 mL' })
      .onDay(2, refill('5 mL'))
      .onDay(3, fault('over-infusion', { factor: 1.5, for: '2 days' }))
      .until('12 days');
    const low = run.recording.facts.findIndex(({ alarm }) => alarm === 'low-reservoir');
    const { circumstances } = accountOf(run.scenario, run.recording, low);
    expect(circumstances.reached).toBe('believed');
    // 5 mL to 2 mL at 0.5 mL a day: six days after day 2; half as much again for two days is 0.5 mL more.
    expect(circumstances.state.at_ms).toBe(8 * DAY);
    expect(circumstances.since).toMatchObject({
      believed_ul: 5000,
      programmed_ul: expect.closeTo(3000, 6) as number,
      drawn_ul: expect.closeTo(3500, 3) as number,
      boluses: 0,
    });
    // The over-infusion is over, and had begun since.
    expect(circumstances.faults).toEqual([indexOf(run, 'fault-started')]);
  });

  it('is the true reservoir where the pump measures it', () => {
    const alarm = { at_ms: 0, kind: 'alarm-raised', alarm: 'low-reservoir' };
    const { scenario } = aPump().having({ accounting: 'measured' }).until('1 day');
    expect(reachedBy(scenario, alarm)).toBe('reservoir');
    expect(reachedBy(scenario, { at_ms: 0, kind: 'refilled' })).toBeNull();
  });
});

describe('a claim', () => {
  const claim: ExpectationResult = {
    ...{ that: 'delivered() > 1 mg', passed: false, because: null },
    ...{ left: '0.9 mg', right: '1 mg', margin: '-0.1 mg', at_ms: DAY + 2 * 3_600_000 },
    ...{ worst_at_ms: null, closest_at_ms: null },
  };

  it('is told with the hour before it and the last notable fact', () => {
    const account = claimAccount(stalled.scenario, stalled.recording, claim);
    // The stall is noticed after an hour, on the first edge of the hour told.
    const told = account.before.map((index) => stalled.recording.facts[index]?.kind);
    expect(told).toEqual(['alarm-raised', 'rate-limited']);
    const chain = account.account?.chain.map((index) => stalled.recording.facts[index]?.kind);
    expect(chain).toEqual(['rate-limited', 'alarm-raised', 'motor-stalled', 'fault-started']);
  });

  it('without a moment is told from the end of the run', () => {
    const account = claimAccount(stalled.scenario, stalled.recording, { ...claim, at_ms: null });
    expect(account.at_ms).toBe(3 * DAY);
  });

  it('of a run without facts of note has no account', () => {
    const well = aPump().until('2 days');
    expect(claimAccount(well.scenario, well.recording, claim).account).toBeNull();
  });
});

describe('a question', () => {
  const { result } = tellingOf(stalled.scenario).story;
  const read = (text: string) => readQuestion(text, result);
  const message = (text: string) => {
    const answer = read(text);
    return answer.ok ? null : answer.message;
  };

  it('finds an alarm and a fact by their kind and number', () => {
    const raised = indexOf(stalled, 'alarm-raised');
    expect(read('alarm motor-stall')).toEqual({ ok: true, value: { about: 'fact', fact: raised } });
    expect(read('alarm motor-stall 1')).toEqual(read('alarm motor-stall'));
    expect(read('fact alarm-raised')).toEqual(read('alarm motor-stall'));
  });

  it('finds a claim by its place in the file', () => {
    const claimed = { ...result, expectations: [result, result] as unknown as ExpectationResult[] };
    expect(readQuestion('expect[1]', claimed)).toEqual({ ok: true, value: { about: 'claim', claim: 1 } });
    expect(readQuestion('expect[2]', claimed)).toMatchObject({ ok: false });
  });

  it('is answered with what was perhaps meant', () => {
    expect(message('alarm motor-stal')).toBe('There is no alarm "motor-stal". Did you mean "motor-stall"?');
    expect(message('fact bolus-haltet')).toContain('Did you mean "bolus-halted"?');
    expect(message('alarm occlusion')).toBe(
      'The alarm occlusion was not raised in this run. Raised was motor-stall.',
    );
    expect(message('alarm motor-stall 2')).toBe(
      'The alarm motor-stall was raised once, counted from 1; there is no number 2.',
    );
    expect(message('fact ran-dry')).toBe('ran-dry did not happen in this run.');
    expect(message('expect[0]')).toBe('This scenario states no expectations.');
    expect(message('why not')).toContain('is not a question');
  });
});
