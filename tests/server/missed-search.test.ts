import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMissedSearches } from '#store/missed-searches.ts';
import { type CommentServer, openCommentServer } from '../support/comment-server.ts';

const path = '/comments/missed-search/';
let server: CommentServer;
beforeAll(async () => (server = await openCommentServer({ TRUSTED_HOPS: '1' })));
afterAll(() => server.close());

const send = (words: string, headers: Record<string, string> = {}) => server.post(path, { words }, headers);
const stored = () => readMissedSearches(server.dataDir).map(({ words }) => words);

test('a page learns that words can be sent, and what is sent is stored as one line without who sent it', async () => {
  expect((await server.ask(path, { method: 'HEAD' })).status).toBe(204);
  expect((await send('  cold\r\n\u0007feet  ', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(204);
  expect(stored()).toEqual(['cold feet']);
  const file = readFileSync(join(server.dataDir, 'missed-searches.jsonl'), 'utf8');
  expect(Object.keys(JSON.parse(file) as object)).toEqual(['day', 'words']);
});

test('words from another site, no words and too many of one network are refused, and nothing is stored', async () => {
  const before = stored();
  expect((await send('from elsewhere', { origin: 'https://evil.test' })).status).toBe(403);
  expect((await send(' \n ')).status).toBe(422);
  const statuses: number[] = [];
  for (let count = 0; count < 21; count += 1)
    statuses.push((await send('again and again', { 'x-forwarded-for': '198.51.100.9' })).status);
  expect(statuses.filter((status) => status === 204)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
  expect(stored()).toEqual(['again and again', ...before]);
});

test('of a very long text no more is stored than a search may hold', async () => {
  expect((await send('long '.repeat(200), { 'x-forwarded-for': '192.0.2.4' })).status).toBe(204);
  expect(stored().every((words) => words.length <= 200)).toBe(true);
});
