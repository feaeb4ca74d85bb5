import { concentrations, count, drugName, flag, group, share, volume } from '../../fields/index.ts';
import { defineOrder } from '../define.ts';

const mixture = (drugs: readonly number[] | undefined) =>
  drugs === undefined ? null : Float64Array.from(drugs);

/** What one share leaves is the other's; all reaches the reservoir where neither is said. */
function whole({ reservoir, pocket }: { reservoir?: number | undefined; pocket?: number | undefined }) {
  const missed = pocket ?? 1 - (reservoir ?? 1);
  return { reservoir: reservoir ?? 1 - missed, pocket: missed };
}

export const refill = defineOrder({
  order: 'refill',
  title: 'Refill',
  doc:
    'Takes out what is left, compares it with what the pump believes, fills, and tells the pump. The new concentration ' +
    'reaches the tip a path volume later, not at once.',
  sources: ['Residual limits in use: more than 2 mL (ASRA 2017), ±14.5 % (label).'],
  fields: {
    volume: volume({ doc: 'What goes in.', above: 0 }),
    drugs: concentrations({ doc: 'What the label says; as before when left out.', optional: true }),
    holds: concentrations({
      doc: 'What is truly in the syringe, if that differs from the label.',
      optional: true,
    }),
    primary: drugName({ doc: 'The primary drug from now on; as before when left out.', optional: true }),
    aspirate: flag({ doc: 'Whether all that is usable is taken out first.', default: true }),
    rinses: group(
      {
        n: count({ doc: 'How many times.', atLeast: 1, atMost: 20 }),
        volume: volume({ doc: 'Drug-free volume of each.', above: 0 }),
      },
      { doc: 'Drug-free fillings and aspirations before the fill.', optional: true },
    ),
    told: group(
      {
        volume: volume({ doc: 'The volume that the pump is told.', optional: true }),
        drugs: concentrations({ doc: 'The concentrations that the pump is told.', optional: true }),
      },
      { doc: 'What the pump is told, if that differs from what the clinician believes.', optional: true },
    ),
    into: group(
      {
        reservoir: share({
          doc: 'Share that reaches the reservoir; the rest when left out.',
          optional: true,
        }),
        pocket: share({ doc: 'Share that ends up in the pocket; the rest when left out.', optional: true }),
      },
      { doc: 'Where the volume goes when the needle misses the port, in part or wholly.', optional: true },
    ),
    bridge: flag({
      doc: 'Whether the schedule goes on at the old concentrations until the pump has commanded its path once over.',
      default: false,
    }),
  },
  enters: ['volume', 'drugs', 'bridge'],
  example: 'orders: [{ at: 2 days, order: refill, volume: 18 mL }]',
  command: ({ volume, drugs, holds, primary, aspirate, rinses, told, into, bridge }) => ({
    kind: 'refill',
    volume,
    label: mixture(drugs),
    holds: mixture(holds),
    primary: primary ?? null,
    aspirate,
    rinses: rinses ?? null,
    told: { volume: told?.volume ?? null, mixture: mixture(told?.drugs) },
    into: whole(into ?? {}),
    bridge,
  }),
});
