import { describe, expect, it } from 'vitest';
import { compile, conformance, readScenario, referenceController } from '../../src/index.ts';
import { cases } from '../../src/analysis/conformance/cases.ts';
import { lockoutFromTheWrongEnd } from '../support/bad-controllers/lockout-from-the-wrong-end.ts';
import { losesTheRemainder } from '../support/bad-controllers/loses-the-remainder.ts';
import { patientBeforeClinician } from '../support/bad-controllers/patient-before-clinician.ts';
import type { StartController } from '../../src/index.ts';

/** The scenarios of which some claim failed. */
const failing = (controller: StartController): readonly string[] => [
  ...new Set(
    conformance(controller)
      .claims.filter(({ passed }) => !passed)
      .map(({ scenario }) => scenario),
  ),
];

describe('the conformance kit', () => {
  it('finds nothing wrong with the reference controller', () => {
    const { passed, report, claims } = conformance(referenceController);
    expect(report).toBe(`${claims.length} of ${claims.length} claims hold.`);
    expect(passed).toBe(true);
  });

  it.each(Object.keys(cases))('claims nothing of “%s” that the pump’s own firmware does not keep', (name) => {
    const scenario = readScenario(
      `pumpsim: 1\nstart: 2026-01-05T00:00\ndrugs: { morphine: 1 mg/mL }${cases[name] ?? ''}`,
    );
    const { expectations } = compile(scenario).run({ record: 'events' });
    expect(expectations.filter(({ passed }) => !passed)).toEqual([]);
    expect(expectations.length).toBeGreaterThan(0);
  });

  it('catches a controller that loses the pulse remainder', () => {
    expect(failing(losesTheRemainder)).toEqual(['pulses through changes of the flow']);
    expect(conformance(losesTheRemainder).report).toContain(
      'pulses through changes of the flow: programmed() - pumped() < 4.01 ug does not hold.',
    );
  });

  it('catches a controller that counts the lockout from the wrong end', () => {
    expect(failing(lockoutFromTheWrongEnd)).toEqual(
      expect.arrayContaining(['lockout from the end', 'lockout from the start']),
    );
    expect(conformance(lockoutFromTheWrongEnd).report).toContain(
      'lockout from the end: refused("lockout") == 1 does not hold.',
    );
  });

  it('catches a controller that decides ties in the wrong order', () => {
    expect(failing(patientBeforeClinician)).toEqual(['a request at the moment of a stop']);
    expect(conformance(patientBeforeClinician).report).toContain(
      'fact_at("request-refused", 1) == 12 h does not hold.',
    );
  });

  it('tells of a controller that throws, and goes on with the other scenarios', () => {
    const { passed, claims, report } = conformance(() => {
      throw new Error('no power');
    });
    expect(passed).toBe(false);
    expect(claims.length).toBe(conformance(referenceController).claims.length);
    expect(report).toContain('It threw Error: no power');
  });
});
