import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file.ts';
import type { CheckTerms } from './check-file.ts';

/** One thread of a check: it is told files, one by one, and answers with what became of each. */
parentPort?.on('message', (file: string) => {
  parentPort?.postMessage(checkFile(file, workerData as CheckTerms));
});
