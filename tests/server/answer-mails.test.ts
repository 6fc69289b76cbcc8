import { afterEach, describe, expect, test } from 'vitest';
import type { Email } from '#server/mail/email-templates.ts';
import {
  type CommentServer,
  type ServerChanges,
  facts,
  openCommentServer,
  openPage,
  screenOf,
} from '../support/comment-server.ts';
import { published, sendComment } from '../support/comment-steps.ts';

const address = 'reader.own@mail.test';
const site = 'https://massage.test';
const day = 24 * 3_600_000;
let server: CommentServer;
afterEach(() => server.close());

async function open(changes: ServerChanges = {}, settings: Record<string, string> = {}) {
  server = await openCommentServer(
    { SITE_URL: site, MAIL_FROM: 'hello@massage.test', TRUSTED_HOPS: '1', ...settings },
    changes,
  );
}

const toReader = () => server.emails.filter(({ to }) => to !== undefined);
const pathIn = ({ text }: Email, kind: string) =>
  new RegExp(`${site}(/comments/${kind}/\\S+)`).exec(text)?.[1] ?? '';
const subscriptionAt = async (receipt: string) =>
  screenOf(await server.ask(receipt))['subscription'] as { state: string; stopPath?: string } | undefined;

async function ask(receipt: string, email = address, from = '192.0.2.1') {
  const { token } = screenOf(await server.ask(receipt)) as { token: string };
  return server.post('/comments/subscribe/', { token, email }, { 'x-forwarded-for': from });
}

/** Asks, and presses the button behind the link of the mail. */
async function subscribe(receipt: string): Promise<void> {
  expect((await ask(receipt)).status).toBe(303);
  const link = pathIn(toReader().at(-1) ?? ({} as Email), 'confirm');
  expect((await server.post(link, {})).status).toBe(303);
}

async function answer(parent: string, words = 'It helped me too.'): Promise<string> {
  const { id } = await published(server, { parent, words, name: 'Another "reader"' });
  await server.comments.tick();
  return id;
}

