import type { Command } from 'commander';

/** Refuse a second value for an option that takes one: only the last would count, and nobody would hear of the first. */
export function onceOnly(command: Command): void {
  const given = new Set<string>();
  for (const option of command.options.filter(({ required, parseArg }) => required && !parseArg))
    command.on(`option:${option.name()}`, () => {
      if (given.has(option.name()))
        command.error(`error: --${option.name()} is given twice; ${remedy(option.flags)}.`);
      given.add(option.name());
    });
}

function remedy(flags: string): string {
  return flags.includes('<list>') ? 'give it once, with commas between its values' : 'leave one of them out';
}
