import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Change } from '#editor/change.ts';
import { type OpenEditor, openEditor, putUpPhoto } from '../support/open-editor.ts';
import { rollTo } from '../support/roll-to.ts';

const condition = 'content/conditions/test-pain.mdx';
const conditionForm = '#/collections/conditions/entries/test-pain';

describe('the editor refuses', () => {
  test('a bad entry, in plain words, and keeps what was written', async () => {
    const editor = await openEditor();
    const before = editor.files();
    await editor.open(conditionForm);
    const title = editor.page.getByRole('textbox', { name: 'Title', exact: true });
    await title.fill('Other pain');
    const said = await editor.save();
    expect(said).toContain('It is not saved yet. What you wrote is still here.');
    expect(said).toContain(
      'the title "other pain" is also used by the page “Other pain”. Change one of them.',
    );
    expect(editor.files()).toEqual(before);
    await editor.page.getByRole('button', { name: 'OK' }).click();
    expect(await title.inputValue()).toBe('Other pain');
  });

  test('a mistyped source, with the field by its label and "Did you mean"', async () => {
    const editor = await openEditor();
    const { page } = editor;
    const before = editor.files();
    await editor.open(conditionForm);
    await rollTo(page, page.getByText('Test therapy: Limited'));
    const lines = page.locator('[data-key-path="therapies"]');
    await lines.getByRole('button', { name: 'Expand', exact: true }).first().click();
    const source = page.locator('[data-key-path="therapies.0.sources"]').getByRole('textbox').first();
    await (await rollTo(page, source)).fill('twoo');
    const said = await editor.save();
    expect(said).toMatch(/Test pain, “Therapies used for it, line 1, .*” names the source "twoo"/);
    expect(said).toContain('Did you mean "two"?');
    expect(editor.files()).toEqual(before);
  });

  test('a page with a new picture: no picture is left behind, and it is there once the page is mended', async () => {
    const editor = await openEditor();
    const before = editor.files();
    await putUpPhoto(editor);
    await editor.page
      .locator('[data-key-path="picture.alt"]')
      .getByRole('textbox')
      .fill('A plain green field');
    const title = await rollTo(editor.page, editor.page.getByRole('textbox', { name: 'Title', exact: true }));
    await title.fill('Other pain');
    expect(await editor.save()).toContain('also used by the page “Other pain”');
    await expect.poll(() => editor.files()).toEqual(before);
    await editor.page.getByRole('button', { name: 'OK' }).click();
    await title.fill('Test pain');
    expect(await editor.save()).toBe('saved');
    expect(editor.read(condition)).toContain('  file: ./my-photo-1.webp\n');
    expect(editor.files().has('conditions/my-photo-1.webp')).toBe(true);
  });

  test('an old tab, so that no change made elsewhere is lost', async () => {
    const editor = await openEditor();
    await editor.open(conditionForm);
    const other = readFileSync(join(editor.base, condition), 'utf8').replace(
      'title: Test pain',
      'title: Changed elsewhere',
    );
    writeFileSync(join(editor.base, condition), other);
    await editor.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Mine');
    expect(await editor.save()).toContain('This page was changed somewhere else since you opened it');
    expect(editor.read(condition)).toBe(other);
  });

  test('to take away a page that others lead to', async () => {
    const editor = await openEditor();
    const before = editor.files();
    await deletePage(editor, 'other-pain');
    await editor.page.locator('.sui.alert.error').waitFor();
    expect(editor.files()).toEqual(before);
  });

  test('to take away a picture that another page shows, when its own page goes', async () => {
    const editor = await openEditor();
    const answering = editor.page.waitForResponse('**/api/change');
    await deletePage(editor, 'draft-pain');
    const answer = await answering;
    const { changes } = answer.request().postDataJSON() as { changes: Change[] };
    expect(changes.map(({ path }) => path)).toEqual(['content/conditions/draft-pain.mdx']);
    expect(answer.status()).toBe(200);
    expect(editor.files().has('conditions/draft-pain.mdx')).toBe(false);
    expect(editor.files().has('conditions/square.png')).toBe(true);
    expect(editor.problems()).toEqual([]);
  });
});

async function deletePage({ open, page }: OpenEditor, name: string): Promise<void> {
  await open(`#/collections/conditions/entries/${name}`);
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
}
