import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

interface Address {
  siteUrl: string | undefined;
  host: string;
  port: number;
}

const isEverywhere = (host: string) => host === '0.0.0.0' || host === '::';

/** Addresses of private networks and of this machine. Source: RFC 1918, RFC 4193, RFC 3927. */
const privateNetworks = new BlockList();
for (const [network, length] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  privateNetworks.addSubnet(network, length, 'ipv4');
for (const [network, length] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  privateNetworks.addSubnet(network, length, 'ipv6');

export const isPrivateAddress = (address: string): boolean =>
  (isIPv4(address) && privateNetworks.check(address, 'ipv4')) ||
  (isIPv6(address) && privateNetworks.check(address, 'ipv6'));

/**
 * Addresses under which this site is known. No request can add to them. A server that listens everywhere is
 * known by this machine's private addresses too, so that it can be tried out.
 */
export function knownOrigins(
  { siteUrl, host, port }: Address,
  website: string | undefined,
): ReadonlySet<string> {
  const isLocal = ['localhost', '127.0.0.1', '::1'].includes(host);
  const hosts = [
    ...(isLocal || isEverywhere(host) ? ['localhost', '127.0.0.1', '::1'] : []),
    ...(isEverywhere(host) ? ownAddresses().filter(isPrivateAddress) : [host]),
  ];
  return new Set([
    ...[siteUrl, website].flatMap((url) => (url === undefined ? [] : [new URL(url).origin])),
    ...hosts.map((name) => new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}`).origin),
  ]);
}

/** The address at which the server is reached from the machine that it runs on. */
export function servedAddress({ host, port }: Pick<Address, 'host' | 'port'>): string {
  const name = isEverywhere(host) ? 'localhost' : host;
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}`).origin;
}

/** A warning at the start where the address under which the site is visited is unknown. */
export function missingAddress({ siteUrl, host }: Address, website: string | undefined): string | undefined {
  if (siteUrl !== undefined || website !== undefined || !isEverywhere(host)) return undefined;
  return 'The address of this site is not known, so comments are taken from private and local addresses only, and mail cannot link to the desk. Give it: SITE_URL=https://www.example.com, or "website" in practice.yaml.';
}

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address));

/**
 * Whether a form was sent from a page of this site. Browsers state it in Origin, older ones in Referer; where
 * privacy settings hide the origin (`null`), newer ones still report the same site in Sec-Fetch-Site.
 * @param isRequired whether a request that says none of them is refused; no browser sends a form so
 */
export function isFromHere(request: Request, origins: ReadonlySet<string>, isRequired: boolean): boolean {
  const { headers } = request;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (origin === 'null') return site === 'same-origin' || !isRequired;
  if (origin !== null) return origins.has(origin);
  const referer = headers.get('referer');
  if (referer !== null) return origins.has(URL.parse(referer)?.origin ?? '');
  return !isRequired;
}
