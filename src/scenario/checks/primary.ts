import { mapOf } from '../../fields/reading.ts';
import { suggestion } from '../../fields/suggestion.ts';
import type { FieldProblem } from '../../fields/index.ts';
import type { Draft } from '../draft.ts';

/** The primary drug is one of those in the reservoir, and named once: beside `drugs` or among them. */
export function checkPrimary({ values, context, written }: Draft): readonly FieldProblem[] {
  const { drugs, primary } = values;
  if (primary === undefined) return [];
  if (Object.hasOwn(mapOf(written['drugs']) ?? {}, 'primary')) {
    const message = '"primary" stands beside "drugs" and among them. Give it once.';
    return [{ path: ['primary'], atKey: true, message }];
  }
  if (drugs === undefined || (drugs.mixture[primary] ?? 0) > 0) return [];
  const held = context.drugNames.filter((_, drug) => (drugs.mixture[drug] ?? 0) > 0);
  const name = context.drugNames[primary] ?? '';
  return [{ path: ['primary'], message: `The reservoir holds no ${name}. ${suggestion(name, held)}` }];
}
