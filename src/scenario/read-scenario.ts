import { readEach } from '../fields/index.ts';
import { assemble } from './assemble.ts';
import { checkDraft } from './checks/index.ts';
import { readCommanded } from './commanded/index.ts';
import { contextOf } from './context.ts';
import { readTree } from './extends.ts';
import { textOnly } from './fetch-text.ts';
import { override } from './override.ts';
import { formatProblems, problemAt, ScenarioError } from './problem.ts';
import { scenarioFields } from './scenario-fields.ts';
import { placeAt, plain } from './tree.ts';
import type { FieldProblem, Values } from '../fields/index.ts';
import type { Draft } from './draft.ts';
import type { ReadFile } from './fetch-text.ts';
import type { Overrides } from './override.ts';
import type { Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import type { Tree } from './tree.ts';

/** How a scenario is read. */
export interface ReadOptions extends Overrides {
  /** The name of the file, for its problems and its results. */
  readonly file?: string;
  /**
   * How a file that this one names is read: one that it extends, or a log; without it, naming one is an error. It gives
   * the text itself: nobody waits for a promise.
   */
  readonly read?: ReadFile;
}

/**
 * Read a scenario from its text.
 *
 * @throws ScenarioError with every problem of the file, each with its place, when it cannot run.
 * @throws TypeError where the scenario, or what `read` gives, is no text.
 */
export function readScenario(text: string, { file = '', read, ...overrides }: ReadOptions = {}): Scenario {
  textOnly(text, 'A scenario');
  const { tree, problems: unset } = override(readTree(text, file, read), overrides);
  const written = plain(tree) as Record<string, unknown>;
  const context = contextOf(written);
  const { values, problems } = readEach({ fields: scenarioFields }, written, context);
  const draft: Draft = { values, context, written };
  const commanded = readCommanded(tree, draft, file, read);
  const all = [
    ...[...problems, ...checkDraft(draft)].map((each) => located(tree, each)),
    ...commanded.problems,
  ];
  if (unset.length + all.length > 0)
    throw new ScenarioError(inOrder([...unset, ...all]), values.expect_problem ?? []);
  return assemble(values as Values<typeof scenarioFields>, context, { file, text, commanded: commanded.log });
}

function located(tree: Tree, { path, message, atKey }: FieldProblem): Problem {
  const found = placeAt(tree, path, atKey === true ? 'key' : 'value');
  return problemAt(found.place, found.path, message);
}

/** Problems as a person meets them who reads the files from top to bottom, options last; the same one is told once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const rank = ({ file, line }: Problem) => (line === 0 ? files.length : files.indexOf(file));
  const different = new Map(problems.map((problem) => [formatProblems([problem]), problem]));
  return [...different.values()].sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
}
