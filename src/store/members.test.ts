import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { insertActivity, listActivity, recordActivity } from '#store/activity.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { DeskAccess } from '#store/desk-access.ts';
import {
  type Helper,
  addHelper,
  changeHelper,
  findHelperByEmail,
  listHelpers,
  mostHelpers,
  removeHelper,
} from '#store/members.ts';
import { prepareTables } from '#store/tables.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const day = 24 * 60 * 60_000;

describe.each(storeKinds)('members of the desk in $kind', ({ makeFixture }) => {
  let fixture: StoreFixture;
  let store: CommentStore;
  let access: DeskAccess;

  beforeEach(async () => {
    fixture = await makeFixture();
    store = await fixture.open();
    access = new DeskAccess(store.database, () => fixture.clock.now, 'Ona');
  });
  afterEach(() => fixture.end());

  const add = async (email: string, may = { mayWrite: true, mayPublish: false }): Promise<Helper> => {
    const added = await store.database.write((sql) =>
      addHelper(sql, { name: 'Hana', email, ...may }, fixture.clock.now),
    );
    if (typeof added === 'string') throw new Error(added);
    return added;
  };
  const signIn = async (member?: string) =>
    (await access.signIn(await access.makeSignIn(undefined, member), 'Firefox on Android'))?.token;

  test('are the owner, who may do everything and is no row, and those whom the owner invited', async () => {
    const hana = await add(' Hana@Mail.test');
    expect(await listHelpers(store.database)).toEqual([
      { ...hana, email: 'hana@mail.test', isOwner: false, invited: fixture.clock.now },
    ]);
    const [mine, hers] = [await signIn(), await signIn(hana.id)];
    expect((await access.sessionOf(mine))?.member).toEqual({
      id: 'owner',
      name: 'Ona',
      isOwner: true,
      mayWrite: true,
      mayPublish: true,
    });
    expect((await access.sessionOf(hers))?.member).toEqual({
      id: hana.id,
      name: 'Hana',
      isOwner: false,
      mayWrite: true,
      mayPublish: false,
    });
  });

  test('have one address each, and are no more than a practice has', async () => {
    await add('hana@mail.test');
    await expect(add('HANA@mail.test')).rejects.toThrow('taken');
    for (let count = 1; count < mostHelpers; count += 1) await add(`${count}@mail.test`);
    await expect(add('one-more@mail.test')).rejects.toThrow('full');
  });

  test('may do at once what the owner just changed', async () => {
    const hana = await add('hana@mail.test');
    const token = await signIn(hana.id);
    await store.database.write((sql) => changeHelper(sql, hana.id, { mayWrite: false, mayPublish: true }));
    expect((await access.sessionOf(token))?.member).toMatchObject({ mayWrite: false, mayPublish: true });
  });

  test('who are removed are out at once, with every session and every link, and nobody else is', async () => {
    const [hana, ida] = [await add('hana@mail.test'), await add('ida@mail.test')];
    const [owners, hanas, idas] = [await signIn(), await signIn(hana.id), await signIn(ida.id)];
    const link = await access.makeSignIn(day, hana.id);
    await store.database.write((sql) => removeHelper(sql, hana.id));
    expect(await access.sessionOf(hanas)).toBeUndefined();
    expect(await access.signIn(link)).toBeUndefined();
    expect(await findHelperByEmail(store.database, 'hana@mail.test')).toBeUndefined();
    expect(await access.sessionOf(idas)).toBeDefined();
    expect(await access.sessionOf(owners)).toBeDefined();
    expect(await store.database.write((sql) => removeHelper(sql, 'owner'))).toBeUndefined();
  });

  test('are not signed in by a link that was made while they were being removed', async () => {
    const hana = await add('hana@mail.test');
    await store.database.write((sql) => removeHelper(sql, hana.id));
    expect(await access.signIn(await access.makeSignIn(day, hana.id))).toBeUndefined();
  });

  test('see each session with its browser and last use, and end one or all of a member', async () => {
    const hana = await add('hana@mail.test');
    const [first, second, hers] = [await signIn(), await signIn(), await signIn(hana.id)];
    fixture.clock.now += day;
    const used = await access.sessionOf(second);
    const sessions = await access.listSessions();
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toEqual({
      id: used?.id,
      member: 'owner',
      browser: 'Firefox on Android',
      started: fixture.clock.now - day,
      lastUsed: fixture.clock.now,
    });
    expect(await access.endSession(used?.id ?? '')).toBe('owner');
    expect(await access.endSession('%')).toBeUndefined();
    expect(await access.sessionOf(second)).toBeUndefined();
    expect(await access.sessionOf(first)).toBeDefined();
    await access.signOutEverywhere('owner');
    expect(await access.sessionOf(first)).toBeUndefined();
    expect(await access.sessionOf(hers)).toBeDefined();
  });

  test('of a store from before helpers stay signed in', async () => {
    const old = await makeFixture();
    const database = old.connect();
    await database.write(async (sql) => {
      await sql.all('CREATE TABLE schema_step (step INTEGER PRIMARY KEY)');
      for (const step of [0, 1, 2, 3]) await sql.all('INSERT INTO schema_step (step) VALUES (?)', step);
      for (const table of ['session', 'sign_in'])
        await sql.all(`CREATE TABLE ${table} (token TEXT PRIMARY KEY, expires BIGINT NOT NULL)`);
      await sql.all(
        'INSERT INTO session (token, expires) VALUES (?, ?)',
        // The hash of "abc". Source: FIPS 180-2, appendix B.1.
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        old.clock.now + day,
      );
    });
    await prepareTables(database);
    const before = new DeskAccess(database, () => old.clock.now, 'Ona');
    expect((await before.sessionOf('abc'))?.member.isOwner).toBe(true);
    expect(await before.listSessions()).toMatchObject([{ member: 'owner', browser: undefined }]);
    await old.end();
  });

  test('and what they did is listed newest first, in parts, for a year, even after they are gone', async () => {
    const member = await add('hana@mail.test');
    const note = (subject: string) =>
      recordActivity(store, { member, what: 'page-changed', subject, at: fixture.clock.now });
    await note('/old/');
    fixture.clock.now += 366 * day;
    for (const subject of ['/a/', '/b/', '/c/']) await note(subject);
    await store.database.write((sql) => removeHelper(sql, member.id));
    const first = await listActivity(store, 2);
    expect(first).toMatchObject([
      { subject: '/c/', what: 'page-changed', member: { id: member.id, name: 'Hana' } },
      { subject: '/b/' },
    ]);
    expect(await listActivity(store, 2, first[1]?.id)).toMatchObject([{ subject: '/a/' }]);
  });

  test('and what was not done after all is not listed', async () => {
    const member = await add('hana@mail.test');
    const failing = store.database.write(async (sql) => {
      await insertActivity(sql, { member, what: 'published', subject: '', at: fixture.clock.now });
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await listActivity(store, 5)).toEqual([]);
  });
});
