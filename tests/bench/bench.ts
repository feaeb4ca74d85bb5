/**
 * How fast it is: `npm run bench`, or `npm run bench -- --floor MODULE` to measure in turn with a hand-written loop that
 * exports `run(seed, out, at)`.
 *
 * R1 is half a year with a patient who asks, a kink, an occlusion and two refills, some 2 100 events; see `r1.yaml`.
 * Machines are noisy: what counts are ratios measured in one sitting.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { prepare } from '../../src/simulation/compile.ts';
import type * as Library from '../../src/index.ts';
import { timeInTurn, type Timing } from './stopwatch.ts';

// What users run is what is measured: the built library.
const built = new URL('../../dist/index.js', import.meta.url).href;
const { compile, readScenario } = (await import(built)) as typeof Library;

const { values } = parseArgs({ options: { floor: { type: 'string' } } });

const BATCHES = 60;
const r1 = readFileSync(new URL('r1.yaml', import.meta.url), 'utf8');

/** The same for another length, without its faults: 30 days to ten years. */
const lasting = (days: number): string => {
  const orders = Array.from({ length: Math.ceil(days / 60) - 1 }, (_, i) => {
    return `  - { at: ${60 * (i + 1)} days, order: refill, volume: 20 mL }`;
  });
  const head = r1.slice(0, r1.indexOf('orders:')).replace('180 days', `${days} days`);
  return `${head}orders: ${orders.length > 0 ? `\n${orders.join('\n')}` : '[]'}\n`;
};

const texts = { R1: r1, '30 days': lasting(30), '180 days': lasting(180), 'ten years': lasting(3650) };
// First, before what other scenarios leave in the machine's guesses: compile once, run many is one scenario's speed.
if (values.floor !== undefined) {
  const floor = (await import(pathToFileURL(values.floor).href)) as {
    run(seed: number, out: Float64Array, at: number): void;
  };
  const out = new Float64Array(32);
  const { model } = ready(r1);
  let seed = 0;
  const [ours, theirs] = timeInTurn(
    [() => model.run({ record: 'totals', seed: ++seed }), () => floor.run(++seed, out, 0)],
    BATCHES,
    [60, 200],
  ) as [Timing, Timing];
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  console.log(
    `R1, totals only, against the floor: ${ratio(ours.median, theirs.median)} times (medians of ${ours.median.toFixed(3)} ` +
      `and ${theirs.median.toFixed(3)} ms), ${ratio(ours.least, theirs.least)} times (best)`,
  );
}

console.table(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, measured(text)])));

function measured(text: string): Record<string, number> {
  const { model, events } = ready(text);
  const calls = Math.max(1, Math.round(20_000 / events));
  const [totals, series] = timeInTurn(
    [() => model.run({ record: 'totals' }), () => model.run({ record: 'series', twins: false })],
    BATCHES / 3,
    [calls, 1],
  ) as [Timing, Timing];
  return {
    events,
    'totals: runs/s': Math.round(1000 / totals.median),
    'ns/event': Math.round((1e6 * totals.median) / events),
    'series: runs/s': Number((1000 / series.median).toPrecision(3)),
    'heap bytes/run': Math.round(bytesPerRun(() => model.run({ record: 'totals' }))),
    'heap bytes/event': Math.round(bytesPerRun(() => model.run({ record: 'totals' })) / events),
  };
}

function ready(text: string) {
  const scenario = readScenario(text);
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
