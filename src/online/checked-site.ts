import { type HTMLElement, parse } from 'node-html-parser';
import { type Network, type NoReply, type WebReply, isNoReply } from '#online/network.ts';

/** The site under check, with what several checks look at. */
export interface CheckedSite {
  /** Full address with a closing slash. */
  address: string;
  url: URL;
  home: WebReply;
  homePage: HTMLElement;
  /** Addresses of the sitemap, as they stand there. */
  listed: readonly string[];
  sitemap: WebReply | NoReply;
  network: Network;
  /** The full address of a path of the site. */
  at: (path: string) => string;
}

/**
 * Asks for the front page and the sitemap.
 * @returns why the site cannot be checked, where it cannot
 */
export async function openSite(address: string, network: Network): Promise<CheckedSite | NoReply> {
  const whole = address.endsWith('/') ? address : `${address}/`;
  const at = (path: string) => new URL(path.replace(/^\//, ''), whole).href;
  const home = await network.ask(whole);
  if (isNoReply(home)) return home;
  const target = home.headers.get('location');
  if (home.status >= 300 && home.status < 400 && target !== null)
    return { problem: `It leads to ${new URL(target, whole).href}: check that address instead.` };
  if (home.status !== 200) return { problem: `It sends the status ${home.status} and not 200.` };
  const index = await network.ask(at('/sitemap-index.xml'));
  const sitemaps = isNoReply(index) ? [] : locationsIn(index.text);
  // A site that was built for another address has its sitemap here all the same.
  const [first] = sitemaps;
  const sitemap =
    first === undefined ? index : await network.ask(new URL(new URL(first).pathname, whole).href);
  return {
    address: whole,
    url: new URL(whole),
    home,
    homePage: parse(home.text),
    listed: isNoReply(sitemap) || sitemaps.length === 0 ? [] : locationsIn(sitemap.text),
    sitemap: isNoReply(index) ? index : sitemap,
    network,
    at,
  };
}

/** Full addresses in a sitemap or in a list of sitemaps, those of pictures left out. */
function locationsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => URL.canParse(address));
}

/** A few addresses of a list, spread over it. */
export function sampleOf(addresses: readonly string[], most: number): string[] {
  const step = Math.max(1, addresses.length / most);
  return Array.from(
    { length: Math.min(most, addresses.length) },
    (_, place) => addresses[Math.floor(place * step)] ?? '',
  );
}
