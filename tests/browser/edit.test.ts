import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type EditCommand, startEdit } from '../support/edit-command.ts';
import '../support/start-browser.ts';
import { pagePatience } from '../support/patience.ts';

const folder = join('data', 'test-edit');
let command: EditCommand | undefined;
let browser: Browser;
let page: Page;
const strangers: string[] = [];

beforeAll(async () => {
  command = await startEdit(folder);
  browser = await chromium.connect(inject('browserEndpoint'));
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(pagePatience);
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1') strangers.push(request.url());
  });
  await page.goto(command.url);
  // The live preview takes its time to start on a busy machine.
  await shown().locator('html:not([data-waiting]) h1').waitFor({ timeout: 200_000 });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await command?.stop();
});

const forms = () => page.frameLocator('#form');
const shown = () => page.frameLocator('#preview');
const title = () => forms().getByRole('textbox', { name: 'Title', exact: true });

test('the page stands beside its form, and shows each save without the form being loaded again', async () => {
  await forms().getByText('Test pain').first().click();
  await title().waitFor();
  await shown().getByRole('heading', { level: 1, name: 'Test pain' }).waitFor();
  await page.frames()[1]?.evaluate(() => Object.assign(window, { isStillTheSame: true }));
  await title().fill('Test pain, seen at once');
  await forms().getByRole('button', { name: 'Save', exact: true }).click();
  await shown().getByRole('heading', { level: 1, name: 'Test pain, seen at once' }).waitFor();
  // The page shows what is typed before it is saved.
  await forms().locator('button[data-label="Save"][aria-disabled="true"]').waitFor();
  await expect
    .poll(() => readFileSync(join(folder, 'conditions/test-pain.mdx'), 'utf8'))
    .toContain('title: Test pain, seen at once');
  expect(await page.frames()[1]?.evaluate(() => 'isStillTheSame' in window)).toBe(true);
  expect(await title().inputValue()).toBe('Test pain, seen at once');
});

test('the page follows what is typed, before it is saved', async () => {
  await title().fill('Test pain, typed');
  await shown().getByRole('heading', { level: 1, name: 'Test pain, typed' }).waitFor();
  const sentence = forms().locator('[data-lexical-text]', { hasText: 'None are known.' });
  await sentence.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Not one.');
  await shown().getByText('None are known. Not one.').waitFor();
  await title().fill('Test pain, seen at once');
  expect(readFileSync(join(folder, 'conditions/test-pain.mdx'), 'utf8')).not.toContain('Not one.');
});

test('a click on the page leads to the field that holds its words', async () => {
  await shown().getByText('It cannot help with anything real', { exact: false }).first().click();
  const field = forms().getByRole('textbox', { name: 'What massage cannot do' });
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('loading the window again comes back to the same form', async () => {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await title().waitFor();
  await shown().getByRole('heading', { level: 1, name: 'Test pain, seen at once' }).waitFor();
  const discard = forms().getByRole('button', { name: 'Discard' });
  await discard.click();
  expect(await title().inputValue()).toBe('Test pain, seen at once');
});

test('a draft is shown, and marked as one', async () => {
  await forms()
    .getByRole('button', { name: /Cancel Editing/ })
    .click();
  await forms().getByText('Draft pain').first().click();
  await page.getByText('Draft: visitors do not see it yet').waitFor();
  await shown().getByRole('heading', { level: 1, name: 'Draft pain' }).waitFor();
});

test('a page that others lead to is not deleted, and the window says why', async () => {
  await forms()
    .getByRole('button', { name: /Cancel Editing/ })
    .click();
  await forms().getByText('Other pain').first().click();
  await title().waitFor();
  await forms().getByRole('button', { name: 'Show Editor Options' }).click();
  await forms()
    .getByRole('menuitem', { name: /Delete/ })
    .click();
  await forms().getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'This was not done' });
  await dialog.waitFor();
  const told = await dialog.innerText();
  expect(told).toContain('Nothing was deleted, and nothing was changed.');
  expect(told).toContain('Other pages lead to “Other pain”. Take out these links first, then delete it:');
  expect(told).toContain('“Test pain, seen at once”, in the text, near ');
  await dialog.getByRole('button', { name: 'OK' }).click();
  expect(existsSync(join(folder, 'conditions/other-pain.mdx'))).toBe(true);
});

test(
  'a picture that is shown and goes: the page says what it waits for, and comes back by itself',
  // The preview is started anew, which takes half a minute on a busy machine.
  { timeout: 180_000 },
  async () => {
    const [picture, kept] = [join(folder, 'conditions/square.png'), join(folder, '..', 'kept.png')];
    await forms()
      .getByRole('button', { name: /Cancel Editing/ })
      .click();
    renameSync(picture, kept);
    await forms().getByText('Other pain').first().click();
    await shown().getByText('This page waits until something is put right').waitFor();
    expect(await shown().locator('body').innerText()).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
    renameSync(kept, picture);
    await shown().getByRole('heading', { level: 1, name: 'Other pain' }).waitFor({ timeout: 120_000 });
  },
);

test("comments are one step away, on the practice's own site", async () => {
  const link = page.getByRole('link', { name: 'Answer comments' });
  expect(await link.getAttribute('href')).toBe('https://massage.test/desk/');
});

test('form, page or both: one button each, and a phone has room for one', async () => {
  await page.getByRole('button', { name: 'Page', exact: true }).click();
  expect(await page.locator('#form').isVisible()).toBe(false);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('#form').waitFor();
  expect(await page.getByRole('button', { name: 'Both' }).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('#preview').waitFor();
});

test.each(['light', 'dark'] as const)('the window shuts nobody out (%s)', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(
      { exclude: [['#form'], ['#preview']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
    ),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('nothing was asked of any other machine', () => {
  expect(strangers).toEqual([]);
});
