import { findFault, withoutFault } from '../analysis/counterfactual.ts';
import { compile } from '../analysis/study.ts';
import { refuseReadingTwice } from './clashes.ts';
import { WrongInput } from './exit.ts';
import { readScenarioFiles, spoken, stem } from './scenario-files.ts';
import { seedOf } from './seed.ts';
import { storedResult } from './stored-result.ts';
import type { Result } from '../analysis/result.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What `pumpsim diff` is to compare. */
export interface SideChoices {
  readonly seed: readonly string[];
  readonly set: readonly string[];
  readonly without?: string;
}

/** One of the two runs: what it is called, what its part of a file name is, and what came of it. */
export interface DiffSide {
  readonly label: string;
  readonly stem: string;
  readonly result: Result;
}

export interface DiffSides {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** The name of the fault that the second run is without; null when it is not about one. */
  readonly without: string | null;
}

/**
 * The two runs to be compared: two files, or one file and the same with another seed, other values or without a fault.
 *
 * @throws WrongInput where that does not make two runs.
 */
export async function diffSides(files: readonly string[], choices: SideChoices): Promise<DiffSides> {
  refuseReadingTwice(files);
  const [file = '', other, ...more] = files;
  if (more.length > 0) throw new WrongInput('Two runs are compared; more than two files were given.');
  return other === undefined ? variants(file, choices) : twoFiles(file, other, choices);
}

async function twoFiles(
  file: string,
  other: string,
  { seed, set, without }: SideChoices,
): Promise<DiffSides> {
  const changes = [...(set.length > 0 ? ['--set'] : []), ...(without === undefined ? [] : ['--without'])];
  if (changes.length > 0)
    throw new WrongInput(
      `${changes.join(' and ')}: this changes one scenario into another to compare with; here are two files already.`,
    );
  if (seed.length > 1)
    throw new WrongInput('--seed: two seeds compare two runs of one file; here are two files already.');
  const [one, two] = stem(file) === stem(other) ? [file, other] : [stem(file), stem(other)];
  return {
    before: { label: one, stem: stem(file), result: await resultOf(file, seed[0]) },
    after: { label: two, stem: stem(other), result: await resultOf(other, seed[0]) },
    without: null,
  };
}

async function resultOf(file: string, seed: string | undefined): Promise<Result> {
  const stored = await storedResult(file);
  if (stored === null) return resultOfScenario(scenarioOf(file, [], seed));
  if (seed === undefined) return stored;
  throw new WrongInput(`--seed: ${file} is a stored result and cannot be run again.`);
}

function resultOfScenario(scenario: Scenario): Result {
  return compile(scenario).run({ record: 'series' });
}

function scenarioOf(file: string, set: readonly string[], seed: string | undefined): Scenario {
  const changes = { set, ...(seed === undefined ? {} : { seed: seedOf(seed) }) };
  const [scenario] = readScenarioFiles([file], changes);
  return scenario as Scenario;
}

async function variants(file: string, { seed, set, without }: SideChoices): Promise<DiffSides> {
  if (seed.length > 2) throw new WrongInput('--seed: two runs are compared; more than two seeds were given.');
  if (seed.length < 2 && set.length === 0 && without === undefined)
    throw new WrongInput(
      'There is one file and nothing to compare it with. Name a second file, or ask for --set, --without or two seeds.',
    );
  if ((await storedResult(file)) !== null)
    throw new WrongInput(`${file} is a stored result and cannot be run again. Name a second file.`);
  if (file === '-' && (set.length > 0 || seed.length === 2))
    throw new WrongInput(`${spoken(file)} can be read only once. Name a file.`);
  const scenario = scenarioOf(file, [], seed[0]);
  const changed = set.length === 0 && seed.length < 2 ? scenario : scenarioOf(file, set, seed.at(-1));
  const fault = without === undefined ? null : faultCalled(changed, without);
  const other = [
    ...(seed.length < 2 ? [] : [`seed ${seed[1]}`]),
    ...(set.length === 0 ? [] : [`with ${set.join(', ')}`]),
    ...(fault === null ? [] : [`without ${fault.name}`]),
  ].join(', ');
  const name = stem(file);
  return {
    before: {
      label: seed.length < 2 ? name : `seed ${seed[0]}`,
      stem: seed.length < 2 ? name : `${name}-seed-${seed[0]}`,
      result: resultOfScenario(scenario),
    },
    after: {
      label: other,
      stem: slug(other),
      result: resultOfScenario(fault === null ? changed : withoutFault(changed, fault.index)),
    },
    without: fault?.name ?? null,
  };
}

function faultCalled(scenario: Scenario, text: string): Scenario['faults'][number] {
  const found = findFault(scenario, text);
  if (found.ok) return found.value;
  throw new WrongInput(`--without: ${found.message}`);
}

/** A text as a part of a file name: `without the kink` is `without-the-kink`. */
function slug(text: string): string {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-|-$/g, '').slice(0, 60) || 'changed';
}
