import { FLAGGED_PERCENT, FLAGGED_VOLUME } from '../../model/refill.ts';
import { millilitres, percentText, signed } from '../display-unit.ts';
import { figure } from '../figure.ts';
import { refillsPanel } from '../panels/refills-panel.ts';
import type { RefillResult, Result } from '../../analysis/result.ts';
import type { ChartKind } from '../chart-kind.ts';
import type { Found } from '../panels/refills-panel.ts';

const percent = { name: '%', size: 1 };

export const refillsChart: ChartKind = {
  chart: 'refills',
  title: 'Refill discrepancies',
  doc: 'What did every refill find against what was expected, and would a clinician have been warned?',
  missing: ({ refills }) =>
    refills.some(({ discrepancy_ul }) => discrepancy_ul !== null)
      ? null
      : refills.length === 0
        ? 'there was no refill'
        : 'no refill was aspirated',
  configure(result, choices) {
    const volumes = inVolume(result);
    const shares = inPercent(result);
    return figure(result, choices, {
      subtitle: finding(result),
      shares: shares.length === 0 ? [1] : [0.5, 0.5],
      panels: (frame, [upper = 0, lower = 0]) => [
        refillsPanel(
          'volume',
          ['expected − aspirated', millilitres.name],
          volumes,
          { value: FLAGGED_VOLUME / millilitres.size, label: `${FLAGGED_VOLUME / millilitres.size} mL` },
          millilitres,
          upper,
          frame,
        ),
        ...(shares.length === 0
          ? []
          : [
              refillsPanel(
                'percent',
                ['of the volume', 'programmed, %'],
                shares,
                { value: FLAGGED_PERCENT, label: `${FLAGGED_PERCENT} %` },
                percent,
                lower,
                frame,
              ),
            ]),
      ],
    });
  },
};

function inVolume({ refills }: Result): Found[] {
  return refills.flatMap(({ at_ms: at, discrepancy_ul, flagged }) => {
    if (discrepancy_ul === null) return [];
    const value = discrepancy_ul / millilitres.size;
    const text = `${signed(value, 2)} ${millilitres.name}`;
    return [{ at, value, flagged: flagged.includes('volume'), text }];
  });
}

function inPercent({ refills }: Result): Found[] {
  return refills.flatMap(({ at_ms: at, discrepancy_percent: value, flagged }) =>
    value === null ? [] : [{ at, value, flagged: flagged.includes('percent'), text: percentText(value) }],
  );
}

/** `3 refills, 1 flagged · from one to the next the discrepancy changes by +1.33 percentage points`. */
function finding({ refills }: Result): string {
  const flagged = refills.filter((refill: RefillResult) => refill.flagged.length > 0).length;
  const count = `${refills.length} ${refills.length === 1 ? 'refill' : 'refills'}, ${flagged === 0 ? 'none' : flagged} flagged`;
  const trend = refills.at(-1)?.trend_percent ?? null;
  if (trend === null) return count;
  return `${count} · from one to the next the discrepancy changes by ${signed(trend, 2)} percentage points`;
}
