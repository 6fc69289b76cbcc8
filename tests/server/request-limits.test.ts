import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formLimit } from '#server/read-form.ts';
import { type CommentServer, openCommentServer, openPage, screenOf } from '../support/comment-server.ts';
import { sendRaw } from '../support/raw-request.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

const good = { page: openPage, name: 'A reader', words: 'Thank you, this helped me to ask my doctor.' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const waiting = async () => (await (await server.comments.context.openStore()).store.counts()).pending;

/** A good form of so many kilobytes. */
const formOf = (kilobytes: number) => {
  const body = `${new URLSearchParams(good).toString()}&more=`;
  return body.padEnd(Math.round(kilobytes * 1024), 'x');
};
const inPieces = (text: string) => text.match(/[^]{1,1000}/g) ?? [];
const send = (body: string | readonly string[], headers: Record<string, string> = {}) =>
  server.ask('/comments/', { method: 'POST', headers: { ...form, origin: server.url, ...headers }, body });

describe('a form of', () => {
  const limit = formLimit / 1024;

  test('just its limit is read, whole or in pieces', async () => {
    const body = formOf(limit - 0.1);
    expect((await send(body, { 'content-length': String(body.length) })).status).toBe(303);
    expect((await send(inPieces(body))).status).toBe(303);
    expect(await waiting()).toBe(1);
  });

  test.each([
    ['Latin', 'a'],
    ['Cyrillic', 'ж'],
    ['Devanagari', 'क्षि'.normalize('NFD')],
    ['Han', '鍼'],
    ['Korean, typed letter by letter', '한'.normalize('NFD')],
    ['Vietnamese with accents apart', 'ệ'.normalize('NFD')],
    ['emoji', '\u{1F926}'],
  ])('the longest text in %s is taken, name and address included', async (_, letter) => {
    const fields = {
      page: openPage,
      name: `A ${letter.repeat(9)}`.slice(0, 40),
      email: `${'a'.repeat(60)}@mail.test`,
    };
    const each = Array.from(letter.normalize('NFC')).length;
    const words = letter.repeat(Math.floor(3_000 / each));
    const sent = await server.post('/comments/', { ...fields, words });
    expect(sent.status).toBe(303);
  });

  test.each([limit + 0.1, 2 * limit, 3_000])('%d KB is refused, whole or in pieces', async (kilobytes) => {
    const body = formOf(kilobytes);
    for (const sent of [send(body, { 'content-length': String(body.length) }), send(inPieces(body))]) {
      const answer = await sent;
      expect(answer.status).toBe(413);
      expect(screenOf(answer)).toMatchObject({
        paragraphs: [
          expect.stringContaining('keep it to 3,000 characters'),
          expect.stringContaining('still in the form'),
        ],
      });
    }
    expect(await waiting()).toBe(0);
  });

  test('too many bytes is refused to the script too, which shows it above the words', async () => {
    const answer = await send(formOf(limit + 1), { accept: 'application/json' });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      413,
      { problem: expect.stringMatching(/3,000 characters\. Your words are still here\.$/) as string },
    ]);
  });

  test.each([
    'application/json',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/x-www-form',
    '',
  ])('type "%s" is refused', async (type) => {
    for (const path of ['/comments/', '/comments/change/', '/desk/act/', '/desk/sign-in/']) {
      const headers = { 'content-type': type, origin: server.url };
      expect((await server.ask(path, { method: 'POST', headers, body: JSON.stringify(good) })).status).toBe(
        415,
      );
    }
    expect(await waiting()).toBe(0);
  });

  test('its own type in another spelling is read', async () => {
    expect(
      (await send(formOf(1), { 'content-type': 'Application/X-WWW-Form-URLEncoded; charset=UTF-8' })).status,
    ).toBe(303);
  });
});

describe('a form that does not arrive', () => {
  const head = (...more: string[]) =>
    [
      'POST /comments/ HTTP/1.1',
      'Host: x',
      'Content-Type: application/x-www-form-urlencoded',
      ...more,
      '',
      '',
    ].join('\r\n');

  /** The server with so little patience that a test can wait for its end; in milliseconds. */
  const beImpatient = async () => {
    await server.close();
    const http = { headersTimeout: 1500, requestTimeout: 2000, connectionsCheckingInterval: 50 };
    server = await openCommentServer({}, { http });
  };

  test('but trickles is given up, and keeps nobody else from writing', async () => {
    await beImpatient();
    const characters = [...new URLSearchParams(good).toString()];
    const slow = sendRaw(server.url, [head(`Content-Length: ${characters.length}`), ...characters], 60);
    expect((await send(formOf(1))).status).toBe(303);
    expect(await slow).toMatch(/^(HTTP\/1.1 4(08|15)|$)/);
    expect(await waiting()).toBe(1);
  });

  test('but stops is given up', async () => {
    await beImpatient();
    const half = [head('Transfer-Encoding: chunked'), '10\r\npage=/conditions\r\n'];
    expect(await sendRaw(server.url, half)).toMatch(/^(HTTP\/1.1 4(08|15)|$)/);
    expect(await waiting()).toBe(0);
  });

  test.each([
    ['a length that is none', head('Content-Length: many')],
    ['two lengths', head('Content-Length: 1', 'Content-Length: 2')],
    ['a length beside chunks', head('Content-Length: 5', 'Transfer-Encoding: chunked')],
    ['a chunk of no size', `${head('Transfer-Encoding: chunked')}zz\r\n`],
    ['a body in another coding', head('Transfer-Encoding: gzip')],
  ])('but has %s is refused', async (_, request) => {
    expect(await sendRaw(server.url, [request])).toMatch(/^HTTP\/1.1 400/);
    expect(await waiting()).toBe(0);
  });
});

describe('a request by', () => {
  const routes: [string, string][] = [
    ['/comments/', 'POST'],
    ['/comments/formToken/', 'GET, HEAD'],
    ['/comments/write/', 'GET, HEAD'],
    ['/comments/receipt/', 'GET, HEAD'],
    ['/comments/change/', 'POST'],
    ['/comments/withdraw/', 'POST'],
    ['/desk/', 'GET, HEAD'],
    ['/desk/sign-in/', 'GET, HEAD, POST'],
    ['/desk/enter/', 'GET, HEAD, POST'],
    ['/desk/sign-out/', 'POST'],
    ['/desk/review/', 'GET, HEAD'],
    ['/desk/act/', 'POST'],
  ];

  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s acts nowhere but where it should',
    async (method) => {
      for (const [path, allowed] of routes) {
        if (allowed.split(', ').includes(method)) continue;
        const answer = await server.ask(path, { method, headers: { ...form, origin: server.url } });
        expect([path, answer.status, answer.headers['allow']]).toEqual([path, 405, allowed]);
      }
    },
  );
});
