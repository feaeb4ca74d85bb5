import { suggestion } from '../fields/suggestion.ts';
import { quoted } from '../units/quoted.ts';
import { WrongInput } from './exit.ts';

/** The formats that a canvas draws. */
export const pictures = ['png', 'svg', 'pdf'] as const;

export type Picture = (typeof pictures)[number];

export function isPicture(name: string): name is Picture {
  return (pictures as readonly string[]).includes(name);
}

/**
 * The formats that `--format` and `--no-plot` ask for, each once; a PNG when they say nothing.
 *
 * @throws WrongInput for a format that there is not, and where the two contradict each other.
 */
export function formatsAskedFor<Format extends string>(
  { format, plot }: { readonly format?: string; readonly plot: boolean },
  known: readonly (Format | 'png')[],
): readonly (Format | 'png')[] {
  if (format === undefined) return plot ? ['png'] : [];
  const names = [...new Set(format.split(',').map((name) => name.trim()))];
  const wanted = names.map((name) => {
    const found = known.find((each) => each === name);
    if (found !== undefined) return found;
    throw new WrongInput(`--format: there is no format ${quoted(name)} here. ${suggestion(name, known)}`);
  });
  const drawn = wanted.filter(isPicture);
  if (plot || drawn.length === 0) return wanted;
  throw new WrongInput(
    `--no-plot and --format ${drawn.join(',')} ask for opposite things. Leave one of them out.`,
  );
}
