import { footer } from '../captions.ts';
import { textSize } from '../frame.ts';
import { palette } from '../palette.ts';
import { nothing } from '../panels/panel.ts';
import type { Result } from '../../analysis/result.ts';
import type { Frame } from '../frame.ts';
import type { YScale } from '../panels/panel.ts';

/** A second axis below the first, without ticks, whose title is the footer. */
export function footerAxis(result: Result, { font }: Pick<Frame, 'font'>): YScale {
  return {
    ...nothing,
    axis: 'x',
    position: 'bottom',
    weight: 1,
    title: {
      display: true,
      align: 'end',
      padding: 0,
      text: footer(result),
      color: palette.faintInk,
      font: { family: font, size: textSize.footer },
    },
  };
}
