import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waiting } from '../../tests/support/sample-comments.ts';
import { type StoreBed, makeSqliteBed } from '../../tests/support/store-beds.ts';

// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
let bed: StoreBed;

beforeEach(async () => {
  bed = await makeSqliteBed();
});
afterEach(() => bed.end());

/** Runs the command as npm does, with settings of its own. */
async function comments(line: readonly string[], settings: Record<string, string> = {}) {
  const folder = dirname(bed.file);
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
  return { said: stdout.trim(), noted: stderr.trim(), code: code ?? 0 };
}

test('while the site keeps the store open, a comment is read and decided by command', async () => {
  const store = await bed.open();
  const { id } = await waiting(store, { words: 'Does walking help?' });
  expect((await comments(['list'])).said).toMatch(/Does walking help\?\n\n1 comment waits for you\./);
  const approved = await comments(['approve', id.slice(0, 8)]);
  expect(approved).toMatchObject({ code: 0, noted: '' });
  expect(approved.said).toMatch(
    /^Published\. The pages follow when the site starts\. \(.*Build it: npm run build\)$/,
  );
  expect(await store.counts()).toMatchObject({ pending: 0, published: 1 });
  expect(await store.stalePages()).toEqual(['/conditions/sciatica/']);
});

test('a setting that makes no sense stops no decision, and the doctor tells of it', async () => {
  const store = await bed.open();
  const { id } = await waiting(store);
  const settings = { PORT: 'eighty' };
  expect((await comments(['approve', id], settings)).said).toMatch(/^Published\. .*PORT is "eighty"/);
  expect(await comments(['doctor'], settings)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^BAD {2}PORT is "eighty"\./m) as string,
  });
});
