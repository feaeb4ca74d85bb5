import { join } from 'node:path';
import { differenceBetween, hasChanged, type Difference } from '../../analysis/difference.ts';
import { comparisonText } from '../../report/formats/comparison.ts';
import { refuseOverwriting } from '../clashes.ts';
import { diffSides, type DiffSide, type DiffSides, type SideChoices } from '../diff-sides.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { formatsAskedFor, pictures, type Picture } from '../formats.ts';
import { writeFiles } from '../output-files.ts';
import { terminalPaint } from '../terminal.ts';

/** What `pumpsim diff` was asked for. */
export interface DiffChoices extends SideChoices {
  readonly out: string;
  readonly format?: string;
  readonly plot: boolean;
  readonly all?: true;
  readonly json?: true;
}

/** Our choice: a figure across a page, in CSS pixels, crisp at twice the density. */
const size = { width: 900, height: 700, density: 2 };

/**
 * Compare two runs: where they part, what differs in their figures, and what each delivered as a picture.
 *
 * @returns well where nothing differs, failed where something does, as `diff` itself does.
 * @throws WrongInput for anything the user can put right.
 */
export async function diff(files: readonly string[], choices: DiffChoices): Promise<ExitStatus> {
  if (choices.out.trim() === '')
    throw new WrongInput('--out: here belongs the name of a folder, as in --out pictures.');
  const formats = formatsAskedFor<Picture>(choices, pictures);
  const sides = await diffSides(files, choices);
  const difference = differenceBetween(sides.before.result, sides.after.result);
  const drawn = difference.same ? [] : drawable(sides, formats, choices);
  const names = drawn.map((format) => `${sides.before.stem}-${sides.after.stem}.${format}`);
  refuseOverwriting(files, (file) => (file === files[0] ? names.map((name) => join(choices.out, name)) : []));
  process.stdout.write(
    choices.json === true ? json(sides, difference, choices) : text(sides, difference, choices),
  );
  const pages = await Promise.all(drawn.map((format) => picture(sides, format)));
  const places = writeFiles(
    choices.out,
    pages.map((content, i) => ({ name: names[i] as string, content })),
  );
  for (const place of places) process.stderr.write(`${place}\n`);
  return difference.same ? exitStatus.well : exitStatus.failed;
}

/** Without a series on both sides, or without a drug on both, there is nothing to draw: that is told, or refused. */
function drawable(
  { before, after }: DiffSides,
  formats: readonly Picture[],
  { format }: DiffChoices,
): readonly Picture[] {
  if (formats.length === 0) return formats;
  const bare = [before, after].find(({ result }) => result.series === undefined);
  const why =
    bare !== undefined
      ? `${bare.label} was stored without its series, so that nothing can be drawn. Store it with --series.`
      : commonDrug(before, after) === undefined
        ? 'The two runs have no drug in common, so that nothing can be drawn.'
        : null;
  if (why === null) return formats;
  if (format !== undefined) throw new WrongInput(`--format: ${why}`);
  process.stderr.write(`${why}\n`);
  return [];
}

function commonDrug(before: DiffSide, after: DiffSide): string | undefined {
  return Object.keys(before.result.drugs).find((drug) => drug in after.result.drugs);
}

async function picture({ before, after }: DiffSides, format: Picture): Promise<Uint8Array> {
  const [{ drawChart }, { comparisonChart }, { fontFamily }] = await Promise.all([
    import('../draw.ts'),
    import('../../plot/charts/comparison.ts'),
    import('../draw-fonts.ts'),
  ]);
  const drug = commonDrug(before, after) ?? '';
  const chart = comparisonChart(before, after, { drug, time: 'elapsed', font: fontFamily, ...size });
  return drawChart(chart, { ...size, format });
}

function text({ before, after, without }: DiffSides, difference: Difference, { all }: DiffChoices): string {
  return comparisonText(before, after, difference, { all: all === true, without }, terminalPaint());
}

function json({ before, after, without }: DiffSides, difference: Difference, { all }: DiffChoices): string {
  const source = ({ label, result }: DiffSide): object => ({ label, ...result.scenario });
  const figures = all === true ? difference.figures : difference.figures.filter(hasChanged);
  const data = { before: source(before), after: source(after), without, ...difference, figures };
  return `${JSON.stringify(data, null, 2)}\n`;
}
