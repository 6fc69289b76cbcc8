import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { commented, isServed, openAt, openDesk, writeComment } from '../support/journey-steps.ts';
import { type JourneyServer, mailText, startJourney, until } from '../support/journey-server.ts';
import { screens } from '../support/visit.ts';

let server: JourneyServer;
beforeAll(async () => (server = await startJourney()));
afterAll(() => server.stop());

describe('a stranger without JavaScript', () => {
  it('comments; the owner approves it from the mail on a phone; it stands in the page', async () => {
    const stranger = await openAt(server, commented, { javaScriptEnabled: false });
    await writeComment(stranger, 'Does warmth help as well as cold?');
    expect(await isServed(server, 'Does warmth help')).toBe(false);
    const mail = mailText(await server.nextMail(0));
    expect(mail).toContain('> Does warmth help as well as cold?');
    const link = /Decide: (\S+)/.exec(mail)?.[1] ?? '';
    const phone = await openAt(server, link, {
      javaScriptEnabled: false,
      viewport: screens.phone,
      hasTouch: true,
    });
    const approve = phone.getByRole('button', { name: 'Approve', exact: true });
    expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await approve.tap();
    await phone.getByRole('heading', { name: 'Published.' }).waitFor();
    // The answer to the press comes when it is public already, so nobody has to wait for it.
    expect(await isServed(server, 'Does warmth help')).toBe(true);
    expect(await isServed(server, 'Does warmth help', '/comments.xml')).toBe(true);
    await stranger.reload();
    await stranger.getByRole('main').getByRole('link', { name: 'Test pain' }).last().click();
    await stranger.getByText('Does warmth help as well as cold?').waitFor();
  });

  it('answers another comment, and can take it back', async () => {
    const stranger = await openAt(server, commented, { javaScriptEnabled: false });
    await stranger
      .getByRole('link', { name: /^Reply to A stranger/ })
      .first()
      .click();
    await writeComment(stranger, 'Cold helped me more.', 'Another');
    const receipt = stranger.url();
    await stranger.locator('summary', { hasText: 'Withdraw' }).click();
    await stranger.getByRole('button', { name: /withdraw|erase/i }).click();
    await stranger.getByRole('heading', { name: 'Your comment is withdrawn' }).waitFor();
    await stranger.goto(receipt);
    await stranger.getByRole('heading', { name: 'There is no comment here' }).waitFor();
  });
});

describe('the owner at the desk', () => {
  it('edits and approves by keyboard, and takes it down again', async () => {
    const reader = await openAt(server, commented);
    await writeComment(reader, 'How long is a visit? Call me at my number.');
    const desk = await openDesk(server);
    await desk.getByText('How long is a visit?').first().waitFor();
    const edit = desk.locator('summary', { hasText: /edit/i }).first();
    await edit.focus();
    await desk.keyboard.press('Enter');
    const words = desk.getByRole('textbox').first();
    await words.fill('How long is a visit?');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.waitForURL('**done=approve**');
    await until(async () => ((await isServed(server, 'How long is a visit?')) ? true : undefined));
    expect(await isServed(server, 'Call me at my number')).toBe(false);
    await desk.goto('/desk/?tab=published');
    await desk.getByRole('button', { name: 'Take down' }).first().click();
    await desk.waitForURL('**done=reject**');
    await until(async () => ((await isServed(server, 'How long is a visit?')) ? undefined : true));
  });

  it('is let in by nobody else, and signs out', async () => {
    const stranger = await openAt(server, '/desk/');
    expect(new URL(stranger.url()).pathname).toBe('/desk/sign-in/');
    const desk = await openDesk(server);
    await desk.goto('/desk/');
    await desk.getByRole('button', { name: 'Sign out', exact: true }).click();
    await desk.waitForURL('**/desk/sign-in/**');
    await desk.goto('/desk/');
    expect(new URL(desk.url()).pathname).toBe('/desk/sign-in/');
  });
});

describe('a mailed link', () => {
  it(
    'that a mail program opens a hundred times, scripts and all, decides nothing',
    { timeout: 120_000 },
    async () => {
      // A server of its own: the first comment is mailed at once, the next ones only after a while.
      const own = await startJourney();
      onTestFinished(own.stop);
      const reader = await openAt(own, commented);
      await writeComment(reader, 'A question that only waits.', 'Waiting reader');
      await own.nextMail(0);
      const desk = await openDesk(own);
      const links = own.mails.flatMap((mail) => mailText(mail).match(/http:\S+\/desk\/\S+/g) ?? []);
      for (const kind of ['/desk/enter/', '/desk/review/'])
        expect(links.some((link) => link.includes(kind))).toBe(true);
      const opener = await openAt(own, '/');
      for (let time = 0; time < 100; time += 1)
        await opener.goto(links[time % links.length] ?? '', { waitUntil: 'commit' });
      await desk.reload();
      await desk.getByText('A question that only waits.').first().waitFor();
      expect(await isServed(own, 'A question that only waits.')).toBe(false);
    },
  );
});
