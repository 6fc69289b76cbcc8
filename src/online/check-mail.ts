import { parse } from 'node-html-parser';
import type { CheckedSite } from '#online/checked-site.ts';
import { isNoReply } from '#online/network.ts';
import { type OnlineResult, Results } from '#online/result.ts';

/** Whether mail to the practice arrives, and whether strangers can write in its name. */
export async function checkMail(site: CheckedSite): Promise<OnlineResult[]> {
  const results = new Results('Mail');
  const written = await writtenAddress(site);
  const domain = written?.split('@')[1] ?? site.url.hostname.replace(/^www\./, '');
  if (written === undefined)
    results.note(`The contact page names no e-mail address, so the records of ${domain} are looked at.`);
  const servers = await site.network.resolveMx(domain);
  if (isNoReply(servers)) {
    results.check(false, '', `The mail servers of ${domain} could not be asked for: ${servers.problem}`);
    return results.list;
  }
  const takesMail = servers.length > 0;
  if (written !== undefined)
    results.check(
      takesMail,
      `Mail to ${written} has a server (${servers.join(', ')}).`,
      `Mail to ${written} arrives nowhere: ${domain} names no mail server (MX record).`,
    );
  else
    results.note(
      takesMail
        ? `${domain} takes mail at ${servers.join(', ')}.`
        : `${domain} takes no mail. The TXT record "v=spf1 -all" says that nobody sends any in its name.`,
    );
  if (takesMail || written !== undefined) await checkSender(site, domain, results);
  return results.list;
}

/** SPF and DMARC. Source: RFC 7208, section 3.2: one record at most; RFC 7489. */
async function checkSender({ network }: CheckedSite, domain: string, results: Results): Promise<void> {
  const texts = await network.resolveTxt(domain);
  const policies = await network.resolveTxt(`_dmarc.${domain}`);
  if (isNoReply(texts) || isNoReply(policies)) {
    results.note(`The text records of ${domain} could not be read.`);
    return;
  }
  const senders = texts.filter((text) => /^v=spf1(\s|$)/i.test(text));
  results.check(
    senders.length === 1 && !/\+all\b/.test(senders[0] ?? ''),
    'It is said who may send mail in its name (SPF).',
    senders.length === 0
      ? `${domain} does not say who may send mail in its name, so notices of comments land in spam. Add the TXT record that your mail provider gives (v=spf1 ...).`
      : senders.length > 1
        ? `${domain} has ${senders.length} SPF records, and receivers then heed none. Make one of them.`
        : `The SPF record of ${domain} allows everybody ("+all"). End it with "~all" or "-all".`,
  );
  if (!policies.some((text) => /^v=DMARC1/i.test(text)))
    results.note(`_dmarc.${domain} has no record: what becomes of forged mail is left to the receiver.`);
}

/** The address on the contact page or, where there is none, on the front page. */
async function writtenAddress({ at, network, homePage }: CheckedSite): Promise<string | undefined> {
  const contact = await network.ask(at('/contact/'));
  const pages = [...(isNoReply(contact) ? [] : [parse(contact.text)]), homePage];
  const links = pages.flatMap((page) => page.querySelectorAll('a[href^="mailto:"]'));
  const address = links[0]?.getAttribute('href')?.replace(/^mailto:|\?.*$/g, '');
  return address?.replaceAll('%40', '@');
}
