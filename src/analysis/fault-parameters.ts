import { clockWindow, phaseLength } from '../fields/index.ts';
import { durationText } from '../units/duration-text.ts';
import type { FactTrigger, FaultEntry } from '../scenario/scenario.ts';

/** One thing that a scenario says of a fault, in the words and units of its file: `passes`, `40 %`. */
export interface FaultParameter {
  readonly key: string;
  readonly text: string;
}

const phase = phaseLength({ doc: 'How long a phase lasts.' });
const window = clockWindow({ doc: 'Between which times of day.' });

/** Everything that says what a fault is: when it acts, and every value of its kind, defaults too. */
export function faultParameters(fault: FaultEntry): readonly FaultParameter[] {
  const { kind, values } = fault;
  const own = Object.entries(kind.fields).flatMap(([key, field]) =>
    values[key] === undefined ? [] : [{ key, text: field.show(values[key]) }],
  );
  return [...own, ...course(fault)];
}

function course({ at, on, lasting, until, intermittent }: FaultEntry): readonly FaultParameter[] {
  return [
    { key: 'at', text: on === null ? durationText(at ?? 0) : triggerText(on) },
    ...(lasting === null ? [] : [{ key: 'for', text: durationText(lasting) }]),
    ...(lasting !== null || until === null ? [] : [{ key: 'until', text: durationText(until) }]),
    ...(intermittent === null ? [] : [{ key: 'intermittent', text: phasesText(intermittent) }]),
  ];
}

/** `{ fact: bolus-started, bolus: patient, n: 90, plus: 5 min }`. */
function triggerText({ fact, filter, n, plus }: FactTrigger): string {
  const details = Object.entries(filter).map(([key, value]) => `${key}: ${String(value)}`);
  const later = plus === 0 ? [] : [`plus: ${durationText(plus)}`];
  return `{ ${[`fact: ${fact}`, ...details, `n: ${n}`, ...later].join(', ')} }`;
}

function phasesText({ on, off, between }: NonNullable<FaultEntry['intermittent']>): string {
  const hours = between === null ? [] : [`between: ${window.show(between as never)}`];
  return `{ ${[`on: ${phase.show(on)}`, `off: ${phase.show(off)}`, ...hours].join(', ')} }`;
}
