import { mapOf } from '../fields/reading.ts';
import { commonFields } from './entry.ts';
import { programmed } from './programmed.ts';
import { unwrittenBasal } from './unwritten-basal.ts';
import type { Draft } from './draft.ts';
import type { Programmed } from './programmed.ts';
import type { Mixture, OrderEntry } from './scenario.ts';
import type { Path } from './tree.ts';

/** What the clinician has ordered and what the pump has been told, from one order to the next. */
export interface Stage {
  /** The order that begins it; null at start. */
  readonly order: OrderEntry | null;
  /** The program as ordered, and as the pump got it. */
  readonly ordered: Programmed;
  readonly entered: Programmed;
  /** What the label in force says. */
  readonly mixture: Mixture;
  /** What the pump has been told: it programs its flow by this. */
  readonly told: Mixture;
  /** Where that stands in the file. */
  readonly toldPath: Path;
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
  const { orders = [] } = draft.values;
  const until = firstUnread(draft);
  const first = stageAtStart(draft);
  if (first === null) return { stages: [], until };
  const stages = [first];
  for (const order of inTime(orders))
    if (order.at < until) stages.push(after(stages.at(-1) as Stage, order, draft));
  return { stages, until };
}

/** The stage in force just before a moment (a fault that begins with an order comes first); undefined where it is not known. */
export function stageBefore({ stages, until }: Course, at: number): Stage | undefined {
  return at > until ? undefined : stages.findLast(({ order }) => order === null || order.at < at);
}

/** The stages during which time passes: of several orders at one moment the last. */
export function lasting(stages: readonly Stage[]): readonly Stage[] {
  return stages.filter(({ order }, i) => (order?.at ?? 0) !== stages[i + 1]?.order?.at);
}

function stageAtStart({ values, written }: Draft): Stage | null {
  const { drugs, program, pump } = values;
  const isSilent = program === undefined && !Object.hasOwn(written, 'program');
  if (drugs === undefined || (program === undefined && !isSilent)) return null;
  const basal = program?.basal ?? (pump && unwrittenBasal({ pump, ...drugs, commanded: program?.commanded }));
  if (basal === undefined) return null;
  const both = programmed(null, { ...program, basal }, ['program'], drugs.primary);
  return { order: null, ordered: both, entered: both, ...drugs, told: drugs.mixture, toldPath: ['drugs'] };
}

function after(stage: Stage, order: OrderEntry, { written }: Draft): Stage {
  const { values, index } = order;
  if (order.kind.kind === 'refill') return refilled(stage, order, written);
  const path = ['orders', index];
  const ordered = programmed(stage.ordered, values, path, stage.primary);
  const asOrdered = programmed(stage.entered, values, path, stage.primary);
  const entered = programmed(asOrdered, order.entered ?? {}, [...path, 'entered'], stage.primary);
  const isRight = order.entered === null && stage.ordered === stage.entered;
  return { ...stage, order, ordered, entered: isRight ? ordered : entered };
}

function refilled(stage: Stage, order: OrderEntry, written: Draft['written']): Stage {
  const { values, index } = order;
  const mixture = (values['drugs'] as Mixture | undefined) ?? stage.mixture;
  const told = (values['told'] as { readonly drugs?: Mixture } | undefined)?.drugs;
  return {
    ...stage,
    order,
    mixture,
    told: told ?? mixture,
    toldPath: ['orders', index, ...(told === undefined ? [] : [toldKey(written, index)]), 'drugs'],
    primary: (values['primary'] as number | undefined) ?? stage.primary,
  };
}

/** The key below which a refill says what the pump is told. */
export function toldKey(written: Draft['written'], index: number): string {
  const list = written['orders'];
  const order = mapOf(Array.isArray(list) ? (list[index] as unknown) : undefined);
  return order !== null && Object.hasOwn(order, 'entered') ? 'entered' : 'told';
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
