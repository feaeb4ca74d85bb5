import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Fact } from '../../src/model/recording.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyScenario } from '../support/any-scenario/index.ts';
import { busyPump } from '../support/any-scenario/pump.ts';
import { Given } from '../support/notebook/given.ts';
import type { Judged } from '../support/notebook/page.ts';
import { believedAt, curveOf } from '../support/notebook/reservoir.ts';
import { stretchesOf } from '../support/notebook/stretches.ts';
import { firstThatHolds, orderReasons, requestReasons, volumeOf } from '../support/notebook/why.ts';
import { anything, busy, noted, PATIENT, type Noted } from './runs.ts';

const either = fc.oneof({ weight: 1, arbitrary: anything() }, { weight: 3, arbitrary: busy });

const isRequest = ({ fact }: Judged): boolean => fact.kind.startsWith('request-');
const isBolus = ({ order }: Fact): boolean => order === 'bolus' || order === 'priming-bolus';
const moment = ({ at_ms, because }: Fact): string =>
  `${typeof because === 'string' ? because : 'granted'} at ${at_ms} ms`;

describe('a request', () => {
  test.prop([either], { numRuns: 150, seed: 81 })(
    'is granted or refused for the first reason that holds, by an independent account',
    (scenario) => {
      const { recording, notebook } = noted(scenario);
      const given = new Given(scenario, recording, notebook);
      const wrong = notebook.facts.filter(isRequest).flatMap((judged) => {
        const said = (judged.fact['because'] as string | undefined) ?? null;
        const found = firstThatHolds(requestReasons(judged, scenario, recording, given), said);
        return found === said ? [] : [`${moment(judged.fact)}, but ${found ?? 'nothing'} holds`];
      });
      expect(wrong).toEqual([]);
    },
  );

  test.prop([either], { numRuns: 100, seed: 82 })('is counted once, under what became of it', (scenario) => {
    const { requests, facts } = noted(scenario).recording;
    const granted = facts.filter(({ kind }) => kind === 'request-granted').length;
    const refused = facts.filter(({ kind }) => kind === 'request-refused').length;
    expect(requests.granted).toBe(granted);
    expect(requests.refused.reduce((sum, each) => sum + each, 0)).toBe(refused);
    expect(requests.made).toBe(granted + refused);
  });

  test.prop([busy], { numRuns: 100, seed: 83 })(
    'that is granted begins the bolus that was programmed, and holds up a clinician’s',
    (scenario) => {
      const { notebook, recording } = noted(scenario);
      notebook.facts.forEach(({ fact, index, page }) => {
        if (fact.kind !== 'request-granted') return;
        const started = recording.facts[index + 1];
        expect(started).toMatchObject({ kind: 'bolus-started', bolus: 'patient', cause: index });
        expect(started?.['dose_ug'] ?? started?.['dose_iu']).toBe(page.patientBolus?.dose);
        const waits = [...page.under.values()].some(({ kind }) => kind === 'clinician');
        expect(recording.facts[index + 2]?.kind === 'bolus-suspended').toBe(waits);
      });
    },
  );
});

/** The most of the primary drug that was programmed in any window of a length, by the curve; it bends where a stretch begins. */
function mostIn(per: number, { recording, scenario }: Noted): number {
  const curve = curveOf(recording);
  const to = (at: number): number => {
    if (at <= 0) return 0;
    const stretch = curve.find(Math.min(at, scenario.duration));
    return curve.programmed(scenario.primary, stretch, curve.hours(stretch, Math.min(at, scenario.duration)));
  };
  const corners = Array.from({ length: curve.length }, (_, i) => curve.at(i));
  return corners
    .flatMap((at) => [at, at + per])
    .reduce((most, until) => Math.max(most, to(until) - to(until - per)), 0);
}

describe('all requests together', () => {
  const calm = anyScenario({ days: 3, orders: 0, faults: 0, pump: busyPump, program: PATIENT });

  test.prop([calm], { numRuns: 100, seed: 87 })(
    'never make any window exceed the dose limit that the program alone keeps',
    (scenario) => {
      const { dose, per } = scenario.program.doseLimit ?? { dose: NaN, per: NaN };
      const nobody = { ...scenario.patient, requests: { kind: 'listed', moments: [] } as const };
      fc.pre(mostIn(per, noted({ ...scenario, patient: nobody })) <= dose);
      expect(mostIn(per, noted(scenario))).toBeLessThanOrEqual(dose * (1 + 1e-8));
    },
  );
});

describe('a clinician’s bolus, or a priming one', () => {
  test.prop([either], { numRuns: 150, seed: 84 })(
    'is refused for the first reason that holds, by an independent account',
    (scenario) => {
      const { recording, notebook } = noted(scenario);
      const wrong = notebook.facts.flatMap((judged) => {
        const { fact, page } = judged;
        if (fact.kind !== 'order-refused' || !isBolus(fact)) return [];
        const { values, entered } = scenario.orders[fact['index'] as number] as Scenario['orders'][number];
        const got = { ...values, ...entered } as { dose?: number; volume?: number; drug?: number };
        const volume = got.volume ?? volumeOf(page, got.drug ?? page.primary, got.dose ?? NaN);
        const said = fact['because'] as string;
        const found = firstThatHolds(orderReasons(judged, volume, scenario, recording), said);
        return found === said ? [] : [`${moment(fact)}, but ${found ?? 'nothing'} holds`];
      });
      expect(wrong).toEqual([]);
    },
  );

  test.prop([either], { numRuns: 150, seed: 85 })(
    'begins only when the pump delivers as programmed, believes to hold enough, and gives no other',
    (scenario) => {
      const { recording, notebook } = noted(scenario);
      for (const { fact, page } of notebook.facts) {
        if (fact.kind !== 'bolus-started' || !['clinician', 'priming'].includes(String(fact['bolus'])))
          continue;
        expect([...page.under.values()].map(({ kind }) => kind)).not.toContain('clinician');
        expect([...page.under.values()].map(({ kind }) => kind)).not.toContain('priming');
        expect(page).toMatchObject({ mode: 'program', resets: 0, bridging: false });
        expect(believedAt(page, recording, fact.at_ms)).toBeGreaterThanOrEqual(scenario.pump.empty_at);
      }
    },
  );

  test.prop([busy], { numRuns: 100, seed: 86 })(
    'never goes on beyond the dose limit: no window ends over it while one is given',
    (scenario) => {
      const { recording, notebook } = noted(scenario);
      const curve = curveOf(recording);
      const programmed = (drug: number, at: number): number => {
        if (at <= 0) return 0;
        const stretch = curve.findBefore(at);
        return curve.programmed(drug, stretch, curve.hours(stretch, at));
      };
      for (const { index, to, page } of stretchesOf(recording, notebook)) {
        const isGiven = [...page.under.values()].some(
          ({ kind, since }) => kind === 'clinician' && since !== null,
        );
        if (!isGiven || page.doseLimit === null) continue;
        const { dose, per } = page.doseLimit;
        const end = curve.programmed(page.primary, index, curve.hours(index, to));
        expect(end - programmed(page.primary, to - per)).toBeLessThanOrEqual(dose * (1 + 1e-6));
      }
    },
  );
});
