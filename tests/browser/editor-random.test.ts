import { expect, test } from 'vitest';
import { documentsOf, editDocuments } from '../support/edit-documents.ts';
import { openEditor, openForm } from '../support/open-editor.ts';
import { rollTo } from '../support/roll-to.ts';

const form = '#/collections/conditions/entries/test-pain';
const count = Number(process.env['EDIT_DOCUMENTS'] || 40);
const seed = Number(process.env['EDIT_SEED'] || 20_261_128);
const windows = 3;

test(
  `${count} random texts (seed ${seed}), each edited in one random place by real keys, are saved as the screen shows them`,
  { timeout: 60_000 + count * 1000 },
  async () => {
    const editor = await openEditor();
    const pages = [editor.page, ...(await Promise.all([editor.again(), editor.again()]))];
    const documents = documentsOf(seed, count);
    const wrong = await Promise.all(
      pages.map(async (page, index) => {
        await openForm(page, form);
        await rollTo(page, page.locator('.lexical-root'));
        return editDocuments(
          page,
          documents.filter((_, place) => place % windows === index),
        );
      }),
    );
    expect(wrong.flat()).toEqual([]);
  },
);
