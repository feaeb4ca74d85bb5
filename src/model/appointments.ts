import type { Command } from './commands.ts';

/** What a run keeps one appointment for, each; it is moved when it changes. */
export const STEP: Command = { kind: 'step-basal' };
export const SCHEDULED: Command = { kind: 'scheduled-bolus' };
export const END_BOLUS: Command = { kind: 'end-bolus' };
export const END_STOP: Command = { kind: 'end-stop' };
export const END_BRIDGE: Command = { kind: 'end-bridge' };
export const END_INJECTION: Command = { kind: 'end-injection' };
export const LIMIT_DOSE: Command = { kind: 'limit-dose' };
export const REQUEST: Command = { kind: 'request' };
export const PRESS: Command = { kind: 'press' };
export const JUDGE: Command = { kind: 'judge-alarms' };
export const CONSULT: Command = { kind: 'consult' };
export const BEGIN: Command = { kind: 'begin' };
export const END: Command = { kind: 'end' };
