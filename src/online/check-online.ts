import { checkCertificate } from '#online/check-certificate.ts';
import { checkComments } from '#online/check-comments.ts';
import { checkHeaders } from '#online/check-headers.ts';
import { checkMail } from '#online/check-mail.ts';
import { checkTypedAddresses } from '#online/check-typed-addresses.ts';
import { checkSearchEngines } from '#online/check-search-engines.ts';
import { checkSitemap } from '#online/check-sitemap.ts';
import { openSite } from '#online/checked-site.ts';
import { type Network, type NoReply, isNoReply } from '#online/network.ts';
import type { OnlineResult } from '#online/result.ts';

/**
 * Looks at a public address as a stranger does, and changes nothing there.
 * @returns the results, or why the address cannot be looked at
 */
export async function checkOnline(address: string, network: Network): Promise<OnlineResult[] | NoReply> {
  const site = await openSite(address, network);
  if (isNoReply(site)) return site;
  const results = await Promise.all([
    checkCertificate(site),
    checkTypedAddresses(site),
    checkHeaders(site),
    checkSearchEngines(site),
    checkMail(site),
    checkComments(site),
  ]);
  return [...results.flat(), ...checkSitemap(site)];
}
