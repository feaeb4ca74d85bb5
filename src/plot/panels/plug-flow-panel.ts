import { figures } from '../display-unit.ts';
import { namedArea } from '../legend.ts';
import { palette, tint } from '../palette.ts';
import { thinned } from '../thinning.ts';
import { areaBetween, valueScale } from './panel.ts';
import type { DisplayUnit } from '../display-unit.ts';
import type { Frame } from '../frame.ts';
import type { Plug } from '../plugs.ts';
import type { Panel } from './panel.ts';

/** Our choice: more concentrations than these are named by the lowest, the highest and some between. */
const mostNames = 6;

/** Where each plug of fluid stands between the pump and the tip; the stronger the colour, the more concentrated. */
export function plugFlowPanel(
  drug: string,
  plugs: readonly Plug[],
  unit: DisplayUnit,
  height: number,
  frame: Frame,
): Panel {
  const id = 'path';
  const highest = plugs.reduce((most, { concentration }) => Math.max(most, concentration), 0);
  const colour = (concentration: number): string =>
    tint(palette.blue, highest > 0 ? 0.06 + 0.84 * (concentration / highest) : 0.06);
  const axis = {
    id,
    height,
    title: [`${drug} in the fluid path,`, '% from pump (0) to tip (100)'],
    top: 100,
    unit: { name: '%', size: 1 },
  };
  const concentrations = [...new Set(plugs.map(({ concentration }) => concentration))].sort((a, b) => a - b);
  return {
    id,
    height,
    scale: valueScale(axis, frame),
    datasets: [
      ...plugs.flatMap((plug) =>
        areaBetween(
          edge(plug, plug.from, height, frame),
          edge(plug, plug.until, height, frame),
          colour(plug.concentration),
          id,
        ),
      ),
      ...some(concentrations).map((concentration) =>
        namedArea(`${figures(concentration / unit.size)} ${unit.name}`, colour(concentration), id),
      ),
    ],
    annotations: [],
  };
}

function edge(
  { at }: Plug,
  value: readonly number[],
  height: number,
  { origin }: Frame,
): { x: number; y: number }[] {
  const thin = thinned({ at, value }, 25 / height);
  return Array.from(thin.at, (instant, row) => ({ x: origin + instant, y: thin.value[row] as number }));
}

/** All, or some of them evenly chosen, the first and the last among them. */
function some(sorted: readonly number[]): readonly number[] {
  if (sorted.length <= mostNames) return sorted;
  const step = (sorted.length - 1) / (mostNames - 1);
  return Array.from({ length: mostNames }, (_, n) => sorted[Math.round(n * step)] as number);
}
