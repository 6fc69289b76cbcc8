import { type Node, type Pair, type YAMLMap, type YAMLSeq, isCollection, isPair, isScalar } from 'yaml';
import { align } from '#editor/align.ts';
import { identity } from '#editor/values.ts';
import { type Editing, type Splice, blockText, flowText } from '#editor/yaml-text.ts';

/** A part of a block: a field, or a line of a list with its dash. */
interface Part {
  /** Where its first line begins. */
  start: number;
  /** Where its last line ends, before the line break. */
  end: number;
  node: Node | null;
}

/** Changes a group of fields that stand below each other. */
export function editBlockMap(
  editing: Editing,
  node: YAMLMap,
  value: Record<string, unknown>,
): Splice[] | undefined {
  const pairs = node.items as Pair<Node, Node | null>[];
  const indent = columnOf(editing.source, pairs[0]?.key.range?.[0] ?? 0);
  const parts = new Map<string, Part>();
  const splices: Splice[] = [];
  for (const pair of pairs) {
    const from = pair.key.range?.[0] ?? 0;
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const part = { start: from, end: endOf(editing.source, pair), node: pair.value };
    if (name in value) {
      parts.set(name, part);
      const edits = pair.value === null ? undefined : editing.edit(pair.value, value[name], false);
      const anew = { from, to: part.end, text: blockText({ [name]: value[name] }, indent) };
      splices.push(...(edits ?? [anew]));
    } else {
      if (!beginsLine(editing.source, from)) return undefined;
      splices.push({ from: from - indent, to: afterLine(editing.source, part.end), text: '' });
    }
  }
  const inserted = insertFields(editing, value, parts, indent);
  return inserted === undefined ? undefined : [...splices, ...inserted];
}

function insertFields(
  { source }: Editing,
  value: Record<string, unknown>,
  parts: Map<string, Part>,
  indent: number,
): Splice[] | undefined {
  const splices: Splice[] = [];
  let previous: Part | undefined;
  for (const [name, says] of Object.entries(value)) {
    const part = parts.get(name);
    if (part !== undefined) {
      previous = part;
      continue;
    }
    const text = blockText({ [name]: says }, indent);
    const pad = ' '.repeat(indent);
    const [first] = parts.values();
    if (previous !== undefined)
      splices.push({ from: previous.end, to: previous.end, text: `\n${pad}${text}` });
    else if (first !== undefined && beginsLine(source, first.start))
      splices.push({ from: first.start - indent, to: first.start - indent, text: `${pad}${text}\n` });
    else return undefined;
  }
  return splices;
}

/** Changes a list whose lines stand below each other, each after a dash. */
export function editBlockList(editing: Editing, node: YAMLSeq, value: unknown[]): Splice[] | undefined {
  const { source } = editing;
  const parts = (node.items as Node[]).map((item) => linePart(source, item));
  if (value.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const lines = parts as Part[];
  const before = lines.map(({ node: item }) => identity(item === null ? null : editing.valueOf(item)));
  const steps = align(before, value.map(identity));
  const used = new Set(steps.map(({ from }) => from));
  const splices = lines.flatMap((line, index) =>
    used.has(index) ? [] : [{ from: line.start, to: afterLine(source, line.end), text: '' }],
  );
  const indent = dashColumn(source, lines[0]);
  const pad = ' '.repeat(indent);
  const isFlow = lines.some(({ node: item }) => isCollection(item) && item.flow === true);
  const fresh = (says: unknown) =>
    `- ${isFlow && typeof says === 'object' ? flowText(says) : blockText([says], indent).slice(2)}`;
  let previous: Part | undefined;
  for (const { from, to } of steps) {
    const line = from === undefined ? undefined : lines[from];
    const says = value[to];
    if (line === undefined) {
      const place = previous?.end ?? lines[0]?.start ?? 0;
      const text = previous === undefined ? `${pad}${fresh(says)}\n` : `\n${pad}${fresh(says)}`;
      splices.push({ from: place, to: place, text });
      continue;
    }
    const edits = line.node === null ? undefined : editing.edit(line.node, says, false);
    splices.push(...(edits ?? [{ from: line.start, to: line.end, text: `${pad}${fresh(says)}` }]));
    previous = line;
  }
  return splices;
}

/** The lines of a list's item, or undefined where its dash does not begin a line. */
function linePart(source: string, item: Node): Part | undefined {
  const dash = source.lastIndexOf('-', (item.range?.[0] ?? 0) - 1);
  const between = source.slice(dash + 1, item.range?.[0] ?? 0);
  if (dash === -1 || between.trim() !== '' || !beginsLine(source, dash)) return undefined;
  return { start: dash - columnOf(source, dash), end: endOf(source, item), node: item };
}

function dashColumn(source: string, part: Part | undefined): number {
  return part === undefined ? 0 : columnOf(source, source.indexOf('-', part.start));
}

const columnOf = (source: string, place: number) => place - (source.lastIndexOf('\n', place - 1) + 1);

const beginsLine = (source: string, place: number) =>
  source.slice(place - columnOf(source, place), place).trim() === '';

/** Where the last line of a node ends, a comment at its end included. */
function endOf(source: string, part: Node | Pair<Node, Node | null>): number {
  const last = lastPlace(part);
  if (source[last - 1] === '\n') return last - 1;
  const end = source.indexOf('\n', last);
  return end === -1 ? source.length : end;
}

function lastPlace(part: Node | Pair<Node, Node | null>): number {
  if (isPair<Node, Node | null>(part))
    return part.value === null ? lastPlace(part.key) : lastPlace(part.value);
  const item = isCollection(part) && part.flow !== true ? part.items.at(-1) : undefined;
  if (item !== undefined) return lastPlace(item as Node);
  return part.range?.[1] ?? 0;
}

const afterLine = (source: string, end: number) => Math.min(end + 1, source.length);
