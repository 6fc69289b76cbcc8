import { Agent, request } from 'node:http';
import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, openPage } from '../support/comment-server.ts';
import { drillRounds } from '../support/drill.ts';
import { type WirePost, malformedPosts } from '../support/malformed-posts.ts';

const count = drillRounds(5_000, 20_000);
const atOnce = 16;
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
let connections = 0;
class CountingAgent extends Agent {
  override createConnection(...options: Parameters<Agent['createConnection']>) {
    connections += 1;
    return super.createConnection(...options);
  }
}
const agent = new CountingAgent({ keepAlive: true, maxSockets: atOnce });
let server: CommentServer;
beforeAll(async () => (server = await openCommentServer({ TRUSTED_HOPS: '1' })));
afterAll(async () => {
  agent.destroy();
  await server.close();
});

interface Tally {
  statuses: Map<number, number>;
  /** Answers after which the connection was closed. */
  closed: number;
  /** Why a request got no answer. */
  broken: string[];
}

async function sendAll(posts: readonly WirePost[]): Promise<Tally> {
  const tally: Tally = { statuses: new Map(), closed: 0, broken: [] };
  let next = 0;
  const worker = async () => {
    for (let post = posts[next++]; post !== undefined; post = posts[next++]) await send(post, tally);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return tally;
}

function send({ path, headers, body }: WirePost, tally: Tally): Promise<void> {
  return new Promise((resolve) => {
    const { port } = new URL(server.url);
    const all = { ...headers, 'content-length': body.length };
    const asked = request(
      { host: '127.0.0.1', port, path, method: 'POST', headers: all, agent },
      (answer) => {
        const { statusCode = 0 } = answer;
        tally.statuses.set(statusCode, (tally.statuses.get(statusCode) ?? 0) + 1);
        if (answer.headers.connection === 'close') tally.closed += 1;
        answer.resume().once('end', resolve);
      },
    );
    asked.once('error', (error) => {
      tally.broken.push(`${path}: ${error.message}`);
      resolve();
    });
    asked.end(body);
  });
}

/** Bytes of the heap that are in use, once what is not was collected. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

test(
  `${count} malformed forms (SEED=${seed}) break nothing, and an honest comment still gets in`,
  { timeout: 240_000 },
  async () => {
    const posts = malformedPosts(count, seed, server.url);
    const first = await sendAll(posts.slice(0, count / 5));
    const before = heapInUse();
    const rest = await sendAll(posts.slice(count / 5));
    const grown = heapInUse() - before;
    const statuses = new Map(first.statuses);
    for (const [status, times] of rest.statuses) statuses.set(status, (statuses.get(status) ?? 0) + times);

    expect([...first.broken, ...rest.broken]).toEqual([]);
    expect([...statuses.values()].reduce((sum, times) => sum + times, 0)).toBe(count);
    expect([...statuses.keys()].filter((status) => status >= 500 || status < 200)).toEqual([]);
    expect(server.reports).toEqual([]);
    // The generator reaches every door, not only the first.
    for (const status of [303, 403, 404, 413, 422]) expect([...statuses.keys()]).toContain(status);
    // A connection ends only where a form was refused before it was read, which is where it is far too long or has
    // no door to go through.
    expect(connections).toBeLessThanOrEqual(atOnce + first.closed + rest.closed);
    expect(first.closed + rest.closed).toBeLessThan(count / 20);
    expect(grown).toBeLessThan(24 * 1024 * 1024);

    // The flood is over: while it lasts, all that comes in waits among suspected spam.
    server.clock.now += 11 * 60_000;
    const honest = { page: openPage, name: 'A reader', words: 'Thank you, this helped me to ask my doctor.' };
    const sent = await server.post('/comments/', honest, { 'x-forwarded-for': '192.0.2.200' });
    expect(sent.status).toBe(303);
    const [newest] = await (await server.comments.context.openStore()).store.list('pending', 1);
    expect(newest?.words).toBe(honest.words);
  },
);
