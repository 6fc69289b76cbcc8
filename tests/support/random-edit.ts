import type { Page } from 'playwright-core';
import type { EditorNode } from '#editor/rich-text/editor-node.ts';
import { openText } from '#editor/rich-text/text-document.ts';
import { isCursorTakenIn } from './type-text.ts';

interface Lexical {
  getEditorState: () => { toJSON: () => { root: EditorNode } };
}

/** One edit: where among all letters of the text, counted from 0 to 1, and what is typed there. */
export interface Edit {
  place: number;
  typed: string;
}

const markdown = (page: Page) =>
  page.locator('.sui.text-editor').first().locator('> .sui.text-area textarea').last();

/** Puts a text into the field by its button for Markdown, as somebody would who pastes it there. */
export async function loadText(page: Page, text: string): Promise<void> {
  await page.evaluate(async (value) => {
    const editor = document.querySelector('.sui.text-editor');
    const button = editor?.querySelector<HTMLElement>('button[aria-label="Edit in Markdown"]');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    button?.click();
    await frame();
    const field = [
      ...(editor?.querySelectorAll<HTMLTextAreaElement>(':scope > .sui.text-area textarea') ?? []),
    ].at(-1);
    if (field !== undefined) field.value = value;
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await frame();
    button?.click();
  }, text);
  await settled(page);
}

/** What stands on the screen, as the field's own nodes. */
export const shownNodes = (page: Page): Promise<EditorNode[]> =>
  page.evaluate(() => {
    const root = document.querySelector('.lexical-root') as unknown as { __lexicalEditor: Lexical };
    return root.__lexicalEditor.getEditorState().toJSON().root.children ?? [];
  });

/** Types at a random place by real keys. Says which letters stood before and after. */
export async function typeSomewhere(
  page: Page,
  { place, typed }: Edit,
): Promise<{ index: number; offset: number }> {
  const found = await page.evaluate((share) => {
    const root = document.querySelector<HTMLElement>('.lexical-root');
    const spans = [...(root?.querySelectorAll('[data-lexical-text]') ?? [])].filter(
      (span) => span.closest('.lexical-root') === root,
    );
    const index = Math.floor(share * spans.length);
    let letters: Node | null | undefined = spans[index];
    while (letters?.firstChild) letters = letters.firstChild;
    const length = letters?.textContent?.length ?? 0;
    const offset = 1 + Math.floor(((share * spans.length) % 1) * (length - 1));
    root?.focus({ preventScroll: true });
    getSelection()?.collapse(letters ?? null, offset);
    return { index, offset };
  }, place);
  await page.waitForFunction(isCursorTakenIn, true);
  await page.keyboard.type(typed);
  await settled(page);
  return found;
}

/** The text that will be saved. */
export const textToSave = (page: Page): Promise<string> => markdown(page).inputValue();

/** The nodes with what was typed put into the text at `index`. */
export function withTyped(
  nodes: EditorNode[],
  { index, offset }: { index: number; offset: number },
  typed: string,
): EditorNode[] {
  let count = -1;
  const walk = (node: EditorNode): EditorNode => {
    if (node.type === 'text') {
      count += 1;
      if (count !== index) return node;
      const text = node.text ?? '';
      return { ...node, text: text.slice(0, offset) + typed + text.slice(offset) };
    }
    return node.children === undefined ? node : { ...node, children: node.children.map(walk) };
  };
  return nodes.map(walk);
}

/** A text in the one way that the editor itself would write it. */
export const canonical = (nodes: readonly EditorNode[]): string => openText('').write(nodes);

/** Blocks of a text as they are written. */
export function writtenBlocks(text: string): string[] {
  return openText(text).sources;
}

/** The field writes its text a tenth of a second after the last change. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const root = document.querySelector('.lexical-root');
        let timer = setTimeout(done, 160);
        function later() {
          clearTimeout(timer);
          timer = setTimeout(done, 60);
        }
        function done() {
          root?.removeEventListener('Update', later);
          resolve();
        }
        root?.addEventListener('Update', later);
      }),
  );
