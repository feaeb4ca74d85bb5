import type { ChartOptions } from 'chart.js';
import { dateAndTime, wallClockOf } from './calendar-text.ts';
import { amountText, percentText } from './display-unit.ts';
import { axisWidth, shortened, textSize } from './frame.ts';
import { palette } from './palette.ts';
import type { Result } from '../analysis/result.ts';
import type { DrugTraces } from './drug-traces.ts';
import type { Frame } from './frame.ts';

type Captions = Pick<NonNullable<ChartOptions<'line'>['plugins']>, 'title' | 'subtitle'>;

/** What stands above the panels: the scenario's name, and below it what the chart shows of the run. */
export function headings(name: string, finding: string, frame: Frame): Captions {
  const { title, subtitle } = textSize;
  return {
    title: {
      display: true,
      align: 'start',
      text: shortened(name, title, frame.plotWidth + axisWidth),
      color: palette.ink,
      font: { family: frame.font, size: title, weight: 'bold' },
      padding: { top: 0, bottom: 4 },
    },
    subtitle: {
      display: true,
      align: 'start',
      text: shortened(finding, subtitle, frame.plotWidth + axisWidth),
      color: palette.ink,
      font: { family: frame.font, size: subtitle },
      padding: { bottom: 2 },
    },
  };
}

/** `morphine: delivered 86.1 mg of 90.0 mg intended, −4.3 % · seed 7 · start 2026-03-02 08:00`. */
export function outcome({ scenario }: Result, { drug, ending, intended, delivered }: DrugTraces): string {
  const last = intended.value.length - 1;
  const [ordered, arrived] = [intended.value[last] as number, delivered.value[last] as number];
  const error = ordered > 0 ? `, ${percentText((100 * (arrived - ordered)) / ordered)}` : '';
  const dose = `${drug}: delivered ${amountText(arrived, ending)} of ${amountText(ordered, ending)} intended${error}`;
  return `${dose} · seed ${scenario.seed} · start ${dateAndTime(wallClockOf(scenario.start))}`;
}

/** The line at the foot: what the picture is not for, and what made it. */
export function footer({ pumpsim }: Result): string {
  return `Simulation for engineering and teaching, not for treatment · pumpsim ${pumpsim.version}`;
}
