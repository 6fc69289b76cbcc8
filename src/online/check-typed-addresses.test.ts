import { expect, test } from 'vitest';
import { checkCertificate } from '#online/check-certificate.ts';
import { checkTypedAddresses } from '#online/check-typed-addresses.ts';
import { openSite } from '#online/checked-site.ts';
import { type CertificateFacts, type Network, isNoReply } from '#online/network.ts';

const day = 24 * 60 * 60_000;
/** What addresses send: a status, or an address that they lead to. */
type World = Record<string, number | string>;

const good: World = {
  'https://massage.test/': 200,
  'https://massage.test/conditions': 'https://massage.test/conditions/',
  'http://massage.test/conditions/': 'https://massage.test/conditions/',
  'https://www.massage.test/': 'https://massage.test/',
};

function networkOf(
  world: World,
  certificate: CertificateFacts = { validUntil: 60 * day, problem: undefined },
) {
  const network: Network = {
    ask: (url) => {
      const sent = world[url] ?? (url.startsWith('https://massage.test/') ? 404 : undefined);
      if (sent === undefined) return Promise.resolve({ problem: 'nothing listens there' });
      const headers = new Headers(typeof sent === 'string' ? { location: sent } : {});
      return Promise.resolve({ status: typeof sent === 'string' ? 301 : sent, headers, text: '' });
    },
    readCertificate: () => Promise.resolve(certificate),
    resolveMx: () => Promise.resolve([]),
    resolveTxt: () => Promise.resolve([]),
    now: () => 0,
  };
  return network;
}

async function siteIn(network: Network, address = 'https://massage.test') {
  const site = await openSite(address, network);
  if (isNoReply(site)) throw new Error(site.problem);
  return site;
}

const wrongOf = async (world: World) =>
  (await checkTypedAddresses(await siteIn(networkOf(world))))
    .filter(({ state }) => state === 'bad')
    .map(({ words }) => words);

test('every way to type the address leads to the one site', async () => {
  expect(await wrongOf(good)).toEqual([]);
});

test('http:// that shows a page of its own is found', async () => {
  expect(await wrongOf({ ...good, 'http://massage.test/conditions/': 200 })).toEqual([
    'http://massage.test/conditions/ does not lead to https://massage.test/conditions/ (status 200). Whoever types the name alone sees that.',
  ]);
});

test('http:// that leads to the front page whatever was requested is found', async () => {
  const [words] = await wrongOf({ ...good, 'http://massage.test/conditions/': 'https://massage.test/' });
  expect(words).toContain('(status 301 to https://massage.test/)');
});

test('a second site under "www." is found, and one that is not there is no fault', async () => {
  const [words] = await wrongOf({ ...good, 'https://www.massage.test/': 200 });
  expect(words).toContain('so there are two sites for search engines');
  const alone = Object.entries(good).filter(([address]) => !address.includes('www.'));
  expect(await wrongOf(Object.fromEntries(alone))).toEqual([]);
});

test.each([
  [{ validUntil: 60 * day, problem: undefined }, ['good', 'good']],
  [{ validUntil: 3 * day, problem: undefined }, ['good', 'bad']],
  [{ validUntil: -day, problem: 'its certificate has expired.' }, ['bad']],
])('a certificate is looked at: %o', async (facts, states) => {
  const results = await checkCertificate(await siteIn(networkOf(good, facts)));
  expect(results.map(({ state }) => state)).toEqual(states);
});

test('an address that leads elsewhere is not checked, and the other one is named', async () => {
  const network = networkOf({ ...good, 'https://massage.test/': 'https://www.massage.test/' });
  expect(await openSite('https://massage.test', network)).toEqual({
    problem: 'It leads to https://www.massage.test/: check that address instead.',
  });
});
