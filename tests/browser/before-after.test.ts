import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules, violations } from '../support/axe.ts';
import { openDeskHome } from '../support/journey-steps.ts';
import { type JourneyServer, mailText, serveJourney, until } from '../support/journey-server.ts';
import { type ProjectCopy, copyProject } from '../support/project-copy.ts';
import { openTab } from '../support/visit.ts';

/** The editor is bundled here, and its preview starts. */
const patience = 150_000;
const [was, is] = ['Lie down for comfort', 'Lie down for a short rest'];

let project: ProjectCopy;
let server: JourneyServer;
/** What signs the owner in: only so many links are mailed in an hour. */
let session: BrowserContextOptions['storageState'];
beforeAll(async () => {
  project = copyProject();
  const { folder, outDir, contentDir } = project;
  server = await serveJourney({ folder, root: outDir, contentDir });
  const file = join(contentDir, 'conditions/sciatica.mdx');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(was);
  writeFileSync(file, text.replace(was, is));
}, patience);
afterAll(async () => {
  await server.stop();
  project.remove();
});

/** The desk's list of changes, and what it requested of the preview. */
async function openPublish(options: BrowserContextOptions): Promise<{ page: Page; requested: string[] }> {
  session ??= await (await openDeskHome(server)).context().storageState();
  const page = await openTab('second', { baseURL: server.url, storageState: session, ...options });
  page.setDefaultTimeout(patience / 2);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto('/desk/publish/', { waitUntil: 'networkidle' });
  expect(requested.filter((path) => /\/(before|after|preview)\//.test(path))).toEqual([]);
  return { page, requested };
}
const changed = (page: Page) => page.locator('before-after').first();
const frameOf = (page: Page, label: string) => page.frameLocator(`iframe[title="${label}: Sciatica"]`);

test.each([
  [360, 'light'],
  [390, 'dark'],
  [1440, 'light'],
] as const)(
  'a changed text is seen old in one frame and new in the other, %i wide and %s',
  { timeout: patience },
  async (width, colorScheme) => {
    const { page } = await openPublish({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await changed(page).locator('summary').click();
    await changed(page).getByText('What differs has a line around it').waitFor();
    for (const [label, words] of [
      ['Before', was],
      ['After', is],
    ] as const) {
      const frame = frameOf(page, label);
      const differing = frame.locator('[style*="outline"]');
      expect(await differing.allInnerTexts()).toEqual([expect.stringContaining(words)]);
      const place = await differing.evaluate((part) => part.getBoundingClientRect().top);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThan(640);
      expect(await frame.locator('comment-region').count()).toBe(0);
    }
    const boxes = await changed(page)
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => frame.parentElement?.getBoundingClientRect().top ?? 0));
    expect(boxes[0] === boxes[1], 'side by side').toBe(width > 640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations(page, rules)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test(
  'the keyboard opens it, rolls each page and opens it whole; no link or button is left inside',
  { timeout: patience },
  async () => {
    const { page } = await openPublish({ viewport: { width: 390, height: 800 } });
    await changed(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    await changed(page).getByText('What differs has a line around it').waitFor();
    const rolled = () =>
      frameOf(page, 'Before')
        .locator('html')
        .evaluate((html) => html.scrollTop);
    const stopped = () =>
      page.evaluate(
        () =>
          document.activeElement?.getAttribute('title') ??
          document.activeElement?.textContent.replaceAll(/\s+/g, ' ').trim(),
      );
    await page.keyboard.press('Tab');
    expect(await stopped()).toBe('Before: Sciatica');
    const start = await rolled();
    await page.keyboard.press('ArrowDown');
    await expect.poll(rolled).toBeGreaterThan(start);
    const stops: unknown[] = [];
    for (let press = 0; press < 40 && stops.at(-1) !== 'Publish'; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await stopped();
      if (stop !== stops.at(-1)) stops.push(stop);
    }
    expect(stops).toEqual([
      'Before: Sciatica',
      'Open it whole, Before: Sciatica',
      'After: Sciatica',
      'Open it whole, After: Sciatica',
      'Publish',
    ]);
    for (const label of ['Before', 'After'])
      expect(await frameOf(page, label).locator('a[href], :is(button, input):enabled').count()).toBe(0);
    const opened = page.context().waitForEvent('page');
    await changed(page).getByRole('link', { name: 'After' }).focus();
    await page.keyboard.press('Enter');
    const whole = await opened;
    expect(new URL(whole.url()).pathname).toBe('/desk/edit/preview/conditions/sciatica/');
    await whole.getByText(is).waitFor({ state: 'attached' });
  },
);

test('without a script each page comes into its frame by a link', { timeout: patience }, async () => {
  const { page, requested } = await openPublish({
    viewport: { width: 390, height: 800 },
    javaScriptEnabled: false,
  });
  await changed(page).locator('summary').click();
  expect(requested.filter((path) => path.includes('/after/'))).toEqual([]);
  const links = changed(page).getByRole('link', { name: 'Show it here' });
  await links.first().click();
  await frameOf(page, 'Before').locator('summary', { hasText: 'Questions people ask' }).click();
  await frameOf(page, 'Before').getByText(was).waitFor();
  await links.last().click();
  await frameOf(page, 'After').locator('summary', { hasText: 'Questions people ask' }).click();
  await frameOf(page, 'After').getByText(is).waitFor();
  expect(new URL(page.url()).pathname).toBe('/desk/publish/');
});

test('a new page has an after alone', { timeout: patience }, async () => {
  const file = (name: string) => join(project.contentDir, 'conditions', `${name}.mdx`);
  const text = readFileSync(file('sciatica'), 'utf8');
  writeFileSync(file('sciatica-evening'), text.replace(/^title: .*$/m, 'title: Sciatica in the evening'));
  const { page } = await openPublish({ viewport: { width: 390, height: 800 } });
  const fresh = page.locator('before-after', { hasText: 'Sciatica in the evening' });
  await fresh.locator('summary').click();
  await fresh.getByText('Visitors see no such page yet: it is new.').waitFor();
  await page
    .frameLocator('iframe[title="After: Sciatica in the evening"]')
    .getByRole('heading', { level: 1, name: 'Sciatica in the evening' })
    .waitFor();
});

test('a helper who may write and not publish sees it without the button', { timeout: patience }, async () => {
  const { page: owner } = await openPublish({});
  await owner.goto('/desk/people/');
  await owner.getByText('Invite a helper').first().click();
  await owner.getByLabel('Name').fill('Hana');
  await owner
    .getByLabel(/e-mail/i)
    .last()
    .fill('hana@mail.test');
  const count = server.mails.length;
  await owner.getByRole('button', { name: /invit/i }).last().click();
  const mail = await until(() => server.mails.slice(count).find((text) => text.includes('desk/enter')));
  const page = await openTab('second', { baseURL: server.url, viewport: { width: 390, height: 800 } });
  page.setDefaultTimeout(patience / 2);
  await page.goto(/\/desk\/enter\S+/.exec(mailText(mail))?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.goto('/desk/publish/');
  await page.getByText('Somebody who may publish makes it public.').waitFor();
  expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
  await changed(page).locator('summary').click();
  await changed(page).getByText('What differs has a line around it').waitFor();
});
