import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { heldText, openEditor, putUpPhoto, giveAddress } from '../support/open-editor.ts';
import { endOf } from '../support/type-text.ts';
import { rollTo } from '../support/roll-to.ts';

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
    await endOf(editor.page, await rollTo(editor.page, sentence));
    await editor.page.keyboard.type(' Not {yet}, if < 5.');
    await expect.poll(() => heldText(editor.page)).toContain('Not \\{yet\\}, if \\< 5.');
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

  test('a sentence of a page: bold letters and a line break reach the file', async () => {
    const editor = await openEditor();
    const before = editor.read(condition);
    await editor.open(conditionForm);
    const sentence = editor.page.locator('[data-lexical-text]', { hasText: 'None are known.' });
    await endOf(editor.page, await rollTo(editor.page, sentence));
    await editor.page.keyboard.press('Shift+Enter');
    await editor.page.keyboard.press('Control+b');
    await editor.page.keyboard.type('Not one.');
    await expect.poll(() => heldText(editor.page)).toContain('**Not one.**');
    expect(await editor.save()).toBe('saved');
    expect(editor.read(condition)).toBe(
      before.replace('None are known.\n', 'None are known.\\\n**Not one.**\n'),
    );
    expect(editor.problems()).toEqual([]);
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

  test('the address of a page: the file moves, and its words stay to the letter', async () => {
    const editor = await openEditor();
    const { page } = editor;
    const before = editor.read('content/conditions/draft-pain.mdx');
    await editor.open('#/collections/conditions/entries/draft-pain');
    page.on('dialog', (dialog) => void dialog.accept());
    await giveAddress(page, 'later-pain');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/entries\/later-pain$/);
    expect(editor.files().has('conditions/draft-pain.mdx')).toBe(false);
    expect(editor.read('content/conditions/later-pain.mdx')).toBe(before);
  });

  test('the address of a page that others lead to: asked first, then all of it or nothing', async () => {
    const editor = await openEditor();
    const { page } = editor;
    const before = editor.files();
    const questions: string[] = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      void (questions.length === 1 ? dialog.dismiss() : dialog.accept());
    });
    await editor.open(conditionForm);
    await giveAddress(page, 'new-pain');
    expect(await editor.save()).toContain('The page keeps its address, and nothing was saved.');
    expect(editor.files()).toEqual(before);
    await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    // The forms are read anew, as other pages have changed.
    await page.waitForURL(/entries\/new-pain$/);
    await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
    expect(questions[1]).toContain('/conditions/new-pain/ in place of /conditions/test-pain/');
    expect(questions[1]).toContain('“Other pain”');
    expect(editor.read('content/redirects.yaml')).toContain(
      '- from: /conditions/test-pain/\n  to: /conditions/new-pain/\n',
    );
    expect(editor.problems()).toEqual([]);
  });

  test('with the keyboard alone', async () => {
    const editor = await openEditor();
    await editor.open(conditionForm);
    await editor.page.getByRole('textbox', { name: 'Title', exact: true }).focus();
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.type(' by keys');
    await editor.page.locator('button[data-label="Save"][aria-disabled="false"]').waitFor();
    await editor.page.keyboard.press('Control+s');
    await expect.poll(() => editor.read(condition)).toContain('title: Test pain by keys\n');
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
    await (await rollTo(page, page.getByRole('radio', { name: 'Test therapy' }))).click();
    await page.getByText('This field is required').waitFor({ state: 'hidden' });
    expect(await editor.save()).toBe('saved');
    const text = editor.read('content/conditions/tennis-elbow.mdx');
    expect(text).toMatch(/^---\ntitle: Tennis elbow\nkind: condition\n/);
    expect(text).toContain('\nbodyAreas:\n  - arm\n');
    expect(text).toContain('  - therapy: test-therapy\n');
    expect(text).toContain('\ndraft: true\n---\n\n## Check if this sounds like you\n\nWRITE HERE');
    expect(text).toContain('<Do>\n\n- WRITE HERE');
    expect(editor.problems()).toEqual([]);
  });

  test('a photo in the format of a phone (HEIC): it becomes a WebP too', async () => {
    const editor = await openEditor();
    await putUpPhoto(editor, join('tests', 'fixtures', 'photo.heic'));
    await editor.page
      .locator('[data-key-path="picture.alt"]')
      .getByRole('textbox')
      .fill('A plain green field');
    expect(await editor.save()).toBe('saved');
    const picture = await sharp(join(editor.base, 'content/conditions/photo.webp')).metadata();
    expect([picture.format, picture.width, picture.height]).toEqual(['webp', 640, 320]);
  });

  test('a picture: it becomes a WebP of at most 1,600 pixels beside the page', async () => {
    const editor = await openEditor();
    const { page } = editor;
    await putUpPhoto(editor);
    await page.locator('[data-key-path="picture.alt"]').getByRole('textbox').fill('A plain green field');
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
