import { lengthText } from '../calendar-text.ts';
import { unitFor } from '../display-unit.ts';
import { asSteps, lastingChanges, meanRates, pieces, windowFor } from '../mean-rate.ts';
import { lines } from '../palette.ts';
import { spikeMarks } from '../spike-marks.ts';
import { highestShown, spikesOf } from '../spikes.ts';
import { difference, headroom } from './dose-panel.ts';
import { curve, valueScale } from './panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { DrugTraces } from '../drug-traces.ts';
import type { Frame } from '../frame.ts';
import type { Release } from '../spikes.ts';
import type { Panel, ValueAxis } from './panel.ts';

/** The rate delivered against the rate intended, as exact means; a spike beyond the panel is marked with its dose. */
export function ratePanel(result: Result, traces: DrugTraces, height: number, frame: Frame): Panel {
  const { ending, intended, delivered } = traces;
  const window = windowFor(intended.at);
  const bounds = pieces(intended.at, lastingChanges(result, window), window);
  const [ordered, arrived] = [meanRates(intended, bounds), meanRates(delivered, bounds)];
  const shown = Math.max(highestShown(ordered), highestShown(arrived));
  const unit = unitFor(ending, shown);
  const axis: ValueAxis = {
    id: 'rate',
    height,
    title: [`rate, ${unit.name}/day`, `mean of ${lengthText(window)}`],
    top: headroom(shown / unit.size),
    unit,
  };
  return {
    id: axis.id,
    height,
    scale: valueScale(axis, frame),
    datasets: [
      curve(asSteps(ordered), axis, frame, { label: 'intended', ...lines.intended }),
      {
        ...curve(asSteps(arrived), axis, frame, { label: 'delivered', ...lines.delivered }),
        fill: difference,
      },
    ],
    annotations: spikeMarks(
      spikesOf(arrived, axis.top * unit.size, releases(result, traces)),
      ending,
      axis,
      frame,
    ),
  };
}

function releases({ facts }: Result, { drug }: DrugTraces): Release[] {
  return facts
    .filter(({ kind }) => kind === 'release-bolus')
    .map(({ at_ms, dose_ug }) => ({ at: at_ms, dose: (dose_ug as Record<string, number>)[drug] ?? 0 }));
}
