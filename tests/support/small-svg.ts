/**
 * A picture made small enough to stand beside a text: coordinates to a tenth of a pixel, without the points that
 * change nothing at that, each as its way from the one before, and without a place of its own for every letter.
 */
export function smallSvg(svg: string): string {
  return `${svg
    .replace(/ (x|y)="(-?[\d.]+), [^"]*"/g, ' $1="$2"')
    .replace(/ d="([^"]+)"/g, (_, path: string) => ` d="${shorter(path)}"`)
    .replace(/-?\d+\.\d{2,}/g, tenth)
    .replace(/><(path|text|rect|g|clipPath|defs|\/svg)/g, '>\n<$1')
    .trimEnd()}\n`;
}

const tenth = (number: string): string => String(Math.round(10 * Number(number)) / 10 || 0);

type Point = readonly [x: number, y: number];

/** One step of a path, and where it ends. */
interface Step {
  readonly text: string;
  readonly to: Point;
}

/** Straight lines lose what lies on the way; what is bent over less than a pixel is as good as straight. */
function shorter(path: string): string {
  const rounded = path.replace(/-?\d*\.?\d+(e-?\d+)?/g, tenth);
  const kept: Step[] = [];
  for (const text of rounded.match(/[A-Z][^A-Z]*/g) ?? []) {
    const [x = 0, y = 0] = text.slice(1).trim().split(/[ ,]+/).slice(-2).map(Number);
    const to: Point = [x, y];
    const last = kept.at(-1);
    const bent = text.startsWith('Q') && last !== undefined && distance(last.to, to) >= 1;
    const step = { text: text.startsWith('Q') && !bent ? `L${x} ${y}` : text, to };
    if (last !== undefined && isLine(step)) {
      if (distance(last.to, to) < 0.3) continue;
      const before = kept.at(-2);
      if (before !== undefined && isLine(last) && isOnTheWay(before.to, last.to, to)) kept.pop();
    }
    kept.push(step);
  }
  return kept.map((step, i) => written(step, kept[i - 1])).join('');
}

const isLine = ({ text }: Step): boolean => text.startsWith('L');

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Whether a point lies upright or level between its neighbours. */
function isOnTheWay(from: Point, via: Point, to: Point): boolean {
  const along = ([0, 1] as const).find(
    (axis) => from[1 - axis] === via[1 - axis] && via[1 - axis] === to[1 - axis],
  );
  return along !== undefined && (via[along] - from[along]) * (to[along] - via[along]) >= 0;
}

function written(step: Step, before: Step | undefined): string {
  if (before === undefined || !isLine(step)) return step.text;
  const [right, down] = ([0, 1] as const).map((axis) => tenth(String(step.to[axis] - before.to[axis])));
  if (down === '0') return `h${right}`;
  return right === '0' ? `v${down}` : `l${right} ${down}`;
}
