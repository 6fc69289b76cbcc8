import { expect, test } from 'vitest';
import { type OpenEditor, openEditor, putUpPhoto } from '../support/open-editor.ts';
import { rollTo } from '../support/roll-to.ts';
import { endOf } from '../support/type-text.ts';

const file = 'content/conditions/test-pain.mdx';

/** An editor whose first save is held back until it is let go. */
interface HeldEditor extends OpenEditor {
  /** Ends when the save has begun. */
  begun: Promise<unknown>;
  /** Lets the save go, and waits until the form is filled anew. */
  letGo: () => Promise<void>;
}

async function openHeld(): Promise<HeldEditor> {
  const editor = await openEditor();
  const { page } = editor;
  let resolve: () => void = () => undefined;
  const isLetGo = new Promise<void>((done) => (resolve = done));
  await page.route('**/api/change', async (route) => {
    await isLetGo;
    await route.continue();
  });
  await editor.open('#/collections/conditions/entries/test-pain');
  return {
    ...editor,
    begun: page.waitForRequest('**/api/change', { timeout: 60_000 }),
    letGo: async () => {
      resolve();
      await page.locator('button[data-label="Save"]').waitFor();
    },
  };
}

const field = ({ page }: OpenEditor, name: string) => page.getByRole('textbox', { name, exact: true });

test('words typed into a field while a save is under way stay, and are saved by the next', async () => {
  const editor = await openHeld();
  const title = field(editor, 'Title');
  await title.fill('Test pain at night ');
  await editor.page.keyboard.press('Control+s');
  await editor.begun;
  await editor.page.keyboard.type('and by day');
  await editor.letGo();
  expect(await title.inputValue()).toBe('Test pain at night and by day');
  expect(editor.read(file)).toContain('title: Test pain at night\n');
  expect(await editor.save()).toBe('saved');
  expect(editor.read(file)).toContain('title: Test pain at night and by day\n');
});

test('words typed into the text while a save is under way stay where they stand', async () => {
  const editor = await openHeld();
  const { page } = editor;
  await endOf(page, await rollTo(page, page.locator('[data-lexical-text]', { hasText: 'None are known.' })));
  await page.keyboard.type(' One');
  // At once: the form does not know yet of the last letter.
  await page.keyboard.press('Control+s');
  await editor.begun;
  await page.keyboard.type(' was', { delay: 30 });
  const going = editor.letGo();
  await page.keyboard.type(' lost, and none of it is missing.', { delay: 30 });
  await going;
  expect(await editor.save()).toBe('saved');
  expect(editor.read(file)).toContain('None are known. One was lost, and none of it is missing.\n');
  expect(editor.problems()).toEqual([]);
});

test('a save begins and ends while somebody types on without a pause', async () => {
  const editor = await openHeld();
  const title = field(editor, 'Title');
  await title.fill('Pain');
  const words = ' that comes and goes, day after day, night after night';
  let isTyped = false;
  const typing = editor.page.keyboard.type(words, { delay: 25 }).then(() => (isTyped = true));
  await editor.page
    .locator('button[data-label="Save"][aria-disabled="false"]')
    .evaluate((button: HTMLElement) => button.click());
  await editor.begun;
  expect(isTyped).toBe(false);
  await Promise.all([typing, editor.letGo()]);
  expect(await title.inputValue()).toBe(`Pain${words}`);
  expect(await editor.save()).toBe('saved');
  expect(editor.read(file)).toContain(`title: Pain${words}\n`);
});

test('a picture that is chosen while a save is under way is saved by the next', async () => {
  const editor = await openHeld();
  await field(editor, 'Title').fill('Test pain at night');
  await editor.page.keyboard.press('Control+s');
  await editor.begun;
  // While a save is under way the form is not opened anew.
  await putUpPhoto({ ...editor, open: async () => undefined });
  await editor.letGo();
  await editor.page.locator('[data-key-path="picture.alt"]').getByRole('textbox').fill('A plain green field');
  expect(await editor.save()).toBe('saved');
  expect(editor.read(file)).toContain('  file: ./my-photo-1.webp\n');
  expect([...editor.files().keys()]).toContain('conditions/my-photo-1.webp');
});
