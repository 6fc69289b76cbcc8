import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommandLine, openCommandLine } from '../../tests/support/command-line.ts';
import { published, waiting } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, makeSqliteFixture } from '../../tests/support/store-fixtures.ts';

const page = '/conditions/sciatica/';
let fixture: StoreFixture;
let line: CommandLine;

beforeEach(async () => {
  fixture = await makeSqliteFixture();
  line = await openCommandLine(fixture);
});
afterEach(async () => {
  line.clear();
  await fixture.end();
});

const stateOf = async (id: string) => (await line.store.get(id))?.state;

describe('looking', () => {
  test('the list says who wrote what, when by the practice, and what to do', async () => {
    await waiting(line.store, {
      id: 'aa11',
      name: 'Ruth',
      words: `Does walking help?\n${'more '.repeat(40)}`,
    });
    const { printed, code } = await line.run('list');
    expect(printed).toMatch(
      /^aa11 {2}pending {2}May 4, 2026, 8:00.AM \S+ {2}Ruth {2}on \/conditions\/sciatica\/\n {4}Does walking help\? more/,
    );
    expect(printed).toMatch(
      /\.\.\.\n\n1 comment waits for you\. Decide with approve, reply, reject, spam or erase, and its ID\.$/,
    );
    expect(code).toBe(0);
    expect((await line.run('list', 'spam')).printed).toBe('0 comments are suspected of being spam.');
  });

  test('machines get all of it as JSON', async () => {
    await Promise.all(Array.from({ length: 60 }, () => waiting(line.store)));
    expect(JSON.parse((await line.run('list', '--json')).printed)).toHaveLength(60);
    expect((await line.run('list')).printed).toMatch(/60 comments wait for you\. The newest 50 are shown/);
    const { id } = await waiting(line.store, { words: 'One' });
    expect(JSON.parse((await line.run('show', id, '--json')).printed)).toMatchObject({ id, words: 'One' });
  });

  test('one comment is shown whole, with the address for a private answer', async () => {
    await waiting(line.store, { id: 'aa11', email: 'ruth@example.com', words: 'One\n\nTwo' });
    expect((await line.run('show', 'AA')).printed).toMatch(
      /asks for a private answer: ruth@example\.com\n\n {4}One\n {4}\n {4}Two$/,
    );
  });

  test('codes that a terminal would obey are shown to nobody, however they got into the store', async () => {
    await waiting(line.store, { id: 'aa11', name: '\u001B[2JEve', words: 'a\u001B]0;owned\u0007b\u009Bc' });
    for (const command of [['list'], ['show', 'aa11']])
      expect((await line.run(...command)).printed).not.toMatch(/[\p{Cc}--\n]/v);
  });

  test.each([
    [['show'], 2, 'Write it so: npm run comments -- show ID'],
    [['approve', 'aa11', '--yes'], 2, 'Write it so: npm run comments -- approve ID'],
    [['show', 'zz'], 1, 'There is no comment "zz". See those that wait: npm run comments -- list'],
    [['show', 'aa'], 1, 'More than one comment begins with "aa": "aa11", "aa12". Write more of it.'],
    [
      ['list', 'spamm'],
      1,
      '"spamm" is no list. Did you mean "spam"? There are: pending, spam, published and rejected.',
    ],
  ])('%j ends with %i and is reported: %s', async (words, code, message) => {
    await waiting(line.store, { id: 'aa11' });
    await waiting(line.store, { id: 'aa12' });
    expect(await line.run(...words)).toEqual({ printed: '', errors: message, code });
  });
});

