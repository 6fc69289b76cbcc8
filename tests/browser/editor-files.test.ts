import { expect, test } from 'vitest';
import { openEditor, rollTo } from '../support/open-editor.ts';
import { sites } from '../support/sites.ts';

/** Opens every page, rolls to its text so that the editor reads it, and saves it as it stands. */
test.each(Object.values(sites))(
  'every file of the $name content, opened and saved without a change, comes back as it was',
  { timeout: 400_000 },
  async ({ contentDir }) => {
    const editor = await openEditor(contentDir);
    const { page } = editor;
    // So tall that the text is drawn without rolling: what is not drawn the editor does not read.
    await page.setViewportSize({ width: 1280, height: 4000 });
    const before = editor.files();
    const pages = [...before.keys()].filter((file) => file.endsWith('.mdx'));
    expect(pages.length).toBeGreaterThan(4);
    const written: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/change')) written.push(request.url());
    });
    for (const file of pages) {
      const [collection, name = ''] = file.split('/');
      await editor.open(`#/collections/${collection}/entries/${name.replace('.mdx', '')}`);
      await rollTo(page, page.locator('.lexical-root'));
      await page.waitForTimeout(300);
      await touch();
    }
    await editor.open('#/collections/_singletons/entries/practice');
    await touch();
    expect(written).toHaveLength(pages.length + 1);
    expect(editor.files()).toEqual(before);
    expect(editor.heard).toEqual([]);

    /** A space at the end of a field makes the form savable and is not kept. */
    async function touch(): Promise<void> {
      const field = page.getByRole('textbox', { name: /^(Title|Name of the practice)$/ }).first();
      await field.focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Space');
      await page.locator('button[data-label="Save"][aria-disabled="false"]').waitFor();
      expect(await editor.save()).toBe('saved');
    }
  },
);
