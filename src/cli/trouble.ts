import { CommanderError } from 'commander';
import { printable } from '../units/quoted.ts';
import { exitStatus, WrongInput } from './exit.ts';
import type { ExitStatus } from './exit.ts';

/** Say on standard error what went wrong, and give the exit status that goes with it. */
export function explain(trouble: unknown): ExitStatus {
  // Commander has printed its own: the help that was asked for, or what is wrong with the command line.
  if (trouble instanceof CommanderError) {
    return trouble.exitCode === 0 ? exitStatus.well : exitStatus.wrongInput;
  }
  if (trouble instanceof WrongInput) {
    console.error(printable(trouble.message));
    return exitStatus.wrongInput;
  }
  console.error(bugReport(trouble));
  return exitStatus.ourBug;
}

function bugReport(trouble: unknown): string {
  const message = trouble instanceof Error ? trouble.message : String(trouble);
  const owned = message.includes('bug in the simulator')
    ? message
    : `${message}\n  This is a bug in the simulator.`;
  const stack = process.env['PUMPSIM_DEBUG'] && trouble instanceof Error ? [trouble.stack] : [];
  return [owned, '  Please send us the scenario and its seed.', ...stack].join('\n');
}
