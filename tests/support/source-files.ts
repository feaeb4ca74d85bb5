import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** One file of the source, as the architecture sees it. Paths are relative to `src/`, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A file of ours, or null for a package. */
  readonly file: string | null;
  /** The package's name, or null for a file of ours. `node:fs` for Node's own. */
  readonly package: string | null;
}

/** Every TypeScript file of `src/`, save the configuration of the build, which is not part of the program. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter(
      (path) => path.endsWith('.ts') && path !== 'tsdown.config.ts' && !path.startsWith('plot/canvas-shim/'),
    )
    .map((path) => {
      const text = readFileSync(join(source, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** Imports of values and of types, `export … from` and `import()`: an arrow is an arrow. */
function importsOf(path: string, text: string): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('.')) {
      return { file: join(dirname(path), fileName).split(sep).join('/'), package: null };
    }
    const [scope = '', name = ''] = fileName.split('/');
    return { file: null, package: scope.startsWith('@') ? `${scope}/${name}` : scope };
  });
}
