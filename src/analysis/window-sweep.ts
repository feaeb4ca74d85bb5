import { NOISE_MS } from '../model/time.ts';
import { WindowSpan } from './window-span.ts';
import type { Curve } from '../model/curve.ts';

/**
 * Moves a window of `window` ms along a curve, from where it first fits to `end`, and visits every span in which
 * neither of its ends meets a breakpoint; last a span of no length, for what happens in the run's last millisecond.
 * Two pointers walk along the stretches once. The span that is visited is always the same object.
 */
export function sweepWindow(
  curve: Curve,
  drug: number,
  window: number,
  end: number,
  visit: (span: WindowSpan) => void,
): void {
  if (window > end) return;
  const span = new WindowSpan();
  let head = curve.find(window);
  let tail = curve.find(0);
  let at = window;
  while (at < end) {
    const until = Math.min(beginOf(curve, head + 1), beginOf(curve, tail + 1) + window, end);
    span.set(curve, drug, window, head, tail, at, until);
    visit(span);
    at = until;
    head = stretchAt(curve, head, at);
    tail = stretchAt(curve, tail, at - window);
  }
  span.set(curve, drug, window, head, tail, end, end);
  visit(span);
}

function beginOf(curve: Curve, stretch: number): number {
  return stretch < curve.length ? curve.at(stretch) : Infinity;
}

/** The last stretch that has begun at `at`, looked for from `stretch` on; two breakpoints closer than noise are one. */
function stretchAt(curve: Curve, stretch: number, at: number): number {
  let found = stretch;
  while (beginOf(curve, found + 1) <= at + NOISE_MS) found++;
  return found;
}
