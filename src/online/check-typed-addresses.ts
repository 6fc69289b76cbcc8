import type { CheckedSite } from '#online/checked-site.ts';
import { type NoReply, type WebReply, isNoReply } from '#online/network.ts';
import { type OnlineResult, Results } from '#online/result.ts';

/**
 * Whatever way an address is typed, it leads to the one page in one step; and an address that leads nowhere
 * gets a 404.
 */
export async function checkTypedAddresses(site: CheckedSite): Promise<OnlineResult[]> {
  const { url, network, at } = site;
  const results = new Results('Redirects');
  const list = '/conditions/';
  if (url.protocol === 'https:' && url.port === '') {
    const plain = at(list).replace(/^https:/, 'http:');
    const reply = await network.ask(plain);
    results.check(
      leadsTo(reply, plain, at(list)),
      'http:// leads to https://.',
      `${plain} does not lead to ${at(list)} (${describe(reply, plain)}). Whoever types the name alone sees that.`,
    );
    await checkOtherName(site, results);
  } else results.note('http:// and "www" are not checked for an address with a port or without https://.');
  const bare = at(list).replace(/\/$/, '');
  const slash = await network.ask(bare);
  results.check(
    leadsTo(slash, bare, at(list)),
    'An address without its closing slash leads to the page.',
    `${bare} does not lead to ${at(list)} (${describe(slash, bare)}).`,
  );
  const missing = await network.ask(at('/no-such-page-here/'));
  results.check(
    !isNoReply(missing) && missing.status === 404,
    'A page that does not exist says so (404).',
    `A page that does not exist gives ${describe(missing, at('/'))} and not 404, so search engines take it for a page.`,
  );
  return results.list;
}

/** With and without "www.": one of both is the site, and the other leads there. */
async function checkOtherName({ url, network, at }: CheckedSite, results: Results): Promise<void> {
  // A name below another one, such as practice.github.io, has no "www".
  const isWww = url.hostname.startsWith('www.');
  if (!isWww && url.hostname.split('.').length > 2) return;
  const host = isWww ? url.hostname.slice('www.'.length) : `www.${url.hostname}`;
  const other = `https://${host}/`;
  const reply = await network.ask(other);
  if (isNoReply(reply)) {
    results.note(
      `${other} cannot be reached (${reply.problem}). People type both names: point it here too, and let it lead to ${at('/')}.`,
    );
    return;
  }
  results.check(
    leadsTo(reply, other, at('/')),
    `${host} leads to ${url.hostname}.`,
    `${other} does not lead to ${at('/')} (${describe(reply, other)}), so there are two sites for search engines.`,
  );
}

function leadsTo(reply: WebReply | NoReply, from: string, to: string): boolean {
  if (isNoReply(reply)) return false;
  return [301, 308].includes(reply.status) && targetOf(reply, from) === to;
}

const targetOf = ({ headers }: WebReply, from: string) => {
  const target = headers.get('location');
  return target === null ? undefined : URL.parse(target, from)?.href;
};

function describe(reply: WebReply | NoReply, from: string): string {
  if (isNoReply(reply)) return reply.problem;
  const target = targetOf(reply, from);
  return `status ${reply.status}${target === undefined ? '' : ` to ${target}`}`;
}
