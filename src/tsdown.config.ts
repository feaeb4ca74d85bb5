import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';

const cwd = fileURLToPath(new URL('..', import.meta.url));

/** What is loaded only to draw stays a package of its own: it holds a binary, or finds its plugins by their names. */
const drawing = ['canvas', 'chart.js', 'chartjs-node-canvas', 'chartjs-plugin-annotation'];
const deps = { alwaysBundle: /./, neverBundle: drawing, onlyBundle: false } as const;

/**
 * The packages' builds for bundlers rather than those for Node: they are ES modules, of which the unused part falls
 * away, and they run in a browser too.
 */
const inputOptions = { resolve: { conditionNames: ['import', 'default'], mainFields: ['module', 'main'] } };

/** The library, for Node and browsers, and the command line, which loads in pieces and starts from compiled code. */
export default defineConfig([
  {
    cwd,
    entry: { index: 'src/index.ts' },
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    inputOptions,
    deps,
    logLevel: 'error',
  },
  {
    cwd,
    entry: { main: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    dts: false,
    minify: true,
    inputOptions,
    // What is loaded late is required: V8's kept code has forgotten how to import.
    outputOptions: { dynamicImportInCjs: false },
    deps,
    logLevel: 'error',
    hooks: { 'build:done': keepCompiledCode },
  },
]);

/**
 * Run the built command line once, chart and all, so that V8 leaves its compiled code beside the bundle.
 *
 * A run that fails spoils no build, for the bundle works without: on a platform that has no canvas, say.
 */
function keepCompiledCode(): void {
  const out = mkdtempSync(join(tmpdir(), 'pumpsim-'));
  spawnSync(process.execPath, ['bin/pumpsim.js', 'run', 'scenarios/faults/partial-kink.yaml', '--out', out], {
    cwd,
    env: { ...process.env, PUMPSIM_WRITE_CODE_CACHE: '1' },
    stdio: 'ignore',
  });
  rmSync(out, { recursive: true });
}
