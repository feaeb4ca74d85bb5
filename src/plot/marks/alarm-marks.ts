import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { across, textSize, textWidth } from '../frame.ts';
import { placeInRows } from './label-rows.ts';
import { labelBeside, strip } from './marks.ts';
import { palette } from '../palette.ts';
import type { AlarmResult, Result } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
import type { Marks } from './marks.ts';

const mostRows = 3;
/** Our choice: a row of more alarms than this would hatch the panels with its lines. */
const mostLines = 6;
/** Half the width of a mark, CSS pixels. */
const radius = 5;

/** Alarms of one kind so close together that they share one label. */
interface Cluster {
  readonly kind: string;
  readonly alarms: AlarmResult[];
}

/** Alarms as diamonds with their kind in the strip (filled when critical), and as upright lines through the panels. */
export function alarmMarks({ alarms }: Result, frame: Frame): Marks {
  const clusters = clustered(alarms, frame).map((cluster) => ({
    shown: sparse(cluster.alarms, frame),
    text: cluster.alarms.length > 1 ? `${cluster.kind} ×${cluster.alarms.length}` : cluster.kind,
    from: (cluster.alarms[0]?.raised_at_ms ?? 0) - radius * frame.onePixel,
    until: (cluster.alarms.at(-1)?.raised_at_ms ?? 0) + radius * frame.onePixel,
  }));
  const placed = placeInRows(
    clusters.map(({ from, until, text }) => ({
      from: across(frame, from),
      until: across(frame, until),
      text: textWidth(text, textSize.label),
      solid: false,
    })),
    frame.plotWidth,
    mostRows,
  );
  return {
    title: 'alarms',
    rows: Math.max(0, ...placed.map(({ row }) => row + 1)),
    draw: (first) =>
      clusters.flatMap((cluster, n) => {
        const { row, label } = placed[n] as (typeof placed)[number];
        const diamonds = cluster.shown.map((alarm) => diamond(alarm, first + row, frame));
        const lines =
          cluster.shown.length > mostLines
            ? []
            : cluster.shown.map((alarm) => line(alarm, first + row, frame));
        const marks = [...lines, ...diamonds];
        return label === null
          ? marks
          : [...marks, labelBeside(frame, cluster, first + row, label, cluster.text)];
      }),
  };
}

function clustered(alarms: readonly AlarmResult[], frame: Frame): Cluster[] {
  const clusters: Cluster[] = [];
  for (const alarm of alarms) {
    const last = clusters.findLast(({ kind }) => kind === alarm.kind);
    const before = last?.alarms.at(-1);
    const room = textWidth(`${alarm.kind} ×99`, textSize.label) + 4 * radius;
    if (before !== undefined && across(frame, alarm.raised_at_ms - before.raised_at_ms) < room)
      last?.alarms.push(alarm);
    else clusters.push({ kind: alarm.kind, alarms: [alarm] });
  }
  return clusters;
}

/** The alarms whose marks do not hide one another: each at least half a mark from the one before. */
function sparse(alarms: readonly AlarmResult[], frame: Frame): AlarmResult[] {
  const shown: AlarmResult[] = [];
  for (const alarm of alarms) {
    const before = shown.at(-1);
    if (before === undefined || across(frame, alarm.raised_at_ms - before.raised_at_ms) >= radius)
      shown.push(alarm);
  }
  return shown;
}

function diamond({ raised_at_ms, severity }: AlarmResult, row: number, { origin }: Frame): AnnotationOptions {
  return {
    type: 'point',
    xScaleID: 'x',
    yScaleID: strip,
    xValue: origin + raised_at_ms,
    yValue: row,
    pointStyle: 'rectRot',
    radius,
    backgroundColor: severity === 'critical' ? palette.vermilion : palette.paper,
    borderColor: palette.vermilion,
    borderWidth: 1.5,
    drawTime: 'afterDatasetsDraw',
  };
}

/** From the alarm's row down through all panels: a row far below the strip ends where the panels end. */
function line({ raised_at_ms, severity }: AlarmResult, row: number, { origin }: Frame): AnnotationOptions {
  return {
    type: 'line',
    xScaleID: 'x',
    yScaleID: strip,
    xMin: origin + raised_at_ms,
    xMax: origin + raised_at_ms,
    yMin: row,
    yMax: row + 1_000,
    adjustScaleRange: false,
    borderColor: palette.vermilion,
    borderWidth: 1,
    borderDash: severity === 'critical' ? [] : [2, 3],
    drawTime: 'beforeDatasetsDraw',
  };
}
