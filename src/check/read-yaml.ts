import { load } from 'js-yaml';
import {
  LineCounter,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
} from 'yaml';
import { dayFields } from '#schemas/fields.ts';
import { isRealDate } from '#lib/dates.ts';
import { type Words, onlyInFile } from '#check/format-message.ts';

/** Something in YAML that cannot be read, with its line in that text, counted from 1. */
interface YamlProblem extends Words {
  line: number;
}

export interface ReadYaml {
  data: unknown;
  problems: YamlProblem[];
  /** Line where the field or item at a path begins, or the nearest around it. */
  lineAt: (path: readonly PropertyKey[]) => number | undefined;
}

/** What was read last, the oldest first: a check after a save reads anew only what changed. */
const recent = new Map<string, ReadYaml>();
const mostRecent = 4_000;

/**
 * YAML as plain data, or what is wrong with it. Aliases (`*name`) are refused: in a form they are always text
 * that lacks its quotes. The data is frozen, since all who read the same text get the same.
 */
export function readYaml(text: string): ReadYaml {
  const read = recent.get(text) ?? parseYaml(text);
  recent.delete(text);
  recent.set(text, read);
  for (const [oldest] of recent) {
    if (recent.size <= mostRecent) break;
    recent.delete(oldest);
  }
  return read;
}

function parseYaml(text: string): ReadYaml {
  const { document, lines } = parseLines(text);
  const problems = firstOfEach(document.errors).map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    ...unreadable(yamlMessage(error.code, error.message)),
  }));
  visit(document, {
    Alias: (_, { range }) => {
      const { line } = lines.linePos(range?.[0] ?? 0);
      problems.push({
        line,
        ...unreadable('text begins with a "*". Put the whole text in double quotes.'),
      });
    },
  });
  if (problems.length === 0)
    visit(document, {
      Scalar: (_, node, path) => {
        const parsed = readUnquoted(node);
        if (parsed instanceof Date) node.value = isDayField(path.at(-1)) ? node.value : parsed;
        else if (parsed !== undefined)
          problems.push({ line: lines.linePos(node.range?.[0] ?? 0).line, ...unquoted(node.source ?? '') });
      },
    });
  const data: unknown = problems.length > 0 ? undefined : freeze(document.toJS());
  // The tree of a text takes far more memory than its data, and few ask for a line.
  return { data, problems, lineAt: (path) => findLine(text, path) };
}

function parseLines(text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  return { document, lines };
}

function findLine(text: string, path: readonly PropertyKey[]): number | undefined {
  const { document, lines } = parseLines(text);
  for (let length = path.length; length >= 0; length -= 1) {
    const above: unknown = length > 0 && document.getIn(path.slice(0, length - 1), true);
    const name = isMap(above) && keyNamed(above, path[length - 1]);
    const node: unknown = name || document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

const keyNamed = ({ items }: YAMLMap, name: PropertyKey | undefined) =>
  items.map(({ key }) => key).find((key) => isScalar(key) && String(key.value) === name);

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}

/** The beginning of everything that either reader takes for something else than text. */
const mayBeNoText = /^(?:[-+.~<\d]|null$|true$|false$)/i;

/**
 * What the build's own reader of YAML makes of a value without quotes, where that is something else than here: a
 * date, or a number in a spelling such as `1_000`.
 */
function readUnquoted({ type, source, value }: Scalar): unknown {
  if (type !== 'PLAIN' || source === undefined || !mayBeNoText.test(source)) return undefined;
  let parsed: unknown;
  try {
    parsed = load(source);
  } catch {
    return undefined;
  }
  if (isRealDate(source)) return parsed;
  if (parsed instanceof Date) return /^\d{4}-\d\d-\d\d$/.test(source) ? undefined : source;
  return Object.is(parsed ?? null, value) ? undefined : source;
}

const isDayField = (above: unknown) => isPair<Scalar>(above) && dayFields.includes(String(above.key.value));

const unquoted = (source: string) =>
  onlyInFile(
    `"${source}" stands without quotes and can be read as a number or a time. Put it in double quotes: "${source}".`,
    'the form of this page cannot be read.',
  );

/** Every doubled field, and the first of the other errors: those after it mostly follow from it. */
function firstOfEach(errors: readonly YAMLError[]): YAMLError[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error.code === 'DUPLICATE_KEY' || error === first);
}

const unreadable = (message: string) => onlyInFile(message, 'the form of this page cannot be read.');

function yamlMessage(code: string, detail: string): string {
  if (code === 'DUPLICATE_KEY') return 'the same field stands in the form twice. Keep one of them.';
  if (code === 'TAB_AS_INDENT') return 'a tab stands at the start of a line of the form. Use spaces.';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'the form cannot be read here. Put text that holds a colon in double quotes.';
  return `the form cannot be read here (${detail.replace(/\s+/g, ' ')}). Put text that holds : or # or quotes in double quotes, and line up lists.`;
}
