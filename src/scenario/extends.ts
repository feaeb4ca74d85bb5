import { contextOf } from './context.ts';
import { expectProblemField } from './expect-problem-field.ts';
import { fetchText, type ReadFile } from './fetch-text.ts';
import { resolvePath } from './file-path.ts';
import { merge } from './merge.ts';
import { sourceOf } from './place.ts';
import { problemAt, ScenarioError } from './problem.ts';
import { plain } from './tree.ts';
import { readYaml } from './yaml-text.ts';
import type { Place } from './place.ts';
import type { ExpectedProblem } from './problem.ts';
import type { Branch } from './tree.ts';

/** More bases on bases than anybody can follow. */
const longestChain = 20;

/**
 * The tree of a file with all that it extends below it.
 *
 * @throws ScenarioError where a file's YAML is broken, is no map, or extends what cannot be read.
 */
export function readTree(text: string, file: string, read: ReadFile | undefined): Branch {
  const tree = readBranch(text, file);
  try {
    return laidOverBase(tree, [file], read);
  } catch (error) {
    throw error instanceof ScenarioError ? new ScenarioError(error.problems, expectedIn(tree)) : error;
  }
}

/** What a file says of its own problems, also where a file that it extends cannot be read. */
function expectedIn(tree: Branch): readonly ExpectedProblem[] {
  const written = plain(tree) as Record<string, unknown>;
  const reading = expectProblemField.read(written['expect_problem'], contextOf(written));
  return reading.ok ? reading.value : [];
}

function laidOverBase(tree: Branch, chain: readonly string[], read: ReadFile | undefined): Branch {
  const file = chain.at(-1) ?? '';
  const base = tree.entries.get('extends');
  if (base === undefined) return tree;
  const complain = (message: string): never => {
    throw new ScenarioError([problemAt(base.value.place, ['extends'], message)]);
  };
  if (base.value.kind !== 'leaf' || typeof base.value.value !== 'string' || base.value.value.trim() === '')
    return complain('Here belongs the name of one file, as in "extends: base.yaml".');
  const path = resolvePath(file, base.value.value);
  if (chain.includes(path)) return complain(`This goes round in a circle: ${[...chain, path].join(' → ')}.`);
  if (chain.length > longestChain)
    return complain(`This is the ${chain.length}th file that extends another; the chain is too long.`);
  if (read === undefined)
    return complain('This text was given without a way to read other files, so it cannot extend one.');
  const text = fetchText(read, path);
  if (!text.ok) return complain(text.message);
  const below = laidOverBase(readBranch(text.value, path), [...chain, path], read);
  return merge(below, tree) as Branch;
}

function readBranch(text: string, file: string): Branch {
  const source = sourceOf(file === '' ? 'scenario' : file, text.replace(/^\ufeff/, ''), true);
  const { tree, problems } = readYaml(source);
  if (problems.length > 0) throw new ScenarioError(problems);
  if (tree === null || (tree.kind === 'leaf' && tree.value === null))
    return fail({ source, offset: 0 }, 'This file is empty. A scenario begins with "pumpsim: 1".');
  if (tree.kind !== 'branch')
    return fail(tree.place, 'A scenario is a map of keys; it begins with "pumpsim: 1".');
  return tree;
}

function fail(place: Place, message: string): never {
  throw new ScenarioError([problemAt(place, [], message)]);
}
