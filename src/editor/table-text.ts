/** A table of Markdown as lists of cells, and back. */
export interface Table {
  columns: string[];
  rows: { cells: string[] }[];
}

export function splitTable(text: string): Table {
  const [head = '', , ...rest] = text.trim().split('\n');
  return { columns: cellsOf(head), rows: rest.map((line) => ({ cells: cellsOf(line) })) };
}

/** The table in columns of equal width. A row that is too short gets empty cells, one too long keeps them all. */
export function joinTable(props: Record<string, unknown>): string {
  const columns = listOf(props['columns']);
  const rows = (Array.isArray(props['rows']) ? props['rows'] : []).map((row: { cells?: unknown }) =>
    listOf(row.cells),
  );
  const count = Math.max(columns.length, ...rows.map((cells) => cells.length));
  const lines = [columns, ...rows].map((cells) =>
    Array.from({ length: count }, (_, index) => writeCell(cells[index] ?? '')),
  );
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(3, ...lines.map((cells) => cells[index]?.length ?? 0)),
  );
  const written = lines.map((cells) => row(cells.map((cell, index) => cell.padEnd(widths[index] ?? 0))));
  return [written[0] ?? '', row(widths.map((width) => '-'.repeat(width))), ...written.slice(1)].join('\n');
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

const writeCell = (cell: string) =>
  cell
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
