import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, openPage, screenOf } from '../support/comment-server.ts';
import { sendComment, signIn } from '../support/comment-steps.ts';
import { sendRaw } from '../support/raw-request.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer({ TRUSTED_HOPS: '1' })));
afterEach(() => server.close());

const good = { page: openPage, name: 'A reader', words: 'Thank you, this helped me to ask my doctor.' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const store = async () => (await server.comments.context.openStore()).store;
const waiting = async () => {
  const { pending, spam } = await (await store()).counts();
  return pending + spam;
};

/** Where a form may say that it was sent from. The site is at http://127.0.0.1:PORT. */
const elsewhere: [string, (own: URL) => Record<string, string>][] = [
  ['a hidden origin of another site', () => ({ origin: 'null', 'sec-fetch-site': 'cross-site' })],
  ['another site', () => ({ origin: 'https://evil.test' })],
  ['another scheme', (own) => ({ origin: `https://${own.host}` })],
  ['another port', (own) => ({ origin: `http://${own.hostname}:${Number(own.port) + 1}` })],
  ['no port', (own) => ({ origin: `http://${own.hostname}` })],
  ['a name that ends alike', (own) => ({ origin: `http://evil.${own.host}` })],
  ['a name that begins alike', (own) => ({ origin: `http://${own.host}.evil.test` })],
  ['its own name before an at sign', (own) => ({ origin: `http://${own.host}@evil.test` })],
  ['capital letters', (own) => ({ origin: `HTTP://${own.host}` })],
  ['several', (own) => ({ origin: `${own.origin}, https://evil.test` })],
  ['nothing at all', () => ({ origin: '' })],
  ['a page of another site', () => ({ referer: 'https://evil.test/a/' })],
  ['a page that names us', (own) => ({ referer: `https://evil.test/?${own.origin}/` })],
  ['a page that is none', () => ({ referer: 'nonsense' })],
  [
    'another site that the browser tells of',
    (own) => ({ origin: own.origin, 'sec-fetch-site': 'cross-site' }),
  ],
  ['a neighbour', (own) => ({ origin: own.origin, 'sec-fetch-site': 'same-site' })],
];

const post = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
  server.ask(path, {
    method: 'POST',
    headers: { ...form, ...headers },
    body: new URLSearchParams(fields).toString(),
  });

describe('a form from elsewhere', () => {
  test.each(elsewhere)('that gives %s is refused, and nothing is done', async (_, headers) => {
    const { id, receipt } = await sendComment(server);
    const { cookie } = await signIn(server);
    const { token } = screenOf(await server.ask(receipt)) as { token: string };
    const { cards } = screenOf(await server.ask('/desk/comments/', { headers: { cookie } })) as {
      cards: { tokens: Record<string, string> }[];
    };
    const sent = headers(new URL(server.url));
    const posts: [string, Record<string, string>][] = [
      ['/comments/', { ...good, words: 'Other words' }],
      ['/comments/change/', { token, words: 'Other words' }],
      ['/comments/withdraw/', { token }],
      ['/desk/act/', { act: cards[0]?.tokens['approve'] ?? '' }],
      ['/desk/sign-in/', { email: 'owner@massage.test' }],
      ['/desk/enter/', { token: 'x' }],
      ['/desk/sign-in/passkey/', { credential: 'x' }],
      ['/desk/sign-out/', {}],
    ];
    for (const [path, fields] of posts)
      expect((await post(path, fields, { cookie, ...sent })).status).toBe(403);
    expect(await (await store()).get(id)).toMatchObject({ state: 'pending', revision: 1, words: good.words });
    expect(await waiting()).toBe(1);
    expect((await server.ask('/desk/comments/', { headers: { cookie } })).status).toBe(200);
    expect(server.emails.map(({ subject }) => subject)).not.toContain('Your link to the desk');
  });

  test('that says nothing of where it was sent may comment, which needs no trust, and nothing else', async () => {
    expect((await post('/comments/', good, {})).status).toBe(303);
    for (const path of ['/comments/change/', '/comments/withdraw/', '/desk/act/', '/desk/sign-in/'])
      for (const headers of [{}, { origin: 'null' }] as Record<string, string>[])
        expect((await post(path, {}, headers)).status).toBe(403);
  });

  test('whose origin a privacy setting hides may comment, and do the rest where the browser vouches for it', async () => {
    expect((await post('/comments/', good, { origin: 'null' })).status).toBe(303);
    const { cookie } = await signIn(server);
    const vouched = { origin: 'null', 'sec-fetch-site': 'same-origin', cookie };
    expect((await post('/desk/sign-out/', {}, vouched)).status).toBe(303);
  });

  test.each([
    ['an older browser', (own: URL) => ({ referer: `${own.origin}${openPage}` })],
    ['a newer one', (own: URL) => ({ origin: own.origin, 'sec-fetch-site': 'same-origin' })],
  ])('is none from %s on this site', async (_, headers) => {
    expect((await post('/comments/', good, headers(new URL(server.url)))).status).toBe(303);
  });
});

describe('a host that a request names', () => {
  const line =
    (target: string, ...headers: string[]) =>
    (body: string) => [
      [
        `POST ${target} HTTP/1.1`,
        ...headers,
        'Content-Type: application/x-www-form-urlencoded',
        `Origin: ${server.url}`,
        'Connection: close',
        `Content-Length: ${body.length}`,
        '',
        body,
      ].join('\r\n'),
    ];
  const spoofs: [string, ReturnType<typeof line>][] = [
    ['Host', line('/comments/', 'Host: evil.test')],
    [
      'X-Forwarded-Host',
      line(
        '/comments/',
        'Host: 127.0.0.1',
        'X-Forwarded-Host: evil.test',
        'X-Forwarded-Proto: https',
        'Forwarded: host=evil.test',
      ),
    ],
    ['a full address', line('http://evil.test/comments/', 'Host: evil.test')],
    ['a full address with a name in it', line('http://me:pass@evil.test/comments/', 'Host: evil.test')],
  ];

  test.each(spoofs)('by %s stands in no link, no mail and no address', async (_, request) => {
    const answer = await sendRaw(server.url, request(new URLSearchParams(good).toString()));
    const location = /^location: (\S+)/im.exec(answer)?.[1] ?? '';
    expect(location).toMatch(/^\/comments\/receipt\/\?t=/);
    const { address } = screenOf(await server.ask(location, { headers: { host: 'evil.test' } })) as {
      address: string;
    };
    expect(address.startsWith(`${server.url}/comments/receipt/`)).toBe(true);
    await server.comments.tick();
    await server.post('/desk/sign-in/', { email: 'owner@massage.test' }, { host: 'evil.test' });
    await expect.poll(() => server.emails).toHaveLength(2);
    for (const { text } of server.emails) {
      expect(text).toContain(server.url);
      expect(text).not.toContain('evil.test');
    }
  });

  test('does not become an address that forms are taken from', async () => {
    const headers = { host: 'evil.test', 'x-forwarded-host': 'evil.test', origin: 'http://evil.test' };
    expect((await post('/comments/', good, headers)).status).toBe(403);
  });

  test.each([
    '/comments/..//evil.test',
    '/desk/..//evil.test',
    '/comments/%2e%2e//evil.test',
    '//evil.test',
    '/comments/\\evil.test',
  ])('in the path %s is led nowhere', async (path) => {
    const { status, headers } = await server.ask(path);
    expect([status, headers['location']]).toEqual([404, undefined]);
  });

  test('is missing: the request is refused', async () => {
    expect(await sendRaw(server.url, ['GET /comments/write/ HTTP/1.1\r\nConnection: close\r\n\r\n'])).toMatch(
      /^HTTP\/1.1 400/,
    );
  });
});
