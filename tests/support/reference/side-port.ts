import type { Log } from './log.ts';
import { join, plus, take, volumeOf } from './parcels.ts';
import type { ReferenceOrder } from './scenario.ts';
import type { State } from './state.ts';

const hour = 3_600_000;

/** Push fluid into the path at the pump's outlet, evenly, together with what the pump gives. */
export function inject(
  state: State,
  { volume, over, mixture }: Extract<ReferenceOrder, { order: 'side-port-injection' }>,
  log: Log,
): void {
  const { t } = state;
  if (isBlocked(state, log)) return;
  state.injections = [...state.injections, { flow: volume / (over / hour), mixture, until: t + over }];
}

/** Take fluid out of the path at the pump's outlet: what pressure has stored first, then cerebrospinal fluid follows. */
export function aspirate(
  state: State,
  { volume }: Extract<ReferenceOrder, { order: 'side-port-aspiration' }>,
  log: Log,
): void {
  if (isBlocked(state, log)) return;
  const { C } = state.plumbing;
  const relieved = Math.min(volume, C * state.pressure);
  const drawn = [{ volume: volume - relieved, mixture: state.label.map(() => 0) }];
  const path = join(drawn, state.path);
  const [kept, taken] = take(path, Math.max(0, volumeOf(path) - volume));
  state.pressure -= relieved / C;
  state.path = kept;
  state.amounts.drawn = plus(state.amounts.drawn, drawn);
  state.amounts.aspirated = plus(state.amounts.aspirated, taken);
  // What came in at the tip reached it from without: no front of the path's own.
  state.seen = { ...state.seen, atTip: kept[0]?.mixture ?? drawn[0]!.mixture };
}

function isBlocked({ t, plumbing }: State, log: Log): boolean {
  if (plumbing.tip > 0) return false;
  log.sidePortBlocked.push(t);
  return true;
}
