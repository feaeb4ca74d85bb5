type Light = readonly [red: number, green: number, blue: number];

/** How eyes differ. Matrices for linear light from Machado, Oliveira and Fernandes (2009), complete deficiency. */
const sights = {
  'full colour vision': (light: Light) => light,
  deuteranopia: by(
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ),
  protanopia: by(
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ),
  'a grey print': (light: Light): Light => [luminance(light), luminance(light), luminance(light)],
} as const;

export type Sight = keyof typeof sights;
export const allSights = Object.keys(sights) as Sight[];

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05); 3 is what graphics should have. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(lightOf(one)), luminance(lightOf(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours look: the distance in CIE L*a*b* (1976), of which 2.3 can just be seen. */
export function distance(one: string, other: string, sight: Sight): number {
  const [first, second] = [one, other].map((colour) => lab(sights[sight](lightOf(colour))));
  return Math.hypot(...(first as number[]).map((value, n) => value - (second?.[n] ?? 0)));
}

function by(...rows: readonly Light[]): (light: Light) => Light {
  return (light) =>
    rows.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, share, n) => sum + share * (light[n] as number), 0),
        ),
      ),
    ) as unknown as Light;
}

function lightOf(colour: string): Light {
  return [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Light;
}

function luminance([r, g, b]: Light): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function lab([r, g, b]: Light): number[] {
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = root(luminance([r, g, b]));
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
