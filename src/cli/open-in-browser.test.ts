import { expect, test } from 'vitest';
import { browserCommand } from '#cli/open-in-browser.ts';

const address = 'http://127.0.0.1:4322/';
const owner = { platform: 'linux', isTerminal: true, env: {} } as const;

test.each([
  ['linux', ['xdg-open', address]],
  ['freebsd', ['xdg-open', address]],
  ['darwin', ['open', address]],
  ['win32', ['cmd', '/c', 'start', '', address]],
] as const)('on %s the address is opened by %j', (platform, command) => {
  expect(browserCommand(address, { ...owner, platform })).toEqual(command);
});

test.each([
  ['nobody sits at the terminal', { isTerminal: false }],
  ['a machine builds the site', { env: { CI: 'true' } }],
  ['the owner wants no browser', { env: { BROWSER: 'none' } }],
])('no browser is opened where %s', (_, place) => {
  expect(browserCommand(address, { ...owner, ...place })).toEqual([]);
});
