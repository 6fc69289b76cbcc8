import { joinWords } from '#lib/list-words.ts';
import { lastingCache, securityHeaders } from '#lib/response-headers.ts';
import type { CheckedSite } from '#online/checked-site.ts';
import { isNoReply } from '#online/network.ts';
import { type OnlineResult, Results } from '#online/result.ts';

/** Seconds for which a page may be shown without asking whether it has changed. */
const longestForPages = 600;

export async function checkHeaders({ url, home, homePage, network }: CheckedSite): Promise<OnlineResult[]> {
  const results = new Results('Headers');
  const missing = Object.entries(securityHeaders).filter(([name, value]) => home.headers.get(name) !== value);
  results.check(
    missing.length === 0,
    'The headers that protect visitors are there.',
    `These headers are missing or different: ${joinWords(missing.map(([name, value]) => `${name}: ${value}`))}. The example files in deploy/ send them; GitHub Pages cannot.`,
  );
  results.check(
    homePage.querySelector('meta[http-equiv="content-security-policy"]') !== null,
    'The page brings its own Content Security Policy.',
    'The page has no Content Security Policy of its own: something on the way changes it, or it was not built by this program.',
  );
  const cache = home.headers.get('cache-control') ?? '';
  const age = Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);
  results.check(
    /no-cache|must-revalidate/.test(cache) || age <= longestForPages,
    'Pages are asked for anew, so that a change is seen at once.',
    `Pages are stored by browsers for ${Math.round(age / 60)} minutes ("${cache}"): who was here sees old opening hours so long.`,
  );
  const encoding = home.headers.get('content-encoding');
  results.check(
    encoding !== null,
    `Pages come compressed (${encoding ?? ''}).`,
    'Pages come uncompressed, three to four times as large. See gzip_static and brotli_static in deploy/nginx/static.conf.',
  );
  await checkHashedFile();
  if (url.protocol === 'https:' && home.headers.get('strict-transport-security') === null)
    results.note(
      'Strict-Transport-Security is not sent. Once all works over https://, it keeps browsers there.',
    );
  return results.list;

  async function checkHashedFile(): Promise<void> {
    const hashed = /[\w./~-]*\/_astro\/[\w.-]+\.js/.exec(
      homePage.querySelector('html')?.getAttribute('data-scripts') ?? '',
    )?.[0];
    if (hashed === undefined) return;
    const script = await network.ask(new URL(hashed, url).href);
    if (
      !results.check(
        !isNoReply(script) && script.status === 200,
        'Scripts can be fetched.',
        `The script ${hashed} cannot be fetched: the folder _astro is missing.`,
      )
    )
      return;
    const isLasting = !isNoReply(script) && script.headers.get('cache-control') === lastingCache;
    if (!isLasting)
      results.note(
        `Files in _astro never change and could be stored for good: Cache-Control: ${lastingCache}`,
      );
  }
}
