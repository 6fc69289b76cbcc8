import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { prepareTables, readSchemaVersion, schemaVersion } from '#store/tables.ts';
import { makeSqliteFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const run = promisify(execFile);

describe.each(storeKinds)('the tables in $kind', ({ makeFixture }) => {
  test('are made once by several that start at the same time', async () => {
    const fixture = await makeFixture();
    await Promise.all(Array.from({ length: 5 }, () => prepareTables(fixture.connect())));
    expect(await readSchemaVersion(fixture.connect())).toBe(schemaVersion);
    await fixture.end();
  });

  test('of a newer version are left alone, in words', async () => {
    const fixture = await makeFixture();
    const { database } = await fixture.open();
    await database.write((sql) => sql.all('INSERT INTO schema_step (step) VALUES (1000)'));
    await expect(fixture.open()).rejects.toThrow(/was made by a newer version of this program/);
    await fixture.end();
  });
});

test('several processes make one store out of nothing', async () => {
  const fixture = await makeSqliteFixture();
  const script = `
    import { openStore } from '#store/open-store.ts';
    const store = await openStore();
    await store.database.write((sql) =>
      sql.all("INSERT INTO fact (name, value) VALUES ('starts', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1"),
    );
    await store.database.close();`;
  const env = {
    ...process.env,
    DATA_DIR: dirname(fixture.file),
    COMMENTS_STORE_URL: '',
    COMMENTS_SECRET: '',
  };
  const start = () => run(process.execPath, ['--input-type=module', '--eval', script], { env });
  await Promise.all(Array.from({ length: 4 }, start));
  expect(await fixture.connect().all("SELECT value FROM fact WHERE name = 'starts'")).toEqual([{ value: 4 }]);
  await fixture.end();
});
