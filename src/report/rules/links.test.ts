import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '#report/ask-addresses.ts';
import { outsideLinks } from '#report/rules/outside-links.ts';
import { loadContent } from '#check/load-content.ts';
import { type Content, readContent } from '#report/read-content.ts';
import { foundIn, pain, reportAfter, withWords } from '../../../tests/support/report-after.ts';
import { replace, writeContent } from '../../../tests/support/write-content.ts';

test('a page that no other page leads to is reported, and one in a menu is not', async () => {
  const lonely = (text: string) =>
    text.replace(/^menu: .*\n/m, '').replace('summary:', 'menu: none\nsummary:');
  const page = 'pages/contact.mdx';
  const orphan = 'soon: No other page leads here: readers find it only by searching or in a list.';
  expect(foundIn(await reportAfter({}), 'orphan')).toEqual([]);
  expect(foundIn(await reportAfter({ [page]: lonely }), 'orphan')).toEqual([orphan]);
  const linked = { [page]: lonely, [pain]: withWords('More [about that](/contact/#words).') };
  expect(foundIn(await reportAfter(linked), 'orphan')).toEqual([]);
});

test('an article about nothing, to which nothing leads, is reported', async () => {
  const unrelated = (text: string) => text.replace(/about:.*\n(?: {2}.*\n)*/, 'about: {}\n');
  const report = await reportAfter({ 'articles/test-article.mdx': unrelated });
  expect(foundIn(report, 'orphan', 'articles/test-article.mdx')).toHaveLength(1);
});

describe('what people search for', () => {
  const findingsFor = async (searches: string) =>
    foundIn(await reportAfter({ 'searches.yaml': searches }), 'search');

  test('is reported where nothing is found, or something else', async () => {
    expect(await findingsFor('lay:\n  test pain: test-pain\n')).toEqual([]);
    expect(await findingsFor('lay:\n  zork: test-pain\n')).toEqual([
      'now, line 7: A search for "zork" finds nothing.',
    ]);
    expect(await findingsFor('lay:\n  test therapy: about\n')).toEqual([
      expect.stringMatching(
        /^soon.*: A search for "test therapy" does not show this page among the first 3\./,
      ),
    ]);
  });

  test('can wait where the page is gone or mistyped', async () => {
    expect(await findingsFor('lay:\n  it hurts here: tset-pain\n')).toEqual([
      'later: A search for "it hurts here" should lead to "tset-pain", and visitors see no such page. Did you mean "test-pain"?',
    ]);
  });

  test('is reported where something is found that should not be', async () => {
    expect(await findingsFor('none:\n  - test pain\n  - zork\n')).toEqual([
      'later: A search for "test pain" should find nothing, and finds "Test pain".',
    ]);
  });
});

describe('links to other sites', () => {
  const url = 'https://www.nlm.nih.gov/medlineplus/pain.html';
  const findingsFor = async (answer: Answer) =>
    foundIn(await reportAfter({}, { answers: new Map([[url, answer]]) }), 'link', pain);

  test.each([
    [{ status: 404 }, `now, line 20: ${url} is gone (404).`],
    [{ status: 503 }, `soon, line 20: ${url} did not answer as it should (503).`],
    [{ failure: 'silence' }, `soon, line 20: ${url} did not answer as it should (silence).`],
    [
      { status: 403 },
      `later, line 20: ${url} turns programs away (403), so nobody knows whether it is still there.`,
    ],
    [{ status: 200, movedTo: 'https://new.test/' }, `later, line 20: ${url} has moved to https://new.test/.`],
  ])('that answer %j are reported', async (answer, line) => {
    expect(await findingsFor(answer)).toEqual([line]);
  });

  test('of the practice itself are tried too', async () => {
    const answers = new Map([['https://booking.massage.test', { status: 410 }]]);
    expect(foundIn(await reportAfter({}, { answers }), 'link', 'practice.yaml')).toEqual([
      'now: https://booking.massage.test is gone (410).',
    ]);
  });

  test('of a draft are not tried: they may still be made up', async () => {
    const madeUp = 'https://www.nhs.uk/not-found-yet/';
    const content = writeContent({
      'conditions/draft-pain.mdx': replace('https://www.nhs.uk/conditions/plantar-fasciitis/', madeUp),
    });
    onTestFinished(content.remove);
    const read = await readContent(loadContent(content.dir));
    const urls = (found: Content) => outsideLinks(found).map((link) => link.url);
    expect(urls(read)).toContain(url);
    expect(urls(read)).not.toContain(madeUp);
    const published = read.pages.map((page) => ({ ...page, form: { ...page.form, draft: false } }));
    expect(urls({ ...read, pages: published })).toContain(madeUp);
  });

  test('that answer as they should, or that nobody asked, are not reported', async () => {
    expect(await findingsFor({ status: 200 })).toEqual([]);
    expect(foundIn(await reportAfter({}), 'link')).toEqual([]);
  });
});
