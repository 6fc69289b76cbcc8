import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JourneyServer, mailText, startJourney, until } from '../support/journey-server.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { openTab, screens } from '../support/visit.ts';

const path = '/conditions/test-pain/';
let server: JourneyServer;
beforeAll(async () => (server = await startJourney()));
afterAll(() => server.stop());

const open = async (at: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await openTab('second', { baseURL: server.url, ...options });
  await page.goto(at);
  return page;
};

/** The page as `curl` gets it. */
const fetchText = async (at: string) => (await fetch(server.url + at)).text();
const isServed = async (words: string, at = path) => (await fetchText(at)).includes(words);

async function write(page: Page, words: string, name = 'A stranger'): Promise<void> {
  await page.getByLabel('Your comment').fill(words);
  await page.getByLabel('Name to show').fill(name);
  await page.getByRole('button', { name: 'Send your comment' }).click();
  await page.waitForURL('**/comments/receipt/**');
}

/** Opens the desk as the owner, who signs in by mail. */
async function openDesk(options: BrowserContextOptions = {}): Promise<Page> {
  const count = server.mails.length;
  const page = await open('/desk/', options);
  await page.getByRole('textbox', { name: /e-mail/i }).fill('owner@massage.test');
  await page.getByRole('button', { name: /link/i }).click();
  const mail = await until(() => server.mails.slice(count).find((text) => text.includes('desk/enter')));
  await page.goto(/http\S+enter\S+/.exec(mailText(mail))?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk/');
  return page;
}

describe('a stranger without JavaScript', () => {
  it('comments; the owner approves it from the mail on a phone; it stands in the page', async () => {
    const stranger = await open(path, { javaScriptEnabled: false });
    await write(stranger, 'Does warmth help as well as cold?');
    expect(await isServed('Does warmth help')).toBe(false);
    const mail = mailText(await server.nextMail(0));
    expect(mail).toContain('> Does warmth help as well as cold?');
    const link = /Decide: (\S+)/.exec(mail)?.[1] ?? '';
    const phone = await open(link, { javaScriptEnabled: false, viewport: screens.phone, hasTouch: true });
    const approve = phone.getByRole('button', { name: 'Approve', exact: true });
    expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await approve.tap();
    await phone.getByRole('heading', { name: 'Published.' }).waitFor();
    // The answer to the press comes when it is public already, so nobody has to wait for it.
    expect(await isServed('Does warmth help')).toBe(true);
    expect(await isServed('Does warmth help', '/comments.xml')).toBe(true);
    await stranger.reload();
    await stranger.getByRole('main').getByRole('link', { name: 'Test pain' }).last().click();
    await stranger.getByText('Does warmth help as well as cold?').waitFor();
  });

  it('answers another comment, and can take it back', async () => {
    const stranger = await open(path, { javaScriptEnabled: false });
    await stranger
      .getByRole('link', { name: /^Reply to A stranger/ })
      .first()
      .click();
    await write(stranger, 'Cold helped me more.', 'Another');
    const receipt = stranger.url();
    await stranger.locator('summary', { hasText: 'Withdraw' }).click();
    await stranger.getByRole('button', { name: /withdraw|erase/i }).click();
    await stranger.getByRole('heading', { name: 'Your comment is withdrawn' }).waitFor();
    await stranger.goto(receipt);
    await stranger.getByRole('heading', { name: 'There is no comment here' }).waitFor();
  });
});

describe('the owner at the desk', () => {
  it('edits and approves by keyboard, and takes it down again', async () => {
    const reader = await open(path);
    await write(reader, 'How long is a visit? Call me at my number.');
    const desk = await openDesk();
    await desk.getByText('How long is a visit?').first().waitFor();
    const edit = desk.locator('summary', { hasText: /edit/i }).first();
    await edit.focus();
    await desk.keyboard.press('Enter');
    const words = desk.getByRole('textbox').first();
    await words.fill('How long is a visit?');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await until(async () => ((await isServed('How long is a visit?')) ? true : undefined));
    expect(await isServed('Call me at my number')).toBe(false);
    await desk.goto('/desk/?tab=published');
    await desk.getByRole('button', { name: 'Take down' }).first().click();
    await desk.waitForURL('**done=reject**');
    await until(async () => ((await isServed('How long is a visit?')) ? undefined : true));
  });

  it('is let in by nobody else, and signs out', async () => {
    const stranger = await open('/desk/');
    expect(new URL(stranger.url()).pathname).toBe('/desk/sign-in/');
    const desk = await openDesk();
    await desk.getByRole('button', { name: 'Sign out' }).click();
    await desk.goto('/desk/');
    expect(new URL(desk.url()).pathname).toBe('/desk/sign-in/');
  });
});

describe('hostile words', () => {
  it(
    'stay words in every field and every place where they are shown, with the policy on',
    { timeout: 240_000 },
    async () => {
      const heard: string[] = [];
      const desk = await openDesk();
      const reader = await open('/');
      watch(desk, heard);
      watch(reader, heard);
      for (const [place, text] of hostileTexts.entries()) {
        const sent = await send(text, place);
        expect(sent.status, text).toBe(303);
        await reader.goto(sent.headers.get('location') ?? '');
      }
      for (const tab of ['pending', 'spam']) await approveAll(desk, tab);
      await reader.goto(path);
      const shown = await reader.locator('comment-region').textContent();
      for (const text of hostileTexts) expect(shown).toContain(text.words);
      const links = await reader
        .locator('comment-region article p a')
        .evaluateAll((all) =>
          all.map((link) => ({ href: (link as HTMLAnchorElement).protocol, rel: link.getAttribute('rel') })),
        );
      expect(links.filter(({ href }) => !/^https?:$/.test(href))).toEqual([]);
      for (const text of await reader.locator('script[type="application/ld+json"]').allTextContents())
        expect(() => JSON.parse(text) as unknown).not.toThrow();
      await reader.goto(
        '/comments/write/?page=' + path + '&to=' + encodeURIComponent('"><img src=x onerror=alert(1)>'),
      );
      await desk.goto('/desk/?tab=published');
      const feed = await reader.evaluate(async () => {
        const xml = await (await fetch('/comments.xml')).text();
        return (
          new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent ?? ''
        );
      });
      expect(feed).toBe('');
      expect(heard).toEqual([]);
    },
  );
});

describe('a mailed link', () => {
  it(
    'that a mail program opens a hundred times, scripts and all, decides nothing',
    { timeout: 120_000 },
    async () => {
      const reader = await open(path);
      await write(reader, 'A question that only waits.', 'Waiting reader');
      const desk = await openDesk();
      await desk.getByText('A question that only waits.').first().waitFor();
      const links = server.mails.flatMap((mail) => mailText(mail).match(/http:\S+\/desk\/\S+/g) ?? []);
      expect(links.some((link) => link.includes('/desk/enter/'))).toBe(true);
      const opener = await open('/');
      for (let time = 0; time < 100; time += 1)
        await opener.goto(links[time % links.length] ?? '', { waitUntil: 'commit' });
      await desk.reload();
      await desk.getByText('A question that only waits.').first().waitFor();
      expect(await isServed('A question that only waits.')).toBe(false);
    },
  );
});

it('a page that is not written whole is never served', () => {
  expect(existsSync(join(server.root, 'client', path, 'index.html'))).toBe(true);
  expect(readFileSync(join(server.root, 'client', path, 'index.html'), 'utf8').endsWith('</html>')).toBe(
    true,
  );
});

function send({ name, words, email }: (typeof hostileTexts)[number], place: number): Promise<Response> {
  return fetch(`${server.url}/comments/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, 'x-forwarded-for': `198.51.${place}.1` },
    body: new URLSearchParams({ page: path, name, words, email }),
  });
}

async function approveAll(desk: Page, tab: string): Promise<void> {
  for (;;) {
    await desk.goto(`/desk/?tab=${tab}`);
    const approve = desk.getByRole('button', { name: /^Approve(: no spam)?$/ }).first();
    if ((await approve.count()) === 0) return;
    await approve.click();
    await desk.waitForURL('**done=approve**');
  }
}

/** Hears dialogs, errors and what the policy stops. */
function watch(page: Page, heard: string[]): void {
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
}
