import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { faults } from '../src/catalog/faults/index.ts';
import { readScenario, simulate } from '../src/index.ts';
import type { FaultKind } from '../src/catalog/kinds.ts';
import { ownFolder } from './cli/own-folder.ts';
import { repository } from './support/command-line.ts';

const read = (file: string): string => readFileSync(join(repository, file), 'utf8');
const readme = read('README.md');

/** The blocks of code in one language, in order. */
function blocks(language: string, page = readme): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

const [library = '', firmware = '', fault = ''] = blocks('ts');
const faultFile = 'src/catalog/faults/catheter-occlusion.ts';

describe('the commands of the README and of the page of scenarios', () => {
  const lines = ['README.md', 'scenarios/README.md']
    .flatMap((page) => blocks('sh', read(page)))
    .flatMap((block) => block.trim().split('\n'));
  const ours = lines.map((line) => line.replace(/^npm ci && /, '')).filter((line) => line.startsWith('npx '));

  it('are those of this package, or of npm', () => {
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^(npm ci && )?(npx pumpsim |npm test$)/);
    expect(packageJson.name).toBe('pumpsim');
    expect(existsSync(join(repository, packageJson.bin.pumpsim))).toBe(true);
    for (const script of ['prepare', 'build', 'test'] as const)
      expect(packageJson.scripts[script]).not.toBe('');
  });

  it.each([...new Set(ours)])('%s', (line) => {
    const folder = ownFolder();
    symlinkSync(join(repository, 'scenarios'), join(folder.path, 'scenarios'), 'junction');
    const { status, stdout, stderr } = folder.shell(`npx() { "$@"; }\n${line}`);
    // Two runs that differ, as those shown do, are status 1, and so are claims about a kink that is another one.
    const expected = /pumpsim diff| --set /.test(line) ? 1 : 0;
    const trouble = /(?<!-)(error|warn)/i.exec(stderr);
    expect({ status, trouble }).toEqual({ status: expected, trouble: null });
    const writesPages = /pumpsim (handbook|report) /.test(line);
    if (!writesPages) expect(stdout).not.toBe('');
    const draws = line.includes('pumpsim run') && !/--no-plot|--plot terminal/.test(line);
    expect(existsSync(join(folder.path, 'out'))).toBe(draws || line.includes('pumpsim report '));
    if (draws) expect(stderr).toMatch(/^out\/[\w-]+\.\w+$/m);
  });
});

