import ts from 'typescript';

/** One thing that a file takes from elsewhere. */
export interface Import {
  /** As it is written: `#lib/dates.ts`, `node:fs`, `../assets/*.svg`. */
  from: string;
  /** True where nothing is left of it once types are taken out. */
  isType: boolean;
  /** True in a `<script>` of an `.astro` file: it runs in the visitor's browser. */
  isBrowser: boolean;
}

/** Code in a file: the whole of a `.ts` file, the frontmatter, scripts and expressions of an `.astro` file. */
interface CodePart {
  text: string;
  isBrowser: boolean;
}

const script = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const frontmatter = /^\uFEFF?\s*---[ \t]*\r?\n([\s\S]*?)\r?\n---/;
const importInMarkup = /\bimport\s*\(\s*(['"`][^'"`]+['"`])\s*\)/g;

/** The parts of a file that can import something. */
export function codeParts(file: string, text: string): CodePart[] {
  if (!file.endsWith('.astro')) return [{ text, isBrowser: false }];
  const head = frontmatter.exec(text);
  const markup = head === null ? text : text.slice(head[0].length);
  const inMarkup = [...markup.replaceAll(script, '').matchAll(importInMarkup)].map(
    ([, name]) => `import(${name})`,
  );
  return [
    { text: [head?.[1] ?? '', ...inMarkup].join('\n'), isBrowser: false },
    ...[...markup.matchAll(script)].map(([, inside = '']) => ({ text: inside, isBrowser: true })),
  ];
}

/** Everything that a `.ts` or `.astro` file imports, exports again, or loads later. */
export function readImports(file: string, text: string): Import[] {
  return codeParts(file, text).flatMap(({ text, isBrowser }) =>
    importsOf(text).map((found) => ({ ...found, isBrowser })),
  );
}

/** True where a `.ts` file exports something without a name. */
export function hasDefaultExport(text: string): boolean {
  return parse(text).statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
      (ts.isExportDeclaration(statement) &&
        statement.exportClause !== undefined &&
        ts.isNamedExports(statement.exportClause) &&
        statement.exportClause.elements.some(({ name }) => name.text === 'default')),
  );
}

type Found = Omit<Import, 'isBrowser'>;

/** By text: several tests read all files. */
const known = new Map<string, Found[]>();

function importsOf(text: string): Found[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...importsAt(node));
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  known.set(text, found);
  return found;
}

function importsAt(node: ts.Node): Found[] {
  if (ts.isImportDeclaration(node))
    return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return named(node.moduleReference.expression, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true);
  if (!ts.isCallExpression(node)) return [];
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (!isImport && !['require', 'import.meta.glob'].includes(node.expression.getText())) return [];
  const [first] = node.arguments;
  const names = first !== undefined && ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
  return names.flatMap((name) => named(name, false));
}

function named(name: ts.Node | undefined, isType: boolean): Found[] {
  return name !== undefined && ts.isStringLiteralLike(name) ? [{ from: name.text, isType }] : [];
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('part.ts', text, ts.ScriptTarget.Latest, true);
}
