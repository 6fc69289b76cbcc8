import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** What the whole of schema.org says about one type: what it specialises, and the properties it adds. */
interface VocabularyType {
  parents: string[];
  properties: Map<string, VocabularyProperty>;
  /** Names of its members, where it is an enumeration: `Monday`. */
  members: Set<string>;
}

interface VocabularyProperty {
  /** Names of types and of data types (`Text`, `Date`, `URL`) that a value may have. */
  ranges: string[];
  /** True where schema.org has put another property in its place. */
  isSuperseded: boolean;
}

/** Name of each type to what is said of it. */
export type Vocabulary = Map<string, VocabularyType>;

/**
 * The schema.org vocabulary as the package schema-dts declares it, read from its type declarations with the
 * TypeScript parser: no network, and no copy of the vocabulary in this project.
 */
export function readVocabulary(): Vocabulary {
  const file = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const bases = new Map<string, ts.InterfaceDeclaration>();
  const leaves = new Map<string, { name: string; bases: string[] }>();
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text.endsWith('Base'))
      bases.set(statement.name.text, statement);
    else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      addLeaf(leaves, statement, source);
  }
  const members = new Map(
    source.statements.flatMap((statement): [string, Set<string>][] =>
      ts.isTypeAliasDeclaration(statement) ? [[statement.name.text, literalsOf(statement.type)]] : [],
    ),
  );
  const typeOfBase = new Map(
    [...leaves.keys()].map((leaf) => [leaf.replace(/Leaf$/, 'Base'), leaves.get(leaf)?.name ?? '']),
  );
  return new Map(
    [...leaves.values()].map((leaf) => [
      leaf.name,
      { ...describeType(leaf, bases, typeOfBase, source), members: members.get(leaf.name) ?? new Set() },
    ]),
  );
}

/** A property that a type may have, its own or a parent's. */
export function findProperty(
  vocabulary: Vocabulary,
  type: string,
  property: string,
): VocabularyProperty | undefined {
  const known = vocabulary.get(type);
  const own = known?.properties.get(property);
  if (own !== undefined || known === undefined) return own;
  for (const parent of known.parents) {
    const inherited = findProperty(vocabulary, parent, property);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** True where `type` is `ancestor` or one of its specialisations. */
export function isKindOf(vocabulary: Vocabulary, type: string, ancestor: string): boolean {
  if (type === ancestor) return true;
  return (vocabulary.get(type)?.parents ?? []).some((parent) => isKindOf(vocabulary, parent, ancestor));
}

/** The vocabulary in the form of schema.org's own JSON-LD download, which validators ask for. */
export function toJsonLd(vocabulary: Vocabulary): { '@graph': object[] } {
  const domains = new Map<string, string[]>();
  for (const [type, { properties }] of vocabulary)
    for (const name of properties.keys()) domains.set(name, [...(domains.get(name) ?? []), type]);
  const idOf = (name: string) => ({ '@id': `schema:${name}` });
  return {
    '@graph': [
      ...[...vocabulary].map(([name, { parents }]) => ({
        ...idOf(name),
        '@type': 'rdfs:Class',
        'rdfs:subClassOf': parents.map(idOf),
      })),
      ...[...domains].map(([name, types]) => ({
        ...idOf(name),
        '@type': 'rdf:Property',
        'schema:domainIncludes': types.map(idOf),
      })),
    ],
  };
}

/** Declarations whose `@type` is one fixed name: `export interface PersonLeaf { "@type": "Person" }`. */
function addLeaf(
  leaves: Map<string, { name: string; bases: string[] }>,
  statement: ts.InterfaceDeclaration | ts.TypeAliasDeclaration,
  source: ts.SourceFile,
): void {
  if (!statement.name.text.endsWith('Leaf')) return;
  const name = /"@type": "(?:https:\/\/schema\.org\/)?([^"]+)"/.exec(statement.getText(source))?.[1];
  if (name === undefined) return;
  const bases = ts.isInterfaceDeclaration(statement)
    ? namesOfParents(statement, source)
    : [statement.name.text.replace(/Leaf$/, 'Base')];
  leaves.set(statement.name.text, { name, bases });
}

function describeType(
  leaf: { name: string; bases: string[] },
  bases: Map<string, ts.InterfaceDeclaration>,
  typeOfBase: Map<string, string>,
  source: ts.SourceFile,
): Omit<VocabularyType, 'members'> {
  const isOwn = (base: string) => typeOfBase.get(base) === leaf.name;
  const own = leaf.bases.filter(isOwn).flatMap((base) => bases.get(base) ?? []);
  const above = [
    ...leaf.bases.filter((base) => !isOwn(base)),
    ...own.flatMap((base) => namesOfParents(base, source)),
  ];
  return {
    parents: above.flatMap((base) => typeOfBase.get(base) ?? []),
    properties: new Map(own.flatMap((base) => propertiesOf(base, source))),
  };
}

/** `"https://schema.org/Monday" | "Monday" | ...`: the plain ones of them. */
function literalsOf(type: ts.TypeNode): Set<string> {
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  return new Set(
    parts.flatMap((part) =>
      ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) && !part.literal.text.includes('/')
        ? [part.literal.text]
        : [],
    ),
  );
}

function namesOfParents(declaration: ts.InterfaceDeclaration, source: ts.SourceFile): string[] {
  return (declaration.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => expression.getText(source)),
  );
}

function propertiesOf(base: ts.InterfaceDeclaration, source: ts.SourceFile): [string, VocabularyProperty][] {
  return base.members.flatMap((member): [string, VocabularyProperty][] => {
    if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name)) return [];
    const first =
      member.type !== undefined && ts.isTypeReferenceNode(member.type)
        ? member.type.typeArguments?.[0]
        : undefined;
    const ranges = (first?.getText(source) ?? '').split('|').map((range) => range.trim());
    const isSuperseded = ts.getJSDocDeprecatedTag(member) !== undefined;
    return [[member.name.text, { ranges, isSuperseded }]];
  });
}
