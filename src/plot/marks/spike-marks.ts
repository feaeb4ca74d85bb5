import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { figures } from '../display-unit.ts';
import { across, textSize, textWidth } from '../frame.ts';
import { placeInOneRow } from './label-rows.ts';
import { halo } from './marks.ts';
import { palette } from '../palette.ts';
import type { DisplayUnit } from '../display-unit.ts';
import type { Frame } from '../frame.ts';
import type { Spike } from '../spikes.ts';

/** Half the width of a mark, and how far it stands above the panel, CSS pixels. */
const radius = 4;
const above = -8;

/** Above the panel, where there is room, the dose that a spike brings; where it leaves the panel, an arrowhead. */
export function spikeMarks(
  spikes: readonly Spike[],
  axis: { readonly id: string; readonly top: number; readonly unit: DisplayUnit },
  frame: Frame,
): AnnotationOptions[] {
  const marks = spikes.map((spike) => ({
    clipped: spike.clipped,
    centre: (spike.from + spike.until) / 2,
    text: doseText(spike, axis.unit),
  }));
  const labels = placeInOneRow(
    marks.map(({ centre, text }) => ({
      from: across(frame, centre) - radius,
      until: across(frame, centre) + radius,
      text: textWidth(text, textSize.label),
      solid: false,
    })),
    frame.plotWidth,
  );
  return marks.flatMap(({ clipped, centre, text }, n) => {
    const side = labels[n] ?? null;
    const place = {
      yScaleID: axis.id,
      yValue: axis.top,
      yAdjust: above,
      xScaleID: 'x',
      xValue: frame.origin + centre,
    };
    return [
      ...(clipped ? [{ type: 'point', ...place, ...arrowhead } as const] : []),
      ...(side === null ? [] : [{ ...words(text, side === 'left' ? -1 : 1, frame), ...place } as const]),
    ];
  });
}

const arrowhead = { pointStyle: 'triangle', radius, backgroundColor: palette.blue, borderWidth: 0 } as const;

function words(content: string, direction: -1 | 1, { font }: Frame): AnnotationOptions & { type: 'label' } {
  return {
    type: 'label',
    content,
    xAdjust: direction * (radius + 4),
    position: { x: direction < 0 ? 'end' : 'start', y: 'center' },
    color: palette.ink,
    backgroundColor: 'transparent',
    font: { family: font, size: textSize.label },
    padding: 0,
    ...halo,
  };
}

/** `release 0.520 mg` where an obstruction let go, `bolus 0.100 mg`, else all that was given meanwhile; in the axis's unit. */
function doseText({ dose, release, bolus }: Spike, { name, size }: DisplayUnit): string {
  if (release > 0) return `release ${figures(release / size)} ${name}`;
  return bolus > 0 ? `bolus ${figures(bolus / size)} ${name}` : `${figures(dose / size)} ${name}`;
}
