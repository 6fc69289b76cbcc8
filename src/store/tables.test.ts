import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { prepareTables, readSchemaVersion, schemaVersion } from '#store/tables.ts';
import { makeSqliteBed, storeKinds } from '../../tests/support/store-beds.ts';

// A libSQL server is asked a thousand times here, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const run = promisify(execFile);

describe.each(storeKinds)('the tables in $kind', ({ makeBed }) => {
  test('are made once by several that start at the same time', async () => {
    const bed = await makeBed();
    await Promise.all(Array.from({ length: 5 }, () => prepareTables(bed.connect())));
    expect(await readSchemaVersion(bed.connect())).toBe(schemaVersion);
    await bed.end();
  });

  test('of a newer version are left alone, in words', async () => {
    const bed = await makeBed();
    const { database } = await bed.open();
    await database.write((sql) => sql.all('INSERT INTO schema_step (step) VALUES (1000)'));
    await expect(bed.open()).rejects.toThrow(/was made by a newer version of this program/);
    await bed.end();
  });
});

test('several processes make one store out of nothing', async () => {
  const bed = await makeSqliteBed();
  const script = `
    import { openStore } from '#store/open-store.ts';
    const store = await openStore();
    await store.database.write((sql) =>
      sql.all("INSERT INTO fact (name, value) VALUES ('starts', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1"),
    );
    await store.database.close();`;
  const env = { ...process.env, DATA_DIR: dirname(bed.file), COMMENTS_STORE_URL: '', COMMENTS_SECRET: '' };
  const start = () => run(process.execPath, ['--input-type=module', '--eval', script], { env });
  await Promise.all(Array.from({ length: 4 }, start));
  expect(await bed.connect().all("SELECT value FROM fact WHERE name = 'starts'")).toEqual([{ value: 4 }]);
  await bed.end();
});
