import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importComments, selectForeign } from '#moderation/import-comments.ts';
import { readDisqusExport } from '#moderation/disqus-export.ts';
import { type CommandLine, openCommandLine, sitePages } from '../../tests/support/command-line.ts';
import { disqusFile } from '../../tests/support/disqus-file.ts';
import { type StoreBed, storeKinds } from '../../tests/support/store-beds.ts';

const page = '/conditions/sciatica/';
const threads = { 1: `https://old.example${page}`, 2: 'https://old.example/blog/Neck.html' };

describe.each(storeKinds)('from Disqus into $kind', ({ makeBed }) => {
  let bed: StoreBed;
  let line: CommandLine;

  beforeEach(async () => {
    bed = await makeBed();
    line = await openCommandLine(bed);
  });
  afterEach(async () => {
    line.clear();
    await bed.end();
  });

  const shown = async (path = page) =>
    (await line.store.shown(path)).map(({ name, words, parent, isByPractice }) => ({
      name,
      words,
      parent,
      isByPractice,
    }));

  test('comments come with their names, times and threads, as text, and answers one level deep', async () => {
    const file = line.write(
      'disqus.xml',
      disqusFile(threads, [
        { id: 11, message: '<p>Does <b>walking</b> help?<br>I &amp; my back</p><script>x()</script>' },
        { id: 12, parent: 11, name: 'All Body Kneads', message: '<p>Often.</p>' },
        { id: 13, parent: 12, name: 'O&#39;Neil', message: 'Me too' },
      ]),
    );
    const { said, code } = await line.run('import', file, '--practice-name', 'all body kneads');
    expect([said, code]).toEqual(['3 comments brought in.\nThe page shows it.', 0]);
    expect(await shown()).toEqual([
      { name: 'Ruth', words: 'Does walking help?\nI & my back', parent: undefined, isByPractice: false },
      { name: 'All Body Kneads', words: 'Often.', parent: 'disqus-11', isByPractice: true },
      { name: "O'Neil", words: 'Me too', parent: 'disqus-11', isByPractice: false },
    ]);
    expect((await line.store.get('disqus-11'))?.created).toBe(Date.UTC(2019, 4, 4, 12, 0, 11));
    expect([line.published, await line.store.stalePages()]).toEqual([[page], [page]]);
  });

  test('brought in twice is brought in once; one that was broken off goes on', async () => {
    const posts = Array.from({ length: 250 }, (_, place) => ({
      id: place + 1,
      parent: place % 9 || undefined,
    }));
    const file = line.write('disqus.xml', disqusFile(threads, posts));
    const site = { pages: new Set(sitePages), map: new Map<string, string>() };
    const { comments } = selectForeign(readDisqusExport(line.read('disqus.xml'), file), site, []);
    const broken = importComments(line.store, comments, bed.clock.now, (done) => {
      if (done >= 200) throw new Error('the cable was pulled');
    });
    await expect(broken).rejects.toThrow('the cable was pulled');
    expect(await line.store.counts()).toMatchObject({ published: 200 });
    expect((await line.run('import', file)).said).toMatch(
      /^50 comments brought in\.\n200 were there already\./,
    );
    const before = await shown();
    const words = await line.store.database.all('SELECT * FROM word ORDER BY word');
    expect((await line.run('import', file)).said).toBe('0 comments brought in.\n250 were there already.');
    expect(await shown()).toEqual(before);
    expect(await line.store.database.all('SELECT * FROM word ORDER BY word')).toEqual(words);
  });

  test('what was erased here does not come back', async () => {
    const file = line.write('disqus.xml', disqusFile(threads, [{ id: 1 }, { id: 2, parent: 1 }]));
    await line.run('import', file);
    await line.store.erase('disqus-2');
    expect((await line.run('import', file)).said).toBe(
      '0 comments brought in.\n1 was there already.\n1 was erased here before and left out.',
    );
  });

  test('pending on wish: nothing is public before the owner says so, and no mail is due', async () => {
    const file = line.write('disqus.xml', disqusFile(threads, [{ id: 1 }]));
    expect((await line.run('import', file, '--pending')).said).toBe(
      '1 comment brought in, for you to decide about.',
    );
    expect([await shown(), line.published, await line.store.counts()]).toMatchObject([
      [],
      [],
      { pending: 1 },
    ]);
    expect(await line.store.database.all('SELECT id FROM comment WHERE told IS NULL')).toEqual([]);
  });

  test('deleted, spam and empty ones are left out, and answers to them find the next living one', async () => {
    const file = line.write(
      'disqus.xml',
      disqusFile(threads, [
        { id: 1, message: '<p>First</p>' },
        { id: 2, parent: 1, extra: '<isDeleted>true</isDeleted>' },
        { id: 3, parent: 2, message: '<p>Third</p>' },
        { id: 4, extra: '<isSpam>true</isSpam>' },
        { id: 5, parent: 4, message: '<p>Fifth</p>' },
        { id: 6, message: '<img src="https://tracker.example/x.gif">' },
        { id: 7, extra: '<isApproved>false</isApproved>' },
        { id: 8, parent: 9, message: '<p>Ring</p>' },
        { id: 9, parent: 8, message: '<p>Ring too</p>' },
      ]),
    );
    expect((await line.run('import', file)).said).toMatch(
      /Left out: 1 deleted, 1 spam, 1 without words, 1 not approved\./,
    );
    expect(await shown()).toMatchObject([
      { words: 'First' },
      { words: 'Third', parent: 'disqus-1' },
      { words: 'Fifth', parent: undefined },
      { words: 'Ring', parent: undefined },
      { words: 'Ring too', parent: undefined },
    ]);
  });

  test('pages that are not here are listed, and found by a map', async () => {
    const file = line.write('disqus.xml', disqusFile(threads, [{ id: 1 }, { id: 2, thread: 2 }]));
    const first = await line.run('import', file);
    expect(first.said).toContain('1 comment brought in.');
    expect(first.said).toContain('    https://old.example/blog/Neck.html  (1 comment)');
    const wrong = line.write('wrong.yaml', '/blog/Neck.html: /conditions/neck-pian/\n');
    expect(await line.run('import', file, '--map', wrong)).toMatchObject({
      code: 1,
      noted: expect.stringMatching(
        /"\/conditions\/neck-pian\/", and there is no such page.*"\/conditions\/neck-pain\/"/,
      ) as string,
    });
    const map = line.write('map.yaml', '/blog/Neck.html: /conditions/neck-pain/\n');
    expect((await line.run('import', file, '--map', map)).said).toMatch(
      /^1 comment brought in\.\n1 was there already/,
    );
    expect(await shown('/conditions/neck-pain/')).toHaveLength(1);
  });
});
