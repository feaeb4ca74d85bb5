import { lessons, pictureOf, type Lesson } from './lessons.ts';
import { smallPictureOf } from './small-picture.ts';

/** What the index says of a scenario file. */
export interface Indexed {
  /** Below the folder of the scenarios. */
  readonly file: string;
  readonly name: string;
  readonly description: string;
  /** How many claims it makes. */
  readonly claims: number;
  /** `morphine: 86.63 mg delivered, an error of -3.74 %`. */
  readonly dose: string;
  readonly faults: readonly ShownFault[];
}

/** A fault as a file shows it. */
export interface ShownFault {
  readonly kind: string;
  /** What gave it away, and when. */
  readonly detected: string;
}

/** How many kinds of a family the files together show, of how many. */
export interface Shown {
  readonly family: string;
  readonly touched: number;
  readonly all: number;
}

const folders: Readonly<Record<string, string>> = {
  basics: 'What pumps of every kind do by themselves.',
  programs: 'What a pump makes of its program, of boluses and of limits.',
  care: 'What clinicians do at a refill and between two of them, and what a slip of the hand does.',
  faults: 'What goes wrong, what it costs, and how it shows or does not.',
  patients: 'What the patient asks for, and what becomes of a drug around the spinal cord.',
  refused:
    'What cannot run, and is told why: such a file says for what it must be refused, and `pumpsim check` holds it to that.',
};

/** The page of the scenario files: a course, a catalogue of faults, a regression pack, and all of them by question. */
export function scenarioIndex(files: readonly Indexed[], coverage: readonly Shown[]): string {
  return [
    '# Scenarios',
    'Each file asks a question, answers it in its description, runs, and states what must be true. What a description\nsays in numbers is worked out by hand in `tests/scenario-claims`.',
    '- **To learn:** [a course in ten lessons](#a-course-in-ten-lessons), from a steady pump to a silent fault.\n' +
      '- **To engineer:** [the faults](#the-faults), the files that show them, and what gave them away.\n' +
      '- **To test:** [the regression pack](#the-regression-pack), and what it covers.\n' +
      '- **To look up:** [all files by their questions](#all-files-by-question).',
    ...course(files),
    ...faultCatalogue(files),
    ...regressionPack(files, coverage),
    '## All files by question',
    'Each picture shows the dose delivered (blue) and intended (dashed) since the start, and the rates below; grey is where\na fault acts.',
    ...Object.entries(folders).flatMap(([folder, doc]) => [
      `### ${titleOf(folder)}`,
      doc,
      listOf(
        folder,
        files.filter(({ file }) => file.startsWith(`${folder}/`)),
      ),
    ]),
    'This page and its pictures are made from the files: `npm run test:unit -- tests/scenarios.test.ts --update`.\n',
  ].join('\n\n');
}

/** The folders that the index has a word for. */
export const indexedFolders: readonly string[] = Object.keys(folders);

function course(files: readonly Indexed[]): readonly string[] {
  return [
    '## A course in ten lessons',
    'Read the question, say what you expect, run the file, and only then look at its picture. Each lesson needs what came\nbefore it, and nothing else.',
    ...lessons.flatMap((lesson, i) => lessonText(lesson, i + 1, files)),
  ];
}

function lessonText(lesson: Lesson, number: number, files: readonly Indexed[]): readonly string[] {
  const found = files.find(({ file }) => file === lesson.file);
  if (found === undefined) throw new Error(`There is no file ${lesson.file} for lesson ${number}.`);
  const { file, name, description, dose } = found;
  return [
    `### ${number}. ${name}`,
    `**[${question(description)}](${file})** ${lesson.teaches}`,
    `\`\`\`sh\nnpx pumpsim run scenarios/${file}\n\`\`\``,
    lookAt(description),
    `![${name}: dose, rate and reservoir over time. ${dose}.](${pictureOf(lesson)})`,
  ];
}

function faultCatalogue(files: readonly Indexed[]): readonly string[] {
  const shown = files.flatMap(({ file, name, faults }) => faults.map((fault) => ({ file, name, ...fault })));
  const byKind = [...shown].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const rows = byKind.map(
    ({ kind, file, name, detected }) => `| \`${kind}\` | [${name}](${file}) | ${detected} |`,
  );
  return [
    '## The faults',
    'Every kind of fault, the files that show it, and what gave it away there: the first alarm, or the first refill that\nwas flagged, which the same run without the fault does not have. `pumpsim list faults` tells what each of them does.\nMishaps are orders and no faults, for they happen once: they are in [Care](#care).',
    ['| Fault | Shown in | Given away by |', '| --- | --- | --- |', ...new Set(rows)].join('\n'),
    '```sh\nnpx pumpsim list faults\nnpx pumpsim diff scenarios/faults/partial-kink.yaml --without "the kink" --no-plot\n```',
  ];
}

function regressionPack(files: readonly Indexed[], coverage: readonly Shown[]): readonly string[] {
  const rows = Object.keys(folders).map((folder) => {
    const own = files.filter(({ file }) => file.startsWith(`${folder}/`));
    return `| ${titleOf(folder)} | ${own.length} | ${own.reduce((sum, { claims }) => sum + claims, 0)} |`;
  });
  return [
    '## The regression pack',
    '`pumpsim check` runs all of these files, judges what they claim, and compares each run with its baseline, figure for\nfigure and fact for fact. A change of the model that moves a dose by a microgram, or an alarm by a second, shows here\nby name.',
    ['| Folder | Files | Claims |', '| --- | --- | --- |', ...rows].join('\n'),
    'Together they show, of what the simulator can do:',
    [
      '| Family | Shown | Of |',
      '| --- | --- | --- |',
      ...coverage.map(({ family, touched, all }) => `| ${family.replace('_', ' ')} | ${touched} | ${all} |`),
    ].join('\n'),
    '```sh\nnpx pumpsim check scenarios\nnpx pumpsim check scenarios --coverage\n```',
  ];
}

/** What cannot run has no picture. */
function listOf(folder: string, files: readonly Indexed[]): string {
  const asked = ({ file, name, description }: Indexed): string =>
    `[${question(description)}](${file}) ${name}.`;
  if (folder === 'refused') return files.map((file) => `- ${asked(file)}`).join('\n');
  const row = (file: Indexed): string =>
    `| <img src="${smallPictureOf(file.file)}" width="160" alt="${file.dose}."> | ${asked(file)} |`;
  return ['| Dose and rate | Question |', '| --- | --- |', ...files.map(row)].join('\n');
}

const titleOf = (folder: string): string => `${folder.charAt(0).toUpperCase()}${folder.slice(1)}`;

/** The first sentence of a description, which is a question. */
export function question(description: string): string {
  const [asked] = /^[A-Z][^.?!]*[?](?= )/.exec(description) ?? [];
  if (asked === undefined) throw new Error(`This description begins with no question: ${description}`);
  return asked;
}

/** The last sentence of a description, which says where to look. */
export function lookAt(description: string): string {
  const [sentence] = /\bLook at .*[.]$/s.exec(description.trim()) ?? [];
  if (sentence === undefined) throw new Error(`This description does not say where to look: ${description}`);
  return sentence;
}
