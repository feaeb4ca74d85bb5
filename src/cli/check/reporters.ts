import { basename, dirname } from 'node:path';
import { suggestion } from '../../fields/suggestion.ts';
import { countsText, type CheckReport } from '../../report/check/file-check.ts';
import { checkJson } from '../../report/formats/check-json.ts';
import { github } from '../../report/formats/github.ts';
import { junit } from '../../report/formats/junit.ts';
import { pretty } from '../../report/formats/pretty.ts';
import { tap } from '../../report/formats/tap.ts';
import { quoted } from '../../units/quoted.ts';
import { WrongInput } from '../exit.ts';
import { writeFiles } from '../output-files.ts';
import { terminalPaint } from '../terminal.ts';

const formats = { pretty, junit, tap, json: checkJson, github } as const;
type Format = keyof typeof formats;

/** A form in which a check is told, and where to. */
export interface Reporter {
  readonly format: Format;
  /** A file; null for standard output. */
  readonly place: string | null;
}

/**
 * What `--reporter` asks for: `pretty`, `junit=out/junit.xml`; for a person when nothing does.
 *
 * @throws WrongInput where there is no such form, or two would be mixed on standard output or in one file.
 */
export function reportersFrom(texts: readonly string[]): readonly Reporter[] {
  const reporters = (texts.length === 0 ? ['pretty'] : texts).map(reporterFrom);
  const places = reporters.flatMap(({ place }) => (place === null ? [] : [place]));
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  if (twice !== undefined) throw new WrongInput(`--reporter: two of them would write ${twice}.`);
  const printed = reporters.filter(({ place }) => place === null).map(({ format }) => format);
  // Workflow commands stand on lines of their own: between those for a person they are found.
  const isOneText = printed.length < 2 || (printed.length === 2 && new Set(printed).size === 2 && printed.every((format) => format === 'pretty' || format === 'github')); // prettier-ignore
  if (isOneText) return reporters;
  throw new WrongInput(
    `--reporter: ${printed.join(' and ')} would be mixed on standard output. Give files to all but one, as in ${printed.at(-1)}=out/report.`,
  );
}

function reporterFrom(text: string): Reporter {
  const [format = '', ...rest] = text.split('=');
  const place = rest.join('=');
  if (!Object.hasOwn(formats, format))
    throw new WrongInput(
      `--reporter: there is no reporter ${quoted(format)}. ${suggestion(format, Object.keys(formats))}`,
    );
  if (rest.length > 0 && place.trim() === '')
    throw new WrongInput(`--reporter: after ${format}= belongs the name of a file.`);
  return { format: format as Format, place: rest.length > 0 ? place : null };
}

/** Print and write a report in every form; the counts go to standard error where no form for a person is printed. */
export function tell(report: CheckReport, reporters: readonly Reporter[]): void {
  for (const { format, place } of reporters) {
    if (place === null)
      process.stdout.write(format === 'pretty' ? pretty(report, terminalPaint()) : formats[format](report));
    else writeFiles(dirname(place), [{ name: basename(place), content: formats[format](report) }]);
  }
  if (!reporters.some(({ format, place }) => format === 'pretty' && place === null))
    process.stderr.write(`${countsText(report)}\n`);
}
