/**
 * Colours that readers with any kind of colour vision tell apart, and that differ in lightness, so that they survive a
 * grey printer. From Okabe and Ito, "Color Universal Design" (2008), except where said.
 */
export const palette = {
  paper: '#ffffff',
  ink: '#1a1a1a',
  faintInk: '#595959',
  grid: '#e4e4e4',
  axis: '#9a9a9a',
  blue: '#0072b2',
  green: '#009e73',
  vermilion: '#d55e00',
  orange: '#e69f00',
  /** Our choice, to go with them: darker and lighter than all of the others in grey. */
  navy: '#1b2a49',
  brown: '#7a2f00',
  grey: '#949494',
} as const;

export type Colour = keyof typeof palette;

/** The same roles on dark ground; our choice, each as far from the ground as on paper and as far from the others. */
export const onDark: Readonly<Record<Colour, string>> = {
  paper: '#16181d',
  ink: '#f2f2f2',
  faintInk: '#a9adb5',
  grid: '#32363f',
  axis: '#7d828c',
  blue: '#56b4e9',
  green: '#2fc79a',
  vermilion: '#ee7733',
  orange: '#f2c14e',
  navy: '#f4f6fb',
  brown: '#ffcf8f',
  grey: '#7a808a',
};

/** The same colour, seen through. */
export function tint(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/**
 * One rule for every panel: what happened is a broad, solid, coloured line; what was ordered or believed is a narrow,
 * dashed, dark one on top of it. So the two differ in dash, width and lightness as well as in hue.
 */
export const lines = {
  delivered: { borderColor: palette.blue, borderWidth: 2.6, borderDash: [] },
  intended: { borderColor: palette.ink, borderWidth: 1.4, borderDash: [6, 4] },
  true: { borderColor: palette.green, borderWidth: 2.6, borderDash: [] },
  difference: { borderColor: palette.vermilion, borderWidth: 2, borderDash: [] },
  believed: { borderColor: palette.ink, borderWidth: 1.4, borderDash: [2, 3] },
} as const;

/** What lies between delivered and intended: what was missed, and what was too much. */
export const areas = {
  missed: tint(palette.vermilion, 0.22),
  excess: tint(palette.blue, 0.22),
} as const;
