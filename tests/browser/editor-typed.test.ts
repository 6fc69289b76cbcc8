import { expect, test } from 'vitest';
import { type OpenEditor, openEditor } from '../support/open-editor.ts';
import { endOf, pasteText } from '../support/type-text.ts';
import { rollTo } from '../support/roll-to.ts';

const page = 'content/conditions/test-pain.mdx';
const signs = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(33 + index));
/** A hyphen and a star begin a list, as in every word processor. */
const lists = ['-', '*'];
/** Short, since each of their letters is a key. */
const sentences = signs.filter((sign) => !lists.includes(sign)).map((sign) => `${sign} it`);

/** Opens the page with the cursor in a new paragraph at the end of its words. */
async function openAtEnd(): Promise<OpenEditor> {
  const editor = await openEditor();
  await editor.open('#/collections/conditions/entries/test-pain');
  await endOf(
    editor.page,
    await rollTo(editor.page, editor.page.locator('[data-lexical-text]', { hasText: 'None are known.' })),
  );
  return editor;
}

/** The words that stand on the screen, one line for each paragraph. */
const shown = ({ page: window }: OpenEditor) =>
  window.locator('.lexical-root').first().locator('p').allInnerTexts();

const ways: [string, (editor: OpenEditor, sentence: string) => Promise<void>][] = [
  ['typed key by key', async ({ page: window }, sentence) => window.keyboard.type(sentence)],
  ['dictated whole', async ({ page: window }, sentence) => window.keyboard.insertText(sentence)],
  ['pasted', async ({ page: window }, sentence) => pasteText(window, { 'text/plain': sentence })],
];

// Some 400 keys, and each is drawn.
test.each(ways)(
  'a sentence that begins with any sign is saved as it was %s',
  { timeout: 240_000 },
  async (_, write) => {
    const editor = await openAtEnd();
    for (const sentence of sentences) {
      await editor.page.keyboard.press('Enter');
      await write(editor, sentence);
    }
    const lines = await shown(editor);
    for (const sentence of sentences) expect(lines).toContain(sentence);
    expect(await editor.save()).toBe('saved');
    const text = editor.read(page);
    const saved = text.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '').split('\n');
    for (const sentence of sentences) expect(saved).toContain(sentence);
    expect(editor.problems()).toEqual([]);
  },
);

test('a hyphen and a blank begin a list, and every word of it is saved', async () => {
  const editor = await openAtEnd();
  await editor.page.keyboard.press('Enter');
  await editor.page.keyboard.type('- Rest\nIce\n\n1. First\nThen');
  expect(await editor.save()).toBe('saved');
  expect(editor.read(page)).toContain('None are known.\n\n- Rest\n- Ice\n\n1. First\n2. Then\n');
});

test('a list that is pasted from Word is a list, without the signs of Word', async () => {
  const editor = await openAtEnd();
  await editor.page.keyboard.press('Enter');
  const line = (words: string) =>
    `<p class=MsoListParagraph><!--[if !supportLists]--><span>·&nbsp;</span><!--[endif]-->${words}</p>`;
  await pasteText(editor.page, {
    'text/html': `<html><body>${line('A towel')}${line('Water')}</body></html>`,
  });
  expect(await editor.save()).toBe('saved');
  expect(editor.read(page)).toContain('None are known.\n\n- A towel\n- Water\n');
});
