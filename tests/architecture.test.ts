import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.ts';
import type { Import, SourceFile } from './support/source-files.ts';

/** From the ground up; what shares a storey is not to know of each other. */
const storeys = [
  ['version.ts'],
  ['units'],
  ['fields'],
  ['engine'],
  ['model'],
  ['catalog'],
  ['scenario'],
  ['simulation'],
  ['analysis'],
  ['plot', 'report'],
  ['testing'],
  ['index.ts', 'vitest.ts'],
  ['cli', 'web'],
];

/** Where each package may be met; the rest of the program does not know that it exists. */
const seams: Record<string, readonly string[]> = {
  mathjs: ['units/', 'scenario/claims/grammar.ts'],
  seedrandom: ['engine/random.ts'],
  'fastest-levenshtein': ['fields/', 'scenario/'],
  yaml: ['scenario/'],
  '@noble/hashes': ['scenario/', 'analysis/digest.ts'],
  'chart.js': ['plot/', 'cli/draw', 'web/'],
  'chartjs-plugin-annotation': ['plot/', 'web/'],
  'chartjs-node-canvas': ['cli/draw'],
  canvas: ['cli/draw'],
  commander: ['cli/'],
  picocolors: ['cli/'],
  vitest: ['vitest.ts'],
};

const files = sourceFiles();

describe('the layers', () => {
  it('hold every file of the source', () => {
    expect(files.filter(({ path }) => storeyOf(path) < 0).map(({ path }) => path)).toEqual([]);
  });

  it('import from their own or from those below, never upwards', () => {
    expect(arrows((from, { file }) => file !== null && storeyOf(file) > storeyOf(from.path))).toEqual([]);
  });

  it('do not know of their neighbour on the same storey', () => {
    const areNeighbours = (one: string, other: string) =>
      storeyOf(one) === storeyOf(other) && layerOf(one) !== layerOf(other);
    expect(arrows((from, { file }) => file !== null && areNeighbours(from.path, file))).toEqual([]);
  });

  it('leave Node to the command line', () => {
    const isNode = ({ package: name }: Import) => name?.startsWith('node:') === true;
    expect(arrows((from, to) => isNode(to) && layerOf(from.path) !== 'cli')).toEqual([]);
  });
});

describe('a package', () => {
  it('is met at its one seam', () => {
    const mayMeet = (path: string, name: string) =>
      seams[name]?.some((seam) => path.startsWith(seam)) === true;
    const isForeign = ({ package: name }: Import) => name !== null && !name.startsWith('node:');
    expect(arrows((from, to) => isForeign(to) && !mayMeet(from.path, to.package ?? ''))).toEqual([]);
  });
});

describe('a kind', () => {
  const kinds = new Set(
    files
      .filter(({ path }) => /^catalog\/[^/]+\/index\.ts$/.test(path))
      .flatMap(({ path, imports }) => imports.filter(({ file }) => file !== null && isBeside(path, file)))
      .map(({ file }) => file),
  );

  it('does not know of another kind', () => {
    expect(arrows((from, { file }) => kinds.has(from.path) && kinds.has(file))).toEqual([]);
  });
});

describe('a file', () => {
  it('has at most 250 lines, or says why', () => {
    const isLong = ({ text }: SourceFile) =>
      text.split('\n').length > 250 && !text.includes('// long because ');
    expect(files.filter(isLong).map(({ path }) => path)).toEqual([]);
  });

  it('names each thing that it exports', () => {
    expect(files.filter(({ text }) => /^export \*/m.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

/** The imports that break a rule, each as `from → to`. */
function arrows(breaks: (from: SourceFile, to: Import) => boolean): readonly string[] {
  return files.flatMap((from) =>
    from.imports
      .filter((to) => breaks(from, to))
      .map((to) => `${from.path} → ${to.file ?? to.package ?? ''}`),
  );
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function storeyOf(path: string): number {
  return storeys.findIndex((layers) => layers.includes(layerOf(path)));
}

function isBeside(one: string, other: string): boolean {
  return one.slice(0, one.lastIndexOf('/')) === other.slice(0, other.lastIndexOf('/'));
}
