import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type JourneyServer, mailText, serveJourney, until } from '../support/journey-server.ts';
import { isServed, writeComment } from '../support/journey-steps.ts';
import { type ProjectCopy, copyProject } from '../support/project-copy.ts';
import { rollTo } from '../support/roll-to.ts';
import { writeGuidedPage } from '../support/write-guided-page.ts';
import '../support/start-browser.ts';

/**
 * What docs/owner-guide.md tells, from its first step to its last, on a phone: by a thumb, by what the screen shows,
 * and on the real server with the shipped content, which is built and published as it is on a host.
 */
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
/** The editor and its preview start here, and a site is built. */
const patience = 240_000;
/** With the forms of the editor too: `npm run test:phone`. */
const isWhole = process.env['PHONE_JOURNEY'] === 'whole';
const testEditing: typeof test | undefined = isWhole ? test : undefined;
const commented = '/conditions/sciatica/';
const newPage = '/conditions/tennis-elbow/';
const shows = 'A towel lies folded on a chair';

let project: ProjectCopy | undefined;
let server: JourneyServer;
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  project = copyProject();
  const { folder, outDir, contentDir } = project;
  server = await serveJourney({ folder, root: outDir, contentDir });
  browser = await chromium.connect(inject('browserEndpoint'));
  const reader = await browser.newPage({ baseURL: server.url, ...phone });
  await reader.goto(commented);
  await writeComment(reader, 'May I come while I still take tablets?', 'A reader');
  page = await browser.newPage({ baseURL: server.url, reducedMotion: 'reduce', ...phone });
  page.setDefaultTimeout(45_000);
}, patience);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  project?.remove();
});

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).tap();
const goTo = async (place: string) => {
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: place }).tap();
  await page
    .getByRole('navigation', { name: 'Desk' })
    .locator(`[aria-current]`, { hasText: place })
    .waitFor();
};
const forms = () => page.frame({ url: /form\.html/ }) ?? page.mainFrame();
const title = () => forms().getByRole('textbox', { name: 'Title', exact: true });
const save = async () => {
  await forms().getByRole('button', { name: 'Save', exact: true }).tap();
  await forms().locator('button[data-label="Save"][aria-disabled="true"]').waitFor();
  await page.getByText('Saved, not published yet').waitFor();
};

test('signs in by the link that is mailed', async () => {
  await page.goto('/desk/');
  await page.getByRole('textbox', { name: 'Your e-mail address' }).fill('owner@massage.test');
  const { length } = server.mails;
  await press('Send me a link');
  await page.getByText('a mail with a link is on its way').waitFor();
  const mail = await until(() => server.mails.slice(length).find((text) => text.includes('desk/enter')));
  await page.goto(/http\S+enter\S+/.exec(mailText(mail))?.[0] ?? '');
  await press('Sign in');
  await page.getByRole('link', { name: /^1\s+comment waits/ }).waitFor();
});

test('answers the comment with a ready answer, which readers see at once', async () => {
  await page.getByRole('link', { name: /^1\s+comment waits/ }).tap();
  await page.getByRole('article').getByText('Reply', { exact: true }).tap();
  await page.getByText('Please call us', { exact: true }).tap();
  await page.getByRole('button', { name: 'Publish both' }).and(page.locator(':visible')).tap();
  await page.getByText('Your reply is published.').waitFor();
  expect(await isServed(server, 'better talked about than typed', commented)).toBe(true);
});

test('changes the phone number and adds a holiday', async () => {
  await goTo('Facts');
  await page.getByLabel('Phone').fill('517-555-0199');
  const holiday = page.getByRole('group', { name: 'Add days on which you are closed' });
  await holiday.getByLabel('First day').fill(`${new Date().getFullYear() + 1}-12-24`);
  await holiday.getByLabel('Reason').fill('Christmas');
  await press('Save');
  await page.getByText('Saved, not published yet').waitFor();
  expect(await isServed(server, '517-555-0199', commented)).toBe(false);
});

