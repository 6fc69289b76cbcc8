import { align } from '#editor/align.ts';
import { paragraphGap } from '#editor/code-parts.ts';
import { isFolded, keepLineBreaks } from '#editor/line-breaks.ts';
import { showText, storeText } from '#editor/safe-text.ts';
import { asEditorWrites, meaningOf } from '#editor/text-meaning.ts';

/**
 * The edited text as it is written to the file, with every paragraph that still says the same left exactly as its
 * author wrote it. An editor of rich text may write a list, a table or an emphasis in its own way; that way is
 * taken only where something was changed.
 * @param written the text in the file
 * @param edited the text as the editor shows it
 */
export function keepWriting(written: string, edited: string): string {
  const before = blocksOf(written);
  const after = editedBlocks(edited, before);
  const steps = align(...meaningsOf(before, after));
  let text = '';
  let previous: number | undefined = -1;
  for (const { from, to, isSame } of steps) {
    const old = isSame && from !== undefined ? before[from] : undefined;
    const isNext = old !== undefined && previous !== undefined && from === previous + 1;
    if (isNext) text += old.space;
    else if (text !== '') text += '\n\n';
    else text += before[0]?.space ?? '';
    text += old?.text ?? after[to]?.text ?? '';
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

/** Paragraphs, lists, tags, blocks of code: whatever stands between empty lines. */
function blocksOf(text: string): Block[] {
  const whole = text.trimEnd();
  const blocks: Block[] = [];
  let [space = ''] = /^(?:[ \t]*\n)*/.exec(whole) ?? [];
  let start = space.length;
  for (const { groups, index } of whole.matchAll(paragraphGap)) {
    const gap = groups?.['gap'];
    if (gap === undefined || index < start) continue;
    blocks.push({ space, text: whole.slice(start, index) });
    space = gap;
    start = index + gap.length;
  }
  if (start < whole.length) blocks.push({ space, text: whole.slice(start) });
  return blocks;
}

/** Where nothing in the file is folded, the end of a line was typed to be one. */
function editedBlocks(edited: string, before: readonly Block[]): Block[] {
  const blocks = blocksOf(storeText(edited));
  if (before.some(({ text }) => isFolded(text))) return blocks;
  return blocks.map(({ space, text }) => ({ space, text: keepLineBreaks(text) }));
}

/** What the paragraphs of both texts say, the same for those that nobody changed. */
function meaningsOf(before: readonly Block[], after: readonly Block[]): [string[], string[]] {
  const old = before.map(({ text }) => meaningOf(storeText(showText(text))));
  const known = new Set(old);
  const untouched = new Map(before.map(({ text }, index) => [meaningOf(asEditorWrites(text)), old[index]]));
  const now = after.map(({ text }) => meaningOf(text));
  return [old, now.map((says) => (known.has(says) ? says : (untouched.get(says) ?? says)))];
}
