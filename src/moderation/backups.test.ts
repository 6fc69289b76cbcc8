import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecret } from '#store/data-folder.ts';
import { type CommandLine, openCommandLine } from '../../tests/support/command-line.ts';
import { published } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, makeSqliteFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

let fixture: StoreFixture;
let line: CommandLine;
let folder: string;

beforeEach(async () => {
  fixture = await makeSqliteFixture();
  folder = dirname(fixture.file);
  mkdirSync(folder, { recursive: true });
  readSecret(folder);
  line = await openCommandLine(fixture);
});
afterEach(async () => {
  line.clear();
  await fixture.end();
});

test('drill: back up, lose everything, put it back', async () => {
  await published(line.store, { id: 'kept' });
  const { printed, code } = await line.run('backup');
  const file = join(folder, 'backups', 'comments-2026-05-04T12-00-00.db');
  expect(printed).toMatch(new RegExp(`^${file} holds all comments \\(\\d+ KB, checked\\)`));
  expect([code, statSync(file).mode & 0o077, readdirSync(dirname(file))]).toEqual([
    0,
    0,
    ['comments-2026-05-04T12-00-00.db'],
  ]);
  await published(line.store, { id: 'later' });
  await line.store.erase('kept');
  expect((await line.run('restore', file)).errors).toMatch(
    /is open in another program\. Stop the site first/,
  );
  await line.store.database.close();
  const restored = await line.run('restore', file);
  expect(restored.printed).toMatch(
    /with 0 comments\.\n1 comment of it was erased since, and again now\.\nThe store before is kept at /,
  );
  expect(await (await fixture.open()).counts()).toMatchObject({ published: 0 });
});

test('a backup writes over nothing and goes where the argument points', async () => {
  const file = join(line.folder, 'mine.db');
  await line.run('backup', file);
  expect(existsSync(file)).toBe(true);
  expect(await line.run('backup', file)).toMatchObject({
    code: 1,
    errors: `${file} is there already. Name a new file.`,
  });
});

test('a store that a server keeps is backed up there, and that is reported with another way', async () => {
  const server = await storeKinds[1]?.makeFixture();
  if (server === undefined) throw new Error('There is no server to test with.');
  const remote = await openCommandLine(server, { storeFile: undefined });
  for (const command of [['backup'], ['restore', 'x.db']])
    expect(await remote.run(...command)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(
        /whose backups are made and put back with its own tools.* -- export FILE$/,
      ) as string,
    });
  remote.clear();
  await server.end();
});
