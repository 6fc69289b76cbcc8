import { isIP, isIPv4 } from 'node:net';

/**
 * The network that an address belongs to, as one sender is counted: /24 of IPv4, /48 of IPv6. An IPv4 address that
 * is written as IPv6 counts as IPv4. What is no address is one sender of its own.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (isIP(plain) === 0) return 'unknown';
  const parts = partsOf(plain);
  if (parts.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
    const [high = 0, low = 0] = parts.slice(6).map((part) => parseInt(part, 16));
    return [high >> 8, high & 255, low >> 8].join('.');
  }
  return parts.slice(0, 3).join(':');
}

/** The eight parts of an IPv6 address, each without leading zeros. The parser of addresses knows all its spellings. */
function partsOf(address: string): string[] {
  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = spelled.split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(8 - first.length - last.length).fill('0');
  return [...first, ...zeros, ...last];
}

/**
 * The address of whoever asks, where `trustedHops` proxies of our own stand before the server: each adds the address
 * that it saw at the end of X-Forwarded-For, so only so many entries from the end are believed. With none, the header
 * is not read at all.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedHops: number,
): string {
  if (trustedHops === 0) return socketAddress ?? '';
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  const entry = entries.at(-trustedHops);
  return entry === undefined || isIP(entry) === 0 ? (socketAddress ?? '') : entry;
}
