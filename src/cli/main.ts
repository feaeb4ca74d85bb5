import { program } from './program.ts';
import { WrongInput } from './exit.ts';
import { whyUnwritten } from './file-trouble.ts';
import { explain } from './trouble.ts';

/** Run one command line; how it ended is the process's exit status. */
export async function main(args: readonly string[]): Promise<void> {
  leaveQuietlyWhenNobodyReads(process.stdout);
  leaveQuietlyWhenNobodyReads(process.stderr);
  process.on('uncaughtException', (trouble) => process.exit(explain(trouble)));

  try {
    await program((status) => {
      process.exitCode = status;
    }).parseAsync(args, { from: 'user' });
  } catch (trouble) {
    process.exitCode = explain(trouble);
  }
}

/** `pumpsim … | head` closes the pipe before we are done; that is no error. */
function leaveQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (trouble: NodeJS.ErrnoException) => {
    if (trouble.code === 'EPIPE') process.exit();
    process.exit(explain(new WrongInput(`The output could not be written.\n  ${whyUnwritten(trouble)}`)));
  });
}
