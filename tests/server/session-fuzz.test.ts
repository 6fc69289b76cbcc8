import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deskRoutes } from '#server/desk/desk-routes.ts';
import { type CommentServer, openCommentServer } from '../support/comment-server.ts';
import { sendComment, signIn, signInHelper } from '../support/comment-steps.ts';
import { dumpStore } from '../support/dump-store.ts';
import { randomNumbers } from '../support/random-numbers.ts';

/** The ways in, and what a mail may lead to without a session: each has tests of its own. */
const open = ['/desk/sign-in/', '/desk/sign-in/challenge/', '/desk/sign-in/passkey/', '/desk/enter/'];
const byToken = ['/desk/review/', '/desk/act/', '/desk/sign-out/'];
const closed = Object.entries(deskRoutes).filter(([path]) => ![...open, ...byToken].includes(path));

type Headers = Record<string, string>;
const month = 30 * 24 * 60 * 60_000;
let server: CommentServer;
let owner: Headers;
let helper: { id: string; cookie: string };

beforeEach(async () => {
  server = await openCommentServer();
  await sendComment(server, { words: 'A secret that waits: is heat good for it?' });
  owner = await signIn(server);
  helper = await signInHelper(server, { mayWrite: true, mayPublish: true });
  // The server mails on its own that a comment waits, and notes that it did.
  const isNoted = async () => {
    const { fact, comment } = await dumpStore(server);
    expect(fact).not.toEqual([]);
    expect(comment?.map(({ notified }) => notified)).not.toContain(null);
  };
  await vi.waitFor(isNoted, { timeout: 20_000 });
});
afterEach(() => server.close());

/** Sessions that open nothing, each made of a good one. */
const bad: [string, (good: string) => Promise<Headers> | Headers][] = [
  ['none', () => ({})],
  ['an empty one', () => ({ cookie: 'desk=' })],
  ['one that was made up', () => ({ cookie: `desk=${'A'.repeat(32)}` })],
  [
    'the hash that the store holds',
    (good) => ({
      cookie: `desk=${createHash('sha256')
        .update(good.split('=')[1] ?? '')
        .digest('hex')}`,
    }),
  ],
  [
    'one that was signed out of',
    async (cookie) => (await server.post('/desk/sign-out/', {}, { cookie }), { cookie }),
  ],
  [
    'one that was ended from another device',
    async (cookie) => (await server.post('/desk/sign-out-everywhere/', {}, await signIn(server)), { cookie }),
  ],
  ['one that has expired', (cookie) => ((server.clock.now += month + 1), { cookie })],
  [
    'that of a helper who was removed',
    async () => {
      await server.post('/desk/people/remove/', { id: helper.id }, owner);
      return { cookie: helper.cookie };
    },
  ],
];

/** Fields that a form of the desk may send, and what a stranger may put into them. */
const names = ['token', 'id', 'role', 'name', 'email', 'words', 'phone', 'verb', 'choice[]', 'tab', 'hash'];
const values = ['', 'owner', 'publishes', '<script>', '../../etc/passwd', '0', 'e30.AAAA', '\u0000', '🙂'];

function fieldsOf(next: () => number): Record<string, string> {
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  return Object.fromEntries(Array.from({ length: 4 }, () => [pick(names), pick(values)]));
}

test('every address of the desk is behind the sign-in, or is one of the ways in', () => {
  expect(closed.length).toBeGreaterThan(20);
  for (const path of [...open, ...byToken]) expect(deskRoutes).toHaveProperty([path]);
});

describe.each(bad)('a session that is %s', (_, make) => {
  test('reads nothing and changes nothing at any address of the desk', async () => {
    const headers = await make(String(owner['cookie']));
    const before = await dumpStore(server);
    const next = randomNumbers(20261130);
    for (const [path, route] of closed) {
      if (route.get !== undefined) {
        const answer = await server.ask(path, { headers });
        expect([path, answer.status, answer.headers['location']]).toEqual([path, 303, '/desk/sign-in/']);
        expect(answer.body).not.toContain('secret');
      }
      if (route.post === undefined) continue;
      for (let round = 0; round < 3; round += 1) {
        const answer = await server.post(path, fieldsOf(next), headers);
        expect([path, answer.status]).toEqual([path, 303]);
        expect(answer.headers['location']).toBe('/desk/sign-in/');
      }
    }
    const { session, ...after } = await dumpStore(server);
    expect({ session: before['session'], ...after }).toEqual(before);
    // Those that are over are taken away.
    for (const row of session ?? []) expect(before['session']).toContainEqual(row);
    expect(server.reports).toEqual([]);
  });
});

/** What the page of another site makes the owner's own browser send. */
const foreign: [string, Headers][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that hides', { origin: 'null' }],
  ['another site, by what the browser reports', { 'sec-fetch-site': 'cross-site' }],
  ['another host of this domain', { 'sec-fetch-site': 'same-site' }],
];

test.each(foreign)('a form of %s changes nothing at any address of the desk', async (_, from) => {
  const before = await dumpStore(server);
  const next = randomNumbers(20261130);
  for (const [path, route] of closed) {
    if (route.post === undefined) continue;
    const answer = await server.post(path, fieldsOf(next), { ...owner, ...from });
    expect([path, answer.status]).toEqual([path, 403]);
  }
  expect(await dumpStore(server)).toEqual(before);
});
