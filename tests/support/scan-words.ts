import ts from 'typescript';

/** What a file of code calls its things, in words of lower case, and what it writes about them. */
interface OwnWords {
  /** The file's name and every name declared in it, at any depth, those of fields and parameters included. */
  names: string[];
  comments: string[];
  testTitles: string[];
}

const comment = /(?<=^|[\s{(])(?:\/\*[\s\S]*?\*\/|\/\/ .*|<!--[\s\S]*?-->)/gm;
const scriptsOfAstro = /(?<=^---\n)[\s\S]*?(?=^---$)|(?<=<script[^>]*>)[\s\S]*?(?=<\/script>)/gm;

/** Reads names, comments and titles of tests; no other string, since readers and the owner are spoken to there. */
export function scanWords(file: string, text: string): OwnWords {
  const script = file.endsWith('.astro') ? (text.match(scriptsOfAstro) ?? []).join('\n') : text;
  const tree = file.endsWith('.css')
    ? { names: [], testTitles: [] }
    : readTree(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true));
  const [base = ''] = (file.split('/').at(-1) ?? '').split('.');
  return {
    names: [base, ...new Set(tree.names)].map(inWords),
    comments: (text.match(comment) ?? []).map((found) =>
      found.replaceAll(/\n\s*\*/g, '\n').replaceAll(/\s+/g, ' '),
    ),
    testTitles: tree.testTitles,
  };
}

function readTree(root: ts.Node) {
  const names: string[] = [];
  const testTitles: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && isDeclared(node)) names.push(node.text);
    if (ts.isCallExpression(node) && /^(?:test|describe)\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) testTitles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return { names, testTitles };
}

/** Whether this is the place where a name is given, and not a use of it. */
const isDeclared = ({ parent, text }: ts.Identifier) =>
  'name' in parent &&
  (parent.name as ts.Node | undefined)?.getText() === text &&
  !ts.isPropertyAccessExpression(parent) &&
  !ts.isImportSpecifier(parent) &&
  !ts.isMetaProperty(parent);

const inWords = (name: string) => name.replaceAll(/(?<=.)(?=[A-Z])|[-_]/g, ' ').toLowerCase();
