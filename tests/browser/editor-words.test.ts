import { describe, expect, test } from 'vitest';
import { openEditor } from '../support/open-editor.ts';
import { rollTo } from '../support/roll-to.ts';

const condition = '#/collections/conditions/entries/test-pain';

describe('the editor speaks of what is on its screen', () => {
  test('when a card for 911 is put into a page that shows one already', async () => {
    const editor = await openEditor();
    const { page } = editor;
    const before = editor.files();
    await editor.open(condition);
    await (await rollTo(page, page.getByText('None are known.'))).click();
    await (await rollTo(page, page.getByRole('button', { name: 'Care card' }))).click();
    const said = await editor.save();
    expect(said).toContain('“Call for help card” (button “Care card”)');
    expect(said).not.toMatch(/[<>`]|##|!\[/);
    expect(editor.files()).toEqual(before);
  });

  test('when a line of a list is folded or counted', async () => {
    const editor = await openEditor();
    const { page } = editor;
    await editor.open('#/collections/_singletons/entries/practice');
    await rollTo(page, page.getByText('2 Opening hours'));
    await rollTo(page, page.getByText(/10:00.* to .*, Saturday/));
    await rollTo(page, page.getByRole('button', { name: /^Add .?opening time/ }));
  });

  test('when a therapy is chosen: no half-written page is made by one press', async () => {
    const editor = await openEditor();
    const { page } = editor;
    await editor.open(condition);
    await rollTo(page, page.getByText('Test therapy: Limited'));
    const lines = page.locator('[data-key-path="therapies"]');
    await lines.getByRole('button', { name: 'Expand', exact: true }).first().click();
    await rollTo(page, page.locator('[data-key-path="therapies.0.sources"]').getByRole('textbox'));
    const making = page.locator('[data-field-type="relation"] button[aria-haspopup="dialog"]');
    expect([await making.count(), await making.first().isVisible()]).toEqual([1, false]);
    await rollTo(page, page.getByRole('button', { name: /^Add .?therapy used for it/ }));
  });

  test('when a link is made: the pages of the site are offered by name', async () => {
    const editor = await openEditor();
    const { page } = editor;
    await editor.open(condition);
    await (await rollTo(page, page.getByText('None are known.'))).dblclick();
    await page.getByRole('button', { name: 'Link', exact: true }).first().click();
    const field = page.locator('input[aria-label="Page or address"]');
    await field.focus();
    const offered = () =>
      field.evaluate((input: HTMLInputElement) =>
        [...(input.list?.options ?? [])].map(({ label, value }) => `${label}: ${value}`),
      );
    await expect.poll(offered).toContain('Other pain: /conditions/other-pain/');
    expect((await offered()).join('\n')).not.toContain('Draft pain');
  });

  test('when a fact of the practice stands in a text', async () => {
    const editor = await openEditor();
    const { page } = editor;
    await editor.open('#/collections/pages/entries/about');
    await rollTo(page, page.getByText('Name of the practice', { exact: true }));
  });
});
