import { readFileSync } from 'node:fs';
import { page } from '../report/html/page.ts';
import { textRead } from './scenario-files.ts';
import type { Result } from '../analysis/result.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The page's own program, as it was built; it stands at the same place seen from the source and from the bundle. */
const script = new URL('../../dist/web/report-page.iife.js', import.meta.url);

/** A run as one HTML page that needs nothing but itself. */
export function htmlPage(
  { file, description }: Scenario,
  result: Result,
  { set, seed }: { readonly set: readonly string[]; readonly seed?: string },
): string {
  const changes = [
    ...set.map((change) => `--set ${change}`),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
  ];
  return page({ result, description, text: textRead(file), changes, script: readFileSync(script, 'utf8') });
}
