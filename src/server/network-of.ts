import { isIP, isIPv4 } from 'node:net';

/**
 * The network that an address belongs to, as one sender is counted: /24 of IPv4, /48 of IPv6. An IPv4 address that
 * is written as IPv6 counts as IPv4. What is no address is one sender of its own.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (isIP(plain) === 0) return 'unknown';
  const [head = '', tail] = plain.toLowerCase().split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return [...first, ...zeros, ...last]
    .slice(0, 3)
    .map((part) => parseInt(part, 16).toString(16))
    .join(':');
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
