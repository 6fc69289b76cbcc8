import type { Dialog } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type OpenEditor, openEditor } from '../support/open-editor.ts';
import { rollTo } from '../support/roll-to.ts';

const conditionForm = '#/collections/conditions/entries/test-pain';
const words = 'Test pain, not saved yet';
const title = ({ page }: OpenEditor) => page.getByRole('textbox', { name: 'Title', exact: true });
const back = ({ page }: OpenEditor) => page.getByRole('button', { name: /Cancel Editing/ });

/** Answers every question of the window in one way, and keeps what it asked. */
function answerAll({ page }: OpenEditor, isYes: boolean): Dialog[] {
  const asked: Dialog[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog);
    void (isYes ? dialog.accept() : dialog.dismiss());
  });
  return asked;
}

async function write(editor: OpenEditor): Promise<void> {
  await editor.open(conditionForm);
  await title(editor).click();
  await title(editor).fill(words);
  await editor.page.locator('button[data-label="Save"][aria-disabled="false"]').waitFor();
}

/** Whether the browser holds what was typed and not saved. */
const isStored = ({ page }: OpenEditor) =>
  page.evaluate(async (typed) => {
    const name = 'not-saved-yet';
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return false;
    const opening = indexedDB.open(name);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('draft-backups').objectStore('draft-backups').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    return JSON.stringify(reading.result).includes(typed);
  }, words);

/** Opens the form again and takes what the editor offers. */
async function takeBack(editor: OpenEditor): Promise<void> {
  const { page } = editor;
  await page.evaluate((hash) => (window.location.hash = hash), conditionForm);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => title(editor).inputValue()).toBe(words);
}

describe('words that are not saved', () => {
  test('are not left by the arrow before their owner was asked', async () => {
    const editor = await openEditor();
    const asked = answerAll(editor, false);
    await write(editor);
    await back(editor).click();
    expect(asked.map((dialog) => dialog.message())).toEqual([expect.stringContaining('not saved')]);
    expect(await title(editor).inputValue()).toBe(words);
  });

  test('come back when they were left, to be saved', async () => {
    const editor = await openEditor();
    answerAll(editor, true);
    await write(editor);
    await back(editor).click();
    await title(editor).waitFor({ state: 'detached' });
    await takeBack(editor);
    expect(await editor.save()).toBe('saved');
    expect(editor.read('content/conditions/test-pain.mdx')).toContain(`title: ${words}\n`);
  });

  test('come back after the window was closed or loaded again, which asked first', async () => {
    const editor = await openEditor();
    const asked = answerAll(editor, true);
    await write(editor);
    await expect.poll(() => isStored(editor)).toBe(true);
    await editor.page.goto(`${editor.url}form.html?again`);
    expect(asked.map((dialog) => dialog.type())).toEqual(['beforeunload']);
    await takeBack(editor);
  });

  test('come back where a save was refused', async () => {
    const editor = await openEditor();
    answerAll(editor, true);
    await editor.open(conditionForm);
    await title(editor).click();
    await title(editor).fill('Other pain');
    expect(await editor.save()).toContain('also used by the page “Other pain”');
    await editor.page.getByRole('button', { name: 'OK' }).click();
    await title(editor).fill(words);
    await back(editor).click();
    await title(editor).waitFor({ state: 'detached' });
    await takeBack(editor);
  });

  test('are kept of a page that was never saved', async () => {
    const editor = await openEditor();
    const { page } = editor;
    answerAll(editor, true);
    await editor.open('#/collections/conditions/new');
    await title(editor).click();
    await title(editor).fill('Tennis elbow');
    await back(editor).click();
    await title(editor).waitFor({ state: 'detached' });
    await page.evaluate(() => (window.location.hash = '#/collections/conditions/new'));
    await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
    await expect.poll(() => title(editor).inputValue()).toBe('Tennis elbow');
  });
});

describe('nobody is asked', () => {
  test('who only looked at a page', async () => {
    const editor = await openEditor();
    const asked = answerAll(editor, false);
    await editor.open(conditionForm);
    await title(editor).click();
    await rollTo(editor.page, editor.page.getByText('None are known.'));
    await back(editor).click();
    await title(editor).waitFor({ state: 'detached' });
    expect(asked).toEqual([]);
  });

  test('who has saved', async () => {
    const editor = await openEditor();
    const asked = answerAll(editor, false);
    await write(editor);
    expect(await editor.save()).toBe('saved');
    await back(editor).click();
    await title(editor).waitFor({ state: 'detached' });
    await editor.open(conditionForm);
    expect(await title(editor).inputValue()).toBe(words);
    await editor.page.reload();
    expect(asked).toEqual([]);
  });
});
