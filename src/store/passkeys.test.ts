import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentStore } from '#store/comment-store.ts';
import { DeskAccess } from '#store/desk-access.ts';
import { addHelper, removeHelper } from '#store/members.ts';
import {
  type Passkey,
  addPasskey,
  listPasskeys,
  mostPasskeys,
  removePasskey,
  useChallenge,
} from '#store/passkeys.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

describe.each(storeKinds)('passkeys in $kind', ({ makeFixture }) => {
  let fixture: StoreFixture;
  let store: CommentStore;
  let access: DeskAccess;

  beforeEach(async () => {
    fixture = await makeFixture();
    store = await fixture.open();
    access = new DeskAccess(store.database, () => fixture.clock.now, 'Ona');
  });
  afterEach(() => fixture.end());

  const make = (changes: Partial<Passkey> = {}): Passkey => ({
    id: 'phone',
    member: 'owner',
    publicKey: 'pQECAyYgASFYIA',
    counter: 0,
    name: 'Firefox on Android',
    added: fixture.clock.now,
    used: undefined,
    ...changes,
  });
  const add = (changes?: Partial<Passkey>) => store.database.write((sql) => addPasskey(sql, make(changes)));

  test('are a member’s own, the oldest first, and no more than a person has', async () => {
    await add();
    await add({ id: 'older', added: fixture.clock.now - 1 });
    await add({ id: 'other', member: 'hana' });
    expect(await listPasskeys(store.database, 'owner')).toEqual([
      make({ id: 'older', added: fixture.clock.now - 1 }),
      make(),
    ]);
    expect(await add({ member: 'hana' })).toBe('taken');
    for (let count = 2; count < mostPasskeys; count += 1) await add({ id: String(count) });
    expect(await add({ id: 'one more' })).toBe('full');
    expect(await add({ id: 'one more', member: 'hana' })).toBe('added');
  });

  test('start a session while their counter goes on, up to the highest there is', async () => {
    await add({ counter: 7 });
    const enter = (counter: number) => access.signInByPasskey('phone', counter, 'Firefox on Android');
    for (const counter of [0, 6, 7]) expect(await enter(counter)).toBeUndefined();
    const highest = 2 ** 32 - 1;
    const session = await enter(highest);
    expect(await access.sessionOf(session?.token)).toMatchObject({ member: { isOwner: true, name: 'Ona' } });
    expect(await listPasskeys(store.database)).toEqual([make({ counter: highest, used: fixture.clock.now })]);
    expect(await enter(highest)).toBeUndefined();
    expect(await access.listSessions()).toMatchObject([{ browser: 'Firefox on Android' }]);
  });

  test('of one counter start one session, however many come at once', async () => {
    await add();
    const all = await Promise.all(Array.from({ length: 5 }, () => access.signInByPasskey('phone', 1)));
    expect(all.filter((session) => session !== undefined)).toHaveLength(1);
  });

  test('that do not count start one each time', async () => {
    await add();
    expect(await access.signInByPasskey('phone', 0)).toBeDefined();
    expect(await access.signInByPasskey('phone', 0)).toBeDefined();
  });

  test('are removed by their own member alone, and go with the member', async () => {
    const hana = await store.database.write((sql) =>
      addHelper(sql, { name: 'Hana', email: 'hana@mail.test', mayWrite: true, mayPublish: false }, 0),
    );
    if (typeof hana === 'string') throw new Error(hana);
    await add({ member: hana.id });
    const remove = (member: string) => store.database.write((sql) => removePasskey(sql, 'phone', member));
    expect(await remove('owner')).toBeUndefined();
    expect(await remove(hana.id)).toEqual(make({ member: hana.id }));
    expect(await access.signInByPasskey('phone', 1)).toBeUndefined();
    await add({ member: hana.id });
    await store.database.write((sql) => removeHelper(sql, hana.id));
    expect(await listPasskeys(store.database)).toEqual([]);
    // One that was being added meanwhile lets nobody in.
    await add({ member: hana.id });
    expect(await access.signInByPasskey('phone', 1)).toBeUndefined();
  });

  test('have each challenge once, which is forgotten when it is too old to be used', async () => {
    const use = () => store.database.write((sql) => useChallenge(sql, 'nonce', fixture.clock.now + 600_000));
    const all = await Promise.all([use(), use(), use()]);
    expect(all.filter(Boolean)).toHaveLength(1);
    const left = () => store.database.all('SELECT nonce FROM used_challenge');
    await store.forget([]);
    expect(await left()).toHaveLength(1);
    fixture.clock.now += 600_001;
    await store.forget([]);
    expect(await left()).toEqual([]);
  });
});
