import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { isPrivateAddress, knownOrigins, missingAddress } from '#server/origins.ts';

const everywhere = { siteUrl: undefined, host: '0.0.0.0', port: 4321 };

describe('a server that listens everywhere and knows no address of its site', () => {
  test('says what is missing, and nothing where it is set', () => {
    expect(missingAddress(everywhere, undefined)).toMatch(/SITE_URL=https/);
    expect(missingAddress({ ...everywhere, siteUrl: 'https://massage.test' }, undefined)).toBeUndefined();
    expect(missingAddress(everywhere, 'https://massage.test')).toBeUndefined();
    expect(missingAddress({ ...everywhere, host: 'localhost' }, undefined)).toBeUndefined();
  });

  test('takes forms from local addresses and the private ones of this machine, for trying out', () => {
    const origins = knownOrigins(everywhere, undefined);
    expect(origins).toContain('http://localhost:4321');
    expect(origins).toContain('http://[::1]:4321');
    const own = Object.values(networkInterfaces()).flatMap((all = []) => all);
    for (const { address, family } of own)
      expect(origins.has(`http://${family === 'IPv6' ? `[${address}]` : address}:4321`)).toBe(
        isPrivateAddress(address),
      );
  });
});

test.each([
  ['192.168.1.20', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['8.8.8.8', false],
  ['fd00::1', true],
  ['2001:db8::1', false],
  ['evil.test', false],
])('%s is private: %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});
