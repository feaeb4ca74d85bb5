const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A mark of an axis and what stands beside it. */
export interface AxisTick {
  readonly value: number;
  readonly text: string;
}

/** From 0 up to `top`, at most so many, 1, 2 or 5 times a power of ten apart. */
export function valueTicks(top: number, most: number): AxisTick[] {
  const power = 10 ** Math.floor(Math.log10(top / most));
  const step = power * ([1, 2, 5].find((n) => n * power * most >= top) ?? 10);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const count = Math.floor(top / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, n) => ({
    value: n * step,
    text: (n * step).toFixed(decimals),
  }));
}

const units = [
  { name: 'days', length: day, from: 3 * day, steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] },
  { name: 'hours', length: hour, from: 3 * hour, steps: [1, 2, 3, 6, 12] },
  { name: 'minutes', length: minute, from: 0, steps: [1, 2, 5, 10, 20, 30] },
] as const;

/** Time since the start, in the unit that suits the run; the unit stands behind. */
export function timeTicks(duration: number, most: number): { ticks: AxisTick[]; unit: string } {
  const { name, length, steps } = units.find(({ from }) => duration >= from) ?? units[2];
  const step = steps.find((each) => duration <= most * each * length) ?? Math.ceil(duration / length / most);
  const count = Math.floor(duration / (step * length));
  return {
    ticks: Array.from({ length: count + 1 }, (_, n) => ({
      value: n * step * length,
      text: String(n * step),
    })),
    unit: name,
  };
}
