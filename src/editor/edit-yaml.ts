import { type Document, type Node, type Pair, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { editBlockMap, editBlockList } from '#editor/edit-block.ts';
import { editFlow } from '#editor/edit-flow.ts';
import { isEqual } from '#editor/values.ts';
import {
  type Editing,
  type Splice,
  applySplices,
  blockText,
  isWholeDay,
  scalarText,
} from '#editor/yaml-text.ts';

type Form = Record<string, unknown>;

/**
 * YAML that says `form`, with everything that did not change left exactly as it was written: comments, order,
 * quotes, one-line lists. New fields are placed as `order` has them.
 * @throws {Error} where the source is no group of fields
 */
export function editYaml(source: string, form: Form, order: readonly string[]): string {
  const document = parseDocument(source);
  const wanted = inOrder(form, order);
  if (document.contents === null) return `${blockText(wanted, 0)}\n`;
  if (document.errors.length > 0 || !isMap(document.contents))
    throw new Error('The form above the text cannot be read, so it cannot be changed here.');
  if (isEqual(document.toJS(), wanted)) return source;
  const edited = tryEdit(source, document, wanted);
  return edited !== undefined && isEqual(parseDocument(edited).toJS(), wanted)
    ? edited
    : rewriteFields(source, document, wanted);
}

function tryEdit(source: string, document: Document, wanted: Form): string | undefined {
  const editing: Editing = {
    source,
    valueOf: (node) => node.toJS(document) as unknown,
    edit: (node, value, isInFlow) => editNode(editing, node, value, isInFlow),
  };
  const splices = document.contents === null ? undefined : editing.edit(document.contents, wanted, false);
  return splices === undefined ? undefined : applySplices(source, splices);
}

function editNode(editing: Editing, node: Node, value: unknown, isInFlow: boolean): Splice[] | undefined {
  if (isEqual(editing.valueOf(node), value)) return [];
  const isGroup = typeof value === 'object' && value !== null;
  if (isScalar(node) && !isGroup) {
    const [from, end] = node.range ?? [0, 0];
    const isBlock = String(node.type).startsWith('BLOCK');
    const isDay = node.type === 'PLAIN' && isWholeDay(node.source) && isWholeDay(value);
    const text = isDay ? value : scalarText(value, isBlock ? undefined : (node.type ?? undefined), isInFlow);
    return [{ from, to: end, text: isBlock ? `${text}\n` : text }];
  }
  if (isMap(node) && isGroup && !Array.isArray(value))
    return node.flow ? editFlow(editing, node, value) : editBlockMap(editing, node, value as Form);
  if (isSeq(node) && Array.isArray(value))
    return node.flow ? editFlow(editing, node, value) : editBlockList(editing, node, value);
  return undefined;
}

/** The plain way: each field that changed is written anew, the others keep their lines. */
function rewriteFields(source: string, document: Document, wanted: Form): string {
  const pairs = isMap(document.contents) ? (document.contents.items as Pair<Node, Node | null>[]) : [];
  const starts = pairs.map(({ key }) => key.range?.[0] ?? 0);
  const before = document.toJS() as Form;
  const unchanged = new Map<string, string>();
  for (const [index, start] of starts.entries()) {
    const name = String(isScalar(pairs[index]?.key) ? pairs[index].key.value : '');
    if (name in wanted && isEqual(before[name], wanted[name]))
      unchanged.set(name, source.slice(start, starts[index + 1] ?? source.length).trimEnd());
  }
  const head = source.slice(0, starts[0] ?? 0);
  const lines = Object.entries(wanted).map(
    ([name, value]) => unchanged.get(name) ?? blockText({ [name]: value }, 0),
  );
  return `${head}${lines.join('\n')}\n`;
}

/** The fields in the order of the schema; those that it does not know come last. */
function inOrder(form: Form, order: readonly string[]): Form {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(Object.entries(form).toSorted(([a], [b]) => place(a) - place(b)));
}
