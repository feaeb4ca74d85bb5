/**
 * How fast it is: `npm run bench`, or `npm run bench -- --floor MODULE` to measure in turn with a hand-written loop that
 * exports `run(seed, out, at)` and counts its events in `out[at + 17]`.
 *
 * Machines are noisy: what counts are ratios measured in one sitting.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compile, readScenario } from '../../src/index.ts';
import { prepare } from '../../src/simulation/compile.ts';
import { benchScenario } from './half-a-year.ts';
import { timeInTurn, type Timing } from './stopwatch.ts';

const { values } = parseArgs({ options: { floor: { type: 'string' } } });

const BATCHES = 30;
const lengths = [30, 180, 3650];

const rows = lengths.map((days) => {
  const { model, events } = ready(days);
  const calls = Math.max(1, Math.round(20_000 / events));
  const [totals, series] = timeInTurn(
    [() => model.run({ record: 'totals' }), () => model.run({ record: 'series', twins: false })],
    BATCHES,
    [calls, 1],
  ) as [Timing, Timing];
  return {
    days,
    events,
    'totals: runs/s': Math.round(1000 / totals.median),
    'events/s': Math.round((1000 * events) / totals.median),
    'ns/event': Math.round((1e6 * totals.median) / events),
    'series: runs/s': Number((1000 / series.median).toPrecision(3)),
    'kB/run': Math.round(bytesPerRun(() => model.run({ record: 'totals' })) / 1000),
  };
});
console.table(rows);

if (values.floor !== undefined) {
  const floor = (await import(pathToFileURL(values.floor).href)) as {
    run(seed: number, out: Float64Array, at: number): void;
  };
  const out = new Float64Array(32);
  const { model, events } = ready(180);
  let seed = 0;
  const [ours, theirs] = timeInTurn(
    [() => model.run({ record: 'totals' }), () => floor.run(++seed, out, 0)],
    BATCHES * 2,
    [20, 100],
  ) as [Timing, Timing];
  const floorEvents = out[17] ?? NaN;
  const ratio = (a: number, b: number): string => (a / events / (b / floorEvents)).toFixed(2);
  console.log(
    `180 days, per event, against the floor: ${ratio(ours.median, theirs.median)} (medians), ${ratio(ours.least, theirs.least)} (best)`,
  );
}

function ready(days: number) {
  const scenario = readScenario(benchScenario(days));
  const { events } = prepare(scenario).run({ seed: 1, curve: false, without: null });
  return { model: compile(scenario), events };
}

/** Heap that a run takes for its own while it goes, as the growth over runs without a collection between. */
function bytesPerRun(run: () => void): number {
  const RUNS = 8;
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < RUNS; i++) run();
    const grown = (process.memoryUsage().heapUsed - before) / RUNS;
    if (grown > 0) least = Math.min(least, grown);
  }
  return least;
}
