import { align } from '#editor/align.ts';

/**
 * The edited text, with every paragraph that still says the same left exactly as its author wrote it. An editor
 * of rich text may write a list, a table or an emphasis in its own way; that way is taken only where something
 * was changed.
 * @param change what to do with a paragraph that was changed
 */
export function keepWriting(
  written: string,
  edited: string,
  change: (block: string) => string = (block) => block,
): string {
  const before = blocksOf(written);
  const after = blocksOf(edited);
  const steps = align(before.map(meaning), after.map(meaning));
  let text = '';
  let previous: number | undefined = -1;
  for (const { from, to, isSame } of steps) {
    const old = isSame && from !== undefined ? before[from] : undefined;
    const isNext = old !== undefined && previous !== undefined && from === previous + 1;
    if (isNext) text += old.space;
    else if (text !== '') text += '\n\n';
    else text += before[0]?.space ?? '';
    text += old?.text ?? change(after[to]?.text ?? '');
    previous = old === undefined ? undefined : from;
  }
  const isWhole = previous === before.length - 1;
  const end = /\n*$/.exec(written)?.[0] ?? '\n';
  return isWhole || steps.length > 0 ? text + end : text;
}

interface Block {
  /** The empty lines above it. */
  space: string;
  text: string;
}

/** Paragraphs, lists, tags: whatever stands between empty lines. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let space = '';
  for (const piece of text.trimEnd().split(/(\n(?:[ \t]*\n)+)/)) {
    if (piece.trim() === '') space += piece;
    else {
      const [lead = ''] = /^\n*/.exec(piece) ?? [];
      blocks.push({ space: space + lead, text: piece.slice(lead.length) });
      space = '';
    }
  }
  return blocks;
}

/** The same for two ways of writing the same paragraph. */
function meaning({ text }: Block): string {
  return text
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/^[ \t]*(?:[*+-]|\d+[.)])[ \t]+/gm, '- ')
    .replaceAll(/:?-{2,}:?/g, '--')
    .replaceAll(/[*_]+/g, '*')
    .replaceAll(/[ \t]*\|[ \t]*/g, '|')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
