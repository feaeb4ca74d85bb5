import { createInterface } from 'node:readline/promises';

/** One thing that can be answered, and what is said of it. */
export interface Answer {
  readonly name: string;
  readonly title: string;
}

/** Asks until an answer is given by its name or its number; none at all is the first one; null: it was broken off. */
export type Ask = (question: string, answers: readonly Answer[]) => Promise<string | null>;

/** Whether somebody is there to answer. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Ask one thing after another, on standard error: standard output is for what was asked for. */
export async function conversation<T>(hold: (ask: Ask) => Promise<T>): Promise<T> {
  const { stdin: input, stderr: output } = process;
  const terminal = createInterface({ input, output });
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Ask = async (question, answers) => {
    output.write(`${question}\n${listed(answers)}\n`);
    terminal.setPrompt(`Its number or its name [${answers[0]?.name ?? ''}]: `);
    for (;;) {
      terminal.prompt();
      const line = await lines.next();
      if (line.done === true) return null;
      const said = line.value.trim();
      if (said === '') return answers[0]?.name ?? null;
      const meant = answers.find(({ name }, n) => name === said || String(n + 1) === said);
      if (meant !== undefined) return meant.name;
    }
  };
  try {
    return await hold(ask);
  } finally {
    terminal.close();
  }
}

function listed(answers: readonly Answer[]): string {
  const width = Math.max(...answers.map(({ name }) => name.length));
  return answers
    .map(({ name, title }, n) => `${String(n + 1).padStart(4)}  ${name.padEnd(width)}  ${title}`)
    .join('\n');
}
