import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { version } from '../src/version.ts';

it('names the version of the package', () => {
  expect(version).toBe(packageJson.version);
});
