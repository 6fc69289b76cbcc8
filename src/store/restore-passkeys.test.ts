import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentStore } from '#store/comment-store.ts';
import { type Passkey, addPasskey, listPasskeys, removePasskey } from '#store/passkeys.ts';
import { restoreStore } from '#store/restore-store.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { type StoreFixture, makeSqliteFixture } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

let fixture: StoreFixture;
let store: CommentStore;
let folder: string;
let backup: string;

beforeEach(async () => {
  fixture = await makeSqliteFixture();
  store = await fixture.open();
  folder = dirname(fixture.file);
  backup = join(folder, 'backup.db');
});
afterEach(() => fixture.end());

describe('the passkeys of a backup', () => {
  const passkey = (id: string, counter = 0): Passkey => ({
    ...{ id, member: 'owner', publicKey: 'pQECAyYgASFYIA', counter },
    ...{ name: 'Firefox on Android', added: 0, used: undefined },
  });
  const add = (one: Passkey) => store.database.write((sql) => addPasskey(sql, one));
  const restored = async () => {
    await store.database.close();
    await restoreStore(backup, fixture.file, fixture.clock.now);
    store = await fixture.open();
    return listPasskeys(store.database);
  };

  test('are those of now, with the counters of now', async () => {
    await add(passkey('stolen'));
    await add(passkey('phone', 4));
    await store.database.backup?.(backup);
    await store.database.write(async (sql) => {
      await removePasskey(sql, 'stolen', 'owner');
      await sql.all("UPDATE passkey SET counter = 9 WHERE id = 'phone'");
    });
    await add(passkey('tablet'));
    expect(await restored()).toEqual([passkey('phone', 9), passkey('tablet')]);
  });

  test('come along to a machine that has none, and are none where it is unknown which were removed', async () => {
    await add(passkey('phone'));
    await store.database.backup?.(backup);
    const away = join(folder, 'new-machine', 'comments.db');
    await restoreStore(backup, away, fixture.clock.now);
    const moved = new SqliteDatabase(away);
    expect(await listPasskeys(moved)).toEqual([passkey('phone')]);
    await moved.close();
    await store.database.close();
    writeFileSync(fixture.file, 'nothing that could be read '.repeat(300));
    expect(await restored()).toEqual([]);
  });
});
