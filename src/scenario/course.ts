import { mapOf } from '../fields/reading.ts';
import { commonFields } from './entry.ts';
import type { Basal } from '../model/program.ts';
import type { Draft } from './draft.ts';
import type { Mixture, OrderEntry } from './scenario.ts';
import type { Path } from './tree.ts';

/** What the clinician has ordered, from one order to the next. */
export interface Stage {
  /** The order that begins it; null at start. */
  readonly order: OrderEntry | null;
  readonly basal: Basal;
  /** Where that basal stands in the file. */
  readonly basalPath: Path;
  /** What the label in force says. */
  readonly mixture: Mixture;
  /** Index of the primary drug. */
  readonly primary: number;
}

/**
 * The stages of a scenario in the order of time, as far as they are known: to the first order that could not be read;
 * none when the drugs or the program could not.
 */
export function courseOf(draft: Draft): readonly Stage[] {
  const { drugs, program, orders = [] } = draft.values;
  if (drugs === undefined || program?.basal === undefined) return [];
  const { mixture, primary } = drugs;
  const stages: Stage[] = [
    { order: null, basal: program.basal, basalPath: ['program', 'basal'], mixture, primary },
  ];
  const end = firstUnread(draft);
  for (const order of inTime(orders)) if (order.at < end) stages.push(after(stages.at(-1) as Stage, order));
  return stages;
}

/** The stage in force just before a moment (a fault that begins with an order comes first); undefined where it is not known. */
export function stageBefore(draft: Draft, at: number): Stage | undefined {
  return at > firstUnread(draft)
    ? undefined
    : courseOf(draft).findLast(({ order }) => order === null || order.at < at);
}

function after(stage: Stage, order: OrderEntry): Stage {
  const { kind, values, index } = order;
  const basalPath = ['orders', index, 'basal'];
  if (kind.kind === 'set-basal') return { ...stage, order, basal: values['basal'] as Basal, basalPath };
  if (kind.kind !== 'refill') return { ...stage, order };
  const mixture = (values['drugs'] as Mixture | undefined) ?? stage.mixture;
  return { ...stage, order, mixture, primary: (values['primary'] as number | undefined) ?? stage.primary };
}

function inTime(orders: readonly OrderEntry[]): readonly OrderEntry[] {
  return orders.toSorted((a, b) => a.at - b.at || a.index - b.index);
}

/** The moment of the first order that could not be read; before everything where its moment could not be either. */
function firstUnread({ values, written, context }: Draft): number {
  const list = written['orders'];
  const read = new Set(values.orders?.map(({ index }) => index));
  if (!Array.isArray(list)) return list === undefined ? Infinity : -Infinity;
  const moments = list.map((input: unknown, index) => {
    const at = read.has(index) ? null : commonFields.at.read(mapOf(input)?.['at'], context);
    return at === null ? Infinity : at.ok ? at.value : -Infinity;
  });
  return moments.reduce((first, at) => Math.min(first, at), Infinity);
}
