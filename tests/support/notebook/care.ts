import type { OrderEntry, Scenario } from '../../../src/scenario/scenario.ts';

/** What a clinician does, one after the other, and the end of a stop that was ordered for a time. */
export type Care =
  { readonly at: number; readonly order: OrderEntry } | { readonly at: number; readonly order: null };

/**
 * Everything that is done to the pump, in the order in which it happens: by moment, then in the order of the list; a stop
 * for a time is over before anything is ordered at that moment, unless something else was ordered of the flow since.
 */
export function careOf({ orders }: Scenario): readonly Care[] {
  const inTime = orders.toSorted((a, b) => a.at - b.at || a.index - b.index);
  const done: Care[] = [];
  let stopEnds = Infinity;
  for (const order of inTime) {
    if (stopEnds <= order.at) {
      done.push({ at: stopEnds, order: null });
      stopEnds = Infinity;
    }
    done.push({ at: order.at, order });
    const { kind } = order.kind;
    if (kind === 'stop') stopEnds = order.at + ((order.values['for'] as number | undefined) ?? Infinity);
    else if (kind === 'kvo' || kind === 'minimum-rate' || kind === 'resume') stopEnds = Infinity;
  }
  return stopEnds < Infinity ? [...done, { at: stopEnds, order: null }] : done;
}
