import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waiting } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, makeSqliteFixture } from '../../tests/support/store-fixtures.ts';

// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
let fixture: StoreFixture;

beforeEach(async () => {
  fixture = await makeSqliteFixture();
});
afterEach(() => fixture.end());

/** Runs the command as npm does, with settings of its own. */
async function comments(line: readonly string[], settings: Record<string, string> = {}) {
  const folder = dirname(fixture.file);
  const env = {
    PATH: process.env['PATH'],
    DATA_DIR: folder,
    OUT_DIR: join(folder, 'no-site'),
    ...settings,
  };
  const ran = run(process.execPath, ['src/cli/comments.ts', ...line], { env });
  ran.child.stdin?.end();
  const { stdout, stderr, code } = (await ran.catch((error: unknown) => error)) as {
    stdout: string;
    stderr: string;
    code?: number;
  };
  return { printed: stdout.trim(), errors: stderr.trim(), code: code ?? 0 };
}

test('while the site keeps the store open, a comment is read and decided by command', async () => {
  const store = await fixture.open();
  const { id } = await waiting(store, { words: 'Does walking help?' });
  expect((await comments(['list'])).printed).toMatch(/Does walking help\?\n\n1 comment waits for you\./);
  const approved = await comments(['approve', id.slice(0, 8)]);
  expect(approved).toMatchObject({ code: 0, errors: '' });
  expect(approved.printed).toMatch(
    /^Published\. The pages follow when the site starts\. \(.*Build it: npm run build\)$/,
  );
  expect(await store.counts()).toMatchObject({ pending: 0, published: 1 });
  expect((await store.changesSince(0)).pages).toEqual(['/conditions/sciatica/']);
});

test('a setting that makes no sense stops no decision, and is reported with it', async () => {
  const store = await fixture.open();
  const { id } = await waiting(store);
  const settings = { PORT: 'eighty' };
  expect((await comments(['approve', id], settings)).printed).toMatch(/^Published\. .*PORT is "eighty"/);
});
