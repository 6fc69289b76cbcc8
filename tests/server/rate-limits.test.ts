import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, openPage } from '../support/comment-server.ts';

const most = 5;
const servers: CommentServer[] = [];
const open = async (...options: Parameters<typeof openCommentServer>) => {
  const server = await openCommentServer(...options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

let written = 0;
type Header = string | string[];

/** Sends a comment that nobody sent before. */
async function send(server: CommentServer, forwarded?: Header): Promise<number> {
  written += 1;
  const fields = { page: openPage, name: 'A reader', words: `Is heat or ice better? Question ${written}.` };
  const headers = {
    accept: 'application/json',
    ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
  };
  return (await server.post('/comments/', fields, headers)).status;
}

const counted = (statuses: readonly number[]) => ({
  taken: statuses.filter((status) => status === 200).length,
  refused: statuses.filter((status) => status === 429).length,
});
const stored = async (server: CommentServer) => {
  const { pending, spam } = await (await server.comments.context.openStore()).store.counts();
  return pending + spam;
};

describe('200 comments of one sender at once', () => {
  test('are taken up to the limit and no further', async () => {
    const server = await open();
    const statuses = await Promise.all(Array.from({ length: 200 }, () => send(server)));
    expect(counted(statuses)).toEqual({ taken: most, refused: 195 });
    expect(await stored(server)).toBe(most);
  });

  test('nor by two servers on one store', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'shared-data-'));
    const two = [await open({}, { dataDir }), await open({}, { dataDir })] as const;
    const statuses = await Promise.all(
      Array.from({ length: 200 }, (_, place) => send(two[place % 2 ? 1 : 0])),
    );
    expect(counted(statuses)).toEqual({ taken: most, refused: 195 });
    expect(await stored(two[0])).toBe(most);
    for (const server of servers.splice(0)) await server.close();
    rmSync(dataDir, { recursive: true });
  });
});

describe('one sender is one network', () => {
  test.each([
    ['IPv4 addresses that differ in the last byte', (place: number) => `203.0.113.${place}`],
    ['the same written as IPv6', (place: number) => `::ffff:203.0.113.${place}`],
    ['the same in hexadecimal', (place: number) => `::ffff:cb00:71${place.toString(16).padStart(2, '0')}`],
    [
      'IPv6 addresses that differ beyond the first 48 bits',
      (place: number) => `2001:db8:7:${place}::${place}`,
    ],
    [
      'one IPv6 address in many spellings',
      (place: number) => `2001:0db8:${'0'.repeat(place % 4)}7::${place}`,
    ],
    ['one with a zone', (place: number) => `fe80::1%eth${place}`],
  ])('%s', async (_, address) => {
    const server = await open({ TRUSTED_HOPS: '1' });
    const statuses = await Promise.all(
      Array.from({ length: 12 }, (_, place) => send(server, address(place + 1))),
    );
    expect(counted(statuses)).toEqual({ taken: most, refused: 7 });
  });

  test('and other networks are other senders, whom a flood does not lock out', async () => {
    const server = await open({ TRUSTED_HOPS: '1' });
    await Promise.all(Array.from({ length: 20 }, () => send(server, '203.0.113.9')));
    for (const address of ['203.0.112.9', '198.51.100.9', '2001:db8:7::1', '2001:db8:8::1'])
      expect(await send(server, address)).toBe(200);
    await Promise.all(
      Array.from({ length: 300 }, (_, place) => send(server, `10.${place % 250}.${place}.1`)),
    );
    expect(await send(server, '192.0.2.1')).toBe(200);
  });
});

describe('what a sender writes into X-Forwarded-For', () => {
  const lies: [string, (place: number) => string[]][] = [
    ['nothing', () => []],
    ['another address', (place) => [`198.51.${place}.1`]],
    ['many addresses', (place) => [`198.51.${place}.1, 192.0.${place}.2, 2001:db8:${place}::1`]],
    ['garbage', (place) => [`<x${place}>, unknown, 999.1.1.${place}, "203.0.113.${place}`]],
    ['several headers', (place) => [`198.51.${place}.1`, `192.0.${place}.2`]],
    ['IPv6 with a zone', (place) => [`fe80::${place}%eth${place}`]],
    ['spaces', (place) => [`   198.51.${place}.1   ,\t192.0.${place}.2 ,, ,`]],
    ['a port', (place) => [`198.51.${place}.1:8${place}, [2001:db8:${place}::1]:80`]],
  ];
  /** What our own proxies add behind it: each the address that it saw. */
  const added: Record<number, string[]> = { 0: [], 1: ['203.0.113.7'], 2: ['203.0.113.7', '10.0.0.2'] };

  test.each([0, 1, 2])('behind %i proxies of our own passes nothing', async (hops) => {
    const server = await open({ TRUSTED_HOPS: String(hops) });
    for (const [, lie] of lies) {
      server.clock.now += 25 * 60 * 60_000;
      const statuses: number[] = [];
      for (let place = 1; place <= most + 2; place += 1) {
        const told = lie(place);
        const own = added[hops] ?? [];
        // A proxy adds to the last header, or as a header of its own.
        const headers = place % 2 ? [...told, ...own] : [[...told, ...own].join(', ')].filter(Boolean);
        statuses.push(await send(server, headers.length === 0 ? undefined : headers));
      }
      expect(counted(statuses)).toEqual({ taken: most, refused: 2 });
    }
  });

  test.each([1, 2])('without passing all %i proxies passes nothing either', async (hops) => {
    const server = await open({ TRUSTED_HOPS: String(hops) });
    const short = (place: number) => (hops === 1 ? `nonsense ${place}` : `198.51.${place}.1`);
    const statuses: number[] = [];
    for (let place = 0; place < most + 2; place += 1) statuses.push(await send(server, short(place)));
    expect(counted(statuses)).toEqual({ taken: most, refused: 2 });
  });
});
