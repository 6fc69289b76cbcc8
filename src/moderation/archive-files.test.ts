import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommandLine, openCommandLine } from '../../tests/support/command-line.ts';
import { disqusFile } from '../../tests/support/disqus-file.ts';
import { type StoreBed, makeSqliteBed } from '../../tests/support/store-beds.ts';

describe('files that are not what they should be', () => {
  let bed: StoreBed;
  let line: CommandLine;

  beforeEach(async () => {
    bed = await makeSqliteBed();
    line = await openCommandLine(bed);
  });
  afterEach(async () => {
    line.clear();
    await bed.end();
  });

  const threads = { 1: 'https://old.example/conditions/sciatica/' };
  const good = disqusFile(threads, [{ id: 1 }]);

  test.each([
    ['cut.xml', good.slice(0, -60), /cut\.xml is no whole XML file\. Download it again/],
    ['other.xml', '<rss><channel/></rss>', /other\.xml is XML, but no export of Disqus/],
    [
      'bomb.xml',
      `<!DOCTYPE disqus [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${good.replace('It helped', '&b;')}`,
      /bomb\.xml declares a DOCTYPE/,
    ],
    [
      'late.xml',
      good.replace('<post', '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><post'),
      /DOCTYPE/,
    ],
    ['deep.xml', `<disqus>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</disqus>`, /no whole XML file/],
    ['list.csv', 'name,words\nRuth,hello', /neither an export of this program \(JSON\) nor one of Disqus/],
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
    ['bomb.xml.gz', gzipSync(Buffer.alloc(70 * 1024 * 1024)), /larger than 64 MB/],
  ])('%s is told in words', async (name, content, words) => {
    const { noted, code } = await line.run('import', line.write(name, content));
    expect(noted).toMatch(words);
    expect(code).toBe(1);
    expect(await line.store.counts()).toMatchObject({ published: 0 });
  });

  test('words about a DOCTYPE are only words, and the packed file of the mail is read as it is', async () => {
    const file = disqusFile(threads, [{ id: 1, message: 'I typed <!DOCTYPE html> &amp; it stayed' }]);
    const packed = line.write('disqus.xml.gz', gzipSync(file));
    expect((await line.run('import', packed)).said).toContain('1 comment brought in.');
    expect(await line.run('import', '/no/such/file')).toMatchObject({
      code: 1,
      noted: expect.stringContaining('There is no file /no/such/file.') as string,
    });
  });
});
