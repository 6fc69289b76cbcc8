import { afterEach, describe, expect, test } from 'vitest';
import { readArchive } from '#store/archived-comments.ts';
import {
  askForMails,
  openMailingServer,
  pathIn,
  publishAnswer,
  readerAddress,
  readerMails,
  site,
  subscribe,
  subscriptionAt,
} from '../support/answer-mail-steps.ts';
import { type CommentServer, openPage, screenOf } from '../support/comment-server.ts';
import { published, sendComment } from '../support/comment-steps.ts';

const day = 24 * 3_600_000;
let server: CommentServer;
afterEach(() => server.close());

describe('a reader who wants a mail when somebody answers', () => {
  test('confirms by a mail, gets one about the answer, and stops by one press', async () => {
    server = await openMailingServer();
    const { receipt, id } = await published(server);
    expect(await subscriptionAt(server, receipt)).toEqual({ state: 'off' });
    await askForMails(server, receipt);
    expect(await subscriptionAt(server, receipt)).toEqual({ state: 'asked' });
    const [first] = readerMails(server);
    expect(first).toMatchObject({ to: readerAddress, text: expect.stringContaining('Test pain') });
    const confirm = pathIn(first, 'confirm');
    expect(screenOf(await server.ask(confirm))).toMatchObject({ question: 'confirm', action: confirm });
    await publishAnswer(server, id, 'An answer before the address is confirmed.');
    expect(readerMails(server)).toHaveLength(1);
    expect((await server.post(confirm, {})).headers['location']).toMatch(/^\/comments\/receipt\//);
    expect(await subscriptionAt(server, receipt)).toMatchObject({ state: 'on' });

    const answered = await publishAnswer(server, id);
    const mail = readerMails(server)[1];
    expect(mail?.subject).toBe('An answer to your comment on "Test pain"');
    expect(mail?.text).toContain(`${site}${openPage}#comment-${answered}`);
    expect(mail?.text).toContain(`"Another 'reader'" answered`);
    // What is taken off the page later lies in no mailbox.
    expect(mail?.text).not.toContain('It helped me too.');

    const stop = pathIn(mail, 'stop');
    expect(mail?.stopLink).toBe(site + stop);
    expect(screenOf(await server.ask(stop))).toMatchObject({ question: 'stop', action: stop });
    expect(await subscriptionAt(server, receipt)).toMatchObject({ state: 'on' });
    expect((await server.post(stop, {})).status).toBe(200);
    expect(await subscriptionAt(server, receipt)).toEqual({ state: 'off' });
    await publishAnswer(server, id, 'One more, later.');
    server.clock.now += day;
    await server.comments.tick();
    expect(readerMails(server)).toHaveLength(2);
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
    server = await openMailingServer();
    const { receipt } = await published(server);
    await subscribe(server, receipt);
    const stop = pathIn(readerMails(server)[0], 'stop');
    const sent = await server.ask(stop, { method: 'POST', headers: { 'content-type': type }, body });
    expect(sent.status).toBe(200);
    expect(await subscriptionAt(server, receipt)).toEqual({ state: 'off' });
  });

  test('is told nothing before the answer is approved', async () => {
    server = await openMailingServer();
    const { receipt, id } = await published(server);
    await subscribe(server, receipt);
    await sendComment(server, { parent: id, words: 'Nobody has read this yet.' });
    await server.comments.tick();
    expect(readerMails(server)).toHaveLength(1);
  });

  test('is told only once the page shows the answer', async () => {
    let isBroken = false;
    server = await openMailingServer({
      onRender: (name) => {
        if (isBroken && name === 'region') throw new Error('The page cannot be written.');
      },
    });
    const { receipt, id } = await published(server);
    await subscribe(server, receipt);
    await server.comments.tick();
    isBroken = true;
    const other = await sendComment(server, { parent: id, words: 'It helped me too.' });
    const { store } = await server.comments.context.openStore();
    await store.decide(other.id, 1, { action: 'approve' });
    await server.comments.tick();
    expect(readerMails(server)).toHaveLength(1);
    isBroken = false;
    await server.comments.tick();
    expect(readerMails(server)).toHaveLength(2);
  });

  test('gets the mail later where the mail server is down, and no address reaches a log', async () => {
    let isDown = false;
    server = await openMailingServer({
      send: (email) => {
        if (isDown) return Promise.reject(new Error(`550 <${email.to}> refused`));
        server.emails.push(email);
        return Promise.resolve();
      },
    });
    const { receipt, id } = await published(server);
    await subscribe(server, receipt);
    isDown = true;
    const refused = await published(server, { words: 'Another comment' });
    expect((await askForMails(server, refused.receipt, 'second@mail.test')).status).toBe(503);
    expect(await subscriptionAt(server, refused.receipt)).toMatchObject({ state: 'off' });
    await publishAnswer(server, id);
    expect(readerMails(server)).toHaveLength(1);
    isDown = false;
    server.clock.now += 2 * 60_000;
    await server.comments.tick();
    expect(readerMails(server)).toHaveLength(2);
    expect(server.reports.length).toBeGreaterThan(0);
    expect(server.reports.join()).not.toContain('@');
  });

  test('finds the address on no page, and its words come back where it was none', async () => {
    server = await openMailingServer();
    const { receipt, id } = await published(server);
    const sent = await askForMails(server, receipt, 'no address');
    expect([sent.status, screenOf(sent)['subscription']]).toEqual([
      422,
      { state: 'off', email: 'no address', problem: expect.stringContaining('not an e-mail address') },
    ]);
    await subscribe(server, receipt);
    await publishAnswer(server, id);
    const links = readerMails(server).flatMap(({ text }) => [
      ...text.matchAll(/https:\/\/massage\.test(\/\S+)/g),
    ]);
    for (const path of [receipt, ...links.map(([, path = '']) => path).filter((p) => p.includes('t='))])
      expect((await server.ask(path)).body).not.toContain(readerAddress);
    expect(links.join()).not.toContain('reader.own');
  });
});

test('what one person wrote is exported with its address for mails, and erased with it', async () => {
  server = await openMailingServer();
  const { receipt, id } = await published(server, { name: 'Ruth' });
  await subscribe(server, receipt);
  const { store } = await server.comments.context.openStore();
  const [archived] = await readArchive(store.database);
  expect(archived?.answersBy).toMatchObject({ email: readerAddress, confirmed: expect.any(String) });
  await store.erase(id);
  expect(await store.database.all('SELECT * FROM subscription')).toEqual([]);
});
