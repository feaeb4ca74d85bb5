import { dimensions } from '../../units/dimension.ts';
import { quantityText } from '../../units/quantity-text.ts';
import { courseOf, toldPath } from '../course.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { PumpDesign } from '../../model/device.ts';
import type { Stage } from '../course.ts';
import type { Draft } from '../draft.ts';
import type { Drug } from '../scenario.ts';

/** Rounding must not refuse a rate that stands exactly on a limit. */
const tolerance = 1e-9;

/** Every basal step asks for a flow that the pump can program, with the concentrations that it has been told by then; off always can. */
export function checkFlows(draft: Draft): readonly FieldProblem[] {
  const { pump } = draft.values;
  if (pump === undefined) return [];
  const tooWide: FieldProblem[] =
    pump.min_rate > pump.max_rate
      ? [
          {
            path: ['pump', 'min_rate'],
            message: `The lowest flow, ${flowText(pump.min_rate)}, lies above the highest, ${flowText(pump.max_rate)}.`,
          },
        ]
      : [];
  return [
    ...tooWide,
    ...lasting(courseOf(draft).stages).flatMap((stage) => flowProblems(stage, pump, draft.context.drugs)),
  ];
}

/** The stages during which time passes: of several orders at one moment the last. */
function lasting(stages: readonly Stage[]): readonly Stage[] {
  return stages.filter(({ order }, i) => (order?.at ?? 0) !== stages[i + 1]?.order?.at);
}

function flowProblems(stage: Stage, pump: PumpDesign, drugs: readonly Drug[]): readonly FieldProblem[] {
  const { order, basal, basalPath, told } = stage;
  const kind = order?.kind.kind;
  if (kind !== undefined && kind !== 'set-basal' && kind !== 'refill') return [];
  const drug = drugs[basal.drug];
  const concentration = told[basal.drug] ?? 0;
  if (drug === undefined || concentration === 0) return missingDrug(stage, drug);
  return basal.steps.flatMap(({ rate }, index): readonly FieldProblem[] => {
    const flow = rate / concentration;
    const misfits = flow < pump.min_rate * (1 - tolerance) || flow > pump.max_rate * (1 + tolerance);
    if (rate === 0 || !misfits) return [];
    const path = order !== null && kind === 'refill' ? toldPath(order) : [...basalPath, index, 'rate'];
    return [
      { path, message: `${amountText(rate, concentration, drug)} is ${flowText(flow)}; ${limits(pump)}` },
    ];
  });
}

/** The primary drug is `checkLabels`'s concern. */
function missingDrug(
  { order, basal, basalPath, primary }: Stage,
  drug: Drug | undefined,
): readonly FieldProblem[] {
  if (drug === undefined || basal.drug === primary || basal.steps.every(({ rate }) => rate === 0)) return [];
  const path = order?.kind.kind === 'refill' ? toldPath(order) : basalPath;
  return [
    { path, message: `The basal program gives ${drug.name}, of which the pump then knows no concentration.` },
  ];
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
