import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommandLine, openCommandLine } from '../../tests/support/command-line.ts';
import { type StoreFixture, makeSqliteFixture } from '../../tests/support/store-fixtures.ts';

describe('files that are not what they should be', () => {
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

  test.each([
    ['list.csv', 'name,words\nRuth,hello', /list\.csv is no export of this program/],
    ['half.json', '{"format":"comments","comments":[{', /half\.json is no whole JSON file/],
    [
      'old.json',
      '{"format":"comments","version":7,"exported":"2026-05-04T12:00:00Z","comments":[]}',
      /another version/,
    ],
    [
      'wrong.json',
      '{"format":"comments","version":1,"exported":"2026-05-04T12:00:00Z","comments":[{"id":"a1","page":"/a/","name":"A","words":"B","state":"publik","created":"2026-05-04T12:00:00Z"}]}',
      /wrong\.json: comment 1, "state" .*Nothing was brought in\.$/,
    ],
    ['bomb.json.gz', gzipSync(Buffer.alloc(70 * 1024 * 1024)), /larger than 64 MB/],
  ])('%s is reported in words', async (name, content, words) => {
    const { errors, code } = await line.run('import', line.write(name, content));
    expect(errors).toMatch(words);
    expect(code).toBe(1);
    expect(await line.store.counts()).toMatchObject({ published: 0 });
  });

  test('a packed file is read as it is, and one that is not there is reported', async () => {
    const archive = { format: 'comments', version: 1, exported: '2026-05-04T12:00:00Z', comments: [] };
    const packed = line.write('comments.json.gz', gzipSync(JSON.stringify(archive)));
    expect((await line.run('import', packed)).printed).toContain('0 comments brought in.');
    expect(await line.run('import', '/no/such/file')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('There is no file /no/such/file.') as string,
    });
  });
});
