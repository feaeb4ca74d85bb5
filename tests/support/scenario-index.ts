/** What the index says of a scenario file. */
export interface Indexed {
  /** Below the folder of the scenarios. */
  readonly file: string;
  readonly name: string;
  readonly description: string;
}

const folders: Readonly<Record<string, string>> = {
  basics: 'What pumps of every kind do by themselves.',
  programs: 'What a pump makes of its program, of boluses and of limits.',
  care: 'What clinicians do at a refill and between two of them, and what a slip of the hand does.',
  faults: 'What goes wrong, what it costs, and how it shows or does not.',
  patients: 'What the patient asks for, and what becomes of a drug around the spinal cord.',
};

/** The page that lists the scenario files by the questions that they answer. */
export function scenarioIndex(files: readonly Indexed[]): string {
  return [
    '# Scenarios',
    'Each file asks a question, answers it in its description, and runs. What a description says in numbers is worked out\nby hand in `tests/scenario-claims`.',
    '```sh\nnpx pumpsim run scenarios/care/bridge-bolus.yaml\n```',
    ...Object.entries(folders).flatMap(([folder, doc]) => [
      `## ${folder.charAt(0).toUpperCase()}${folder.slice(1)}`,
      doc,
      files
        .filter(({ file }) => file.startsWith(`${folder}/`))
        .map(line)
        .join('\n'),
    ]),
    'This page is made from the files: `npm run test:unit -- tests/scenarios.test.ts --update`.\n',
  ].join('\n\n');
}

/** The folders that the index has a word for. */
export const indexedFolders: readonly string[] = Object.keys(folders);

function line({ file, name, description }: Indexed): string {
  return `- [${question(description)}](${file}) ${name}.`;
}

/** The first sentence of a description, which is a question. */
export function question(description: string): string {
  const [asked] = /^[A-Z][^.?!]*[?](?= )/.exec(description) ?? [];
  if (asked === undefined) throw new Error(`This description begins with no question: ${description}`);
  return asked;
}
