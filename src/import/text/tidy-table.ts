import type { PhrasingContent, Table } from 'mdast';
import { type OwnNode, hasChildren, isInline, paragraphOf, wordsOf } from '#import/text/mdast-nodes.ts';
import { writeWords } from '#import/text/write-words.ts';

/** Cells hold one line each. The first row is the head where the table names none. */
export function tidyTable(table: Table): OwnNode[] {
  const rows = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: lineOf(cell.children) })),
  }));
  const isEmpty = (row: (typeof rows)[number]) => row.children.every(({ children }) => children.length === 0);
  const full = rows.filter((row) => !isEmpty(row));
  const [first] = full;
  if (first === undefined) return [];
  if (full.every(({ children }) => children.length < 2))
    return full.flatMap(({ children }) => children.map((cell) => paragraphOf(...cell.children)));
  return [{ ...table, children: full }];
}

function lineOf(nodes: readonly OwnNode[]): PhrasingContent[] {
  const parts = nodes.flatMap((node, index): OwnNode[] => {
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (isInline(node)) return [node];
    const inner = hasChildren(node)
      ? lineOf(node.children)
      : [{ type: 'text' as const, value: wordsOf(node) }];
    return index === 0 ? inner : [{ type: 'text', value: ' ' }, ...inner];
  });
  return writeWords(parts);
}