testEditing?.(
  'adds a photo to a page that is translated too, and sees it on the page',
  { timeout: patience },
  async () => {
    const photo = join(project?.folder ?? '', 'IMG 0815.jpg');
    await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#0f5148' } }).toFile(photo);
    await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Pages' }).tap();
    await page
      .frameLocator('#form')
      .getByText('Conditions', { exact: true })
      .first()
      .tap({ timeout: patience });
    await forms().getByText('Sciatica', { exact: true }).tap();
    await title().waitFor();
    await (await rollTo(forms(), forms().getByText(/^Add .?Picture/))).tap();
    await (await rollTo(forms(), forms().getByRole('button', { name: 'Browse' }))).tap();
    const choosing = page.waitForEvent('filechooser');
    await forms().getByRole('button', { name: 'Upload' }).tap();
    await (await choosing).setFiles(photo);
    await forms().getByRole('dialog').getByRole('button', { name: 'Insert' }).tap();
    await forms().getByRole('dialog').waitFor({ state: 'hidden' });
    await forms().locator('[data-key-path="picture.file"] img').first().waitFor();
    await (await rollTo(forms(), forms().getByRole('textbox', { name: 'What it shows' }))).fill(shows);
    await save();
    await page.getByText('The translation of the page “Sciatica” lacks what you changed.').waitFor();
    await press('Page');
    await page
      .frameLocator('#preview')
      .getByRole('heading', { level: 1, name: 'Sciatica' })
      .waitFor({ timeout: patience });
    await page.frameLocator('#preview').getByRole('img', { name: shows }).waitFor();
    await press('Form');
  },
);

testEditing?.('adds a condition from its guidance', { timeout: patience }, async () => {
  await forms()
    .getByRole('button', { name: /Cancel Editing/ })
    .tap();
  await forms().getByRole('button', { name: 'Create New Entry' }).tap();
  await title().fill('Tennis elbow');
  await (await rollTo(forms(), forms().getByRole('checkbox', { name: 'Arm' }))).tap();
  const used = await rollTo(forms(), forms().locator('[data-key-path="therapies"]'));
  await used.getByRole('button', { name: 'Expand' }).tap();
  await (await rollTo(forms(), forms().getByRole('radio', { name: 'Myofascial release' }))).tap();
  await save();
  await writeGuidedPage(page, forms());
  await (await rollTo(forms(), forms().getByRole('switch', { name: /Draft/ }))).tap();
  await save();
});

testEditing?.('sees a changed page before and after', { timeout: patience }, async () => {
  await page.getByRole('link', { name: 'Publish', exact: true }).first().tap();
  const changed = page.locator('before-after', { hasText: 'Sciatica' });
  await changed.locator('summary').tap();
  await changed.getByText('What differs has a line around it.').waitFor();
  const picture = (label: string) =>
    page.frameLocator(`iframe[title="${label}: Sciatica"]`).getByRole('img', { name: shows });
  await picture('After').waitFor();
  expect(await picture('Before').count()).toBe(0);
});

test('publishes what was changed', { timeout: patience }, async () => {
  await page.getByRole('link', { name: 'Publish', exact: true }).first().tap();
  const edited = isWhole ? ['Changed: Sciatica', 'New: Tennis elbow'] : [];
  for (const line of [...edited, 'Phone: was 517-898-2899, is now 517-555-0199'])
    await page.getByText(line).waitFor();
  await press('Publish');
  if (isWhole) await press('Publish without the translation');
  await page.getByText('Building the site beside the old one').waitFor();
  await page.getByText(/The site was published by/).waitFor({ timeout: patience });
  await page.getByText('Nothing: visitors see everything that is saved.').waitFor();
  await expect.poll(() => isServed(server, '517-555-0199', commented), { timeout: 20_000 }).toBe(true);
  expect(await isServed(server, 'better talked about than typed', commented)).toBe(true);
  if (!isWhole) return;
  expect(await isServed(server, shows, commented)).toBe(true);
  expect(await isServed(server, '517-555-0199', newPage)).toBe(true);
});

test('takes it back, and visitors see the site as it was', { timeout: patience }, async () => {
  await goTo('History');
  await press('Take this back');
  await page.getByText(/The site was taken back by/).waitFor({ timeout: patience });
  await expect.poll(() => isServed(server, '517-898-2899', commented), { timeout: 20_000 }).toBe(true);
  expect(await isServed(server, shows, commented)).toBe(false);
  expect((await fetch(server.url + newPage)).status).toBe(404);
  expect(await isServed(server, 'better talked about than typed', commented)).toBe(true);
});
