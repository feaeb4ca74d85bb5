import type { Result } from '../../analysis/result.ts';

/** What became of the patient's requests: `Requests: 12 made, 9 granted, 3 refused (lockout 2, max 1)`. */
export function requests({ requests: { made, granted, refused } }: Result): string[] {
  if (made === 0) return [];
  const reasons = Object.entries(refused).filter(([, count]) => count > 0);
  const because = reasons.map(([reason, count]) => `${reason.replace('_', '-')} ${count}`).join(', ');
  const count = reasons.reduce((sum, [, each]) => sum + each, 0);
  const refusals = count === 0 ? 'none refused' : `${count} refused (${because})`;
  return [`Requests: ${made} made, ${granted} granted, ${refusals}`];
}
