/** Moments (ms from start) as wall clocks of one width, `2026-03-02T08:00:00.000`; `start` in ms since 1970. */
export function timesText(start: number, moments: Float64Array): string[] {
  return Array.from(moments, (at) => new Date(start + at).toISOString().slice(0, -1));
}