describe('deciding', () => {
  test('approving publishes the comment and asks for its page', async () => {
    const { id } = await waiting(line.store);
    expect(await line.run('approve', id)).toEqual({
      printed: 'Published. The page shows it.',
      errors: '',
      code: 0,
    });
    expect([await stateOf(id), line.published]).toEqual(['published', [page]]);
    expect((await line.run('approve', id)).printed).toBe(`Nothing to do: "${id}" is published already.`);
  });

  test.each([
    ['reject', 'rejected'],
    ['spam', 'spam'],
  ])('%s takes it from the page only where it was there', async (verb, state) => {
    const waitingOne = await waiting(line.store);
    await line.run(verb, waitingOne.id);
    expect([await stateOf(waitingOne.id), line.published]).toEqual([state, []]);
    const publicOne = await published(line.store);
    await line.run(verb, publicOne.id);
    expect([await stateOf(publicOne.id), line.published]).toEqual([state, [page]]);
  });

  test('a reply is published under the name of the practice, with what it answers', async () => {
    const { id } = await waiting(line.store);
    const { printed } = await line.run('reply', id, '-5', 'degrees help.');
    expect(printed).toBe('Your reply is published, and the comment too. The page shows it.');
    expect(await line.store.shown(page)).toMatchObject([
      { id },
      { parent: id, name: 'All Body Kneads', words: '-5 degrees help.', isByPractice: true },
    ]);
  });

  test('a reply can be written to the command, and an empty or endless one changes nothing', async () => {
    const { id } = await waiting(line.store);
    line.dependencies.readInput = () => Promise.resolve('One line\r\nand another\n');
    for (const words of ['   ', 'x'.repeat(3_001)])
      expect(await line.run('reply', id, words)).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/^The reply was not taken, and nothing was changed\. ./) as string,
      });
    expect(await stateOf(id)).toBe('pending');
    await line.run('reply', id);
    expect((await line.store.shown(page))[1]?.words).toBe('One line\nand another');
  });

  test('erasing shows what it would erase, and does it on a clear yes', async () => {
    const { id } = await published(line.store, { words: 'Take me out' });
    const refused = await line.run('erase', id);
    expect(refused).toMatchObject({ code: 1, printed: expect.stringContaining('Take me out') as string });
    expect(refused.errors).toBe(
      `Erasing cannot be undone. If this is the one: npm run comments -- erase ${id} --yes`,
    );
    expect((await line.run('erase', id, '--yes')).printed).toMatch(/^Erased\. .* The page shows it\.$/);
    expect([await stateOf(id), line.published]).toEqual([undefined, [page]]);
  });

  test('what somebody decided in between is not decided again', async () => {
    const { id } = await waiting(line.store);
    const find = line.store.find.bind(line.store);
    line.store.find = async (beginning) => {
      const found = await find(beginning);
      await line.store.decide(id, 1, { action: 'spam' });
      return found;
    };
    expect((await line.run('approve', id)).errors).toMatch(
      /^Nothing was done: this comment was changed or decided/,
    );
    expect(await stateOf(id)).toBe('spam');
  });

  test('comments move along with their page', async () => {
    await published(line.store);
    expect((await line.run('move', page, '/conditions/neck-pian/')).errors).toMatch(
      /Did you mean "\/conditions\/neck-pain\/"/,
    );
    expect((await line.run('move', page, '/conditions/neck-pain/')).printed).toMatch(
      /^1 comment moved from /,
    );
    expect(line.published).toEqual([page, '/conditions/neck-pain/']);
    expect((await line.store.changesSince(0)).pages.toSorted()).toEqual(['/conditions/neck-pain/', page]);
    expect(await line.store.shown('/conditions/neck-pain/')).toHaveLength(1);
  });
});

describe('the line itself', () => {
  test('alone it says what there is; what makes no sense is reported with the way to write it', async () => {
    expect((await line.run()).printed).toMatch(/^npm run comments -- \.\.\.\n {2}list /);
    expect(await line.run('aprove', 'x')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^"aprove" is not known\. Did you mean "approve"\?/) as string,
    });
    expect(await line.run('list', '--yes')).toMatchObject({
      code: 2,
      errors:
        '--yes means nothing here.\nWrite it so: npm run comments -- list [pending|spam|published|rejected] [--json]',
    });
    expect((await line.run('import', 'a', '--map', 'b')).code).toBe(2);
    expect((await line.run('toString')).code).toBe(2);
  });

  test('the desk is opened by an address', async () => {
    expect((await line.run('desk')).printed).toMatch(/good for one sign-in: http:\/\/localhost/);
  });

  test('a store out of reach is reported, and nothing was done', async () => {
    const bringBack = await fixture.cutOff();
    for (const verb of ['list', 'backup', 'export'])
      expect(await line.run(verb)).toEqual({
        printed: '',
        errors: `There is no store of comments at ${fixture.file}. The site makes it when it first starts; DATA_DIR names another folder.`,
        code: 1,
      });
    writeFileSync(fixture.file, '');
    expect(await line.run('list')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/was taken away or replaced/) as string,
    });
    await bringBack();
  });
});
