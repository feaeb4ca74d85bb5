import type { Fact, Recording } from '../../src/model/recording.ts';
import { prepare } from '../../src/simulation/compile.ts';
import { scenarioOf } from './from-reference.ts';
import { referenceRun, type ReferenceOutcome, type ReferenceScenario } from './reference/index.ts';

/** Longest step of the reference, ms: it halves it wherever something happens. */
const STEP = 30 * 60_000;

/**
 * Two moments may differ by the rounding to a whole millisecond on either side; what a capped bolus puts off adds up,
 * for one side trims its flow to a whole millisecond and the other its end.
 */
const SAME_MOMENT = 3;
const SAME_MOMENT_CAPPED = 100;

/** Run a scenario by the program and by the reference; returns every disagreement in words. */
export function disagreements(scenario: ReferenceScenario): readonly string[] {
  const found = prepare(scenarioOf(scenario)).run({ seed: 1, curve: false, without: null });
  const expected = referenceRun(scenario, { step: STEP });
  return [
    ...amounts(found, expected),
    ...moments(scenario, found, expected),
    ...refills(found, expected),
    ...releases(scenario, found, expected),
    ...timelines(found, expected),
  ];
}

/** The error that the reference states of itself, and rounding. */
function compared(
  what: string,
  found: number,
  expected: number,
  { error }: ReferenceOutcome,
  share = 1e-7,
): string[] {
  const allowed = 100 * (error.volume + error.pressure) + 1e-6 + share * Math.abs(expected);
  return Math.abs(found - expected) <= allowed ? [] : [`${what}: ${found}, but ${expected} by the reference`];
}

function amounts({ volumes, drugs, peakPressure }: Recording, run: ReferenceOutcome): string[] {
  const same = (what: string, found: number, expected: number): string[] =>
    compared(what, found, expected, run);
  return [
    ...same('reservoir', volumes.reservoirTrue, run.inReservoir.volume),
    ...same('believed', volumes.reservoirBelieved, run.believed),
    ...same('volume in the path', volumes.inPath, run.inPath.volume),
    ...same('volume pumped', volumes.pumped, run.pumped.volume),
    ...same('volume delivered', volumes.delivered, run.delivered.volume),
    ...same('volume leaked', volumes.leaked, run.leaked.volume),
    ...same('volume lost beside the space', volumes.extrathecal, run.extrathecal.volume),
    ...same('volume in the pocket', volumes.pocket, run.pocket.volume),
    ...same('volume aspirated', volumes.aspirated, run.aspirated.volume),
    // A capped bolus is trimmed to a whole millisecond here, and ends within one there.
    ...compared('peak pressure', peakPressure, run.peakPressure, run, 1e-5),
    ...drugs.flatMap((drug, i) => [
      ...same(`intended ${i}`, drug.intended, run.intended[i] as number),
      ...same(`programmed ${i}`, drug.programmed, run.programmed[i] as number),
      ...same(`pumped ${i}`, drug.pumped, run.pumped.mass[i] as number),
      ...same(`delivered ${i}`, drug.delivered, run.delivered.mass[i] as number),
      ...same(`leaked ${i}`, drug.leaked, run.leaked.mass[i] as number),
      ...same(`lost beside the space ${i}`, drug.extrathecal, run.extrathecal.mass[i] as number),
      ...same(`in the pocket ${i}`, drug.pocket, run.pocket.mass[i] as number),
      ...same(`aspirated ${i}`, drug.aspirated, run.aspirated.mass[i] as number),
      ...same(`in the path ${i}`, drug.inPath, run.inPath.mass[i] as number),
      ...same(`in the reservoir ${i}`, drug.inReservoir, run.inReservoir.mass[i] as number),
    ]),
  ];
}

/** An injection mixes with what the pump gives, and pushes the line up where the pump gives nothing. */
function injects({ orders }: ReferenceScenario): boolean {
  return orders.some(({ order }) => order === 'side-port-injection');
}

function hasFronts(scenario: ReferenceScenario): boolean {
  return scenario.pump.drive !== 'metered' && !injects(scenario);
}

function moments(scenario: ReferenceScenario, { facts }: Recording, run: ReferenceOutcome): string[] {
  const { pump } = scenario;
  const slips = pump.slip_from > 0 && pump.drive !== 'constant-pressure';
  const at = (kind: string, alarm?: string): number[] =>
    facts.filter((fact) => fact.kind === kind && fact['alarm'] === alarm).map((fact) => fact.at_ms);
  const alarms = [
    'low-reservoir',
    'empty-reservoir',
    'motor-stall',
    'occlusion',
    'dose-limit',
    'replace-soon',
    'end-of-service',
    'stopped-too-long',
  ].flatMap((kind) => {
    const expected = run.alarms.filter((alarm) => alarm.kind === kind);
    const cleared = expected.flatMap((alarm) => (alarm.cleared === null ? [] : [alarm.cleared]));
    return [
      ...together(
        `${kind} raised`,
        at('alarm-raised', kind),
        expected.map(({ raised }) => raised),
      ),
      ...together(`${kind} cleared`, at('alarm-cleared', kind), cleared),
    ];
  });
  return [
    ...alarms,
    ...together('ran-dry', at('ran-dry'), run.ranDry),
    // A pump that slips from the first kPa on is said to slip when it begins to pump, or all the time: words only.
    ...(slips && !injects(scenario)
      ? together('pressure-limited', at('pressure-limited'), run.pressureLimited)
      : []),
    // Two fronts on one millisecond are one to the reference, which has no segment that thin; what is injected mixes
    // without a front, and a front that meets a pulse of a round volume is a matter of the last bit.
    ...(hasFronts(scenario)
      ? together('front-reached-tip', [...new Set(at('front-reached-tip'))], run.frontReachedTip)
      : []),
  ];
}

