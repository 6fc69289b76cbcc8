import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { type OpenEditor, openEditor, rollTo } from '../support/open-editor.ts';

const condition = 'content/conditions/test-pain.mdx';
const conditionForm = '#/collections/conditions/entries/test-pain';
const practiceForm = '#/collections/_singletons/entries/practice';

/** Lines that one text has and the other has not, the old ones first. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

describe('the owner edits', () => {
  test('the phone: one line of practice.yaml changes, comments and order stay', async () => {
    const editor = await openEditor();
    const before = editor.read('content/practice.yaml');
    await editor.open(practiceForm);
    await editor.page.getByRole('textbox', { name: 'Phone', exact: true }).fill('517-555-0199');
    expect(await editor.save()).toBe('saved');
    expect(changedLines(before, editor.read('content/practice.yaml'))).toEqual([
      "- phone: '517-555-0100'",
      "+ phone: '517-555-0199'",
    ]);
    expect(editor.heard).toEqual([]);
  });

  test('a sentence of a page: braces and a stray "<" are kept as typed and break nothing', async () => {
    const editor = await openEditor();
    const before = editor.read(condition);
    await editor.open(conditionForm);
    const sentence = editor.page.locator('[data-lexical-text]', { hasText: 'None are known.' });
    await (await rollTo(editor.page, sentence)).click();
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.type(' Not {yet}, if < 5.');
    await editor.page.waitForTimeout(400);
    expect(await editor.save()).toBe('saved');
    expect(changedLines(before, editor.read(condition))).toEqual([
      '- None are known.',
      '+ None are known. Not \\{yet\\}, if \\< 5.',
    ]);
    expect(editor.problems()).toEqual([]);
    await editor.open(practiceForm);
    await editor.open(conditionForm);
    expect(await (await rollTo(editor.page, sentence)).innerText()).toBe(
      'None are known. Not {yet}, if < 5.',
    );
  });

  test('twice in a row, and back again: the file is what it was', async () => {
    const editor = await openEditor();
    const before = editor.read(condition);
    await editor.open(conditionForm);
    const title = editor.page.getByRole('textbox', { name: 'Title', exact: true });
    for (const words of ['Test pain, again', 'Test pain']) {
      await title.fill(words);
      expect(await editor.save()).toBe('saved');
    }
    expect(editor.read(condition)).toBe(before);
  });

  test('with the keyboard alone', async () => {
    const editor = await openEditor();
    await editor.open(conditionForm);
    await editor.page.getByRole('textbox', { name: 'Title', exact: true }).focus();
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.type(' by keys');
    await editor.page.locator('button[data-label="Save"][aria-disabled="false"]').waitFor();
    await editor.page.keyboard.press('Control+s');
    await expect
      .poll(() => editor.read(condition), { timeout: 10_000 })
      .toContain('title: Test pain by keys\n');
  });
});

describe('the owner adds', () => {
  test('a condition: it begins as a draft with guidance, and the check takes it', async () => {
    const editor = await openEditor();
    const { page } = editor;
    await editor.open('#/collections/conditions/new');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Tennis elbow');
    await page.getByRole('checkbox', { name: 'Arm' }).click();
    expect(await editor.save()).toMatch(/field/);
    await (await rollTo(page, page.getByText('Test therapy', { exact: true }))).click();
    expect(await editor.save()).toBe('saved');
    const text = editor.read('content/conditions/tennis-elbow.mdx');
    expect(text).toMatch(/^---\ntitle: Tennis elbow\nkind: condition\n/);
    expect(text).toContain('\nbodyAreas:\n  - arm\n');
    expect(text).toContain('  - therapy: test-therapy\n');
    expect(text).toContain('\ndraft: true\n---\n\n## Check if this sounds like you\n\nWRITE HERE');
    expect(text).toContain('<Do>\n\n- WRITE HERE');
    expect(editor.problems()).toEqual([]);
  });

  test('a picture: it becomes a WebP of at most 1,600 pixels beside the page', async () => {
    const editor = await openEditor();
    const { page } = editor;
    const photo = join(editor.base, 'My Photo (1).png');
    writeFileSync(
      photo,
      await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#0f5148' } })
        .png()
        .toBuffer(),
    );
    await editor.open(conditionForm);
    await (await rollTo(page, page.getByText(/^Add .?Picture/))).click();
    await (await rollTo(page, page.getByRole('button', { name: 'Browse' }))).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload' }).click();
    await (await choosing).setFiles(photo);
    await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('img[src^="blob:"]').first().waitFor();
    await page.getByRole('textbox', { name: 'What it shows' }).fill('A plain green field');
    expect(await editor.save()).toBe('saved');
    expect(editor.read(condition)).toContain(
      '\npicture:\n  file: ./my-photo-1.webp\n  alt: A plain green field\n',
    );
    const picture = await sharp(join(editor.base, 'content/conditions/my-photo-1.webp')).metadata();
    expect([picture.format, picture.width, picture.height]).toEqual(['webp', 1600, 800]);
    expect(editor.problems()).toEqual([]);
    expect(editor.heard).toEqual([]);
  });
});

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
    await page.getByRole('button', { name: 'Expand', exact: true }).first().click();
    await rollTo(page, page.getByRole('textbox', { name: 'Source', exact: true }));
    await page.getByRole('textbox', { name: 'Source', exact: true }).fill('twoo');
    const said = await editor.save();
    expect(said).toContain('Test pain, “Therapies used for it, line 1, Source” names the source "twoo"');
    expect(said).toContain('Did you mean "two"?');
    expect(editor.files()).toEqual(before);
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
    await deletePage(editor, 'draft-pain');
    const [draft, picture] = ['conditions/draft-pain.mdx', 'conditions/square.png'];
    await expect.poll(() => editor.files().has(draft), { timeout: 10_000 }).toBe(false);
    await editor.page.waitForTimeout(1000);
    expect(editor.files().has(picture)).toBe(true);
    expect(editor.problems()).toEqual([]);
  });
});

async function deletePage({ open, page }: OpenEditor, name: string): Promise<void> {
  await open(`#/collections/conditions/entries/${name}`);
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
}
