import { mapOf } from '../fields/reading.ts';
import { commonFields } from './entry.ts';
import type { Basal } from '../fields/index.ts';
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
  /** What the pump has been told: it programs its flow by this. */
  readonly told: Mixture;
  /** Index of the primary drug. */
  readonly primary: number;
}

/** The stages of a scenario in the order of time, and the moment up to which they are known. */
export interface Course {
  readonly stages: readonly Stage[];
  /** Milliseconds from start; the first order that could not be read ends what is known. */
  readonly until: number;
}

/** The course of a scenario; it has no stages where the drugs or the program could not be read. */
export function courseOf(draft: Draft): Course {
  const { drugs, program, orders = [] } = draft.values;
  const until = firstUnread(draft);
  if (drugs === undefined || program?.basal === undefined) return { stages: [], until };
  const stages: Stage[] = [
    { order: null, basal: program.basal, basalPath: ['program', 'basal'], ...drugs, told: drugs.mixture },
  ];
  for (const order of inTime(orders)) if (order.at < until) stages.push(after(stages.at(-1) as Stage, order));
  return { stages, until };
}

/** The stage in force just before a moment (a fault that begins with an order comes first); undefined where it is not known. */
export function stageBefore({ stages, until }: Course, at: number): Stage | undefined {
  return at > until ? undefined : stages.findLast(({ order }) => order === null || order.at < at);
}

function after(stage: Stage, order: OrderEntry): Stage {
  const { kind, values, index } = order;
  const basalPath = ['orders', index, 'basal'];
  if (kind.kind === 'set-basal') return { ...stage, order, basal: values['basal'] as Basal, basalPath };
  if (kind.kind !== 'refill') return { ...stage, order };
  const mixture = (values['drugs'] as Mixture | undefined) ?? stage.mixture;
  const told = (values['told'] as { readonly drugs?: Mixture } | undefined)?.drugs ?? mixture;
  return {
    ...stage,
    order,
    mixture,
    told,
    primary: (values['primary'] as number | undefined) ?? stage.primary,
  };
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

/** Where a refill says what the pump programs its flow by: what it is told, else the label. */
export function toldPath({ index, values }: OrderEntry): Path {
  const told = values['told'] as { readonly drugs?: Mixture } | undefined;
  return told?.drugs === undefined ? ['orders', index, 'drugs'] : ['orders', index, 'told', 'drugs'];
}
