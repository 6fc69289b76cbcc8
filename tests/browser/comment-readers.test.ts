import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  commented,
  isServed,
  openAt,
  openCommentForm,
  openDesk,
  writeComment,
} from '../support/journey-steps.ts';
import { type JourneyServer, mailText, startJourney, until } from '../support/journey-server.ts';
import { screens, visit } from '../support/visit.ts';

let server: JourneyServer;
beforeAll(async () => (server = await startJourney()));
afterAll(() => server.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('a preview', () => {
  const words = 'Thank you.\n\nSee https://medlineplus.gov/ <b>too</b>.';

  it('stands in the form, follows what is typed, and asks the server for nothing', async () => {
    const page = await visit('second', commented);
    await openCommentForm(page);
    await page.getByLabel('Your comment').fill(words);
    await page.getByLabel('Name to show').fill('Jo');
    await page.waitForSelector('comment-region [role="status"]', { state: 'attached' });
    const asked: string[] = [];
    // Typeface and styles for paper come when the line is free.
    page.on('request', (request) => {
      if (!request.url().includes('/_astro/')) asked.push(request.url());
    });
    await press(page, 'Preview');
    const preview = page.getByRole('group', { name: 'Preview' });
    expect(await preview.locator('p').allInnerTexts()).toEqual([
      'Jo',
      'Thank you.',
      'See https://medlineplus.gov/ <b>too</b>.',
    ]);
    expect(await preview.getByRole('link').getAttribute('href')).toBe('https://medlineplus.gov/');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-preview'))).toBe(true);
    await page.getByLabel('Name to show').fill('Joan');
    expect(await preview.locator('b').innerText()).toBe('Joan');
    expect(asked).toEqual([]);
    expect(new URL(page.url()).pathname).toBe(commented);
  });

  it('is a page of its own without script, from which one goes on or back with every word kept', async () => {
    const page = await openAt(server, commented, { javaScriptEnabled: false, viewport: screens.phone });
    await openCommentForm(page);
    await page.getByLabel('Your comment').fill(words);
    await page.getByLabel('Name to show').fill('Jo');
    await page.getByLabel('E-mail, if you want').fill('jo@mail.test');
    await press(page, 'Preview');
    await page.getByRole('heading', { name: 'This is how it will look' }).waitFor();
    expect(await page.locator('main article p').allInnerTexts()).toEqual([
      expect.stringMatching(/^Jo/),
      'Thank you.',
      'See https://medlineplus.gov/ <b>too</b>.',
    ]);
    expect(await page.getByLabel('Your comment').inputValue()).toBe(words);
    expect(await page.getByLabel('E-mail, if you want').inputValue()).toBe('jo@mail.test');
    await page.getByLabel('Your comment').fill('Thank you, once more.');
    await press(page, 'Preview');
    await page.getByText('Thank you, once more.').first().waitFor();
    await page.getByRole('button', { name: 'Send your comment' }).first().click();
    await page.getByRole('heading', { name: 'Your comment is waiting' }).waitFor();
    expect(await page.locator('main article').innerText()).toContain('Thank you, once more.');
  });
});

describe('mails about answers', () => {
  it('are asked for, confirmed and stopped by people without script', async () => {
    const stranger = await openAt(server, commented, { javaScriptEnabled: false });
    await writeComment(stranger, 'Who else has this?');
    const receipt = stranger.url();
    await stranger.getByText('Tell me by mail when somebody answers').click();
    await stranger.getByLabel('Your e-mail address').fill('stranger@mail.test');
    await press(stranger, 'Send me a mail to confirm');
    await stranger.getByText('A mail is on its way.').waitFor();
    const confirm = mailText(await mailWith('/comments/confirm/'));
    await stranger.goto(/http\S+confirm\S+/.exec(confirm)?.[0] ?? '');
    await press(stranger, 'Yes, send me mails');
    await stranger.getByText('You get a mail when somebody answers').waitFor();

    const desk = await openDesk(server);
    const card = desk.locator('article', { hasText: 'Who else has this?' }).first();
    await card.getByText('Reply', { exact: true }).click();
    await card.getByText('In your own words').click();
    await card.getByLabel('Your reply').first().fill('Many people do.');
    await card.getByRole('button', { name: 'Publish both' }).first().click();
    await until(async () => ((await isServed(server, 'Many people do.')) ? true : undefined));
    // Long headers are folded (RFC 5322).
    const mail = (await mailWith('answered your comment', 30_000)).replaceAll(/\r\n[ \t]+/g, ' ');
    expect(mail).toMatch(/^List-Unsubscribe: <http:\S+\/comments\/stop\/\?t=[^\s>]+>\r?$/m);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(mail).toMatch(/^To: stranger@mail\.test\r?$/m);
    expect(mail).toMatch(/^From: .*<hello@massage\.test>\r?$/m);
    const text = mailText(mail);
    await stranger.goto(/Read it: (\S+)/.exec(text)?.[1] ?? '');
    await stranger.locator(':target', { hasText: 'Many people do.' }).waitFor();
    await stranger.goto(/http\S+\/comments\/stop\/\S+/.exec(text)?.[0] ?? '');
    await press(stranger, 'Stop the mails');
    await stranger.getByText('Your address is not stored here').waitFor();
    await stranger.goto(receipt);
    await stranger.getByText('Tell me by mail when somebody answers').waitFor();
  });

  const mailWith = async (words: string, patience = 15_000): Promise<string> => {
    const end = Date.now() + patience;
    const find = () => server.mails.find((mail) => mailText(mail).includes(words));
    while (find() === undefined && Date.now() < end) await new Promise((done) => setTimeout(done, 100));
    return find() ?? '';
  };
});
