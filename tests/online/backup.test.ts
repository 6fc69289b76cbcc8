import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeArchive } from '#moderation/archive.ts';
import { readSecret } from '#store/data-folder.ts';
import { type Machine, runOn as run, withStore } from '../support/machine.ts';
import { published, waiting } from '../support/sample-comments.ts';
import { makeSchema } from '../support/store-fixtures.ts';

let base: string;
const drops: (() => Promise<void>)[] = [];

beforeEach(() => (base = mkdtempSync(join(tmpdir(), 'backup-'))));
afterEach(async () => {
  for (const drop of drops.splice(0)) await drop();
  rmSync(base, { recursive: true });
});

async function makeMachine(name: string, kind: string): Promise<Machine> {
  const folder = join(base, name);
  mkdirSync(folder);
  const settings: Record<string, string> = {
    CONTENT_DIR: join(folder, 'content'),
    DATA_DIR: join(folder, 'data'),
    OUT_DIR: join(folder, 'dist'),
  };
  if (kind === 'PostgreSQL') {
    const { url, drop } = await makeSchema();
    drops.push(drop);
    settings['COMMENTS_STORE_URL'] = url;
  }
  return { folder, settings };
}

const contentsOf = (machine: Machine) =>
  withStore(machine, async (store) => ({ ...(await makeArchive(store, 0)), exported: '' }));

async function fill(machine: Machine): Promise<void> {
  cpSync('tests/fixtures/second-practice', machine.settings['CONTENT_DIR'] ?? '', { recursive: true });
  readSecret(machine.settings['DATA_DIR']);
  await withStore(machine, async (store) => {
    await published(store, { id: 'shown' });
    await published(store, { id: 'answer', parent: 'shown', words: 'It did for me.' });
    await waiting(store, { id: 'waits', email: 'reader@massage.test' });
    await published(store, { id: 'gone' });
    await store.erase('gone');
  });
}

async function backUp(machine: Machine): Promise<string> {
  const folder = join(base, 'elsewhere');
  const { code, says } = await run(machine, 'backup', folder);
  expect([code, says]).toEqual([0, expect.stringContaining('holds the content and 3 comments.')]);
  return join(folder, readdirSync(folder)[0] ?? '');
}

describe.each([
  ['SQLite', 'SQLite'],
  ['PostgreSQL', 'PostgreSQL'],
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
])('drill: a machine with %s is lost, and an empty one with %s takes its place', (from, to) => {
  it('with all comments, what was erased still away, the secret and the content', async () => {
    const lost = await makeMachine('lost', from);
    await fill(lost);
    const before = await contentsOf(lost);
    expect(before.comments).toHaveLength(3);
    const backup = await backUp(lost);
    expect(statSync(backup).mode & 0o077).toBe(0);
    const secret = readFileSync(join(lost.folder, 'data', 'secret'));
    rmSync(lost.folder, { recursive: true });

    const empty = await makeMachine('empty', to);
    const restored = await run(empty, 'restore', backup);
    expect(restored).toEqual({
      code: 0,
      says: 'The content is as it was backed up.\n3 comments put back.\nBuild and start the site: npm start',
    });
    expect(await contentsOf(empty)).toEqual(before);
    expect(readFileSync(join(empty.folder, 'data', 'secret'))).toEqual(secret);
    const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).toSorted();
    expect(filesIn(join(empty.folder, 'content'))).toEqual(filesIn('tests/fixtures/second-practice'));
    expect((await run(empty, 'check')).code).toBe(0);
  });
});

describe('a backup', () => {
  let machine: Machine;
  beforeEach(async () => {
    machine = await makeMachine('one', 'SQLite');
    await fill(machine);
  });

  it('put back where all is well changes nothing, and keeps the content that was there', async () => {
    const backup = await backUp(machine);
    const before = await contentsOf(machine);
    expect((await run(machine, 'restore', backup)).says).toContain(
      '0 comments put back, 3 were there already',
    );
    const page = join(machine.folder, 'content', 'practice.yaml');
    writeFileSync(page, 'changed');
    const { says } = await run(machine, 'restore', backup);
    const kept = /The content of before is kept at (.+)\./.exec(says)?.[1] ?? '';
    expect(readFileSync(join(kept, 'practice.yaml'), 'utf8')).toBe('changed');
    expect(readFileSync(page, 'utf8')).toContain('Test Street Massage');
    expect(await contentsOf(machine)).toEqual(before);
  });

  it('put back beside a server that runs, as in a container, asks for no start', async () => {
    mkdirSync(join(machine.folder, 'dist', 'releases', '2026', 'server'), { recursive: true });
    const { says } = await run(machine, 'restore', await backUp(machine), '--without-content');
    expect(says).toMatch(/\nThe site that runs shows them by itself, within seconds\.$/);
  });

  it('brings back nothing that was erased after it was made', async () => {
    const backup = await backUp(machine);
    await withStore(machine, (store) => store.erase('waits'));
    expect((await run(machine, 'restore', backup)).says).toContain('1 were erased here and stay away');
    expect((await contentsOf(machine)).comments.map(({ id }) => id)).toEqual(['shown', 'answer']);
  });

  it.each(['comments.json', 'content/practice.yaml'])('with a changed %s is refused whole', async (file) => {
    const backup = await backUp(machine);
    const before = await contentsOf(machine);
    writeFileSync(join(backup, file), 'x', { flag: 'a' });
    const { code, says } = await run(machine, 'restore', backup);
    expect([code, says]).toEqual([
      1,
      `${join(backup, file)} is not as it was backed up. Take another backup. Nothing was changed.`,
    ]);
    expect(await contentsOf(machine)).toEqual(before);
    expect(readdirSync(machine.folder).toSorted()).toEqual(['content', 'data']);
  });

  it('is not put over another secret', async () => {
    const backup = await backUp(machine);
    writeFileSync(join(machine.folder, 'data', 'secret'), 'another secret that is long enough to be one');
    expect((await run(machine, 'restore', backup)).says).toContain('is there already and is another one');
  });

  it('goes after 30 days, but for the newest, and nothing else does', async () => {
    const folder = join(base, 'elsewhere');
    for (const name of ['2020-01-01T03-15-00', '2020-01-02T03-15-00', 'pictures', '2020-01-01'])
      mkdirSync(join(folder, name), { recursive: true });
    const { says } = await run(machine, 'backup', folder);
    expect(says).toContain('2 backups older than 30 days removed.');
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['2020-01-01', 'pictures']));
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('that cannot be written leaves nothing behind', async () => {
    rmSync(join(machine.folder, 'content'), { recursive: true });
    const folder = join(base, 'elsewhere');
    const { code, says } = await run(machine, 'backup', folder);
    expect([code, readdirSync(folder)]).toEqual([1, []]);
    expect(says).toContain('Nothing was backed up: ');
  });
});