describe('a reader who wants a mail when somebody answers', () => {
  test('confirms by a mail, gets one about the answer, and stops by one press', async () => {
    await open();
    const { receipt, id } = await published(server);
    expect(await subscriptionAt(receipt)).toEqual({ state: 'off' });
    await ask(receipt);
    expect(await subscriptionAt(receipt)).toEqual({ state: 'asked' });
    const [first] = toReader();
    expect(first).toMatchObject({ to: address, text: expect.stringContaining('Test pain') });
    const confirm = pathIn(first as Email, 'confirm');
    expect(screenOf(await server.ask(confirm))).toMatchObject({ question: 'confirm', action: confirm });
    await answer(id, 'An answer before the address is confirmed.');
    expect(toReader()).toHaveLength(1);
    expect((await server.post(confirm, {})).headers['location']).toMatch(/^\/comments\/receipt\//);
    expect(await subscriptionAt(receipt)).toMatchObject({ state: 'on' });

    const answered = await answer(id);
    const mail = toReader()[1] as Email;
    expect(mail.subject).toBe('An answer to your comment on "Test pain"');
    expect(mail.text).toContain(`${site}${openPage}#comment-${answered}`);
    expect(mail.text).toContain(`"Another 'reader'" answered`);
    // What is taken off the page later lies in no mailbox.
    expect(mail.text).not.toContain('It helped me too.');

    const stop = pathIn(mail, 'stop');
    expect(mail.stopLink).toBe(site + stop);
    expect(screenOf(await server.ask(stop))).toMatchObject({ question: 'stop', action: stop });
    expect(await subscriptionAt(receipt)).toMatchObject({ state: 'on' });
    expect((await server.post(stop, {})).status).toBe(200);
    expect(await subscriptionAt(receipt)).toEqual({ state: 'off' });
    await answer(id, 'One more, later.');
    server.clock.now += day;
    await server.comments.tick();
    expect(toReader()).toHaveLength(2);
    expect((await server.ask(stop)).status).toBe(200);
  });

  test.each([
    ['as a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'in parts',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('stops by the button of a mail program, which comes from no page: %s', async (_, type, body) => {
    await open();
    const { receipt } = await published(server);
    await subscribe(receipt);
    const stop = pathIn(toReader()[0] as Email, 'stop');
    const sent = await server.ask(stop, { method: 'POST', headers: { 'content-type': type }, body });
    expect(sent.status).toBe(200);
    expect(await subscriptionAt(receipt)).toEqual({ state: 'off' });
  });

  test('is told nothing before the answer is approved', async () => {
    await open();
    const { receipt, id } = await published(server);
    await subscribe(receipt);
    await sendComment(server, { parent: id, words: 'Nobody has read this yet.' });
    await server.comments.tick();
    expect(toReader()).toHaveLength(1);
  });

  test('is told only once the page shows the answer', async () => {
    let isBroken = false;
    await open({
      onRender: (name) => {
        if (isBroken && name === 'region') throw new Error('The page cannot be written.');
      },
    });
    const { receipt, id } = await published(server);
    await subscribe(receipt);
    await server.comments.tick();
    isBroken = true;
    const other = await sendComment(server, { parent: id, words: 'It helped me too.' });
    const { store } = await server.comments.context.openStore();
    await store.decide(other.id, 1, { action: 'approve' });
    await server.comments.tick();
    expect(toReader()).toHaveLength(1);
    isBroken = false;
    await server.comments.tick();
    expect(toReader()).toHaveLength(2);
  });

  test('gets the mail later where the mail server is down, and no address reaches a log', async () => {
    let isDown = false;
    await open({
      send: (email) => {
        if (isDown) return Promise.reject(new Error(`550 <${email.to}> refused`));
        server.emails.push(email);
        return Promise.resolve();
      },
    });
    const { receipt, id } = await published(server);
    await subscribe(receipt);
    isDown = true;
    const refused = await published(server, { words: 'Another comment' });
    expect((await ask(refused.receipt, 'second@mail.test')).status).toBe(503);
    expect(await subscriptionAt(refused.receipt)).toMatchObject({ state: 'off' });
    await answer(id);
    expect(toReader()).toHaveLength(1);
    isDown = false;
    server.clock.now += 2 * 60_000;
    await server.comments.tick();
    expect(toReader()).toHaveLength(2);
    expect(server.reports.length).toBeGreaterThan(0);
    expect(server.reports.join()).not.toContain('@');
  });

  test('finds the address on no page, and its words come back where it was none', async () => {
    await open();
    const { receipt, id } = await published(server);
    const sent = await ask(receipt, 'no address');
    expect([sent.status, screenOf(sent)['subscription']]).toEqual([
      422,
      { state: 'off', email: 'no address', problem: expect.stringContaining('not an e-mail address') },
    ]);
    await subscribe(receipt);
    await answer(id);
    const links = toReader().flatMap(({ text }) => [...text.matchAll(/https:\/\/massage\.test(\/\S+)/g)]);
    for (const path of [receipt, ...links.map(([, path = '']) => path).filter((p) => p.includes('t='))])
      expect((await server.ask(path)).body).not.toContain(address);
    expect(links.join()).not.toContain('reader.own');
  });
});

describe('mails about answers are not offered', () => {
  test.each<[string, ServerChanges, Record<string, string>]>([
    ['where no mail can be sent under an address of its own', {}, { MAIL_FROM: '' }],
    ['where the address of the site is not known', {}, { SITE_URL: '' }],
  ])('%s', async (_, changes, settings) => {
    await open(changes, settings);
    const { receipt } = await published(server);
    expect(await subscriptionAt(receipt)).toBeUndefined();
    expect((await ask(receipt)).status).toBe(403);
    expect(toReader()).toEqual([]);
  });

  test('on a page that takes no more comments, where the address is erased', async () => {
    const pages = [{ path: openPage, title: 'Test pain', closes: '2030-01-10' }];
    await open({ facts: { pages } });
    server.clock.now = Date.parse('2030-01-09T12:00:00Z');
    const { receipt } = await published(server);
    await subscribe(receipt);
    server.clock.now += 3 * day;
    await server.comments.tick();
    const { store } = await server.comments.context.openStore();
    expect(await store.database.all('SELECT * FROM subscription')).toEqual([]);
    expect(await subscriptionAt(receipt)).toBeUndefined();
  });

  test('for a comment that was not published', async () => {
    await open();
    const { receipt, id } = await published(server);
    await (await server.comments.context.openStore()).store.decide(id, 2, { action: 'reject' });
    expect(await subscriptionAt(receipt)).toBeUndefined();
  });
});

describe('nobody fills a mailbox with them', () => {
  test('one address is asked three times a day, from whatever network', async () => {
    await open();
    const { receipt } = await published(server);
    const statuses: number[] = [];
    for (let time = 1; time <= 5; time += 1)
      statuses.push((await ask(receipt, address, `192.0.${time}.1`)).status);
    expect(statuses).toEqual([303, 303, 303, 429, 429]);
    expect(toReader()).toHaveLength(3);
  });

  test('one network asks five addresses an hour', async () => {
    await open();
    const { receipt } = await published(server);
    const statuses: number[] = [];
    for (let time = 1; time <= 6; time += 1)
      statuses.push((await ask(receipt, `reader${time}@mail.test`)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test('only the button of a receipt asks, and only on this site', async () => {
    await open();
    const { receipt } = await published(server);
    const { token } = screenOf(await server.ask(receipt)) as { token: string };
    const elsewhere = { origin: 'https://evil.test', 'x-forwarded-for': '192.0.2.1' };
    const fields = { token, email: address };
    expect((await server.post('/comments/subscribe/', fields, elsewhere)).status).toBe(403);
    expect((await server.post('/comments/subscribe/', { token: 'a.b', email: address })).status).toBe(404);
    await ask(receipt);
    const confirm = pathIn(toReader()[0] as Email, 'confirm');
    expect((await server.post(confirm, {}, { origin: 'https://evil.test' })).status).toBe(403);
    for (const kind of ['confirm', 'stop'])
      expect((await server.ask(`/comments/${kind}/?t=e30.e30`)).status).toBe(kind === 'confirm' ? 404 : 200);
    expect(await subscriptionAt(receipt)).toEqual({ state: 'asked' });
  });

  test('the mail that asks holds nothing that a visitor wrote', async () => {
    await open();
    const { receipt } = await published(server, { name: 'Buy now', words: 'https://shop.test is good' });
    await ask(receipt);
    expect(JSON.stringify(toReader())).not.toMatch(/Buy now|shop\.test/);
  });
});

test('what one person wrote is exported with its address for mails, and erased with it', async () => {
  await open({ facts: { pages: facts.pages } });
  const { receipt, id } = await published(server, { name: 'Ruth' });
  await subscribe(receipt);
  const { store } = await server.comments.context.openStore();
  const { readArchive } = await import('#store/archived-comments.ts');
  const [archived] = await readArchive(store.database);
  expect(archived?.answersBy).toMatchObject({ email: address, confirmed: expect.any(String) });
  await store.erase(id);
  expect(await store.database.all('SELECT * FROM subscription')).toEqual([]);
});
