/**
 * The catheter as a resistive ladder, solved as any network is: a node on either side of every element, the matrix of
 * conductances between nodes, Gaussian elimination. The pump is held at 1 kPa, every way out at 0.
 *
 * Exact to rounding, which one nearly closed obstruction (a millionth of the clean conductance) brings to about 1e-10.
 */

/** What sits on the catheter: position from 0 (pump) to 1 (tip), resistance in kPa per µL/h, Infinity when complete. */
export type Element =
  | { readonly kind: 'obstruction'; readonly position: number; readonly resistance: number }
  | { readonly kind: 'leak'; readonly position: number; readonly resistance: number }
  | { readonly kind: 'disconnection'; readonly position: number };

export interface Ladder {
  /** Flow out of the pump at 1 kPa, µL/h: the conductance of the whole. */
  readonly total: number;
  readonly tip: number;
  /** Flow out of each leak and disconnection, in the order given. */
  readonly leaks: readonly number[];
  /** Pressure just beyond each obstruction, in the order given; 0 where nothing comes from the pump. */
  readonly beyond: readonly number[];
}

/** Clean resistance of the whole catheter by Hagen and Poiseuille, kPa per µL/h. */
export function cleanResistance(catheter: {
  readonly length: number;
  readonly inner_diameter: number;
  readonly viscosity: number;
}): number {
  const radius = catheter.inner_diameter / 2 / 1000;
  const pascalSeconds =
    (8 * (catheter.viscosity / 1000) * (catheter.length / 1000)) / (Math.PI * radius ** 4);
  const cubicMetresPerSecond = 1e-9 / 3600; // of 1 µL/h
  return (pascalSeconds * cubicMetresPerSecond) / 1000;
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly conductance: number;
}

const pumpNode = 0;
const outside = 1;

/** At one position obstructions come first, then leaks, then disconnections. */
export function fromPumpToTip<E extends Element>(elements: readonly E[]): E[] {
  const rank = { obstruction: 0, leak: 1, disconnection: 2 };
  return [...elements].sort((a, b) => a.position - b.position || rank[a.kind] - rank[b.kind]);
}

/** Solve a catheter of clean resistance `clean` (the whole of it) from position `from`, where the pressure is 1 kPa. */
export function referenceLadder(clean: number, elements: readonly Element[], from = 0): Ladder {
  const edges: Edge[] = [];
  const leakEdge = new Map<Element, Edge>();
  const nodeBeyond = new Map<Element, number>();
  let nodes = 2;
  let here = pumpNode;
  let position = from;
  let end: Element | 'tip' = 'tip';

  function connect(to: number, resistance: number): Edge {
    const edge = { from: here, to, conductance: 1 / resistance };
    edges.push(edge);
    return edge;
  }
  function walk(resistance: number): void {
    if (resistance === 0) return;
    connect(nodes, resistance);
    here = nodes++;
  }

  for (const element of fromPumpToTip(elements)) {
    walk(clean * (element.position - position));
    position = element.position;
    if (element.kind === 'obstruction') {
      walk(element.resistance);
      nodeBeyond.set(element, here);
    } else if (element.kind === 'leak') {
      leakEdge.set(element, connect(outside, element.resistance));
    } else {
      end = element;
      break;
    }
  }
  if (end === 'tip') walk(clean * (1 - position));

  // The end of the line, at a disconnection or at the tip, is held at 0 like the outside.
  const held = new Map([
    [pumpNode, 1],
    [outside, 0],
    [here, 0],
  ]);
  if (here === pumpNode) throw new Error('The pump cannot sit at the end of the line.');
  const pressure = solve(nodes, edges, held);
  const flow = (edge: Edge): number => edge.conductance * (pressure[edge.from]! - pressure[edge.to]!);
  const into = (node: number): number =>
    edges.reduce((sum, edge) => sum + (edge.to === node ? flow(edge) : 0), 0);

  const leaks = elements
    .filter((element) => element.kind !== 'obstruction')
    .map((element) => {
      if (element === end) return into(here);
      const edge = leakEdge.get(element);
      return edge ? flow(edge) : 0;
    });
  const tip = end === 'tip' ? into(here) : 0;
  return {
    total: leaks.reduce((sum, leak) => sum + leak, tip),
    tip,
    leaks,
    beyond: elements
      .filter((element) => element.kind === 'obstruction')
      .map((element) => pressure[nodeBeyond.get(element) ?? outside]!),
  };
}

/** Pressures of all nodes, some of them held; 0 where no conducting path leads to the pump. */
function solve(nodes: number, edges: readonly Edge[], held: ReadonlyMap<number, number>): number[] {
  const reached = new Set([pumpNode]);
  for (let pass = 0; pass < nodes; pass++) {
    for (const { from, to, conductance } of edges) {
      if (conductance > 0 && reached.has(from)) reached.add(to);
    }
  }
  const free = [...Array(nodes).keys()].filter((node) => reached.has(node) && !held.has(node));
  const row = new Map(free.map((node, index) => [node, index]));
  const matrix = free.map(() => free.map(() => 0));
  const right = free.map(() => 0);
  for (const { from, to, conductance } of edges) {
    for (const [node, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const i = row.get(node);
      if (i === undefined || conductance === 0) continue;
      matrix[i]![i]! += conductance;
      const j = row.get(other);
      if (j === undefined) right[i]! += conductance * (held.get(other) ?? 0);
      else matrix[i]![j]! -= conductance;
    }
  }
  const solution = eliminate(matrix, right);
  return [...Array(nodes).keys()].map((node) => held.get(node) ?? solution[row.get(node) ?? -1] ?? 0);
}

/** Gaussian elimination with partial pivoting. */
function eliminate(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(matrix[i]![k]!) > Math.abs(matrix[pivot]![k]!)) pivot = i;
    [matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!];
    [right[k], right[pivot]] = [right[pivot]!, right[k]!];
    for (let i = k + 1; i < n; i++) {
      const factor = matrix[i]![k]! / matrix[k]![k]!;
      for (let j = k; j < n; j++) matrix[i]![j]! -= factor * matrix[k]![j]!;
      right[i]! -= factor * right[k]!;
    }
  }
  const solution = right.map(() => 0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i]!;
    for (let j = i + 1; j < n; j++) sum -= matrix[i]![j]! * solution[j]!;
    solution[i] = sum / matrix[i]![i]!;
  }
  return solution;
}
