import { expect, test } from 'vitest';
import { siteAddress } from '#lib/site-address.ts';

test.each([
  ['https://www.example.com', 'https://www.example.com'],
  ['https://www.example.com/', 'https://www.example.com'],
  ['https://me.github.io/website/', 'https://me.github.io/website'],
  ['http://localhost:8080', 'http://localhost:8080'],
])('a site can lie at %s', (text, address) => {
  expect(siteAddress(text)).toBe(address);
});

test.each([
  ['www.example.com', 'is no web address'],
  ['ftp://example.com', 'is no web address'],
  ['', 'is no web address'],
  ['https://example.com/?a=1', 'more than a host and a path'],
  ['https://me:secret@example.com/', 'more than a host and a path'],
  ['https://example.com/a%20b/', 'unusual signs'],
  ['https://example.com/search/', 'cannot lie below /search/'],
])('no site can lie at "%s"', (text, problem) => {
  expect(() => siteAddress(text)).toThrow(problem);
});
