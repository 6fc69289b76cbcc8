import { describe, expect, test } from 'vitest';
import { clientAddress, networkOf } from '#server/network-of.ts';

describe('one sender', () => {
  test.each([
    ['203.0.113.7', '203.0.113.250'],
    ['::ffff:203.0.113.7', '203.0.113.9'],
    ['::ffff:cb00:7107', '203.0.113.9'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.9'],
    ['2001:db8:1::1', '2001:db8:1:ffff::2'],
    ['2001:db8:1::', '2001:0db8:0001:0:0:0:0:9'],
    ['fe80::1%eth0', 'fe80::2'],
  ])('%s and %s are', (one, other) => {
    expect(networkOf(one)).toBe(networkOf(other));
  });

  test.each([
    ['203.0.113.7', '203.0.114.7'],
    ['2001:db8:1::1', '2001:db8:2::1'],
    ['::1', '127.0.0.1'],
  ])('%s and %s are not', (one, other) => {
    expect(networkOf(one)).not.toBe(networkOf(other));
  });

  test.each(['', 'nonsense', '999.1.1.1', '<script>'])('"%s" is no address', (text) => {
    expect(networkOf(text)).toBe('unknown');
  });
});

describe('whose address counts', () => {
  test.each([
    [0, '203.0.113.7', '10.0.0.1'],
    [1, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    [2, '198.51.100.1, 203.0.113.7, 192.0.2.9', '203.0.113.7'],
    [1, undefined, '10.0.0.1'],
    [1, 'nonsense', '10.0.0.1'],
    [3, '203.0.113.7', '10.0.0.1'],
  ])('behind %i proxies of our own, with %s', (hops, header, expected) => {
    expect(clientAddress('10.0.0.1', header, hops)).toBe(expected);
  });
});
