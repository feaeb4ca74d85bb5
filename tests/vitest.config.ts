import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/seeded-chance.ts'],
    // Our choice: a slow, busy machine is no failure; what takes minutes says so itself.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true },
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
  },
});
