import type { Outcome } from '../engine/system.ts';
import type { Command } from './commands.ts';
import type { FactKind } from './facts.ts';

/** What the model may do while it handles a command. */
export type PumpRun = Outcome<Command, FactKind>;
