export type { Field, FieldProblem, Fields, Reading, ReadingContext, Values } from './field.ts';
export {
  compliance,
  flow,
  length,
  pressure,
  resistance,
  temperature,
  viscosity,
  volume,
  volumePerLength,
} from './measures.ts';
export { concentration, dose, rate } from './amounts.ts';
export { count, factor, share } from './ratios.ts';
export { duration, durationOrNever } from './duration.ts';
export { moment } from './moment.ts';
export { pressurePerDegree, sharePerDegree } from './per-degree.ts';
export { clockWindow, endOfDayTime, timeOfDay } from './time-of-day.ts';
export { choice, flag, prose, text } from './words.ts';
export { concentrations, drugName } from './drugs.ts';
export { basal } from './basal.ts';
export { group } from './group.ts';
export { list } from './list.ts';
export { phaseLength } from './phase-length.ts';
export { drugsBelow, readEach, readFields } from './field-set.ts';
export { suggestion } from './suggestion.ts';
export type { Basal, BasalStep } from './basal.ts';
export type { PhaseLength } from './phase-length.ts';
export type { FieldSet } from './field-set.ts';
