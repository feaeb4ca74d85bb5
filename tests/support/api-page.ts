import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const entries = [
  { module: 'pumpsim', file: 'src/index.ts' },
  { module: 'pumpsim/vitest', file: 'src/vitest.ts' },
] as const;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the page is made of: one thing that a user of the package can name. */
interface Exported {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

/** The reference of the library, from its types and the comments at them, as Markdown. */
export async function apiPage(): Promise<string> {
  const program = ts.createProgram(
    entries.map(({ file }) => root + file),
    optionsOf(),
  );
  const checker = program.getTypeChecker();
  const page = [
    '# The library',
    'Every name that the package exports, from the types and the comments of the code.',
    ...entries.flatMap(({ module, file }) => {
      const source = program.getSourceFile(root + file) as ts.SourceFile;
      const exported = exportsOf(source, checker);
      return [`## \`${module}\``, ...exported.flatMap((each) => sectionOf(each, checker))];
    }),
    'This page is made from the code: `npm run test:unit -- tests/api.test.ts --update`.',
  ].join('\n\n');
  return format(page, { ...(await resolveConfig(`${root}README.md`)), parser: 'markdown' });
}

/** The names of every entry, as a user imports them. */
export function exportedNames(): readonly string[] {
  const program = ts.createProgram(
    entries.map(({ file }) => root + file),
    optionsOf(),
  );
  const checker = program.getTypeChecker();
  return entries.flatMap(({ file }) =>
    exportsOf(program.getSourceFile(root + file) as ts.SourceFile, checker).map(({ name }) => name),
  );
}

function optionsOf(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

/** Functions and values first, then types, each in the order of the entry. */
function exportsOf(source: ts.SourceFile, checker: ts.TypeChecker): readonly Exported[] {
  const module = checker.getSymbolAtLocation(source);
  const all = module === undefined ? [] : checker.getExportsOfModule(module);
  const exported = all.map((each) => ({
    name: each.name,
    symbol: (each.flags & ts.SymbolFlags.Alias) === 0 ? each : checker.getAliasedSymbol(each),
  }));
  const isValue = ({ symbol }: Exported) => (symbol.flags & ts.SymbolFlags.Value) !== 0;
  return [...exported.filter(isValue), ...exported.filter((each) => !isValue(each))];
}

function sectionOf({ name, symbol }: Exported, checker: ts.TypeChecker): readonly string[] {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) throw new Error(`${name} is declared nowhere.`);
  return [
    `### ${name}`,
    ...docOf(symbol, checker),
    signatureOf(name, symbol, declaration, checker),
    ...thrown(symbol, checker),
    ...memberTable(symbol, declaration, checker),
  ];
}

function docOf(symbol: ts.Symbol, checker: ts.TypeChecker): readonly string[] {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  return text === '' ? [] : [text];
}

function thrown(symbol: ts.Symbol, checker: ts.TypeChecker): readonly string[] {
  return symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === 'throws')
    .map(({ text }) => `Throws ${ts.displayPartsToString(text)}.`.replace(/\.\.$/, '.'));
}

/** Functions without their bodies; of a map only what it extends, for its table tells the rest. */
function signatureOf(
  name: string,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
): string {
  if (ts.isFunctionDeclaration(declaration)) {
    const parameters = declaration.parameters.map(parameterText).join(', ');
    return block(`function ${name}(${parameters}): ${declaration.type?.getText() ?? 'void'};`);
  }
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) {
    const word = ts.isClassDeclaration(declaration) ? 'A class' : 'An interface';
    const bases =
      declaration.heritageClauses?.flatMap(({ types }) =>
        types.map((each) => code(compact(each.getText()))),
      ) ?? [];
    return `${word}${bases.length === 0 ? '' : ` that extends ${bases.join(', ')}`}.`;
  }
  if (ts.isTypeAliasDeclaration(declaration))
    return block(`type ${name} = ${compact(declaration.type.getText())};`);
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return block(`declare const ${name}: ${checker.typeToString(type, declaration, flags)};`);
}

