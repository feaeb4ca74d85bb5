import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { reduceLadder } from '../../src/model/catheter/ladder.ts';
import { withDisconnection, withLeak, withObstruction, type Plant } from '../../src/model/plant.ts';
import { cleanResistance, referenceLadder, type Element } from '../support/reference/index.ts';
import { catheter, healthy, line } from './healthy-line.ts';
import '../support/matchers.ts';

const clean = line.resistance;

/** Positions of which several coincide, and the ends. */
const thousandth = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((n) => n / 1000);
const position = fc.oneof(fc.constantFrom(0, 0.2, 0.5, 1), thousandth(0, 1000));
const resistance = fc.double({ min: -3, max: 5, noNaN: true }).map((power) => clean * 10 ** power);

const element = fc.oneof(
  fc.record({ kind: fc.constant('obstruction' as const), position, resistance }),
  fc.record({ kind: fc.constant('obstruction' as const), position, resistance: fc.constant(Infinity) }),
  fc.record({
    kind: fc.constant('leak' as const),
    position: thousandth(10, 990),
    resistance,
  }),
);
const disconnection = fc.record({
  kind: fc.constant('disconnection' as const),
  position: thousandth(10, 1000),
});

const network = fc
  .tuple(fc.array(element, { maxLength: 6 }), fc.option(disconnection, { freq: 3 }))
  .map(([elements, end]): Element[] => (end === null ? elements : [...elements, end]));

function plantOf(elements: readonly Element[]): Plant {
  return elements.reduce((plant, each) => {
    if (each.kind === 'obstruction') return withObstruction(plant, each.position, each.resistance);
    if (each.kind === 'disconnection') return withDisconnection(plant, each.position);
    return withLeak(plant, { position: each.position, conductance: 1 / each.resistance });
  }, healthy);
}

/** As the model sorts them: from pump to tip, at one position an obstruction, then a leak, then a disconnection. */
const rank = { obstruction: 0, leak: 1, disconnection: 2 };
const fromPump = (elements: readonly Element[]): Element[] =>
  [...elements].sort((a, b) => a.position - b.position || rank[a.kind] - rank[b.kind]);

/** Equal but for what the elimination of the reference loses, as a share of all that flows. */
function expectSame(found: number, expected: number, total: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-9 * total);
}

describe('the ladder', () => {
  it('of a clean catheter has the resistance of Hagen and Poiseuille', () => {
    expect(clean).toBeAbout(cleanResistance(catheter), 1e-14);
    expect(reduceLadder(healthy)).toEqual({
      tip: 1 / clean,
      leaks: 0,
      total: 1 / clean,
      exits: [],
      reach: 1,
    });
  });

  test.prop([network], { numRuns: 400, seed: 1 })('is the network that it stands for', (elements) => {
    const sorted = fromPump(elements);
    const expected = referenceLadder(clean, sorted);
    const found = reduceLadder(plantOf(elements));
    expectSame(found.total, expected.total, expected.total);
    expectSame(found.tip, expected.tip, expected.total);
    expect(found.exits).toHaveLength(expected.leaks.length);
    found.exits.forEach((exit, i) =>
      expectSame(exit.conductance, expected.leaks[i] as number, expected.total),
    );
  });

  test.prop([network], { numRuns: 400, seed: 2 })('shares at every hole what arrives there', (elements) => {
    const { total, tip, exits } = reduceLadder(plantOf(elements));
    let arriving = total;
    for (const { conductance, share } of exits) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expectSame(conductance, arriving * share, total);
      arriving -= conductance;
    }
    expectSame(tip, arriving, total);
  });

  test.prop([network], { numRuns: 400, seed: 3 })(
    'reaches to the first obstruction that is complete or holds back more than half of the pressure',
    (elements) => {
      const sorted = fromPump(elements);
      const { beyond } = referenceLadder(clean, sorted);
      const obstructions = sorted.filter((each) => each.kind === 'obstruction');
      const first = obstructions.find(
        (each, i) => each.resistance === Infinity || (beyond[i] as number) < 0.5,
      );
      fc.pre(beyond.every((pressure) => Math.abs(pressure - 0.5) > 1e-6));
      expect(reduceLadder(plantOf(elements)).reach).toBe(first?.position ?? 1);
    },
  );

  test.prop([network, position], { numRuns: 400, seed: 4 })(
    'beyond a wall is the network of what lies beyond it, a hole at the wall included',
    (elements, wall) => {
      const beyond = fromPump(elements).filter(
        (each) => each.position > wall || (each.position === wall && each.kind !== 'obstruction'),
      );
      fc.pre(wall < 1 && !beyond.some((each) => each.kind === 'disconnection' && each.position === wall));
      const expected = referenceLadder(clean, beyond, wall);
      const found = reduceLadder(plantOf(elements), wall);
      expectSame(found.total, expected.total, expected.total);
      expectSame(found.tip, expected.tip, expected.total);
      found.exits.forEach((exit, i) =>
        expectSame(exit.conductance, expected.leaks[i] as number, expected.total),
      );
    },
  );

  it('adds obstructions in series and shunts side by side', () => {
    const kinked = withObstruction(withObstruction(healthy, 0.3, 2 * clean), 0.8, clean);
    expect(reduceLadder(kinked).tip).toBeAbout(1 / (4 * clean), 1e-14);
    // Half of the catheter to the hole, then the other half beside two holes of its own resistance.
    const half = 2 / clean;
    const leaky = withLeak(withLeak(healthy, { position: 0.5, conductance: half }), {
      position: 0.5,
      conductance: half,
    });
    expect(reduceLadder(leaky).total).toBeAbout(1 / (clean / 2 + clean / 6), 1e-14);
    expect(reduceLadder(leaky).tip).toBeAbout(1 / (3 * (clean / 2 + clean / 6)), 1e-14);
  });

  it('puts a hole beyond an obstruction at the same place', () => {
    const closed = withObstruction(withLeak(healthy, { position: 0.5, conductance: 100 }), 0.5, Infinity);
    expect(reduceLadder(closed)).toMatchObject({ total: 0, tip: 0, leaks: 0, reach: 0.5 });
  });
});
