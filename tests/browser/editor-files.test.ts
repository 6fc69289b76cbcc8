import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontmatter } from '#check/read-entries.ts';
import type { Change } from '#editor/change.ts';
import { type OpenEditor, heldText, openEditor } from '../support/open-editor.ts';
import { rollTo } from '../support/roll-to.ts';
import { sites } from '../support/sites.ts';

/** A sign that stands in no text. */
const sign = '¤';

/** Opens every page, types a sign into its text and takes it out again, so that the editor writes it, and saves. */
test.each(Object.values(sites))(
  'every file of the $name content, opened and saved without a change, comes back as it was',
  { timeout: 1_200_000 },
  async ({ contentDir }) => {
    const editor = await openEditor(contentDir);
    // So tall that the text is drawn without rolling: what is not drawn the editor does not read.
    await editor.page.setViewportSize({ width: 1280, height: 4000 });
    const before = editor.files();
    // Translations have no forms: they are written by hand.
    const pages = [...before.keys()].filter((file) => /^\w+\/[^/]+\.mdx$/.test(file));
    expect(pages.length).toBeGreaterThan(4);
    for (const file of pages) {
      const [collection, name = ''] = file.split('/');
      await editor.open(`#/collections/${collection}/entries/${name.replace('.mdx', '')}`);
      await touchText(editor);
      expect(await saveAgain(editor, titleOf(join(contentDir, file)))).toEqual([`content/${file}`]);
    }
    await editor.open('#/collections/_singletons/entries/practice');
    const { name } = parse(readFileSync(join(contentDir, 'practice.yaml'), 'utf8')) as { name: string };
    expect(await saveAgain(editor, name)).toEqual(['content/practice.yaml']);
    expect(editor.files()).toEqual(before);
    expect(editor.heard).toEqual([]);
  },
);

function titleOf(path: string): string {
  const { frontmatter = '' } = splitFrontmatter(readFileSync(path, 'utf8')) ?? {};
  return (parse(frontmatter) as { title: string }).title;
}

/** Waits each time until the editor has written the whole text anew, as it writes it. */
async function touchText({ page }: OpenEditor): Promise<void> {
  const text = await rollTo(page, page.locator('.lexical-root'));
  const words = text.locator('[data-lexical-text]');
  if ((await words.count()) > 0) await words.first().click();
  else await text.focus();
  await page.keyboard.press((await words.count()) > 0 ? 'End' : 'Control+End');
  await page.keyboard.type(sign);
  await expect.poll(() => heldText(page)).toContain(sign);
  await page.keyboard.press('Backspace');
  await expect.poll(() => heldText(page)).not.toContain(sign);
}

/** A space at the end of a field makes the form savable and is not kept. Gives the files that were sent. */
async function saveAgain(editor: OpenEditor, title: string): Promise<string[]> {
  const { page } = editor;
  const field = page.getByRole('textbox', { name: /^(Title|Name of the practice)$/ }).first();
  expect(await field.inputValue()).toBe(title);
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await page.locator('button[data-label="Save"][aria-disabled="false"]').waitFor();
  const asking = page.waitForRequest('**/api/change');
  expect(await editor.save()).toBe('saved');
  const { changes } = (await asking).postDataJSON() as { changes: Change[] };
  return changes.map(({ path }) => path);
}