function together(
  what: string,
  found: readonly number[],
  expected: readonly number[],
  near = SAME_MOMENT,
): string[] {
  const same =
    found.length === expected.length &&
    found.every((at, i) => Math.abs(at - (expected[i] as number)) <= near);
  return same ? [] : [`${what} at ${found.join(', ')}, but at ${expected.join(', ')} by the reference`];
}

const number = (fact: Fact, key: string): number => (fact[key] as number | null) ?? NaN;

function refills({ facts }: Recording, run: ReferenceOutcome): string[] {
  const found = facts.filter(({ kind }) => kind === 'refilled');
  const refused = facts.filter(({ kind }) => kind === 'order-refused');
  const because = refused.map((fact) => `${fact.at_ms} ${String(fact['because'])}`).join();
  const expectedBecause = run.refused.map((fact) => `${fact.at} ${fact.because}`).join();
  return [
    ...together(
      'refills',
      found.map(({ at_ms }) => at_ms),
      run.refills.map(({ at }) => at),
    ),
    ...(because === expectedBecause ? [] : [`refused: ${because}, but ${expectedBecause} by the reference`]),
    ...run.refills.flatMap((expected, i) => {
      const fact = found[i];
      if (fact === undefined) return [];
      const flags = String(fact['flagged']);
      return [
        ...compared('expected', number(fact, 'expected_ul'), expected.expected, run),
        ...compared('aspirated', number(fact, 'aspirated_ul'), expected.aspirated, run),
        ...both('discrepancy', number(fact, 'discrepancy_ul'), expected.discrepancy, run),
        ...both('percent', number(fact, 'discrepancy_percent'), expected.percent, run),
        ...(flags === String(expected.flagged) ? [] : [`flagged ${flags}, not ${expected.flagged.join()}`]),
      ];
    }),
  ];
}

/** What the program did and refused, one after the other. */
function timelines({ facts }: Recording, run: ReferenceOutcome): string[] {
  const told = (kind: string): readonly Fact[] => facts.filter((fact) => fact.kind === kind);
  const asked = facts.filter(({ kind }) => kind === 'request-granted' || kind === 'request-refused');
  const answers = asked.map(
    (fact) => `${fact.at_ms} ${typeof fact['because'] === 'string' ? fact['because'] : 'granted'}`,
  );
  const expected = run.requests.map(({ at, because }) => `${at} ${because ?? 'granted'}`);
  const events = ['started', 'completed', 'suspended', 'resumed', 'halted', 'skipped'] as const;
  return [
    ...(answers.join() === expected.join()
      ? []
      : [`requests ${answers.join()}, but ${expected.join()} by the reference`]),
    ...events.flatMap((event) =>
      together(
        `bolus ${event}`,
        told(`bolus-${event}`).map(({ at_ms }) => at_ms),
        run.boluses.filter((bolus) => bolus.event === event).map(({ at }) => at),
        facts.some((fact) => fact['because'] === 'cap') ? SAME_MOMENT_CAPPED : SAME_MOMENT,
      ),
    ),
    ...together(
      'bridge started',
      told('bridge-started').map(({ at_ms }) => at_ms),
      run.bridges.map(({ started }) => started),
    ),
    ...together(
      'bridge ended',
      told('bridge-ended').map(({ at_ms }) => at_ms),
      run.bridges.flatMap(({ ended }) => (ended === null ? [] : [ended])),
    ),
    ...together(
      'side port blocked',
      told('side-port-blocked').map(({ at_ms }) => at_ms),
      run.sidePortBlocked,
    ),
  ];
}

/** A figure that may be unknown on both sides. */
function both(what: string, found: number, expected: number | null, run: ReferenceOutcome): string[] {
  if (expected === null)
    return Number.isNaN(found) ? [] : [`${what}: ${found}, but unknown by the reference`];
  return compared(what, found, expected, run);
}

/** Release boluses through the tip, summed per fault. */
function releases({ faults }: ReferenceScenario, { facts }: Recording, run: ReferenceOutcome): string[] {
  return faults.flatMap((_, i) => {
    const told = facts.filter(({ kind, index }) => kind === 'release-bolus' && index === i);
    const expected = run.releases.filter(({ fault }) => fault === i);
    return [
      ...together(
        `release of fault ${i}`,
        told.map(({ at_ms }) => at_ms),
        expected.map(({ at }) => at),
      ),
      ...compared(
        `released by fault ${i}`,
        told.reduce((sum, fact) => sum + number(fact, 'volume_ul'), 0),
        expected.reduce((sum, { tip }) => sum + tip, 0),
        run,
      ),
    ];
  });
}
