import { expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };

/** What is installed where, as `node_modules/a/node_modules/b`. */
type Packages = Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>;

/**
 * npm drops a binary from the lock, silently, when the registry does not have it yet for some platform; whoever works on
 * that platform then installs nothing that draws, or nothing that builds.
 */
it('locks the binary of every platform', () => {
  const packages = lock.packages as Packages;
  const isLocked = (name: string) =>
    Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name))
      .map((name) => `${place} wants ${name}`),
  );

  expect(missing).toEqual([]);
  expect(isLocked('@napi-rs/canvas-darwin-arm64')).toBe(true);
});
