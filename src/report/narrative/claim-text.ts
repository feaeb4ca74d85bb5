import { hanging } from './hanging.ts';
import { whyText } from './why-text.ts';
import { sentenceOf } from './sentences.ts';
import type { ClaimAccount } from '../../analysis/claim-account.ts';
import type { ExpectationResult } from '../../analysis/result.ts';
import type { Paint } from '../paint.ts';
import type { Telling } from './telling.ts';

/** What became of a claim, for a reader: both sides, what happened in the hour before, and why the last of it did. */
export function claimText(
  telling: Telling,
  { expectation, at_ms, before, account }: ClaimAccount,
  width: number,
  paint: Paint,
): string {
  const { that, passed, because, left, right, margin } = expectation;
  const verdict = passed ? paint.good('It holds') : paint.warn('It does not hold');
  const sides = left === null || right === null ? '' : `: ${left} against ${right}`;
  const apart = margin === null ? '' : `, apart by ${margin.replace(/^-/, '')}`;
  const when = sidesText(telling, expectation);
  const moment = `${telling.moment(at_ms)}${expectation.at_ms === null ? ', the end of the run' : ''}`;
  const sections = [
    [
      paint.bold(that),
      `${verdict}${sides}${apart}.`,
      ...(when === null ? [] : [when]),
      ...(because === null ? [] : [`Claimed because: ${because}`]),
    ],
    [
      paint.bold(`The hour up to ${moment}`),
      ...(before.length === 0
        ? ['  Nothing happened in it.']
        : before.flatMap((index) =>
            hanging(
              sentenceOf(telling, index),
              `  ${telling.moment(telling.facts[index]?.at_ms ?? 0)}  `,
              width,
            ),
          )),
    ],
  ];
  const head = sections.map((lines) => lines.join('\n')).join('\n\n');
  return account === null ? `${head}\n` : `${head}\n\n${whyText(telling, account, width, paint)}`;
}

/** What the moment of the sides was; it is named where it is not the one whose hour is told. */
function sidesText(telling: Telling, verdict: ExpectationResult): string | null {
  const { passed, at_ms, worst_at_ms, closest_at_ms } = verdict;
  if (at_ms === null) return null;
  const on = (at: number): string => `on ${telling.moment(at)}`;
  if (worst_at_ms !== null && worst_at_ms !== at_ms)
    return `That was at its worst, ${on(worst_at_ms)}; it was first broken ${on(at_ms)}.`;
  if (closest_at_ms === null) return null;
  const closest = `That was the closest it came to ${passed ? 'failing' : 'holding'}`;
  if (closest_at_ms === at_ms) return `${closest}.`;
  return `${closest}, ${on(closest_at_ms)}; the fact was ${on(at_ms)}.`;
}
