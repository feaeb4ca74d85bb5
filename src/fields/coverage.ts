const day = 86_400_000;
const week = 7 * day;

/** A window of the day and the days on which it begins (0 = Sunday); null for every day. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly days: readonly number[] | null;
}

/** The first instant of the week, in ms from Sunday 00:00, that no window covers; null when all of it is covered. */
export function firstUncovered(windows: readonly Window[]): number | null {
  const stretches = windows.flatMap(stretchesOf).sort(([a], [b]) => a - b);
  let coveredTo = 0;
  for (const [from, to] of stretches) {
    if (from > coveredTo) return coveredTo;
    coveredTo = Math.max(coveredTo, to);
  }
  return coveredTo < week ? coveredTo : null;
}

/** What a window covers of the week, as from and to; one that passes Saturday's midnight goes on at the week's beginning. */
function stretchesOf({ from, to, days }: Window): readonly (readonly [number, number])[] {
  const length = to > from ? to - from : to - from + day;
  return (days ?? [0, 1, 2, 3, 4, 5, 6]).flatMap((weekday) => {
    const begin = weekday * day + from;
    const end = begin + length;
    return end <= week ? [[begin, end] as const] : [[begin, week] as const, [0, end - week] as const];
  });
}
