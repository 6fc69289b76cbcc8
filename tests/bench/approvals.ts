import { type HTMLElement, parse } from 'node-html-parser';
import { openStore } from '#store/open-store.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { startSite } from '../support/site-process.ts';

const published = 2_000;
/** Approvals that come at once. */
export const atOnce = 30;

/**
 * Milliseconds from 30 approvals at once, on a page with 2,000 comments of a built site, until the last one is
 * acknowledged, which is when the page shows it. The store is the one in `DATA_DIR`.
 */
export async function measureApprovals(root: string, page: string): Promise<number> {
  const dataDir = String(process.env['DATA_DIR']);
  const store = await openStore();
  const receive = (number: number) =>
    store.receive(
      {
        ...{ id: `a${number}`, page, parent: undefined, name: `Reader ${number}`, email: undefined },
        words: `Thank you for this page, it helped me. Question ${number}.`,
        sender: `a${number}`,
      },
      [],
      () => ({ state: 'pending', reasons: [] }),
    );
  await Promise.all(Array.from({ length: published + atOnce + 1 }, (_, number) => receive(number)));
  for (let number = 0; number < published; number += 1)
    await store.decide(`a${number}`, 1, { action: 'approve' });
  await store.database.close();
  const site = await startSite({ root, dataDir });
  const cookie = await signInAt(site);
  const tokens = await approveTokens(site.url, cookie);
  // The pages stand before the clock starts.
  await approve(site.url, cookie, tokens.pop() ?? '');
  const start = performance.now();
  await Promise.all(tokens.map((token) => approve(site.url, cookie, token)));
  const time = performance.now() - start;
  await site.end('SIGTERM');
  return time;
}

/** Tokens of the "approve" buttons, from as many pages of the desk as there are. */
async function approveTokens(url: string, cookie: string): Promise<string[]> {
  const tokens: string[] = [];
  let path: string | undefined = '/desk/comments/';
  while (path !== undefined) {
    const desk: HTMLElement = parse(await (await fetch(url + path, { headers: { cookie } })).text());
    for (const button of desk.querySelectorAll('article button[name="act"]'))
      if (button.text.trim() === 'Approve') tokens.push(button.getAttribute('value') ?? '');
    path = desk.querySelector('a[href*="after="]')?.getAttribute('href')?.replaceAll('&amp;', '&');
  }
  return tokens;
}

async function approve(url: string, cookie: string, act: string): Promise<void> {
  const response = await fetch(`${url}/desk/act/`, {
    method: 'POST',
    body: new URLSearchParams({ act }),
    headers: { cookie, origin: url },
    redirect: 'manual',
  });
  const { searchParams } = new URL(response.headers.get('location') ?? '', url);
  if (searchParams.get('done') !== 'approve') throw new Error(`Not approved: ${searchParams.toString()}`);
}
