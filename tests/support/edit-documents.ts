import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { openText } from '#editor/rich-text/text-document.ts';
import {
  canonical,
  loadText,
  shownNodes,
  textToSave,
  typeSomewhere,
  withTyped,
  writtenBlocks,
} from './random-edit.ts';
import { randomText, typedWords } from './random-text.ts';

const document = fc.record({
  text: randomText,
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  typed: typedWords,
});

/** Random texts by seed: the same for the same seed. */
export const documentsOf = (seed: number, count: number) => fc.sample(document, { seed, numRuns: count });

/**
 * Opens each text in a form, types at one random place by real keys, and compares what would be saved.
 * @returns what went wrong, with the text and the edit that it went wrong with
 */
export async function editDocuments(
  page: Page,
  documents: ReturnType<typeof documentsOf>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { text, place, typed } of documents) {
    await loadText(page, text);
    const wanted = canonical(openText(text).nodes);
    const before = await lookUntil(
      () => shownNodes(page),
      (nodes) => canonical(nodes) === wanted,
    );
    const opened = await lookUntil(
      () => textToSave(page),
      (saved) => saved === text,
    );
    const at = await typeSomewhere(page, { place, typed });
    const edited = canonical(withTyped(before, at, typed));
    const told = await lookUntil(
      async () => {
        const after = await textToSave(page);
        const problem = compare(text, opened, after, edited, canonical(await shownNodes(page)));
        return problem && `${problem}\n${JSON.stringify({ text, place, typed, after })}`;
      },
      (problem) => problem === undefined,
    );
    if (told !== undefined) wrong.push(told);
  }
  return wrong;
}

/** How long a busy browser may take to show what was opened or typed, in milliseconds. */
const patience = 10_000;

/** Looks until what is seen is as it should be. What is never so is given as it was seen last. */
async function lookUntil<Seen>(look: () => Promise<Seen>, isRight: (seen: Seen) => boolean): Promise<Seen> {
  const end = Date.now() + patience;
  let seen = await look();
  while (!isRight(seen) && Date.now() < end) seen = await look();
  return seen;
}

function compare(
  text: string,
  opened: string,
  after: string,
  wanted: string,
  shown: string,
): string | undefined {
  if (opened !== text) return `Opening the text changed it to ${JSON.stringify(opened)}`;
  if (shown !== wanted) return 'The screen does not show what was typed.';
  if (canonical(openText(after).nodes) !== wanted) return 'The file does not say what the screen shows.';
  const [old, now] = [writtenBlocks(text), writtenBlocks(after)];
  const changed = old.filter((block, index) => block !== now[index]).length;
  return changed > 1 || old.length !== now.length ? 'More than one block was rewritten.' : undefined;
}
