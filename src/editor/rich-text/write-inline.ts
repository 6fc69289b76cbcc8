import type { Link, PhrasingContent, Text } from 'mdast';
import { type EditorNode, formats } from '#editor/rich-text/editor-node.ts';
import { linkAddress } from '#editor/rich-text/link-address.ts';
import type { Verbatim } from '#editor/rich-text/markdown.ts';
import { partText } from '#editor/rich-text/part-nodes.ts';
import { plainCharacters } from '#editor/rich-text/plain-characters.ts';

type Phrasing = PhrasingContent | Verbatim;

/** Something in a line, and the formats that are around it. */
interface Run {
  node: Phrasing;
  format: number;
}

/** The formats that enclose others; code holds nothing but its words. */
const enclosing = ['strong', 'emphasis', 'delete'] as const;

/** The words of a block as Markdown's tree, without blanks at the ends of its lines. */
export function writeInline(nodes: readonly EditorNode[]): Phrasing[] {
  return trimLines(grouped(runsOf(nodes)));
}

function runsOf(nodes: readonly EditorNode[]): Run[] {
  return nodes.flatMap((node) => runOf(node));
}

function runOf(node: EditorNode): Run[] {
  const format = typeof node.format === 'number' ? node.format : 0;
  if (node.type === 'text' || node.type === 'tab') {
    const value = plainCharacters(node.text ?? '\t');
    const isCode = (format & formats.inlineCode) !== 0 && value.trim() !== '';
    return value === '' ? [] : [{ node: { type: isCode ? 'inlineCode' : 'text', value }, format }];
  }
  if (node.type === 'linebreak') return [{ node: { type: 'break' }, format: 0 }];
  if (node.type === 'link' || node.type === 'autolink') return linkRun(node);
  const value = partText(node);
  return value === undefined
    ? runsOf(node.children ?? [])
    : [{ node: { type: 'verbatim', value }, format: 0 }];
}

/** A format that all words of a link have stands around the link. */
function linkRun({ url, title, children = [] }: EditorNode): Run[] {
  const inner = runsOf(children);
  const address = linkAddress(url ?? '');
  if (inner.length === 0) return [];
  if (address === '') return inner;
  const shared = inner.reduce((bits, { format }) => bits & format, -1) & ~formats.inlineCode;
  const words = grouped(inner.map(({ node, format }) => ({ node, format: format & ~shared })));
  const [before, trimmed, after] = splitBlanks(words);
  const link = { type: 'link', url: address, title: title ?? null, children: trimmed } as Link;
  const runs: Phrasing[] = trimmed.length === 0 ? [...before, ...after] : [...before, link, ...after];
  return runs.map((node) => ({ node, format: node.type === 'link' ? shared : 0 }));
}

/** Runs with their formats as nested nodes, the format of the longest stretch outermost. */
function grouped(runs: readonly Run[]): Phrasing[] {
  const nodes: Phrasing[] = [];
  for (let from = 0; from < runs.length;) {
    const [format, to] = longestStretch(runs, from);
    if (format === undefined) nodes.push(...runs.slice(from, to).map(({ node }) => node));
    else {
      const inner = runs
        .slice(from, to)
        .map(({ node, format: bits }) => ({ node, format: bits & ~formats[format] }));
      const [before, children, after] = splitBlanks(grouped(inner));
      const wrapped = { type: format, children } as Phrasing;
      nodes.push(...before, ...(children.length === 0 ? [] : [wrapped]), ...after);
    }
    from = to;
  }
  return merged(nodes);
}

function longestStretch(
  runs: readonly Run[],
  from: number,
): [(typeof enclosing)[number] | undefined, number] {
  let best: [(typeof enclosing)[number] | undefined, number] = [undefined, from + 1];
  for (const format of enclosing) {
    let to = from;
    while (to < runs.length && ((runs[to]?.format ?? 0) & formats[format]) !== 0) to += 1;
    if (to > from && (best[0] === undefined || to > best[1])) best = [format, to];
  }
  return best;
}

function merged(nodes: readonly Phrasing[]): Phrasing[] {
  const result: Phrasing[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: plainCharacters(last.value + node.value) };
    else if (node.type === last?.type && node.type === 'inlineCode' && last.type === 'inlineCode')
      result[result.length - 1] = { type: 'inlineCode', value: last.value + node.value };
    else result.push(node);
  }
  return result;
}

/** Blanks and line breaks at both ends, which no emphasis may begin or end with, and what is between them. */
function splitBlanks(nodes: readonly Phrasing[]): [Phrasing[], Phrasing[], Phrasing[]] {
  const inner = [...nodes];
  const before: Phrasing[] = [];
  const after: Phrasing[] = [];
  for (let first = inner[0]; first !== undefined; first = inner[0]) {
    if (first.type === 'text' && first.value.trimStart() === '') before.push(first);
    else if (first.type === 'break') before.push(first);
    else break;
    inner.shift();
  }
  for (let last = inner.at(-1); last !== undefined; last = inner.at(-1)) {
    if (last.type === 'text' && last.value.trimEnd() === '') after.unshift(last);
    else if (last.type === 'break') after.unshift(last);
    else break;
    inner.pop();
  }
  const [first] = inner;
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    before.push(text(/^\s+/.exec(first.value)?.[0] ?? ''));
    inner[0] = text(first.value.trimStart());
  }
  const last = inner.at(-1);
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    after.unshift(text(/\s+$/.exec(last.value)?.[0] ?? ''));
    inner[inner.length - 1] = text(last.value.trimEnd());
  }
  return [before, inner, after];
}

function trimLines(nodes: readonly Phrasing[]): Phrasing[] {
  const [, inner] = splitBlanks(nodes);
  return merged(
    inner.flatMap((node, index): Phrasing[] => {
      if (node.type !== 'text') return [node];
      let { value } = node;
      if (inner[index - 1]?.type === 'break') value = value.trimStart();
      if (inner[index + 1]?.type === 'break') value = value.trimEnd();
      return value === '' ? [] : [text(value)];
    }),
  );
}

const text = (value: string): Text => ({ type: 'text', value });
