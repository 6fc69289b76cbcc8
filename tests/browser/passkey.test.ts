import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openDeskHome } from '../support/journey-steps.ts';
import { type JourneyServer, mailText, startJourney } from '../support/journey-server.ts';
import { listen, screens } from '../support/visit.ts';

let server: JourneyServer;
beforeAll(async () => {
  const started = await startJourney();
  // A passkey belongs to a name, and an address of numbers is none.
  server = { ...started, url: started.url.replace('127.0.0.1', 'localhost') };
});
afterAll(() => server.stop());

/** A phone that recognizes its owner, as the browser imitates one. */
async function giveDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    recognizes: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

const signInWith = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' });

it('a member signs in by mail, adds a passkey, signs in by it, and removes it', async () => {
  const page = await openDeskHome(server, { viewport: screens.phone });
  const heard = listen(page, 'second');
  const device = await giveDevice(page);
  const mails = server.mails.length;

  await page.goto('/desk/people/');
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await page.getByText('Added. Next time, press').waitFor();
  await page.getByText(/^Passkey: .+, not used yet$/).waitFor();
  expect(mailText(await server.nextMail(mails))).toContain('A passkey was added just now');
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await page.getByText('This device has a passkey of yours already.').waitFor();

  await page.goto('/desk/');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/desk/sign-in/');
  await device.recognizes(false);
  await signInWith(page).click();
  await page.getByText('Nothing was done: no passkey was used.').waitFor();
  await device.recognizes(true);
  await signInWith(page).click();
  await page.waitForURL('**/desk/');

  await page.goto('/desk/people/');
  await page.getByText(/^Passkey: .+, last used /).waitFor();
  await page.getByRole('button', { name: 'Remove this passkey' }).click();
  await page.getByText('Removed: it signs nobody in any more.').waitFor();
  await page.goto('/desk/');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await signInWith(page).click();
  await page.getByText('This passkey does not sign in here.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/desk/sign-in/passkey/');
  await page.goto('/desk/');
  expect(new URL(page.url()).pathname).toBe('/desk/sign-in/');
  expect(heard.filter((line) => !line.startsWith('request:') && !line.includes('403'))).toEqual([]);
});

it('without script, or at an address of numbers, there is the link by mail alone', async () => {
  const withoutScript = await openDeskHome(server, { javaScriptEnabled: false });
  await withoutScript.goto('/desk/people/');
  expect(await withoutScript.getByRole('button', { name: 'Set up a passkey' }).isVisible()).toBe(false);
  const byNumbers = { ...server, url: server.url.replace('localhost', '127.0.0.1') };
  const page = await openDeskHome(byNumbers);
  await page.goto('/desk/people/');
  await page.locator('html[data-scripts]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1_500);
  expect(await page.getByRole('button', { name: 'Set up a passkey' }).isVisible()).toBe(false);
});
