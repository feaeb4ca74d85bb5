import { dimensions } from '../../units/dimension.ts';
import { quantityText } from '../../units/quantity-text.ts';
import { toldKey } from '../course.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';
import type { OrderEntry } from '../scenario.ts';

const text = (volume: number) => quantityText(volume, dimensions.volume);

/** Nothing over the capacity where that is known before the run, and thresholds in their order. */
export function checkVolumes({ values, written }: Draft): readonly FieldProblem[] {
  const { pump, orders = [] } = values;
  if (pump === undefined) return [];
  const { capacity, filled, low_at, empty_at } = pump;
  const holds = `the reservoir holds ${text(capacity)}`;
  const problems: FieldProblem[] = [];
  if (filled > capacity)
    problems.push({ path: ['pump', 'filled'], message: `${text(filled)} is too much: ${holds}.` });
  if (low_at > capacity)
    problems.push({ path: ['pump', 'low_at'], message: `This is ${text(low_at)}, but ${holds}.` });
  if (empty_at > low_at) {
    const message = `The empty threshold, ${text(empty_at)}, lies above the low threshold, ${text(low_at)}.`;
    problems.push({ path: ['pump', 'empty_at'], message });
  }
  return [
    ...problems,
    ...orders
      .filter(({ kind }) => kind.kind === 'refill')
      .flatMap((refill) => overfill(refill, capacity, toldKey(written, refill.index))),
  ];
}

function overfill({ index, values }: OrderEntry, capacity: number, tellsIn: string): readonly FieldProblem[] {
  const { volume, aspirate, into, rinses, told } = values as {
    readonly volume: number;
    readonly aspirate: boolean;
    readonly into?: { readonly reservoir?: number; readonly pocket?: number };
    readonly rinses?: { readonly volume: number };
    readonly told?: { readonly volume?: number };
  };
  const { reservoir, pocket } = into ?? {};
  const reaches = volume * (reservoir ?? 1 - (pocket ?? 0));
  const problems: FieldProblem[] = [];
  if (reaches > capacity) {
    const message = `${text(reaches)} would reach the reservoir, which holds ${text(capacity)}.`;
    problems.push({ path: ['orders', index, 'volume'], message });
  }
  if (told?.volume !== undefined && told.volume > capacity) {
    const message = `The pump cannot be told of ${text(told.volume)}: the reservoir holds ${text(capacity)}.`;
    problems.push({ path: ['orders', index, tellsIn, 'volume'], message });
  }
  if (rinses !== undefined && !aspirate) {
    const message =
      'A rinse takes out what it put in, but "aspirate: false" takes nothing out. Leave one of them out.';
    problems.push({ path: ['orders', index, 'rinses'], message });
  }
  if (rinses !== undefined && rinses.volume > capacity) {
    const message = `A rinse of ${text(rinses.volume)} is too much: the reservoir holds ${text(capacity)}.`;
    problems.push({ path: ['orders', index, 'rinses', 'volume'], message });
  }
  if (reservoir !== undefined && pocket !== undefined && Math.abs(reservoir + pocket - 1) > 1e-9)
    problems.push({
      path: ['orders', index, 'into'],
      message: 'The shares for reservoir and pocket do not add up to 100 %.',
    });
  return problems;
}