/** A parameter that is taken apart where it stands goes by the name of its type. */
function parameterText({ name, type, initializer, questionToken }: ts.ParameterDeclaration): string {
  const told = compact(type?.getText() ?? 'unknown');
  const [word = 'options'] = /Options\b|Choices\b/.test(told) ? [] : (/^\w+/.exec(told) ?? []);
  const called = ts.isIdentifier(name) ? name.getText() : word.charAt(0).toLowerCase() + word.slice(1);
  return `${called}${initializer === undefined && questionToken === undefined ? '' : '?'}: ${told}`;
}

const block = (text: string): string => `\`\`\`ts\n${text}\n\`\`\``;

const flags = ts.TypeFormatFlags.NoTruncation;

/** The members of an interface or a class of ours, inherited ones too. */
function memberTable(
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
): readonly string[] {
  if (!ts.isInterfaceDeclaration(declaration) && !ts.isClassDeclaration(declaration)) return [];
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const rows = membersOf(type, '', checker);
  return rows.length === 0 ? [] : ['| Member | Type | |\n| --- | --- | --- |\n' + rows.join('\n')];
}

/** A row for each member; a map that is written where it stands opens into rows of its own. */
function membersOf(type: ts.Type, prefix: string, checker: ts.TypeChecker): readonly string[] {
  const own = checker.getPropertiesOfType(type).filter(isOurs);
  const rows = own.flatMap((member) => {
    const declaration = member.valueDeclaration ?? member.declarations?.[0];
    if (declaration === undefined) return [];
    const of = checker.getTypeOfSymbolAtLocation(member, declaration);
    const optional = (member.flags & ts.SymbolFlags.Optional) === 0 ? '' : '?';
    const inner = innerMap(declaration);
    const told = inner === null ? written(declaration, of, checker) : 'object';
    const path = `${prefix}${member.name}`;
    const doc = [...docOf(member, checker), ...unitOf(member.name)].join(' ');
    return [
      `| \`${path}${optional}\` | ${code(told)} | ${cell(doc)} |`,
      ...(inner === null ? [] : membersOf(of, `${path}.`, checker)),
    ];
  });
  const index = checker.getIndexInfosOfType(type).map(({ declaration, type: of }) => {
    const key = declaration?.parameters[0]?.name.getText() ?? 'key';
    return `| \`${prefix}[${key}]\` | ${code(checker.typeToString(of))} | |`;
  });
  return [...rows, ...index];
}

function isOurs({ declarations }: ts.Symbol): boolean {
  return declarations?.every((each) => !each.getSourceFile().fileName.includes('/node_modules/')) === true;
}

function innerMap(declaration: ts.Declaration): ts.TypeLiteralNode | null {
  const isProperty = ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration);
  return isProperty && declaration.type !== undefined && ts.isTypeLiteralNode(declaration.type)
    ? declaration.type
    : null;
}

/** As the code has it, where it says so. */
function written(declaration: ts.Declaration, type: ts.Type, checker: ts.TypeChecker): string {
  if (ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration))
    return compact(
      declaration
        .getText()
        .replace(/^[^(]*/, '')
        .replace(/\{[^]*$/, ''),
    );
  const node =
    ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration)
      ? declaration.type
      : undefined;
  return node === undefined ? checker.typeToString(type, declaration, flags) : compact(node.getText());
}

/** What a key says by its ending. */
const units: readonly (readonly [ending: RegExp, unit: string])[] = [
  [/_ug_per_ml$/, 'µg/mL'],
  [/_iu_per_ml$/, 'IU/mL'],
  [/_ul_per_h$/, 'µL/h'],
  [/_ms$/, 'ms'],
  [/_ul$/, 'µL'],
  [/_ug$/, 'µg'],
  [/_iu$/, 'IU'],
  [/_kpa$/, 'kPa'],
  [/_percent$/, '%'],
  [/^hours_/, 'h'],
];

function unitOf(key: string): readonly string[] {
  const found = units.find(([ending]) => ending.test(key));
  return found === undefined ? [] : [`_${found[1]}_`];
}

function compact(text: string): string {
  return text
    .replace(/\/\*\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/^\| /, '')
    .replace(/;\s*$/, '')
    .trim();
}

function code(type: string): string {
  return `\`${cell(type)}\``;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
