import { WrongInput } from './exit.ts';

/** How a trumpet curve is to be taken, in the words of the command line; what is left out is as the file has it. */
export interface TrumpetOptions {
  readonly windows?: string;
  readonly spacing?: string;
  readonly from?: string;
  readonly to?: string;
}

const names = ['windows', 'spacing', 'from', 'to'] as const;

/** Each option as the setting of the scenario's `report.trumpet` that it stands for. */
export function trumpetSettings(options: TrumpetOptions): readonly string[] {
  return names.flatMap((name) => {
    const text = options[name];
    if (text === undefined) return [];
    const value = name === 'windows' ? text.split(',').map((window) => window.trim()) : text;
    return [`${pathOf(name)}=${JSON.stringify(value)}`];
  });
}

/** What is wrong with a setting is told of the option that it stands for: nobody knows it by another name. */
export function toldOfOptions<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    const message = names.reduce(
      (text, name) => text.replaceAll(`--set ${pathOf(name)}`, `--${name}`),
      error.message,
    );
    throw new WrongInput(message, { cause: error });
  }
}

function pathOf(name: (typeof names)[number]): string {
  return `report.trumpet.${name}`;
}
