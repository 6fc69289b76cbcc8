import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type OpenEditor, openEditor } from '../support/open-editor.ts';
import { spanishPain, translation } from '../support/spanish-pain.ts';

const article = 'content/articles/test-article.mdx';

describe('a page is deleted', () => {
  test('and the mention of it in the form of another page goes with it, as the question says', async () => {
    const editor = await openEditor();
    unlink(editor, 'content/conditions/other-pain.mdx', '/conditions/test-pain/', '/about/');
    await editor.page.reload();
    const question = await askToDelete(editor, 'test-pain');
    expect(question).toContain('The reference to it in another entry will be removed as well.');
    await confirm(editor);
    await expect.poll(() => editor.files().has('conditions/test-pain.mdx')).toBe(false);
    expect(editor.read(article)).not.toContain('test-pain');
    expect(editor.problems()).toEqual([]);
  });

  test('or nothing at all is changed, where a text leads to it', async () => {
    const editor = await openEditor();
    const before = editor.files();
    const told = toldBeside(editor);
    await askToDelete(editor, 'test-pain');
    await confirm(editor);
    await expect.poll(told).toContain('Nothing was deleted, and nothing was changed.');
    expect(await told()).toContain('“Other pain”, in the text, near “Gently. See the other one.”');
    await editor.page.waitForTimeout(1500);
    expect(editor.files()).toEqual(before);
  });

  test('with its translation, which another question names, and not without an answer to it', async () => {
    const editor = await openEditor();
    unlink(editor, 'content/conditions/other-pain.mdx', '/conditions/test-pain/', '/about/');
    mkdirSync(join(editor.base, 'content/es/conditions'), { recursive: true });
    writeFileSync(join(editor.base, `content/${translation}`), spanishPain());
    await editor.page.reload();
    const before = editor.files();
    const questions: string[] = [];
    const answers: Promise<void>[] = [];
    editor.page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      answers.push(questions.length === 1 ? dialog.dismiss() : dialog.accept());
    });
    const told = toldBeside(editor);
    await askToDelete(editor, 'test-pain');
    await confirm(editor);
    await expect.poll(told).toBe('Nothing was deleted, and nothing was changed.');
    expect(editor.files()).toEqual(before);
    await editor.page.reload();
    await askToDelete(editor, 'test-pain');
    await confirm(editor);
    await expect.poll(() => editor.files().has('conditions/test-pain.mdx')).toBe(false);
    await Promise.all(answers);
    expect(questions[1]).toContain('The translation goes with the page: “Dolor de prueba” is deleted too.');
    expect(editor.files().has(translation)).toBe(false);
    expect(editor.problems()).toEqual([]);
  });

  test('not, where the form of another page would be left without what it must have', async () => {
    const editor = await openEditor();
    await editor.open('#/collections/therapies/entries/test-therapy');
    const question = await askToDelete(editor, 'test-therapy', 'therapies');
    expect(question).toContain('can’t be deleted');
    expect(question).toContain('Conditions › Test pain');
  });
});

async function askToDelete(
  { open, page }: OpenEditor,
  name: string,
  collection = 'conditions',
): Promise<string> {
  await open(`#/collections/${collection}/entries/${name}`);
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  const question = page.getByRole('alertdialog');
  await question.waitFor();
  return question.innerText();
}

const confirm = ({ page }: OpenEditor) =>
  page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();

/** What the forms tell the window around them. */
function toldBeside({ page }: OpenEditor): () => Promise<string> {
  const listening = page.evaluate(() => {
    window.addEventListener('message', ({ data }: MessageEvent<{ refusal?: string }>) => {
      if (data.refusal !== undefined) document.documentElement.dataset['refusal'] = data.refusal;
    });
  });
  return async () => {
    await listening;
    return page.evaluate(() => document.documentElement.dataset['refusal'] ?? '');
  };
}

function unlink({ base }: OpenEditor, file: string, from: string, to: string): void {
  const path = join(base, file);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
}
