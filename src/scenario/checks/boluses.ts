import { MS_PER_HOUR } from '../../model/time.ts';
import { dimensions } from '../../units/dimension.ts';
import { durationText } from '../../units/duration-text.ts';
import { momentText } from '../../units/moment.ts';
import { quantityText } from '../../units/quantity-text.ts';
import { courseOf, lasting } from '../course.ts';
import { withinRun } from './end-of-run.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Stage } from '../course.ts';
import type { Draft } from '../draft.ts';
import type { Programmed } from '../programmed.ts';

/** Boluses of one series that a run can give in a few seconds: one every ten minutes for 19 years. Our choice. */
const mostBoluses = 1_000_000;

/** What the pump gives beside the basal is an amount of drugs that it knows, and begins while its program is in force. */
export function checkBoluses(draft: Draft): readonly FieldProblem[] {
  const { stages } = courseOf(draft);
  return [
    ...lasting(stages).flatMap((stage) => [
      ...unknownDrugs(stage.ordered, stage, draft),
      ...unknownDrugs(stage.entered, stage, draft),
      ...tooMuch(stage.ordered, stage, draft),
      ...tooMuch(stage.entered, stage, draft),
    ]),
    ...stages.flatMap((stage, i) => [
      ...outOfTime(stage, stages[i - 1], 'ordered', draft),
      ...outOfTime(stage, stages[i - 1], 'entered', draft),
    ]),
  ];
}

/** Doses of a drug that the pump then has no concentration of; the primary drug is the labels' concern. */
function unknownDrugs(
  { boluses, patientBolus, limited }: Programmed,
  { told, primary }: Stage,
  { context }: Draft,
): readonly FieldProblem[] {
  const name = (drug: number) => context.drugNames[drug] ?? '';
  const doses = [
    ...boluses.value.map(({ drug }, index) => ({ drug, path: [...boluses.path, index] })),
    ...(patientBolus === null ? [] : [{ drug: patientBolus.value.drug, path: patientBolus.path }]),
  ];
  const unknown = doses.filter(({ drug }) => drug !== primary && (told[drug] ?? 0) === 0);
  const problems = unknown.map(({ drug, path }): FieldProblem => {
    const message = `This gives ${name(drug)}, of which the pump knows no concentration after a refill. Set it anew with that refill.`;
    return { path, message };
  });
  if (limited === null || limited.value === primary) return problems;
  const message = `This is an amount of ${name(limited.value)}, but after a refill ${name(primary)} is the primary drug. Set it anew with that refill.`;
  return [...problems, { path: limited.path, message }];
}

/** Series that ask, with those before them, for more than the pump ever gives: their boluses would queue for ever. */
function tooMuch({ boluses }: Programmed, { told }: Stage, { values }: Draft): readonly FieldProblem[] {
  const { max_rate: most = Infinity, drive } = values.pump ?? {};
  if (drive === 'constant-pressure') return [];
  let flow = 0;
  return boluses.value.flatMap(({ drug, dose, every }, index): readonly FieldProblem[] => {
    const concentration = told[drug] ?? 0;
    if (concentration <= 0 || flow > most) return [];
    flow += ((dose / every) * MS_PER_HOUR) / concentration;
    if (!(flow > most)) return [];
    const message = `These boluses ask for ${quantityText(flow, dimensions.flow)}; this pump gives at most ${quantityText(most, dimensions.flow)}.`;
    return [{ path: [...boluses.path, index], message }];
  });
}

/** Series whose first bolus falls outside the time of its program, or that have more boluses than a run can give. */
function outOfTime(
  stage: Stage,
  before: Stage | undefined,
  way: 'ordered' | 'entered',
  draft: Draft,
): readonly FieldProblem[] {
  const { boluses } = stage[way];
  if (before?.[way].boluses === boluses) return [];
  const from = stage.order?.at ?? 0;
  return boluses.value.flatMap(({ every, first }, index): readonly FieldProblem[] => {
    const path = [...boluses.path, index];
    const left = (draft.values.duration ?? 0) - from;
    if (left / every > mostBoluses) {
      const least = durationText(Math.ceil(left / mostBoluses));
      const message = `Every ${durationText(every)} would be more than a million boluses; for a run of this length write ${least} or more.`;
      return [{ path: [...path, 'every'], message }];
    }
    if (first.kind !== 'moment') return [];
    if (first.at >= from) return withinRun([...path, 'first'], first.at, draft);
    const when = (at: number) => momentText(at, draft.context.startMs);
    const message = `The program comes into force on ${when(from)}, so its boluses cannot begin on ${when(first.at)}.`;
    return [{ path: [...path, 'first'], message }];
  });
}
