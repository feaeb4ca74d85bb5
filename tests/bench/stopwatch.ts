/** Milliseconds that each call takes, over so many batches: the least and the median. */
export interface Timing {
  readonly least: number;
  readonly median: number;
}

/** Time several pieces of work in turn, batch by batch, so that all of them meet the same moods of the machine. */
export function timeInTurn(
  work: readonly (() => void)[],
  batches: number,
  calls: readonly number[],
): readonly Timing[] {
  const times = work.map((): number[] => []);
  work.forEach((piece, i) => repeat(piece, (calls[i] ?? 1) * 10));
  for (let batch = 0; batch < batches; batch++) {
    work.forEach((piece, i) => times[i]?.push(repeat(piece, calls[i] ?? 1)));
  }
  return times.map((each) => {
    each.sort((a, b) => a - b);
    return { least: each[0] ?? NaN, median: each[Math.floor(each.length / 2)] ?? NaN };
  });
}

function repeat(piece: () => void, calls: number): number {
  const begun = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) piece();
  return Number(process.hrtime.bigint() - begun) / 1e6 / calls;
}
