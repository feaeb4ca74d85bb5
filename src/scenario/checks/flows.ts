import { dimensions } from '../../units/dimension.ts';
import { quantityText } from '../../units/quantity-text.ts';
import { mapOf } from '../../fields/reading.ts';
import { courseOf, lasting } from '../course.ts';
import type { Basal, FieldProblem } from '../../fields/index.ts';
import type { PumpDesign } from '../../model/device.ts';
import type { Stage } from '../course.ts';
import type { Draft } from '../draft.ts';
import type { Drug } from '../scenario.ts';
import type { Path } from '../tree.ts';

/** Rounding must not refuse a rate that stands exactly on a limit. */
const tolerance = 1e-9;

/** Flows of a pump that its highest is not to be below; told of at that one of the two that the file gives. */
const slower = [
  ['min_rate', 'The lowest flow'],
  ['minimum_mode_rate', 'The flow of minimum-rate mode'],
  ['kvo_rate', 'The keep-open flow'],
] as const;

/** A basal that the pump is to program by what it has been told, from some moment on. */
interface Asked {
  readonly basal: Basal;
  readonly stage: Stage;
  /** Where the basal stands, when it is what is new then; null: the concentrations are. */
  readonly path: Path | null;
}

/**
 * Every basal step asks for a flow that the pump can program, with the concentrations that it has been told by then; off
 * always can. What is ordered and what is entered instead are both asked. No other flow of the pump lies above its highest.
 * A constant-pressure pump programs nothing. Limits that could not be read are NaN, and nothing is said of them.
 */
export function checkFlows(draft: Draft): readonly FieldProblem[] {
  const { pump } = draft.values;
  if (pump === undefined || pump.drive === 'constant-pressure') return [];
  const isRead = !Number.isNaN(pump.min_rate + pump.max_rate);
  const stages = lasting(courseOf(draft).stages);
  const asked = stages.flatMap((stage, i) => newIn(stage, stages[i - 1]));
  return [
    ...rangeProblems(pump, draft.written),
    ...(isRead ? asked : []).flatMap((each) => flowProblems(each, pump, draft.context.drugs)),
  ];
}

function rangeProblems(pump: PumpDesign, written: Draft['written']): readonly FieldProblem[] {
  const given = mapOf(written['pump']) ?? {};
  return slower.flatMap(([key, name]): readonly FieldProblem[] => {
    if (!(pump[key] > pump.max_rate)) return [];
    const message = `${name}, ${flowText(pump[key])}, lies above the highest, ${flowText(pump.max_rate)}.`;
    return [{ path: ['pump', Object.hasOwn(given, key) ? key : 'max_rate'], message }];
  });
}

function newIn(stage: Stage, before: Stage | undefined): readonly Asked[] {
  return (['ordered', 'entered'] as const).flatMap((way): readonly Asked[] => {
    const { value: basal, path } = stage[way].basal;
    if (before?.[way].basal !== stage[way].basal) return [{ basal, stage, path }];
    return before.told === stage.told ? [] : [{ basal, stage, path: null }];
  });
}

function flowProblems(
  { basal, stage, path }: Asked,
  pump: PumpDesign,
  drugs: readonly Drug[],
): readonly FieldProblem[] {
  const { told, toldPath, primary } = stage;
  const drug = drugs[basal.drug];
  const concentration = told[basal.drug] ?? 0;
  if (drug === undefined) return [];
  if (concentration === 0) {
    // The primary drug is `checkLabels`'s concern.
    if (basal.drug === primary || basal.steps.every(({ rate }) => rate === 0)) return [];
    const message = `The basal program gives ${drug.name}, of which the pump then knows no concentration.`;
    return [{ path: path ?? toldPath, message }];
  }
  return basal.steps.flatMap(({ rate }, index): readonly FieldProblem[] => {
    const flow = rate / concentration;
    const misfits = flow < pump.min_rate * (1 - tolerance) || flow > pump.max_rate * (1 + tolerance);
    if (rate === 0 || !misfits) return [];
    const message = `${amountText(rate, concentration, drug)} is ${flowText(flow)}; ${limits(pump)}`;
    return [{ path: path === null ? toldPath : [...path, index, 'rate'], message }];
  });
}

function amountText(rate: number, concentration: number, { name, unit }: Drug): string {
  const [rates, concentrations] =
    unit === 'iu'
      ? [dimensions.unitRate, dimensions.unitConcentration]
      : [dimensions.massRate, dimensions.massConcentration];
  return `${quantityText(rate, rates)} of ${name} ${quantityText(concentration, concentrations)}`;
}

function limits({ min_rate, max_rate }: PumpDesign): string {
  return `this pump's basal goes from ${flowText(min_rate)} to ${flowText(max_rate)}, or is off.`;
}

function flowText(flow: number): string {
  return quantityText(flow, dimensions.flow);
}
