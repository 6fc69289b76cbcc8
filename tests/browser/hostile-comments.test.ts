import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileTexts } from '../support/hostile-texts.ts';
import { commented, openAt, openDesk } from '../support/journey-steps.ts';
import { type JourneyServer, startJourney } from '../support/journey-server.ts';

let server: JourneyServer;
beforeAll(async () => (server = await startJourney()));
afterAll(() => server.stop());

describe('hostile words', () => {
  it(
    'stay words in every field and every place where they are shown, with the policy on',
    { timeout: 240_000 },
    async () => {
      const heard: string[] = [];
      const desk = await openDesk(server);
      const reader = await openAt(server, '/');
      watch(desk, heard);
      watch(reader, heard);
      for (const [place, text] of hostileTexts.entries()) {
        const sent = await send(text, place);
        expect(sent.status, text.words).toBe(303);
        await reader.goto(sent.headers.get('location') ?? '');
      }
      for (const tab of ['pending', 'spam']) await approveAll(desk, tab);
      await reader.goto(commented);
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
        '/comments/write/?page=' + commented + '&to=' + encodeURIComponent('"><img src=x onerror=alert(1)>'),
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

function send({ name, words, email }: (typeof hostileTexts)[number], place: number): Promise<Response> {
  return fetch(`${server.url}/comments/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, 'x-forwarded-for': `198.51.${place}.1` },
    body: new URLSearchParams({ page: commented, name, words, email }),
  });
}

async function approveAll(desk: Page, tab: string): Promise<void> {
  for (;;) {
    await desk.goto(`/desk/?tab=${tab}`);
    const approve = desk
      .locator('article')
      .getByRole('button', { name: /^Approve(: no spam)?$/ })
      .first();
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
