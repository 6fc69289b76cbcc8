import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type OpenEditor, openEditor, giveAddress } from '../support/open-editor.ts';
import { rollTo } from '../support/roll-to.ts';

const made = 'content/conditions/tennis-elbow.mdx';
const title = ({ page }: OpenEditor) => page.getByRole('textbox', { name: 'Title', exact: true });

/** Fills in a new condition and saves it. */
async function makeCondition(editor: OpenEditor): Promise<void> {
  const { page } = editor;
  await editor.open('#/collections/conditions/new');
  await title(editor).fill('Tennis elbow');
  await page.getByRole('checkbox', { name: 'Arm' }).click();
  expect(await editor.save()).toMatch(/field/);
  await (await rollTo(page, page.getByText('Test therapy', { exact: true }))).click();
  expect(await editor.save()).toBe('saved');
}

describe('a page that was made in this window', () => {
  test('is saved again, as often as its owner likes', async () => {
    const editor = await openEditor();
    await makeCondition(editor);
    const before = editor.read(made);
    for (const words of ['Tennis elbow, again', 'Tennis elbow, once more', 'Tennis elbow']) {
      await (await rollTo(editor.page, title(editor))).fill(words);
      expect(await editor.save()).toBe('saved');
      expect(editor.read(made)).toContain(`title: ${words}\n`);
    }
    expect(editor.read(made)).toBe(before);
  });

  test('is saved again after it was left and opened from the list', async () => {
    const editor = await openEditor();
    await makeCondition(editor);
    await editor.page.getByRole('button', { name: /Cancel Editing/ }).click();
    await editor.page.getByText('Tennis elbow').first().click();
    await title(editor).fill('Elbow of tennis players');
    expect(await editor.save()).toBe('saved');
    expect(editor.read(made)).toContain('title: Elbow of tennis players\n');
  });

  test('is not saved over what somebody else wrote into it meanwhile', async () => {
    const editor = await openEditor();
    await makeCondition(editor);
    const theirs = editor.read(made).replace('title: Tennis elbow', 'title: Theirs');
    writeFileSync(join(editor.base, made), theirs);
    await (await rollTo(editor.page, title(editor))).fill('Mine');
    expect(await editor.save()).toContain('was changed somewhere else since you opened it');
    expect(editor.read(made)).toBe(theirs);
  });
});

test('a page is saved, gets another address, and is saved again', async () => {
  const editor = await openEditor();
  const { page } = editor;
  await editor.open('#/collections/conditions/entries/draft-pain');
  await title(editor).fill('Draft pain, first');
  expect(await editor.save()).toBe('saved');
  page.on('dialog', (dialog) => void dialog.accept());
  await giveAddress(page, 'later-pain');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/entries\/later-pain$/);
  await title(editor).fill('Draft pain, second');
  expect(await editor.save()).toBe('saved');
  expect(editor.read('content/conditions/later-pain.mdx')).toContain('title: Draft pain, second\n');
});

const ownWords = `${'Words of its own, '.repeat(4)}and an end.`;

test('a copy of a page is a page of its own', async () => {
  const editor = await openEditor();
  const { page } = editor;
  const before = editor.read('content/pages/reviewer.mdx');
  await editor.open('#/collections/pages/entries/reviewer');
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await title(editor).fill('A copy');
  await page.getByRole('textbox', { name: 'Summary' }).fill(ownWords);
  expect(await editor.save()).toBe('saved');
  await title(editor).fill('A copy, again');
  expect(await editor.save()).toBe('saved');
  expect(editor.read('content/pages/a-copy.mdx')).toContain('title: A copy, again\n');
  expect(editor.read('content/pages/reviewer.mdx')).toBe(before);
});

test('the page beside the forms is the new one once it is saved', async () => {
  const { page, url } = await openEditor();
  await page.goto(url);
  const forms = page.frameLocator('#form');
  const shown = () => page.locator('#path').innerText();
  await forms.getByRole('searchbox').first().waitFor();
  await page
    .frame({ url: /form\.html/ })
    ?.evaluate(() => (window.location.hash = '#/collections/pages/entries/reviewer'));
  await forms.getByRole('button', { name: 'Show Editor Options' }).click();
  await forms.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect.poll(shown).toBe('/reviewer/');
  await forms.getByRole('textbox', { name: 'Title', exact: true }).fill('A copy');
  await forms.getByRole('textbox', { name: 'Summary' }).fill(ownWords);
  await forms.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(shown).toBe('/a-copy/');
});
