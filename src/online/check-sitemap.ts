import { countOf } from '#lib/list-words.ts';
import type { CheckedSite } from '#online/checked-site.ts';
import { isNoReply } from '#online/network.ts';
import { type OnlineResult, Results } from '#online/result.ts';

export function checkSitemap({ sitemap, listed, address }: CheckedSite): OnlineResult[] {
  const results = new Results('Sitemap');
  const reason = isNoReply(sitemap) ? sitemap.problem : `status ${sitemap.status}`;
  const isThere = results.check(
    listed.length > 0,
    `It lists ${countOf(listed.length, 'page')}.`,
    `There is no sitemap at ${address}sitemap-index.xml that lists a page (${reason}).`,
  );
  const strangers = listed.filter((page) => !page.startsWith(address));
  if (isThere)
    results.check(
      strangers.length === 0,
      'All of them lie on this site.',
      `${countOf(strangers.length, 'address', 'addresses')} in it lead elsewhere, such as ${strangers[0]}: the site was built for another address than ${address}`,
    );
  return results.list;
}
