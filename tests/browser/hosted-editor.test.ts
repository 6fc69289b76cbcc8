import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type FakeGitea, startGitea } from '../support/fake-gitea.ts';
import { openForm, saveForm } from '../support/open-editor.ts';
import { sites } from '../support/sites.ts';

const file = 'content/conditions/test-pain.mdx';
const heard: string[] = [];
let gitea: FakeGitea;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gitea = await startGitea(sites.second.contentDir);
  browser = await chromium.connect(inject('browserEndpoint'));
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && origin !== gitea.url)
      heard.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) heard.push(message.text());
  });
  await page.goto(`${gitea.url}/admin/`);
});

afterAll(async () => {
  await browser.close();
  await gitea.stop();
});

test('the owner signs in with a token, and the forms are the same', async () => {
  await page.getByRole('button', { name: /token/i }).first().click();
  await page.getByRole('textbox').first().fill('a-token');
  await page.getByRole('button', { name: 'Sign In', exact: true }).click();
  await page.getByText('Test pain').first().waitFor();
  await openForm(page, '#/collections/conditions/entries/test-pain');
  expect(await page.getByRole('textbox', { name: 'Medical name' }).inputValue()).toBe('dolor probationis');
});

const withoutDay = (text: string) => text.replace(/^updated: \d{4}-\d\d-\d\d$/m, 'updated: today');

test('a save is one commit, and changes one line and the day of the change', async () => {
  const before = gitea.files.get(file) ?? '';
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Test pain, online');
  expect(await saveForm(page)).toBe('saved');
  expect(withoutDay(gitea.files.get(file) ?? '')).toBe(
    withoutDay(before.replace('title: Test pain', 'title: Test pain, online')),
  );
  expect(gitea.commits.map(({ message }) => message)).toEqual(['Change Condition “test-pain”']);
});

test('what the check would refuse is refused here too, and nothing is committed', async () => {
  const [commits, before] = [gitea.commits.length, gitea.files.get(file)];
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Other pain');
  const said = await saveForm(page);
  expect(said).toContain('the title "other pain" is also used by the page “Other pain”. Change one of them.');
  expect([gitea.commits.length, gitea.files.get(file)]).toEqual([commits, before]);
  await page.getByRole('button', { name: 'OK' }).click();
});

test('it speaks with the repository and with nobody else', () => {
  expect(heard).toEqual([]);
});
