import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/command-line.ts';

const scenario = join(repository, 'scenarios/faults/partial-kink.yaml');
const minutes = 60_000;

/** What a machine has on which nobody ever compiled anything. */
const bareTools = ['node', 'npm', 'npx', 'sh'];

let folder: string;
let bare: NodeJS.ProcessEnv;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pumpsim-'));
  bare = aBareMachine(join(folder, 'bin'));
});
afterAll(() => rmSync(folder, { recursive: true }), 5 * minutes);

describe.skipIf(process.platform === 'win32')('on a machine without compiler, fonts or browser', () => {
  it('is installed, built and drawn with by npm ci alone', { timeout: 10 * minutes }, async () => {
    const clone = join(folder, 'clone');
    cpSync(repository, clone, { recursive: true, filter: (path) => !isLeftOver(path) });
    execSync('npm ci', { cwd: clone, env: bare, stdio: 'pipe' });

    execSync('npx pumpsim run scenarios/faults/partial-kink.yaml', { cwd: clone, env: bare, stdio: 'pipe' });

    await expectPicture(join(clone, 'out/partial-kink.png'));
  });

  it(
    'runs from its packed archive, installed globally, chart and all',
    { timeout: 10 * minutes },
    async () => {
      const prefix = join(folder, 'prefix');
      execFileSync('npm', ['install', '--global', '--prefix', prefix, packed()], {
        env: bare,
        stdio: 'pipe',
      });

      const out = join(folder, 'out');
      const args = ['run', scenario, '--out', out, '--format', 'png,svg,pdf'];
      const { status, stderr } = spawnSync(join(prefix, 'bin/pumpsim'), args, {
        env: bare,
        encoding: 'utf8',
      });

      expect({ status, stderr }).toMatchObject({ status: 0 });
      await expectPicture(join(out, 'partial-kink.png'));
    },
  );

  it('is a library for those who depend on it', { timeout: 10 * minutes }, () => {
    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    execFileSync('npm', ['install', packed()], { cwd: project, env: bare, stdio: 'pipe' });

    const program = `
      import { chart, readScenario, simulate } from 'pumpsim';
      const text = 'pumpsim: 1\\nduration: 1 day\\ndrugs: { morphine: 10 mg/mL }\\nprogram: { basal: 2 mg/day }';
      const result = simulate(readScenario(text));
      console.log(result.drugs.morphine.intended_ug, chart(result).type);`;
    const printed = execFileSync('node', ['--input-type=module', '--eval', program], {
      cwd: project,
      env: bare,
    });

    expect(printed.toString()).toBe('2000 line\n');
  });
});

/**
 * Only the tools that a bare machine has, and a native build that would fail if anything tried one. Fontconfig finds
 * nothing; what fonts lie in the system's folder the picture is not to need.
 */
function aBareMachine(bin: string): NodeJS.ProcessEnv {
  mkdirSync(bin);
  for (const tool of bareTools)
    symlinkSync(execSync(`command -v ${tool}`).toString().trim(), join(bin, tool));
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VITEST)/i.test(name));
  return {
    ...Object.fromEntries(own),
    PATH: bin,
    CC: '/nonexistent',
    CXX: '/nonexistent',
    PKG_CONFIG_LIBDIR: '/nonexistent',
    FONTCONFIG_FILE: '/nonexistent',
    npm_config_build_from_source: 'true',
    npm_config_prefer_offline: 'true',
  };
}

/** What a fresh clone would not have. */
function isLeftOver(path: string): boolean {
  return /^(node_modules|dist|out|coverage|\.git)$/.test(path.slice(repository.length).replace(/^[\\/]/, ''));
}

/** The archive as it would be published, from the bundle that the build left. */
function packed(): string {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [archive] = JSON.parse(execFileSync('npm', args, { cwd: repository }).toString()) as [
    { filename: string },
  ];
  return join(folder, archive.filename);
}

async function expectPicture(file: string): Promise<void> {
  const { width, height } = await loadImage(readFileSync(file));
  expect(width).toBeGreaterThan(600);
  expect(height).toBeGreaterThan(400);
}
