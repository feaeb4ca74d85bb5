import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Fact } from '../../src/model/recording.ts';
import { Given, isGiving } from '../support/notebook/given.ts';
import type { Judged, Page, Under } from '../support/notebook/page.ts';
import { volumeOf } from '../support/notebook/why.ts';
import { anything, busy, noted, type Noted } from './runs.ts';

const either = fc.oneof({ weight: 1, arbitrary: anything() }, { weight: 2, arbitrary: busy });

/** What may follow what, of one bolus. */
const next: Readonly<Record<string, readonly string[]>> = {
  'bolus-started': ['bolus-suspended', 'bolus-completed', 'bolus-halted'],
  'bolus-suspended': ['bolus-resumed', 'bolus-halted'],
  'bolus-resumed': ['bolus-suspended', 'bolus-completed', 'bolus-halted'],
};

/** The facts of every bolus, each with its start first. */
function livesOf({ notebook }: Noted): readonly (readonly Fact[])[] {
  const lives = new Map<number, Fact[]>();
  for (const { fact, index, page } of notebook.facts) {
    if (fact.kind === 'bolus-started') lives.set(index, [fact]);
    if (fact.kind === 'bolus-completed' || fact.kind === 'bolus-halted')
      lives.get(fact.cause as number)?.push(fact);
    if (fact.kind === 'bolus-suspended' || fact.kind === 'bolus-resumed')
      for (const bolus of page.under.values())
        if (bolus.kind === fact['bolus']) lives.get(bolus.index)?.push(fact);
  }
  return [...lives.values()];
}

describe('a bolus', () => {
  test.prop([either], { numRuns: 120, seed: 91 })(
    'begins once, ends once at most, and says all along of what kind it is',
    (scenario) => {
      for (const life of livesOf(noted(scenario))) {
        life.slice(1).forEach((fact, i) => {
          expect(next[life[i]?.kind ?? '']).toContain(fact.kind);
          expect(fact['bolus']).toBe(life[0]?.['bolus']);
        });
      }
    },
  );

  test.prop([either], { numRuns: 120, seed: 92 })(
    'waits for nothing but a patient’s, to the end of that one',
    (scenario) => {
      for (const { fact, page } of noted(scenario).notebook.facts) {
        const patients = [...page.under.values()].filter(({ kind }) => kind === 'patient');
        if (fact.kind === 'bolus-suspended') expect(patients).toHaveLength(1);
        if (fact.kind === 'bolus-resumed') expect([patients, page.lastEnd]).toEqual([[], fact.at_ms]);
      }
    },
  );

  test.prop([either], { numRuns: 120, seed: 93 })(
    'of the patient comes alone, and so does a clinician’s or a priming one',
    (scenario) => {
      for (const { page } of noted(scenario).notebook.facts) {
        const kinds = [...page.under.values()].map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'patient').length).toBeLessThanOrEqual(1);
        expect(kinds.filter((kind) => kind === 'clinician' || kind === 'priming').length).toBeLessThanOrEqual(
          1,
        );
      }
    },
  );

  test.prop([either], { numRuns: 120, seed: 94 })(
    'that nothing held back has been given for exactly as long as it was ordered to be',
    (scenario) => {
      for (const { fact, page } of noted(scenario).notebook.facts) {
        const bolus = page.under.get(fact.cause ?? NaN);
        if (fact.kind !== 'bolus-completed' || bolus === undefined || bolus.isCapped) continue;
        const ran = bolus.ran + fact.at_ms - (bolus.since ?? NaN);
        if (!Number.isNaN(bolus.over)) expect(ran).toBe(bolus.over);
        else expect(scenario.program.boluses.length + scenario.orders.length).toBeGreaterThan(1);
      }
    },
  );
});

/** A time in which boluses were under way, without a break. */
interface Spell {
  readonly from: number;
  readonly to: number;
  readonly boluses: readonly Under[];
  readonly pages: readonly Page[];
  readonly isHalted: boolean;
}

function spells({ notebook }: Noted): readonly Spell[] {
  const found: Spell[] = [];
  let open: Judged[] = [];
  for (const judged of notebook.facts) {
    if (judged.page.under.size > 0) open.push(judged);
    else if (open.length > 0) {
      const boluses = new Map(open.flatMap(({ page }) => [...page.under]));
      const ends = open.map(({ fact }) => fact.at_ms);
      const from = Math.min(...[...boluses.values()].map(({ at }) => at));
      const isHalted = open.some(({ fact }) => fact.kind === 'bolus-halted');
      const pages = open.map(({ page }) => page);
      found.push({ from, to: Math.max(...ends), boluses: [...boluses.values()], pages, isHalted });
      open = [];
    }
  }
  return found;
}

describe('boluses that are completed', () => {
  test.prop([either], { numRuns: 150, seed: 95 })(
    'have been programmed to give their doses exactly, capped or suspended or not',
    (scenario) => {
      const run = noted(scenario);
      const given = new Given(scenario, run.recording, run.notebook);
      // After a stall that it has noticed such a pump programs nothing; a gas-driven pump gives no bolus.
      fc.pre(scenario.pump.believes_through_stall);
      for (const { from, to, boluses, pages, isHalted } of spells(run)) {
        const [first] = pages as [Page];
        // The sum of doses of several drugs is told in µL, as long as the concentrations stay the same.
        const isMixed = boluses.some(({ drug }) => drug === null || drug !== boluses[0]?.drug);
        const drug = boluses[0]?.drug ?? 0;
        if (isHalted || (isMixed && pages.some(({ told }) => told !== first.told))) continue;
        const dose = boluses.reduce(
          (sum, bolus) =>
            sum + (isMixed ? volumeOf(first, bolus.drug, bolus.dose) * (first.told[drug] ?? 0) : bolus.dose),
          0,
        );
        const programmed = given.to(drug, to) - given.to(drug, from);
        expect(Math.abs(programmed - dose)).toBeLessThanOrEqual(1e-6 * dose + 1e-7);
      }
    },
  );

  test.prop([either], { numRuns: 100, seed: 96 })('are nothing to a pump that is held', (scenario) => {
    const { notebook } = noted(scenario);
    notebook.pages.forEach(({ at, value: page }, i) => {
      if ((notebook.pages[i + 1]?.at ?? Infinity) === at) return;
      const isHeld = page.mode !== 'program' || page.resets > 0 || page.imposing.size > 0;
      if (isHeld) expect(isGiving(page)).toBe(false);
    });
  });
});
