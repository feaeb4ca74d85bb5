import fc from 'fast-check';
import { labelOf, type AnyDrug } from './drugs.ts';
import { given, mostly, oneOf, type Written } from './words.ts';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 1 });

/** A refill by the book or against it: other strengths, a bridge or none, a wrong vial, a missed port, a pump that is told something else. */
export function anyRefill(drugs: readonly AnyDrug[], bridges: boolean): fc.Arbitrary<Written> {
  const label = labelOf(drugs);
  const byTheBook = fc.record({ volume: oneOf('3 mL', '15 mL', '0.5 mL'), drugs: label });
  const told = fc
    .tuple(oneOf('told', 'entered'), maybe(oneOf('0.5 mL', '6 mL', '15 mL')), maybe(label))
    .map(([how, volume, drugs]) => ((volume ?? drugs) ? { [how]: given({ volume, drugs }) } : {}));
  const against = fc
    .record({
      volume: oneOf('3 mL', '15 mL', '18 mL', '0.4 mL'),
      drugs: maybe(label),
      holds: maybe(fc.oneof(label, fc.constant({}))),
      aspirate: mostly(undefined, false),
      rinses: maybe(fc.record({ n: oneOf(1, 2, 3), volume: oneOf('1 mL', '5 mL') })),
      into: maybe(
        oneOf(70, 100, 0).map((pocket) => ({ reservoir: `${100 - pocket} %`, pocket: `${pocket} %` })),
      ),
      bridge: bridges ? mostly(undefined, true) : fc.constant(undefined),
      told,
    })
    .map(({ told, rinses, ...rest }) =>
      given({ ...rest, ...told, rinses: rest.aspirate === false ? undefined : rinses }),
    );
  const bridged = byTheBook.map((refill) => ({ ...refill, bridge: true }));
  return fc
    .oneof(byTheBook, against, against, bridges ? bridged : byTheBook)
    .map((refill) => ({ order: 'refill', ...refill }));
}
