import { readDuration } from '../../units/duration-text.ts';
import { readShare } from '../../units/share-text.ts';
import { quoted } from '../../units/quoted.ts';
import { WrongInput } from '../exit.ts';
import type { Parsed } from '../../units/parsed.ts';
import type { CheckTerms } from './check-file.ts';

/** What `pumpsim check` was asked for. */
export interface CheckChoices {
  readonly reporter: readonly string[];
  readonly update?: true;
  readonly force?: true;
  readonly toleranceAmount?: string;
  readonly toleranceTime?: string;
  readonly jobs?: string;
  readonly watch?: true;
  readonly coverage?: true;
}

/** More threads than any machine has cores: our choice, because each takes its memory. */
const mostJobs = 256;

/** @throws WrongInput where a choice cannot be understood, or asks for what must not be done. */
export function termsFrom(choices: CheckChoices): { readonly terms: CheckTerms; readonly jobs: number } {
  const { update, force, toleranceAmount, toleranceTime } = choices;
  if (force === true && update !== true)
    throw new WrongInput('--force goes with --update, which is not given.');
  if (update === true && force !== true && isUnattended())
    throw new WrongInput(
      '--update: the environment says CI, and where nobody looks a baseline must not follow what a run gives.\n  Update it at your desk and commit it; --force does it here all the same.',
    );
  const tolerance = {
    ...(toleranceAmount === undefined
      ? {}
      : { amounts: bound('--tolerance-amount', readShare(toleranceAmount)) }),
    ...(toleranceTime === undefined ? {} : { times: bound('--tolerance-time', readDuration(toleranceTime)) }),
  };
  return { terms: { tolerance, update: update === true }, jobs: jobsFrom(choices.jobs ?? '1') };
}

/** Servers of continuous integration set CI. */
function isUnattended(): boolean {
  return !['', '0', 'false'].includes(process.env['CI'] ?? '');
}

function bound(option: string, parsed: Parsed<number>): number {
  if (!parsed.ok) throw new WrongInput(`${option}: ${parsed.message}`);
  if (parsed.value < 0) throw new WrongInput(`${option}: a tolerance is 0 or more.`);
  return parsed.value;
}

function jobsFrom(text: string): number {
  const jobs = /^\d+$/.test(text) ? Number(text) : NaN;
  if (jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new WrongInput(`--jobs: ${quoted(text)} is not a whole number from 1 to ${mostJobs}.`);
}
