import { pathOf } from '#import/plan/list-addresses.ts';
import type { OldAddresses } from '#import/plan/old-addresses.ts';
import type { LinkTarget } from '#import/text/text-sources.ts';

const none = (why?: string): LinkTarget => ({ kind: 'none', why });

const gone = 'Links led to pages of the old site that are not here, and are words now:';
const files = 'Links led to files of the old site, and are words now. This site shows pictures alone:';

/** Questions that only say where a visitor came from. */
const tracking = /^(?:utm_\w+|fbclid|gclid|share|replytocom|amp|preview\w*|noamp|ref)$/;

/**
 * Where a link of an old text leads now.
 * @param from address of the item that holds it, which a relative link starts from
 * @param site address of the old site
 */
export function resolveLink(
  address: string,
  from: string,
  site: string,
  addresses: Pick<OldAddresses, 'find'>,
): LinkTarget {
  const text = address.trim();
  if (text === '' || text.startsWith('#')) return none();
  if (/^tel:/i.test(text))
    return none('Links typed phone numbers, and are words now. Write <Phone /> for your own:');
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(text))
    return { kind: 'outside', url: `mailto:${text.slice(7)}`, isUpgraded: false };
  const url = URL.parse(text, URL.canParse(from, site) ? new URL(from, site) : site || undefined);
  if (url === null || !/^https?:$/.test(url.protocol))
    return none('Links that no browser should follow are words now:');
  if (!isOld(url, site)) {
    const isUpgraded = url.protocol === 'http:';
    url.protocol = 'https:';
    return { kind: 'outside', url: url.href, isUpgraded };
  }
  if (/\/(?:wp-content|files)\//.test(url.pathname) || url.hostname.endsWith('.files.wordpress.com'))
    return none(files);
  const path = findPath(url, addresses);
  return path === undefined ? none(gone) : { kind: 'page', path };
}

const bareHost = (host: string) => host.toLowerCase().replace(/^www\./, '');

function isOld(url: URL, site: string): boolean {
  const old = URL.parse(site);
  if (old === null) return false;
  const host = bareHost(url.hostname);
  return (
    host === bareHost(old.hostname) ||
    host === bareHost(old.hostname).replace('.wordpress.com', '.files.wordpress.com')
  );
}

function findPath(url: URL, addresses: Pick<OldAddresses, 'find'>): string | undefined {
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = '';
  if (url.pathname === '/' && url.search === '') return '/';
  const whole = pathOf(url.href) ?? '/';
  return addresses.find(whole) ?? (url.search === '' ? undefined : addresses.find(url.pathname));
}
