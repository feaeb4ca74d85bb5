import type { PumpKind } from './kinds.ts';

/** A line of a scenario file, and what it says, for someone who has never seen one. */
export type ExplainedLine = readonly [yaml: string, comment: string];

/** A first scenario for someone with a question of one's own: it runs, it is explained, and what it claims is true. */
export interface Starter {
  /** What `--question` names. */
  readonly kind: string;
  /** The question itself. */
  readonly title: string;
  readonly duration: string;
  /** Which pumps can be asked, as the end of "needs a pump that …". */
  readonly needs: string;
  fits(pump: PumpKind): boolean;
  /** What the drugs, the program and all that follows say. */
  readonly lines: readonly ExplainedLine[];
  /** What must be true, each with the reason. */
  readonly expect: readonly ExplainedLine[];
}

/** For pumps that take a program. */
export const programmable = {
  needs: 'takes a program',
  fits: ({ design }: PumpKind) => design.takes === 'all',
} as const;

/** For pumps that know nothing of their reservoir and their catheter but what they reckon. */
export const implanted = {
  needs: 'takes a program, is implanted and measures nothing',
  fits: ({ design }: PumpKind) => design.takes === 'all' && design.accounting === 'believed',
} as const;

/** The file, each line with its comment. */
export function starterText({ kind, title, duration, lines, expect }: Starter, pump: string): string {
  const head: readonly ExplainedLine[] = [
    ['pumpsim: 1', 'the version of this format'],
    [`name: ${named(kind)}`, 'stands over the summary and the picture'],
    ['start: 2026-03-02T08:00', 'date and time at which day 0 begins to run'],
    [`duration: ${duration}`, 'how long it runs'],
    ['seed: 7', 'for what is left to chance; the same seed gives the same run'],
    ['pump:', ''],
    [`  model: ${pump}`, 'one of the catalogue: pumpsim list pumps'],
  ];
  const tail: readonly ExplainedLine[] = [
    ['report:', ''],
    ['  every: 1 h', 'how far apart the rows of the series are'],
    ['  windows: [24 h]', 'over which delivered and intended are compared'],
    ['expect:', 'what must be true: pumpsim check fails if it is not'],
    ...expect.map(([claim, because]) => [`  - ${claim}`, because] as const),
  ];
  const all = [...head, ...lines, ...tail];
  // A comment beside a long line would be far away from all others: our choice of column.
  const column = Math.min(54, Math.max(...all.map(([yaml]) => yaml.length)) + 2);
  return [
    `# ${title}`,
    '# Run it with "pumpsim run", judge it with "pumpsim check", and change it: every quantity carries its unit.',
    ...all.flatMap((line) => written(line, column)),
    '',
  ].join('\n');
}

/** `Night rate` for night-rate. */
function named(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;
}

function written([yaml, comment]: ExplainedLine, column: number): readonly string[] {
  if (comment === '') return [yaml];
  if (yaml.length + 2 <= column) return [`${yaml.padEnd(column)}# ${comment}`];
  return [`${/^ */.exec(yaml)?.[0] ?? ''}# ${comment}`, yaml];
}
