import { alarmMarks } from '../marks/alarm-marks.ts';
import { faultMarks } from '../marks/fault-marks.ts';
import { textSize } from '../frame.ts';
import { strip } from '../marks/marks.ts';
import { palette } from '../palette.ts';
import { refillMarks } from '../marks/refill-marks.ts';
import type { Result } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
import { setWidth } from './panel.ts';
import type { Panel } from './panel.ts';

/** Height of a row, CSS pixels: a label of 11 px with some air. */
const rowHeight = 18;

/** The strip on top that names what happened: rows of faults, of alarms, of refills, as many as there are. */
export function marksPanel(result: Result, frame: Frame): Panel[] {
  const groups = [faultMarks(result, frame), alarmMarks(result, frame), refillMarks(result, frame)];
  const rows = groups.flatMap(({ title, rows }) =>
    Array.from({ length: rows }, (_, row) => (row === 0 ? title : '')),
  );
  if (rows.length === 0) return [];
  let first = 0;
  const annotations = groups.flatMap((group) => {
    const drawn = group.draw(first);
    first += group.rows;
    return drawn;
  });
  return [
    {
      id: strip,
      height: rows.length * rowHeight,
      scale: {
        type: 'category',
        labels: rows,
        offset: true,
        afterFit: setWidth,
        ticks: {
          autoSkip: false,
          color: palette.ink,
          font: { family: frame.font, size: textSize.label },
        },
        grid: { display: false },
        border: { display: false },
      },
      datasets: [],
      annotations,
    },
  ];
}
