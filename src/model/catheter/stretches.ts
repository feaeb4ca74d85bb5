/** A stretch of catheter that was cut off under pressure, with no way out: what it stores is trapped. */
export interface TrappedStretch {
  readonly from: number;
  readonly to: number;
  /** kPa. */
  readonly pressure: number;
}

/** What a change of reach does to the elastic node. */
export interface Regrouped {
  readonly pressure: number;
  readonly trapped: readonly TrappedStretch[];
}

/**
 * The reach of the elastic node changes from `from` to `to`.
 *
 * When it shrinks the pressure is kept and the stretch given up stands apart at that pressure. When it grows, what
 * the node and the stretches joined hold is shared: p = (p·C_old + Σ Cᵢ pᵢ)/C_new. A stretch joined only in part is
 * split. Volume is conserved to the last bit that rounding allows.
 */
export function regroup(
  pressure: number,
  trapped: readonly TrappedStretch[],
  from: number,
  to: number,
  pumpCompliance: number,
  catheterCompliance: number,
): Regrouped {
  if (to < from) return { pressure, trapped: [...trapped, { from: to, to: from, pressure }] };
  let stored = pressure * (pumpCompliance + catheterCompliance * from);
  const left: TrappedStretch[] = [];
  for (const stretch of trapped) {
    const joins = Math.min(stretch.to, to) - stretch.from;
    if (joins <= 0) {
      left.push(stretch);
      continue;
    }
    stored += catheterCompliance * joins * stretch.pressure;
    if (stretch.to > to) left.push({ ...stretch, from: to });
  }
  return { pressure: stored / (pumpCompliance + catheterCompliance * to), trapped: left };
}

/** Cut trapped stretches where the catheter is completely closed. */
export function cutAt(
  trapped: readonly TrappedStretch[],
  closed: readonly number[],
): readonly TrappedStretch[] {
  const walls = [0, ...closed, 1];
  return walls.slice(1).flatMap((to, i) => within(trapped, walls[i] as number, to));
}

/** The parts of trapped stretches that lie between two positions. */
export function within(
  trapped: readonly TrappedStretch[],
  from: number,
  to: number,
): readonly TrappedStretch[] {
  return trapped
    .map((s) => ({ ...s, from: Math.max(s.from, from), to: Math.min(s.to, to) }))
    .filter((s) => s.to > s.from);
}

/** Volume that stretches hold above their volume at rest, µL. */
export function storedIn(trapped: readonly TrappedStretch[], catheterCompliance: number): number {
  return trapped.reduce((sum, s) => sum + catheterCompliance * (s.to - s.from) * s.pressure, 0);
}
