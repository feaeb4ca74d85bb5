import { UL_PER_ML } from './csf.ts';
import type { PathMoment } from '../model/catheter/path-course.ts';
import type { Drug } from '../scenario/scenario.ts';
import type { PathRecord } from './result.ts';

/** The plugs in the path over a run: positions as shares of the fluid in it, for under pressure it holds a little more. */
export function pathRecords(moments: readonly PathMoment[], drugs: readonly Drug[]): PathRecord[] {
  const hasUnits = drugs.some(({ unit }) => unit === 'iu');
  return moments.map((moment) => {
    const { at, volumes } = moment;
    const whole = volumes.reduce((sum, volume) => sum + volume, 0);
    let before = 0;
    return {
      at_ms: Math.round(at),
      until_percent: volumes.map((volume) => (100 * (before += volume)) / whole),
      ug_per_ml: concentrations(moment, drugs, 'ug'),
      ...(hasUnits ? { iu_per_ml: concentrations(moment, drugs, 'iu') } : {}),
    };
  });
}

function concentrations(
  { mixtures }: PathMoment,
  drugs: readonly Drug[],
  wanted: Drug['unit'],
): Record<string, number[]> {
  const entries = drugs.flatMap(({ name, unit }, drug) =>
    unit === wanted
      ? [[name, mixtures.map((mixture) => UL_PER_ML * (mixture[drug] as number))] as const]
      : [],
  );
  return Object.fromEntries(entries);
}
