import { expect, test } from 'vitest';
import { contentHash } from '#lib/text-hash.ts';

test.each([
  // Test values that the authors of FNV publish, cut to 48 bits.
  ['', 'cbf29ce48422'],
  ['a', 'af63dc4c8601'],
  ['foobar', '85944171f739'],
])('the hash of "%s" is that of FNV-1a', (text, hash) => {
  expect(contentHash(text)).toBe(hash);
});

test('letters beyond ASCII count as their UTF-8 bytes', () => {
  expect(contentHash('ñ')).not.toBe(contentHash('n'));
});
