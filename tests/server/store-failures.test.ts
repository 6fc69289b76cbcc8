import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Answer,
  type CommentServer,
  openCommentServer,
  openPage,
  screenOf,
} from '../support/comment-server.ts';

let server: CommentServer;
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'trouble-'));
  folders.push(made);
  return made;
};
afterEach(async () => {
  await server.close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const store = async () => (await server.comments.context.openStore()).store;
let written = 0;

interface Sent {
  words: string;
  answer: Answer;
}

/** Sends a comment that nobody sent before, from a network of its own. */
async function send(size = 0): Promise<Sent> {
  written += 1;
  const words = `Is heat or ice better? Question ${written}.${' Please tell me.'.repeat(size)}`;
  const from = { 'x-forwarded-for': `10.${written >> 8}.${written & 255}.1` };
  return {
    words,
    answer: await server.post('/comments/', { page: openPage, name: 'A reader', words }, from),
  };
}

/** The form says it in plain words, and all that was written is still in it. */
function expectKept({ words, answer }: Sent, problem: string): void {
  expect(answer.status).toBe(503);
  expect(screenOf(answer)).toMatchObject({
    problem: expect.stringContaining(problem),
    values: { name: 'A reader', words },
  });
  expect(String(screenOf(answer)['problem'])).toContain('Your words are kept here');
}

const expectTaken = ({ answer }: Sent) => expect(answer.status).toBe(303);

/** What was acknowledged stands in the store, once, and the store itself is whole. */
async function expectNothingLost(sent: readonly Sent[]): Promise<void> {
  const taken = sent.filter(({ answer }) => answer.status === 303).map(({ words }) => words);
  const kept = (await (await store()).list('pending', 2_000)).map(({ words }) => words);
  expect(kept.toSorted()).toEqual(taken.toSorted());
  expect(await (await store()).database.findDamage()).toEqual([]);
}

describe('while another program holds the store', () => {
  test('for a moment, readers wait and notice nothing', async () => {
    server = await openCommentServer({ TRUSTED_HOPS: '1' });
    expectTaken(await send());
    const other = new DatabaseSync(join(server.dataDir, 'comments.db'));
    other.exec('BEGIN EXCLUSIVE');
    setTimeout(() => other.exec('COMMIT'), 400);
    expectTaken(await send());
    other.close();
  });

  test('for long, they learn so, the desk can be read, and all goes on when it lets go', async () => {
    server = await openCommentServer({ TRUSTED_HOPS: '1' });
    const before = [await send(), await send()];
    const receipt = String(before[0]?.answer.headers['location']);
    const other = new DatabaseSync(join(server.dataDir, 'comments.db'));
    other.exec('BEGIN EXCLUSIVE');
    const refused = await Promise.all([send(), send(), send()]);
    for (const sent of refused) expectKept(sent, 'writing just now');
    expect(screenOf(await server.ask(receipt))).toMatchObject({ state: 'waiting' });
    other.exec('COMMIT');
    other.close();
    const after = await send();
    expectTaken(after);
    await expectNothingLost([...before, ...refused, after]);
  });
});

describe('/healthz', () => {
  test('says whether the store answers and the pages show what was decided, and nothing else', async () => {
    server = await openCommentServer({ TRUSTED_HOPS: '1' });
    const health = async () => {
      const { status, body } = await server.ask('/healthz');
      return [status, JSON.parse(body) as unknown];
    };
    expect(await health()).toEqual([200, { store: 'ok', pages: 'ok' }]);
    const template = join(server.root, 'server', 'page-templates');
    renameSync(template, `${template}.away`);
    const id = String(
      /"id":"(\w+)/.exec((await server.ask(String((await send()).answer.headers['location']))).body)?.[1],
    );
    await (await store()).decide(id, 1, { action: 'approve' });
    await server.comments.tick();
    expect(await health()).toEqual([503, { store: 'ok', pages: 'behind' }]);
    renameSync(`${template}.away`, template);
    await server.comments.tick();
    expect(await health()).toEqual([200, { store: 'ok', pages: 'ok' }]);
    const file = join(server.dataDir, 'comments.db');
    renameSync(file, `${file}.away`);
    expect(await health()).toEqual([503, { store: 'unreachable' }]);
    renameSync(`${file}.away`, file);
  });
});

describe('when the store is', () => {
  test('taken away while the server runs, nothing is written beside it, and its return is enough', async () => {
    server = await openCommentServer({ TRUSTED_HOPS: '1' });
    const before = [await send(), await send()];
    const [file, away] = [join(server.dataDir, 'comments.db'), join(server.dataDir, 'away')];
    renameSync(file, away);
    const refused = [await send(), await send()];
    for (const sent of refused) expectKept(sent, 'cannot be taken in just now');
    expect((await server.ask('/desk/')).status).toBeLessThan(504);
    expect(readdirSync(server.dataDir)).not.toContain('comments.db');
    renameSync(away, file);
    const after = await send();
    expectTaken(after);
    await expectNothingLost([...before, ...refused, after]);
  });

  test('replaced by a backup, the server goes on with that one', async () => {
    server = await openCommentServer({ TRUSTED_HOPS: '1' });
    const before = [await send(), await send()];
    const backup = join(folder(), 'backup.db');
    await (await store()).database.backup?.(backup);
    expectTaken(await send());
    for (const name of readdirSync(server.dataDir).filter((name) => name.startsWith('comments.db')))
      renameSync(join(server.dataDir, name), join(folder(), name));
    cpSync(backup, join(server.dataDir, 'comments.db'));
    const after = await send();
    expectTaken(after);
    await expectNothingLost([...before, after]);
  });

  test('in a folder that cannot be made, the form says so, and works as soon as it can', async () => {
    const blocked = join(folder(), 'data');
    writeFileSync(blocked, 'A file stands where the folder should.');
    server = await openCommentServer({ TRUSTED_HOPS: '1' }, { dataDir: join(blocked, 'comments') });
    await server.comments.tick();
    expect(server.reports.length).toBeGreaterThan(0);
    const refused = await send();
    expectKept(refused, 'cannot be taken in just now');
    expect((await server.ask(`/comments/write/?page=${openPage}`)).status).toBe(200);
    expect((await server.ask('/desk/')).status).toBe(503);
    rmSync(blocked);
    const after = await send();
    expectTaken(after);
    await expectNothingLost([refused, after]);
    expect(screenOf(await server.ask(String(after.answer.headers['location'])))).toMatchObject({
      state: 'waiting',
    });
    await server.comments.tick();
  });

  // A limit on the pages of the file makes SQLite fail with SQLITE_FULL, exactly as it does on a full disk.
  test('full, the form says so, what was taken is kept, and it goes on when there is room', async () => {
    server = await openCommentServer({ TRUSTED_HOPS: '1' });
    const limitPages = async (pages: number) =>
      (await store()).database.write((sql) => sql.all(`PRAGMA max_page_count = ${pages}`));
    const before = [await send()];
    await limitPages(1);
    const during: Sent[] = [];
    for (let tries = 0; tries < 100 && during.at(-1)?.answer.status !== 503; tries += 1)
      during.push(await send(150));
    for (const sent of await Promise.all([send(150), send(150), send(150)])) during.push(sent);
    for (const sent of during.slice(-4)) expectKept(sent, 'cannot be taken in just now');
    await limitPages(1_000_000);
    const after = [await send(150), await send()];
    for (const sent of after) expectTaken(sent);
    await expectNothingLost([...before, ...during, ...after]);
  });
});
