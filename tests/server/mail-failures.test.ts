import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Email } from '#server/mail/email-templates.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { Mailbox, countIn, minute, pass, write } from '../support/mailbox.ts';

const day = 24 * 60 * minute;
const spam = 'See https://a.test https://b.test https://c.test';
const { servers } = Mailbox;
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe('mail that is down for a day', () => {
  test('is tried less and less often, and one e-mail reports of all once it is up', async () => {
    const box = new Mailbox();
    const server = await box.open();
    box.isShut = true;
    const start = server.clock.now;
    for (let hour = 0; hour < 24; hour += 1) {
      await write(server, 2);
      if (hour % 4 === 0) await write(server, 1, spam);
      await pass(server, 60 * minute);
    }
    const waits = box.attempts.map((at, place) => (at - (box.attempts[place - 1] ?? start)) / minute);
    expect(waits.slice(1, 7)).toEqual([1, 2, 4, 8, 16, 32]);
    expect(waits.slice(7).every((wait) => wait === 60)).toBe(true);
    expect(box.attempts.length).toBeLessThan(32);
    expect(new Set(server.reports).size).toBe(server.reports.length);

    box.isShut = false;
    await pass(server, 3 * 60 * minute);
    expect(box.emails.map(({ subject }) => subject)).toEqual(['48 new comments wait for you: Test pain']);
    expect(box.emails[0]?.text).toContain('And 38 more wait for you.');
    expect(box.emails[0]?.text).toContain('6 suspected spam comments');
    const { pending, spam: suspects } = await (await server.comments.context.openStore()).store.counts();
    expect([pending, suspects]).toEqual([48, 6]);

    await write(server, 1);
    await pass(server, 30 * minute);
    expect(box.emails.map(countIn)).toEqual([48, 1]);
  });

  test('outlasts a restart of the server', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'mail-data-'));
    const before = new Mailbox();
    const first = await before.open({ dataDir });
    before.isShut = true;
    await write(first, 3);
    await pass(first, 5 * minute);
    await servers.pop()?.close();
    const after = new Mailbox();
    const second = await after.open({ dataDir });
    second.clock.now = first.clock.now;
    await pass(second, 60 * minute);
    expect(after.emails.map(countIn)).toEqual([3]);
    await servers.pop()?.close();
    rmSync(dataDir, { recursive: true });
  });
});

describe('e-mails come', () => {
  test('at most once in ten minutes, whatever comes in: 1,000 comments in half an hour', async () => {
    const box = new Mailbox();
    const server = await box.open();
    for (let step = 0; step < 30; step += 1) {
      await write(server, 30);
      await write(server, 4, spam).then(() => pass(server, minute));
    }
    await pass(server, 60 * minute);
    const isOfFlood = ({ subject }: Email) => subject.startsWith('Very many');
    expect(box.emails.filter(isOfFlood)).toHaveLength(1);
    const news = box.emails.filter((email) => !isOfFlood(email));
    const gaps = news.slice(1).map(({ at }, place) => at - (news[place]?.at ?? 0));
    expect(gaps.every((gap) => gap >= 10 * minute)).toBe(true);
    expect(news.length).toBeLessThanOrEqual(5);
    const reported = news.reduce((sum, email) => sum + countIn(email), 0);
    const { pending, spam: suspects } = await (await server.comments.context.openStore()).store.counts();
    // What comes in a flood waits with the suspects.
    expect([reported, pending + suspects]).toEqual([pending, 1020]);
    expect(pending).toBeGreaterThan(0);
    for (const { text } of box.emails) expect(text.match(/^Decide: /gm)?.length ?? 0).toBeLessThanOrEqual(10);
  });

  test('never for suspects alone, which the next e-mail counts', async () => {
    const box = new Mailbox();
    const server = await box.open();
    await write(server, 20, spam);
    await pass(server, day);
    expect(box.attempts).toEqual([]);
    await write(server, 1);
    await pass(server, 20 * minute);
    expect(box.emails).toHaveLength(1);
    expect(box.emails[0]?.text).toContain('There are also 20 suspected spam comments.');
  });

  test('once a week about suspects that wait for a decision, which nothing erases meanwhile', async () => {
    const box = new Mailbox();
    const server = await box.open();
    await write(server, 2, spam);
    await write(
      server,
      1,
      'These three helped me, are they right? https://a.test https://b.test https://c.test',
    );
    const days = async (count: number) => {
      for (let hour = 0; hour < 24 * count; hour += 1) {
        server.clock.now += 60 * minute;
        await server.comments.tick();
      }
    };
    await days(36);
    expect(box.emails.map(({ subject }) => subject)).toEqual(
      Array(5).fill('3 comments suspected of being spam'),
    );
    expect(box.emails[0]?.text).toContain('> These three helped me');
    expect(box.emails[0]?.text).toContain('/desk/comments/?tab=spam');
    const { store } = await server.comments.context.openStore();
    expect((await store.counts()).spam).toBe(3);
    for (const { id, revision } of await store.list('spam', 9))
      await store.decide(id, revision, { action: 'spam' });
    await days(31);
    expect([box.emails.length, await store.counts()]).toMatchObject([5, { spam: 0, rejected: 0 }]);
  });

  test('although a clock was ahead by a year for a while', async () => {
    const box = new Mailbox();
    const server = await box.open();
    const today = server.clock.now;
    server.clock.now += 365 * day;
    await write(server, 12);
    await pass(server, 2 * minute);
    expect(box.emails).toHaveLength(1);
    await write(server, 12);
    server.clock.now = today;
    await write(server, 1);
    await pass(server, 15 * minute);
    expect(box.emails.map(countIn)).toEqual([12, 13]);
    await pass(server, 60 * minute);
    expect(box.emails).toHaveLength(2);
  });

  test('once from two servers on one store', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'mail-data-'));
    const box = new Mailbox();
    const two = [await box.open({ dataDir }), await box.open({ dataDir })] as const;
    two[1].clock.now = two[0].clock.now;
    await write(two[0], 5);
    await Promise.all(two.map((server) => pass(server, 9 * minute)));
    expect(box.emails.reduce((sum, email) => sum + countIn(email), 0)).toBeLessThanOrEqual(5);
    expect(box.emails).toHaveLength(1);
    for (const server of servers.splice(0)) await server.close();
    rmSync(dataDir, { recursive: true });
  });

  test('for nothing that was decided before it was time', async () => {
    const box = new Mailbox();
    const server = await box.open();
    await write(server, 1);
    await pass(server, minute);
    await write(server, 1);
    const { store } = await server.comments.context.openStore();
    for (const { id, revision } of await store.list('pending', 9))
      await store.decide(id, revision, { action: 'reject' });
    await pass(server, day);
    expect(box.emails.map(countIn)).toEqual([1]);
  });
});
