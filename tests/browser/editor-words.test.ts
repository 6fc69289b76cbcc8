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

  test('when pages are listed: by the names that the menu has, in the order of the alphabet', async () => {
    const editor = await openEditor();
    const { page } = editor;
    await page.evaluate(() => (window.location.hash = '#/collections/pages'));
    const names = () => page.locator('[role="row"] .title bdi').allInnerTexts();
    await expect
      .poll(names)
      .toEqual([
        'A front page for tests',
        'About',
        'Contact',
        'Privacy in the tests',
        'Who checks the tests',
        'Who else gives sessions',
      ]);
    await page.getByRole('row', { name: 'About' }).click();
    await page.getByText('Pages › About').waitFor();
  });

  test('when a page with a name in the menu is made: its address is that of its title', async () => {
    const editor = await openEditor();
    const { page } = editor;
    await editor.open('#/collections/pages/new');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Where to park');
    await (await rollTo(page, page.getByRole('textbox', { name: 'Name in the menu' }))).fill('Parking');
    await (await rollTo(page, page.getByRole('textbox', { name: 'Summary' }))).fill('x'.repeat(60));
    await (await rollTo(page, page.getByRole('textbox', { name: 'Opening lines' }))).fill('x'.repeat(30));
    expect(await editor.save()).toBe('saved');
    expect([...editor.files().keys()]).toContain('pages/where-to-park.mdx');
  });

  test('when a page was checked: whoever may have done it is offered by name', async () => {
    const editor = await openEditor();
    const { page } = editor;
    const before = editor.read('content/conditions/other-pain.mdx');
    expect(before).not.toContain('reviewedBy');
    await editor.open('#/collections/conditions/entries/other-pain');
    const field = page.locator('[data-key-path="reviewedBy"]');
    await (await rollTo(page, field.getByRole('radio', { name: 'Checker' }))).click();
    expect(await editor.save()).toBe('saved');
    expect(editor.read('content/conditions/other-pain.mdx')).toContain('\nreviewedBy: checker\n');
    await (await rollTo(page, field.getByRole('radio').first())).click();
    expect(await editor.save()).toBe('saved');
    expect(editor.read('content/conditions/other-pain.mdx')).toBe(before);
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
