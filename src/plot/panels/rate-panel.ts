import { lengthText } from '../calendar-text.ts';
import { unitFor } from '../display-unit.ts';
import { asSteps, lastingChanges, meanRates, pieces, pulseRows, windowFor } from '../mean-rate.ts';
import { lines } from '../palette.ts';
import { spikeMarks } from '../marks/spike-marks.ts';
import { highestShown, spikesOf } from '../spikes.ts';
import { difference, headroom } from './dose-panel.ts';
import { curve, valueScale } from './panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { DrugTraces } from '../drug-traces.ts';
import type { Frame } from '../frame.ts';
import type { NamedDose } from '../spikes.ts';
import type { Panel, ValueAxis } from './panel.ts';

/** The rate delivered against the rate intended, as exact means; a spike beyond the panel is marked with its dose. */
export function ratePanel(result: Result, traces: DrugTraces, height: number, frame: Frame): Panel {
  const { ending, intended, delivered, pumped } = traces;
  const pulses = pumped === null ? [] : pulseRows(pumped);
  const window = windowFor(intended.at, pulses);
  const bounds = pieces(intended.at, lastingChanges(result, window), window, pulses);
  const [ordered, arrived] = [meanRates(intended, bounds), meanRates(delivered, bounds)];
  const axis = rateAxis(ending, Math.max(highestShown(ordered), highestShown(arrived)), window, height);
  const { unit } = axis;
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
    annotations: spikeMarks(spikesOf(arrived, axis.top * unit.size, namedDoses(result, traces)), axis, frame),
  };
}

/** The axis of rates that are means over a window (ms), up to the most that is shown. */
export function rateAxis(
  ending: DrugTraces['ending'],
  most: number,
  window: number,
  height: number,
): ValueAxis {
  const unit = unitFor(ending, most);
  return {
    id: 'rate',
    height,
    title: [`rate, ${unit.name}/day`, `mean of ${lengthText(window)}`],
    top: headroom(most / unit.size),
    unit,
  };
}

/** What the facts say was given of the drug all at once, in order. */
function namedDoses({ facts }: Result, { drug }: DrugTraces): NamedDose[] {
  return facts.flatMap(({ kind, at_ms, dose_ug, dose_iu, ...fact }): NamedDose[] => {
    if (kind === 'release-bolus') {
      return [{ at: at_ms, what: 'release', dose: inAnyUnit(dose_ug, dose_iu)[drug] ?? 0 }];
    }
    return kind === 'bolus-started' && fact['drug'] === drug
      ? [{ at: at_ms, what: 'bolus', dose: Number(dose_ug ?? dose_iu) }]
      : [];
  });
}

/** Amounts by drug, whatever unit each is dosed in. */
function inAnyUnit(micrograms: unknown, units: unknown): Readonly<Record<string, number>> {
  return { ...(micrograms as Record<string, number>), ...(units as Record<string, number> | undefined) };
}
