import type { Table, TableCell } from 'mdast';
import { type OwnNode, wordsOf } from '#import/text/mdast-nodes.ts';

/** A line that begins and ends with a bar and has one within, or one of hyphens and bars. */
const row = /^\s*\|[^|]*\|.*\|\s*$|^[\s>|]*:?-{2,}:?\s*\|/;
const hyphens = /^[\s|:-]+$/;

/** Lines of words and tables in order: rows that were written with bars, as in Markdown or Textile, are a table. */
export function splitBarRows(words: readonly OwnNode[]): (OwnNode[] | Table)[] {
  const lines = linesOf(words);
  const texts = lines.map((line) => line.map(wordsOf).join(''));
  if (!texts.some((text) => row.test(text))) return [[...words]];
  const parts: (OwnNode[] | Table)[] = [];
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? '';
    const last = parts.at(-1);
    if (!text.includes('|')) {
      if (Array.isArray(last)) last.push({ type: 'break' }, ...line);
      else parts.push(line);
      continue;
    }
    const table = last === undefined || Array.isArray(last) ? emptyTable() : last;
    if (table !== last) parts.push(table);
    if (!hyphens.test(text)) table.children.push({ type: 'tableRow', children: cellsOf(line) });
  }
  return parts;
}

const emptyTable = (): Table => ({ type: 'table', children: [] });

function linesOf(words: readonly OwnNode[]): OwnNode[][] {
  const lines: OwnNode[][] = [[]];
  for (const word of words)
    if (word.type === 'break') lines.push([]);
    else lines.at(-1)?.push(word);
  return lines;
}

function cellsOf(line: readonly OwnNode[]): TableCell[] {
  const cells: OwnNode[][] = [[]];
  for (const node of line)
    if (node.type !== 'text') cells.at(-1)?.push(node);
    else
      for (const [index, value] of node.value.split('|').entries()) {
        if (index > 0) cells.push([]);
        cells.at(-1)?.push({ type: 'text', value });
      }
  const isEmpty = (cell: readonly OwnNode[] | undefined) => cell?.map(wordsOf).join('').trim() === '';
  if (isEmpty(cells.at(-1))) cells.pop();
  if (isEmpty(cells[0])) cells.shift();
  return cells.map((children) => ({ type: 'tableCell', children: children as TableCell['children'] }));
}
