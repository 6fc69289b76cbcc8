import { type Node, type Pair, type YAMLMap, type YAMLSeq, isMap, isScalar } from 'yaml';
import { align } from '#editor/align.ts';
import { identity } from '#editor/values.ts';
import { type Editing, type Splice, applySplices, flowText } from '#editor/yaml-text.ts';

/** One part between the brackets: where it stands, what it says, and its text once it says something else. */
interface Part {
  from: number;
  to: number;
  name: string;
  says: unknown;
  node: Node | null;
}

/**
 * Changes a list or a group that is written in brackets. What stands between its parts (`, ` or a new line) stays
 * as it is. A comment inside the brackets makes it be written anew.
 */
export function editFlow(editing: Editing, node: YAMLMap | YAMLSeq, value: object): Splice[] | undefined {
  const { source } = editing;
  const [start, end] = node.range ?? [0, 0];
  const parts = partsOf(editing, node);
  if (parts === undefined || source.slice(start, end).includes('#')) return undefined;
  const wanted = isMap(node)
    ? Object.entries(value)
    : (value as unknown[]).map((line) => ['', line] as const);
  const key = (name: string, says: unknown) => (isMap(node) ? name : identity(says));
  const steps = align(
    parts.map(({ name, says }) => key(name, says)),
    wanted.map(([name, says]) => key(name, says)),
  );
  const texts = steps.map(({ from, to, isSame }) => {
    const [name = '', says] = wanted[to] ?? [];
    const part = from === undefined || (isMap(node) && !isSame) ? undefined : parts[from];
    return part === undefined ? newPart(isMap(node), name, says) : partText(editing, part, says, isMap(node));
  });
  const { lead, between, tail } = spacesOf(source, parts, start, end);
  return [
    { from: start + 1, to: end - 1, text: texts.length === 0 ? '' : lead + texts.join(between) + tail },
  ];
}

function partsOf(editing: Editing, node: YAMLMap | YAMLSeq): Part[] | undefined {
  const parts: Part[] = [];
  for (const item of node.items as (Node | Pair<Node, Node | null>)[]) {
    const isPair = 'key' in item;
    const inner = isPair ? item.value : item;
    const first = isPair ? item.key : item;
    const from = first.range?.[0];
    const to = inner?.range?.[1] ?? first.range?.[1];
    if (from === undefined || to === undefined || (isPair && inner === null)) return undefined;
    const name = isPair && isScalar(item.key) ? String(item.key.value) : '';
    parts.push({ from, to, name, says: inner === null ? null : editing.valueOf(inner), node: inner });
  }
  return parts;
}

function partText(editing: Editing, part: Part, says: unknown, isPair: boolean): string {
  const splices = part.node === null ? undefined : editing.edit(part.node, says, true);
  if (splices === undefined) return newPart(isPair, part.name, says);
  const moved = splices.map(({ from, to, text }) => ({ from: from - part.from, to: to - part.from, text }));
  return applySplices(editing.source.slice(part.from, part.to), moved);
}

const newPart = (isPair: boolean, name: string, says: unknown) =>
  isPair ? `${flowText(name)}: ${flowText(says)}` : flowText(says);

/** What stands after the opening bracket, between two parts, and before the closing one. */
function spacesOf(source: string, parts: readonly Part[], start: number, end: number) {
  const [first, second] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) {
    const pad = source[start] === '{' ? ' ' : '';
    return { lead: pad, between: ', ', tail: pad };
  }
  const lead = source.slice(start + 1, first.from);
  const between =
    second === undefined ? (lead.includes('\n') ? `,${lead}` : ', ') : source.slice(first.to, second.from);
  return { lead, between, tail: source.slice(last.to, end - 1) };
}
