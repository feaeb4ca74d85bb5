import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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
    entry: { index: 'src/index.ts', vitest: 'src/vitest.ts' },
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    inputOptions,
    deps,
    logLevel: 'error',
  },
  {
    cwd,
    entry: { main: 'src/cli/main.ts', 'check-thread': 'src/cli/check/thread.ts' },
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
  {
    cwd,
    // What runs in the page that a run writes: one classic script, because a page from a disk may load no module.
    entry: { 'report-page': 'src/web/report-page.ts' },
    outDir: 'dist/web',
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    dts: false,
    minify: true,
    inputOptions,
    deps: { alwaysBundle: /./, onlyBundle: false },
    logLevel: 'error',
  },
]);

/**
 * Run the built command line, checks and a chart, so that V8 leaves the code of what these call beside the bundle.
 *
 * A run that fails spoils no build, for the bundle works without: on a platform that has no canvas, say.
 */
function keepCompiledCode(): void {
  const out = mkdtempSync(join(tmpdir(), 'pumpsim-'));
  const faults = join(out, 'faults');
  cpSync(join(cwd, 'scenarios/faults'), faults, { recursive: true });
  const env = { ...process.env, PUMPSIM_WRITE_CODE_CACHE: '1' };
  // A check that writes baselines, and one that meets them.
  const commands = [
    ['check', '--update', '--force', faults],
    ['check', faults],
    ['run', '--out', out, join(faults, 'partial-kink.yaml')],
  ];
  for (const args of commands)
    spawnSync(process.execPath, ['bin/pumpsim.js', ...args], { cwd, env, stdio: 'ignore' });
  rmSync(out, { recursive: true });
}
