import { parse } from 'node-html-parser';
import { type CheckedSite, sampleOf } from '#online/checked-site.ts';
import { type WebReply, isNoReply } from '#online/network.ts';
import { type OnlineResult, Results } from '#online/result.ts';

/** Pages of the sitemap that are looked at. */
const pagesLookedAt = 5;

/** What robots.txt, the canonical address and `noindex` allow. */
export async function checkSearchEngines(site: CheckedSite): Promise<OnlineResult[]> {
  const { url, home, address, listed, network } = site;
  const results = new Results('Search engines');
  await checkRobots(site, results);
  results.check(
    !isHidden(home),
    'The front page may be shown by search engines.',
    'The front page tells search engines to leave it out (noindex), by a meta tag or by the header X-Robots-Tag.',
  );
  results.check(
    canonicalOf(home) === address,
    `The front page names ${address} as its address.`,
    `The front page names ${canonicalOf(home) ?? 'no address'} as its own (canonical), and not ${address}. Write "website: ${url.origin}" into content/practice.yaml, or build for this address, and put that online.`,
  );
  const wrong: string[] = [];
  const own = listed.filter((page) => page.startsWith(address));
  for (const page of sampleOf(own, pagesLookedAt)) {
    const reply = await network.ask(page);
    if (isNoReply(reply)) wrong.push(`${page}: ${reply.problem}`);
    else if (reply.status !== 200) wrong.push(`${page}: status ${reply.status}`);
    else if (isHidden(reply)) wrong.push(`${page} is noindex`);
    else if (canonicalOf(reply) !== page) wrong.push(`${page} names ${canonicalOf(reply) ?? 'nothing'}`);
  }
  if (own.length > 0)
    results.check(
      wrong.length === 0,
      'Pages of the sitemap are there under their own address.',
      `Pages of the sitemap are not as it says: ${wrong.join('; ')}.`,
    );
  return results.list;
}

async function checkRobots({ url, network, at }: CheckedSite, results: Results): Promise<void> {
  const robots = await network.ask(new URL('/robots.txt', url).href);
  if (url.pathname !== '/') {
    results.note(
      `robots.txt counts at the top of ${url.host} only, which is not this site's: give the sitemap to search engines by hand.`,
    );
    return;
  }
  if (isNoReply(robots) || robots.status !== 200) {
    results.check(false, '', 'There is no robots.txt, which names the sitemap.');
    return;
  }
  results.check(
    !forAll(robots.text).some((line) => /^disallow:\s*\/\s*$/i.test(line)),
    'robots.txt lets search engines in.',
    'robots.txt keeps all search engines out ("Disallow: /").',
  );
  const named = /^sitemap:\s*(\S+)/im.exec(robots.text)?.[1];
  results.check(
    named === at('/sitemap-index.xml'),
    'robots.txt names the sitemap.',
    `robots.txt names ${named ?? 'no sitemap'}, and not ${at('/sitemap-index.xml')}.`,
  );
}

/** The rules for every search engine. Source: RFC 9309, Robots Exclusion Protocol. */
function forAll(robots: string): string[] {
  const lines = robots.split('\n').map((line) => line.replace(/#.*/, '').trim());
  const rules: string[] = [];
  let isForAll = false;
  let isAgent = false;
  for (const line of lines) {
    const agent = /^user-agent:\s*(.+)$/i.exec(line)?.[1];
    if (agent !== undefined) isForAll = (isAgent && isForAll) || agent.trim() === '*';
    else if (isForAll) rules.push(line);
    isAgent = agent !== undefined;
  }
  return rules;
}

function isHidden({ headers, text }: WebReply): boolean {
  const meta = parse(text).querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  return /noindex/i.test(meta) || /noindex/i.test(headers.get('x-robots-tag') ?? '');
}

const canonicalOf = ({ text }: WebReply) =>
  parse(text).querySelector('link[rel="canonical"]')?.getAttribute('href');
