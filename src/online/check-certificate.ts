import type { CheckedSite } from '#online/checked-site.ts';
import { isNoReply } from '#online/network.ts';
import { type OnlineResult, Results } from '#online/result.ts';

const day = 24 * 60 * 60_000;
/** Certificates that renew themselves do so weeks before they end. Source: Let's Encrypt, 30 days. */
const leastDays = 14;

export async function checkCertificate({ url, network }: CheckedSite): Promise<OnlineResult[]> {
  const results = new Results('Certificate');
  if (url.protocol === 'http:') {
    results.check(
      false,
      '',
      'The address begins with http://, so nothing is encrypted. Get a certificate, and check the address that begins with https://.',
    );
    return results.list;
  }
  const facts = await network.readCertificate(url.hostname, Number(url.port || 443));
  if (isNoReply(facts)) {
    results.check(false, '', `The certificate could not be read: ${facts.problem}`);
    return results.list;
  }
  const { problem, validUntil } = facts;
  const isTrusted = results.check(
    problem === undefined,
    'Browsers accept the certificate.',
    `Browsers warn of this site: ${problem ?? ''} Get a new certificate for ${url.hostname} (Caddy and certbot do it by themselves).`,
  );
  const days = Math.floor((validUntil - network.now()) / day);
  if (isTrusted)
    results.check(
      days >= leastDays,
      `It is good for ${days} days.`,
      `It ends in ${days} days and was not renewed. See why: journalctl -u caddy, or certbot renew.`,
    );
  return results.list;
}
