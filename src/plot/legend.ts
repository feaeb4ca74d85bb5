import type { Chart, ChartOptions, LegendItem } from 'chart.js';
import { textSize } from './frame.ts';
import { palette } from './palette.ts';
import type { Frame } from './frame.ts';
import type { Dataset } from './panels/panel.ts';

/** The names of all lines and areas, in the words of the results. */
export function legend({ font }: Frame): NonNullable<NonNullable<ChartOptions<'line'>['plugins']>['legend']> {
  return {
    align: 'start',
    labels: {
      usePointStyle: true,
      pointStyleWidth: 34,
      generateLabels: nameAll,
      color: palette.ink,
      font: { family: font, size: textSize.axis },
    },
  };
}

/** Each line or area once, as it is drawn. Chart.js alone forgets the dashes, and says twice what two panels show. */
function nameAll({ data, legend }: Chart): LegendItem[] {
  const fontColor = legend?.options.labels.color;
  const all = data.datasets as Dataset[];
  const named = all.filter(
    ({ label }, n) => label !== undefined && all.findIndex((other) => other.label === label) === n,
  );
  return named.map((dataset) => ({
    ...(dataset.showLine === false ? area(dataset) : line(dataset)),
    fontColor,
  })) as LegendItem[];
}

/** A dataset without points: it draws nothing, and gives an area its name in the legend. */
export function namedArea(label: string, colour: string, panel: string): Dataset {
  return { label, data: [], backgroundColor: colour, showLine: false, yAxisID: panel };
}

function line({ label, borderColor, borderWidth, borderDash }: Dataset): object {
  return {
    text: label,
    pointStyle: 'line',
    strokeStyle: borderColor,
    lineWidth: borderWidth,
    lineDash: borderDash,
  };
}

function area({ label, backgroundColor }: Dataset): object {
  return { text: label, pointStyle: 'rect', fillStyle: backgroundColor, lineWidth: 0 };
}
