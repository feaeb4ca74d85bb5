import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** The worked examples by their letters: times and doses, the path, the residual, pressures, the trumpet, the fluid. */
const letters = 'B1 B2 B3 B5 B6 B7 B8 C1 C2 C3 C4 C5 D2 D3 E1 E6 E7 F1 F2 F4 G1 G4'.split(' ');

const tests = fileURLToPath(new URL('..', import.meta.url));

it('every worked example is a test of its own, once', () => {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      // The reference proves itself by the same examples before it judges anything.
      file.endsWith('.test.ts') && !file.includes('reference'),
  );
  const named = files.flatMap((file) =>
    [...readFileSync(tests + file, 'utf8').matchAll(/^\s*(?:it|\]\))\('([A-G]\d): /gm)].map(
      ([, letter]) => letter,
    ),
  );
  expect(named.sort()).toEqual(letters);
});
