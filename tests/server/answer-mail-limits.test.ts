import { afterEach, describe, expect, test } from 'vitest';
import {
  askForMails,
  openMailingServer,
  pathIn,
  readerAddress,
  readerMails,
  subscribe,
  subscriptionAt,
} from '../support/answer-mail-steps.ts';
import { type CommentServer, type ServerChanges, openPage, screenOf } from '../support/comment-server.ts';
import { published } from '../support/comment-steps.ts';

const day = 24 * 3_600_000;
let server: CommentServer;
afterEach(() => server.close());

describe('mails about answers are not offered', () => {
  test.each<[string, ServerChanges, Record<string, string>]>([
    ['where no mail can be sent under an address of its own', {}, { MAIL_FROM: '' }],
    ['where the address of the site is not known', {}, { SITE_URL: '' }],
  ])('%s', async (_, changes, settings) => {
    server = await openMailingServer(changes, settings);
    const { receipt } = await published(server);
    expect(await subscriptionAt(server, receipt)).toBeUndefined();
    expect((await askForMails(server, receipt)).status).toBe(403);
    expect(readerMails(server)).toEqual([]);
  });

  test('on a page that takes no more comments, where the address is erased', async () => {
    const pages = [{ path: openPage, title: 'Test pain', closes: '2030-01-10' }];
    server = await openMailingServer({ facts: { pages } });
    server.clock.now = Date.parse('2030-01-09T12:00:00Z');
    const { receipt } = await published(server);
    await subscribe(server, receipt);
    server.clock.now += 3 * day;
    await server.comments.tick();
    const { store } = await server.comments.context.openStore();
    expect(await store.database.all('SELECT * FROM subscription')).toEqual([]);
    expect(await subscriptionAt(server, receipt)).toBeUndefined();
  });

  test('for a comment that was not published', async () => {
    server = await openMailingServer();
    const { receipt, id } = await published(server);
    await (await server.comments.context.openStore()).store.decide(id, 2, { action: 'reject' });
    expect(await subscriptionAt(server, receipt)).toBeUndefined();
  });
});

describe('nobody fills a mailbox with them', () => {
  test('one address is asked three times a day, from whatever network', async () => {
    server = await openMailingServer();
    const { receipt } = await published(server);
    const statuses: number[] = [];
    for (let time = 1; time <= 5; time += 1)
      statuses.push((await askForMails(server, receipt, readerAddress, `192.0.${time}.1`)).status);
    expect(statuses).toEqual([303, 303, 303, 429, 429]);
    expect(readerMails(server)).toHaveLength(3);
  });

  test('one network asks five addresses an hour', async () => {
    server = await openMailingServer();
    const { receipt } = await published(server);
    const statuses: number[] = [];
    for (let time = 1; time <= 6; time += 1)
      statuses.push((await askForMails(server, receipt, `reader${time}@mail.test`)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test('only the button of a receipt asks, and only on this site', async () => {
    server = await openMailingServer();
    const { receipt } = await published(server);
    const { token } = screenOf(await server.ask(receipt)) as { token: string };
    const elsewhere = { origin: 'https://evil.test', 'x-forwarded-for': '192.0.2.1' };
    const fields = { token, email: readerAddress };
    expect((await server.post('/comments/subscribe/', fields, elsewhere)).status).toBe(403);
    expect((await server.post('/comments/subscribe/', { token: 'a.b', email: readerAddress })).status).toBe(
      404,
    );
    await askForMails(server, receipt);
    const confirm = pathIn(readerMails(server)[0], 'confirm');
    expect((await server.post(confirm, {}, { origin: 'https://evil.test' })).status).toBe(403);
    for (const kind of ['confirm', 'stop'])
      expect((await server.ask(`/comments/${kind}/?t=e30.e30`)).status).toBe(kind === 'confirm' ? 404 : 200);
    expect(await subscriptionAt(server, receipt)).toEqual({ state: 'asked' });
  });

  test('the mail that asks holds nothing that a visitor wrote', async () => {
    server = await openMailingServer();
    const { receipt } = await published(server, { name: 'Buy now', words: 'https://shop.test is good' });
    await askForMails(server, receipt);
    expect(JSON.stringify(readerMails(server))).not.toMatch(/Buy now|shop\.test/);
  });
});
