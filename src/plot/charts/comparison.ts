import { amountText } from '../display-unit.ts';
import { drugTraces } from '../drug-traces.ts';
import { figure } from '../figure.ts';
import { shortened, textSize } from '../frame.ts';
import { asSteps, lastingChanges, meanRates, pieces, windowFor, type MeanRate } from '../mean-rate.ts';
import { lines, palette, tint } from '../palette.ts';
import { doseAxis } from '../panels/dose-panel.ts';
import { curve, valueScale } from '../panels/panel.ts';
import { rateAxis } from '../panels/rate-panel.ts';
import { highestShown } from '../spikes.ts';
import { highest } from '../trace.ts';
import type { ChartConfiguration, Point } from 'chart.js';
import type { Result } from '../../analysis/result.ts';
import type { ChartChoices } from '../choices.ts';
import type { DrugTraces } from '../drug-traces.ts';
import type { Frame } from '../frame.ts';
import type { Dataset, Panel, ValueAxis } from '../panels/panel.ts';
import type { Trace } from '../trace.ts';

/** A run in a comparison, and what it is called there. */
export interface Compared {
  readonly label: string;
  readonly result: Result;
}

/** Our choice: what the dose and the rate get of the height that the marks leave. */
const shares = [0.58, 0.42];

/** The second run is narrower and lies on top, so that both are seen where they are one. */
const looks = {
  before: { borderColor: palette.blue, borderWidth: 3.4, borderDash: [] },
  after: { borderColor: palette.vermilion, borderWidth: 1.6, borderDash: [] },
  intended: lines.intended,
  intendedAfter: { borderColor: palette.faintInk, borderWidth: 1.4, borderDash: [2, 3] },
} as const;

/** What one run delivered over what the other did, and what was intended; the marks on top are those of the first. */
export function comparisonChart(
  before: Compared,
  after: Compared,
  choices: ChartChoices,
): ChartConfiguration<'line', Point[]> {
  const sides = [before, after].map(({ label, result }) => sideOf(label, result, choices.drug)) as [
    Side,
    Side,
  ];
  const { scenario } = before.result;
  const duration_ms = Math.max(scenario.duration_ms, after.result.scenario.duration_ms);
  const framed = { ...before.result, scenario: { ...scenario, duration_ms, name: titleOf(before, after) } };
  return figure(framed, choices, {
    subtitle: outcome(sides),
    shares,
    panels: (frame, [dose = 0, rate = 0]) => [dosePanel(sides, dose, frame), ratePanel(sides, rate, frame)],
  });
}

interface Side {
  readonly label: string;
  readonly result: Result;
  readonly traces: DrugTraces;
}

function sideOf(label: string, result: Result, drug: string): Side {
  return { label: shortened(label, textSize.axis, longestLabel), result, traces: drugTraces(result, drug) };
}

/** Our choice: the names of four lines fit on two rows, CSS pixels. */
const longestLabel = 230;

function titleOf(before: Compared, after: Compared): string {
  return `${before.label} → ${after.label}`;
}

/** `morphine delivered: 86.6 mg → 90.0 mg · marks: those of partial-kink`. */
function outcome([before, after]: readonly [Side, Side]): string {
  const given = ({ traces }: Side): string =>
    amountText(traces.delivered.value.at(-1) as number, traces.ending);
  const dose = `${before.traces.drug} delivered: ${given(before)} → ${given(after)}`;
  return `${dose} · marks on top: ${before.label}`;
}

function dosePanel(sides: readonly [Side, Side], height: number, frame: Frame): Panel {
  const most = Math.max(
    ...sides.flatMap(({ traces }) => [highest(traces.intended), highest(traces.delivered)]),
  );
  const axis = doseAxis(sides[0].traces, most, height);
  const traces = (of: 'intended' | 'delivered') => sides.map((side) => side.traces[of]) as [Trace, Trace];
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: curves(sides, traces('intended'), traces('delivered'), axis, frame),
    annotations: [],
  };
}

function ratePanel(sides: readonly [Side, Side], height: number, frame: Frame): Panel {
  const window = Math.max(...sides.map(({ traces }) => windowFor(traces.intended.at)));
  const rates = (of: 'intended' | 'delivered') =>
    sides.map(({ result, traces }) => {
      const bounds = pieces(traces.intended.at, lastingChanges(result, window), window);
      return meanRates(traces[of], bounds);
    }) as [MeanRate[], MeanRate[]];
  const [intended, delivered] = [rates('intended'), rates('delivered')];
  const shown = Math.max(...[...intended, ...delivered].map(highestShown));
  const axis = rateAxis(sides[0].traces.ending, shown, window, height);
  const steps = (of: readonly [MeanRate[], MeanRate[]]) => of.map(asSteps) as [Trace, Trace];
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: curves(sides, steps(intended), steps(delivered), axis, frame),
    annotations: [],
  };
}

/** What was intended uppermost, then the second run, then the first: an `order` lies below lesser ones. What lies between the two deliveries is shaded. */
function curves(
  [before, after]: readonly [Side, Side],
  intended: readonly [Trace, Trace],
  delivered: readonly [Trace, Trace],
  axis: ValueAxis,
  frame: Frame,
): Dataset[] {
  const between = tint(palette.ink, 0.12);
  const differ = !isSame(intended[0], intended[1]);
  const first = differ ? `intended, ${before.label}` : 'intended';
  return [
    curve(intended[0], axis, frame, { label: first, ...looks.intended }),
    ...(differ
      ? [curve(intended[1], axis, frame, { label: `intended, ${after.label}`, ...looks.intendedAfter })]
      : []),
    {
      ...curve(delivered[0], axis, frame, { label: `delivered, ${before.label}`, ...looks.before }),
      order: 2,
    },
    {
      ...curve(delivered[1], axis, frame, { label: `delivered, ${after.label}`, ...looks.after }),
      fill: { target: '-1', above: between, below: between },
      order: 1,
    },
  ];
}

/** Two runs have rows of their own, so that only the ends of what was intended are compared, and where it stood halfway. */
function isSame(one: Trace, other: Trace): boolean {
  const tolerance = 1e-9 * Math.max(1, highest(one));
  return [0.25, 0.5, 0.75, 1].every((share) => {
    const at = share * (one.at.at(-1) as number);
    return Math.abs(valueAt(one, at) - valueAt(other, at)) <= tolerance;
  });
}

/** Between two rows a cumulative trace that is intended runs straight. */
function valueAt({ at, value }: Trace, moment: number): number {
  const row = Math.max(
    1,
    at.findIndex((instant) => instant >= moment),
  );
  const [from, until] = [at[row - 1] as number, at[row] as number];
  const [low, high] = [value[row - 1] as number, value[row] as number];
  return until === from ? high : low + ((high - low) * (moment - from)) / (until - from);
}
