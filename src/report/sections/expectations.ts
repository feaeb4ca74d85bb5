import type { ExpectationResult, Result } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';

/** How many expectations were met, and each that was not, with both of its sides. */
export function expectations({ expectations }: Result, paint: Paint): string[] {
  if (expectations.length === 0) return [];
  const failed = expectations.filter(({ passed }) => !passed);
  const count = `${expectations.length - failed.length} of ${expectations.length} expectations met`;
  return [failed.length === 0 ? paint.good(count) : paint.warn(count), ...failed.flatMap(lines)];
}

function lines({ that, because, left, right }: ExpectationResult): string[] {
  const sides = [left, right].filter((side) => side !== null).join(' against ');
  return [
    `  not met: ${that}`,
    ...(sides === '' ? [] : [`    ${sides}`]),
    ...(because === null ? [] : [`    because: ${because}`]),
  ];
}