describe('the scenario of the README', () => {
  const [command = ''] = blocks('sh');
  const file = 'scenarios/faults/partial-kink.yaml';

  const [shown = '', claims = ''] = blocks('yaml');

  it('is the file that it names, without its source and its description', () => {
    expect(readme).toMatch(
      new RegExp(`\\[${file}\\]\\(${file}\\), without its source and its\\s+description:`),
    );
    expect(shown).toBe(
      read(file)
        .replace(/^#.*\n/gm, '')
        .replace(/^description:.*\n( .*\n)+/m, ''),
    );
  });

  it('could claim what the README claims', () => {
    expect(blocks('yaml')).toEqual([shown, claims]);
    const { expectations } = simulate(readScenario(shown.replace(/^expect:[^]*/m, claims)));
    expect(expectations.map(({ passed }) => passed)).toEqual([true, true, false]);
  });

  it('prints what is shown', () => {
    expect(command).toContain(`npx pumpsim run ${file}\n`);
    const { stdout, stderr } = ownFolder().pumpsim(['run', join(repository, file)]);
    expect(blocks('text').map((text) => text.trimEnd())).toEqual([stdout.trimEnd()]);
    expect(readme).toContain(`draws \`${stderr.trim()}\``);
  });
});

describe('the code of the README', () => {
  it('is written in three blocks, each with its purpose', () => {
    expect(blocks('ts')).toEqual([library, firmware, fault]);
    expect(read('src/catalog/faults/index.ts')).toContain("from './catheter-occlusion.ts'");
  });

  it('satisfies the compiler', () => {
    const texts = {
      'tests/readme-library.ts': library,
      'tests/readme-firmware.ts': firmware,
      [faultFile]: fault,
    };
    expect(complaints(texts)).toEqual([]);
  });

  it('runs from the built package', () => {
    // 2 mg a day for 10 days, but for what the line stores.
    expect(Number(printedBy(library))).toBeCloseTo(20_000, 1);
  });

  it('puts a controller in the place of the firmware, and finds what it does not do', () => {
    const [refused, ...report] = printedBy(firmware).split('\n');
    expect(refused).toBe('1');
    expect(report.join('\n')).toContain('programmed("morphine", 1 day, 2 days) < 0.01 ug does not hold.');
    expect(report.join('\n')).toContain('lockout from the end: granted() == 2 does not hold.');
  });

  it('declares a fault that does what the one in the catalogue does', async () => {
    const kind = await declared(fault);
    const scenario = readScenario(
      `pumpsim: 1\nduration: 5 days\ndrugs: { morphine: 10 mg/mL }\nprogram: { basal: 2 mg/day }\n${kind.example}\n`,
    );
    const [entry] = scenario.faults;
    expect(entry?.kind).toBe(faults.find(kind.kind));
    expect(simulate({ ...scenario, faults: scenario.faults.map((each) => ({ ...each, kind })) })).toEqual(
      simulate(scenario),
    );
  });
});

describe.each(['README.md', 'src/README.md', 'scenarios/README.md'])('%s', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const local = links.filter((link) => !/^https?:/.test(link));

  it('links to files that are there', () => {
    const targets = local.map((link) => link.replace(/#.*/, '')).filter((target) => target !== '');
    expect(targets.filter((target) => !existsSync(join(repository, dirname(file), target)))).toEqual([]);
  });

  it('links to headings that are there', () => {
    const missing = local.filter((link) => {
      const [target = '', place] = link.split('#');
      if (place === undefined) return false;
      const page = read(target === '' ? file : join(dirname(file), target));
      const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
      return !headings.some((text) => text.toLowerCase().replaceAll(' ', '-') === place);
    });
    expect(missing).toEqual([]);
  });
});

it('the README shows no code that is not tested', () => {
  const languages = [...readme.matchAll(/^```(.*)$/gm)]
    .filter((_, at) => at % 2 === 0)
    .map(([, name]) => name);
  expect(new Set(languages)).toEqual(new Set(['sh', 'yaml', 'text', 'ts']));
});

/** What a snippet prints when it runs against the built package. */
function printedBy(snippet: string): string {
  const { outputText } = ts.transpileModule(snippet, { compilerOptions: { module: ts.ModuleKind.ESNext } });
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
    cwd: repository,
    input: outputText,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

/** What TypeScript says of texts that stand, or are to stand, in the repository under these names. */
function complaints(texts: Readonly<Record<string, string>>): readonly string[] {
  const { config } = ts.readConfigFile(join(repository, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, repository);
  const places = new Map(Object.entries(texts).map(([file, text]) => [join(repository, file), text]));
  const usual = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...usual,
    fileExists: (file) => places.has(file) || usual.fileExists(file),
    readFile: (file) => places.get(file) ?? usual.readFile(file),
    getSourceFile: (file, target, ...rest) => {
      const text = places.get(file);
      return text === undefined
        ? usual.getSourceFile(file, target, ...rest)
        : ts.createSourceFile(file, text, target);
    },
  };
  const program = ts.createProgram([...places.keys()], options, host);
  return [...places.keys()]
    .flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    })
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The kind that a snippet declares, as if it stood in the folder of the faults. */
async function declared(snippet: string): Promise<FaultKind> {
  const { outputText } = ts.transpileModule(snippet, { compilerOptions: { module: ts.ModuleKind.ESNext } });
  const imported: Record<string, unknown> = {};
  for (const [, names = '', from = ''] of outputText.matchAll(/^import \{ (.*) \} from '(.*)';$/gm)) {
    const file = new URL(from, pathToFileURL(join(repository, faultFile)));
    const module = (await import(file.href)) as Record<string, unknown>;
    for (const name of names.split(', ')) imported[name] = module[name];
  }
  const body = outputText.replace(/^import .*$/gm, '').replace(/^export const \w+ = /m, 'return ');
  const declare = compileFunction(body, Object.keys(imported)) as (...all: unknown[]) => FaultKind;
  return declare(...Object.values(imported));
}
