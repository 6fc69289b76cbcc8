import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '#moderation/doctor/finding.ts';
import { readSecret } from '#store/data-folder.ts';
import { type CommandLine, openCommandLine } from '../../../tests/support/command-line.ts';
import { published, waiting } from '../../../tests/support/sample-comments.ts';
import { type StoreBed, makeSqliteBed } from '../../../tests/support/store-beds.ts';

let bed: StoreBed;
let line: CommandLine;
let folder: string;

beforeEach(async () => {
  bed = await makeSqliteBed();
  folder = dirname(bed.file);
  readSecret(folder);
  line = await openCommandLine(bed, {
    environment: { SMTP_URL: 'smtp://mail.example', OWNER_EMAIL: 'owner@example.com' },
  });
  // The store's own clock is the machine's.
  bed.clock.now = Date.now();
});
afterEach(async () => {
  line.clear();
  await bed.end();
});

const examine = async () => {
  const { said, code } = await line.run('doctor', '--json');
  const { findings } = JSON.parse(said) as { findings: Finding[] };
  return { code, of: (about: string) => findings.filter((finding) => finding.about === about), findings };
};

test('where all is well it says so, line by line', async () => {
  await published(line.store);
  await line.store.markFresh('/conditions/sciatica/', await line.store.signature('/conditions/sciatica/'));
  const { said, code } = await line.run('doctor');
  expect(said).toMatch(/\n\nAll is well\.$/);
  expect(said).toMatch(/^ok {3}.* can be written\.$/m);
  expect(said).toMatch(/^ok {3}0 comments waiting, 0 suspected spam, 1 published, 0 set aside\.$/m);
  expect(code).toBe(0);
});

test('pages that wait, pages that are no more and old comments are to be looked at', async () => {
  await published(line.store, { page: '/conditions/renamed/' });
  await waiting(line.store);
  bed.clock.now += 15 * 24 * 3_600_000;
  const { code, of } = await examine();
  expect(of('pages').map(({ state, words }) => [state, words])).toEqual([
    ['watch', expect.stringMatching(/^\/conditions\/renamed\/ does not show yet/)],
    ['watch', expect.stringMatching(/comments on \/conditions\/renamed\/.* -- move \/old\/ \/new\/$/)],
  ]);
  expect(of('comments')[0]?.words).toMatch(/The oldest has waited for 15 days\.$/);
  expect(of('mail')[0]?.words).toMatch(/^No mail has gone out yet about 1 comment/);
  expect(code).toBe(0);
});

test.each([
  ['a secret that others can read', 'secret', /chmod 600/, () => chmodSync(join(folder, 'secret'), 0o644)],
  ['a secret that is too short', 'secret', /too short/, () => writeFileSync(join(folder, 'secret'), 'short')],
  ['settings that make no sense', 'settings', /PORT is/, () => (line.tools.settingsTrouble = 'PORT is "x".')],
  ['a clock that is behind', 'clock', /a comment is of/, () => (bed.clock.now -= 365 * 24 * 3_600_000)],
  ['a clock that was never set', 'clock', /Set its clock/, () => (bed.clock.now = 1_000)],
])('%s is bad', async (_, about, words, spoil) => {
  await published(line.store);
  spoil();
  const { code, of } = await examine();
  expect(of(about)[0]).toMatchObject({ state: 'bad', words: expect.stringMatching(words) as string });
  expect(code).toBe(1);
});

test('a data folder that is served to everybody is bad', async () => {
  line.tools.environment = { OUT_DIR: folder };
  line.tools.dataDir = join(folder, 'client', 'data');
  readSecret(line.tools.dataDir);
  const { code, of } = await examine();
  expect(of('folder')).toEqual([
    { about: 'folder', state: 'bad', words: expect.stringMatching(/which everybody can read\./) as string },
  ]);
  expect(code).toBe(1);
});

test('without mail, site or secret it tells what to do; what is not needed yet is not bad', async () => {
  rmSync(join(folder, 'secret'));
  line.tools.environment = {};
  line.tools.site = () => {
    throw new Error('dist holds no finished site. Build it: npm run build');
  };
  const { code, of } = await examine();
  expect([of('secret'), of('mail'), of('site')].flat().map(({ state }) => state)).toEqual([
    'watch',
    'watch',
    'watch',
  ]);
  expect(code).toBe(0);
});

test('where there is no store yet none is made, and the folder is asked about', async () => {
  const bringBack = await bed.cutOff();
  const { code, of } = await examine();
  expect(of('store')).toMatchObject([
    { state: 'watch', words: expect.stringMatching(/is DATA_DIR right\?$/) as string },
  ]);
  expect([code, existsSync(bed.file)]).toEqual([0, false]);
  await bringBack();
});

test('a store that cannot be opened is bad, and everything else is told all the same', async () => {
  line.tools.store = () => Promise.reject(new Error('comments.db is damaged.'));
  const { code, of, findings } = await examine();
  expect(of('store')).toEqual([{ about: 'store', state: 'bad', words: 'comments.db is damaged.' }]);
  expect(findings.map(({ about }) => about)).toEqual(
    expect.arrayContaining(['folder', 'disk', 'secret', 'mail']),
  );
  expect(code).toBe(1);
});

test('the secret itself is never shown', async () => {
  const secret = readSecret(folder);
  const { said } = await line.run('doctor', '--json');
  for (const shape of ['hex', 'base64', 'base64url', 'latin1'] as const)
    expect(said).not.toContain(secret.toString(shape));
});
