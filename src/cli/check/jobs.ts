import { progress } from '../progress.ts';
import { checkFile } from './check-file.ts';
import type { CheckedFile, CheckTerms } from './check-file.ts';

/**
 * Check files one after the other, or on several threads; the answers stand in the order of the files either way.
 *
 * A thread takes about 0.1 s to be ready, in which one alone checks dozens of files: so there are none unless asked for.
 */
export async function checkAll(
  files: readonly string[],
  terms: CheckTerms,
  jobs: number,
): Promise<readonly CheckedFile[]> {
  const threads = Math.min(jobs, files.length);
  return threads > 1 ? checkOnThreads(files, terms, threads) : checkInTurn(files, terms);
}

function checkInTurn(files: readonly string[], terms: CheckTerms): readonly CheckedFile[] {
  const steps = progress(files.length, process.stderr.isTTY !== true);
  return files.map((file) => {
    steps.start(file);
    try {
      return checkFile(file, terms);
    } finally {
      steps.finish();
    }
  });
}

async function checkOnThreads(
  files: readonly string[],
  terms: CheckTerms,
  threads: number,
): Promise<readonly CheckedFile[]> {
  // Most checks are done on one thread, and need nothing of this.
  const { Worker } = await import('node:worker_threads');
  const checked: CheckedFile[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((finish, fail) => {
      // Beside the bundle of the command line stands that of its threads.
      const worker = new Worker(new URL('./check-thread.cjs', import.meta.url), { workerData: terms });
      let mine = -1;
      const give = (): void => {
        mine = next++;
        if (mine < files.length) worker.postMessage(files[mine]);
        else void worker.terminate().then(() => finish());
      };
      worker.on('message', (answer: CheckedFile) => {
        checked[mine] = answer;
        give();
      });
      worker.on('error', fail);
      give();
    });
  await Promise.all(Array.from({ length: threads }, work));
  return checked;
}
