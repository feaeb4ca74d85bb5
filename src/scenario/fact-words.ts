import { limits, reasons } from '../model/facts.ts';
import { refusalReasons } from '../model/recording.ts';
import type { FactKind } from '../model/facts.ts';

/** The details by which facts of one kind can be told apart. */
type FactDetail = 'bolus' | 'alarm' | 'because' | 'fault' | 'name' | 'order' | 'index';

const aBolus = ['bolus'] as const;
const aFault = ['fault', 'index', 'name'] as const;
const anOrder = ['order', 'index', 'name'] as const;
const anAlarm = ['alarm'] as const;
const none = [] as const;

const details: Readonly<Record<FactKind, readonly FactDetail[]>> = {
  'run-started': none,
  'run-ended': none,
  'basal-changed': none,
  'bolus-started': aBolus,
  'bolus-completed': aBolus,
  'bolus-suspended': aBolus,
  'bolus-resumed': aBolus,
  'bolus-halted': aBolus,
  'bolus-skipped': ['bolus', 'because'],
  'bridge-started': none,
  'bridge-ended': none,
  'request-granted': none,
  'request-refused': ['because'],
  refilled: none,
  'delivery-stopped': none,
  'delivery-resumed': none,
  'rate-limited': ['because', 'alarm'],
  'fault-started': aFault,
  'fault-ended': aFault,
  'pressure-limited': none,
  'front-reached-tip': none,
  'release-bolus': aFault,
  'ran-dry': none,
  'motor-stalled': none,
  'motor-recovered': none,
  'alarm-raised': anAlarm,
  'alarm-cleared': anAlarm,
  'order-refused': ['because', ...anOrder],
  'side-port-blocked': anOrder,
};

const because: Readonly<Record<string, readonly string[]>> = {
  'request-refused': refusalReasons,
  'bolus-skipped': refusalReasons,
  'order-refused': reasons,
  'rate-limited': limits,
};

/** The words of the timeline that a fault may wait for. */
export const factWords: readonly string[] = Object.keys(details);

/** The details that facts of a kind have. */
export function detailsOf(fact: string): readonly string[] {
  return Object.hasOwn(details, fact) ? details[fact as FactKind] : none;
}

/** The reasons that facts of a kind may give. */
export function reasonsOf(fact: string): readonly string[] {
  return Object.hasOwn(because, fact) ? (because[fact] ?? none) : none;
}
