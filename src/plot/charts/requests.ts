import { dayCounts, barLength } from '../day-counts.ts';
import { figure } from '../figure.ts';
import { palette } from '../palette.ts';
import { barsPanel } from '../panels/bars-panel.ts';
import type { FactRecord, RefusalKey, Result } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';
import type { Category } from '../panels/bars-panel.ts';

interface Counted extends Category {
  readonly holds: (fact: FactRecord) => boolean;
}

/** Refusals that come seldom share a colour: more than five would not stay apart for every eye. */
const seldom: readonly RefusalKey[] = ['stopped', 'alarm', 'reservoir', 'bridge', 'bolus'];

export const requestsChart: ChartKind = {
  chart: 'requests',
  title: 'Requests and boluses',
  doc: 'How often did the patient press and what became of it, day by day, and which boluses began?',
  missing: ({ requests, facts }) =>
    requests.made > 0 || facts.some(({ kind }) => kind === 'bolus-started')
      ? null
      : 'the patient never pressed, and no bolus began',
  configure(result, choices) {
    const by = barLength(result).name;
    const shown = [
      { id: 'requests', title: ['requests', by], counted: requests(result) },
      { id: 'boluses', title: ['boluses begun', by], counted: boluses(result) },
    ].filter(({ counted }) => counted.length > 0);
    return figure(result, choices, {
      subtitle: finding(result),
      shares: shown.map(() => 1 / shown.length),
      panels: (frame, heights) =>
        shown.map(({ id, title, counted }, n) => {
          const counts = dayCounts(
            result,
            counted.map(({ holds }) => holds),
          );
          return barsPanel(id, title, counted, counts, heights[n] ?? 0, frame);
        }),
    });
  },
};

function requests({ requests: { made, refused } }: Result): readonly Counted[] {
  if (made === 0) return [];
  const others = seldom.filter((reason) => refused[reason] > 0);
  const refusal = (label: string, colour: string, ...reasons: readonly string[]): Counted => ({
    label,
    colour,
    holds: ({ kind, because }) => kind === 'request-refused' && reasons.includes(String(because)),
  });
  return [
    { label: 'granted', colour: palette.blue, holds: ({ kind }) => kind === 'request-granted' },
    ...(refused.lockout > 0 ? [refusal('refused: lockout', palette.vermilion, 'lockout')] : []),
    ...(refused.max > 0 ? [refusal('refused: max', palette.navy, 'max')] : []),
    ...(refused.dose_limit > 0 ? [refusal('refused: dose-limit', palette.brown, 'dose-limit')] : []),
    ...(others.length > 0 ? [refusal(`refused: ${others.join(', ')}`, palette.grey, ...others)] : []),
  ];
}

/** Every kind of bolus that began; none where all were patient's, for these are the requests granted. */
function boluses({ facts, requests }: Result): readonly Counted[] {
  const begun = new Set(facts.filter(({ kind }) => kind === 'bolus-started').map(({ bolus }) => bolus));
  if (requests.made > 0 && begun.size === 1 && begun.has('patient')) return [];
  const kinds = [
    ['patient', 'patient’s bolus', palette.blue],
    ['scheduled', 'scheduled bolus', palette.faintInk],
    ['clinician', 'clinician’s bolus', palette.green],
    ['priming', 'priming bolus', palette.ink],
  ] as const;
  return kinds
    .filter(([kind]) => begun.has(kind))
    .map(([name, label, colour]) => ({
      label,
      colour,
      holds: ({ kind, bolus }) => kind === 'bolus-started' && bolus === name,
    }));
}

/** Our choice: more reasons than these do not fit into a line. */
const mostReasons = 4;

/** `12 requests: 9 granted, 3 refused (lockout 2, max 1) · 13 boluses begun`. */
function finding({ requests: { made, granted, refused }, facts }: Result): string {
  const begun = facts.filter(({ kind }) => kind === 'bolus-started').length;
  const boluses = `${begun} ${begun === 1 ? 'bolus' : 'boluses'} begun`;
  if (made === 0) return boluses;
  const reasons = Object.entries(refused).filter(([, count]) => count > 0);
  const because = reasons.map(([reason, count]) => `${reason.replace('_', '-')} ${count}`).join(', ');
  const told = reasons.length > mostReasons ? `for ${reasons.length} reasons` : `(${because})`;
  const refusals = made === granted ? '' : `, ${made - granted} refused ${told}`;
  return `${made} ${made === 1 ? 'request' : 'requests'}: ${granted} granted${refusals} · ${boluses}`;
}
