import { expect, test } from 'vitest';
import { searchIndexOf } from '#report/name-search.ts';
import { unansweredSearchesFindings } from '#report/rules/unanswered-searches.ts';
import { makeReport } from '#report/make-report.ts';
import { readContent } from '#report/read-content.ts';
import { loadContent } from '#check/load-content.ts';

const missed = [
  { words: 'grpxlt vrumf', count: 3, lastDay: '2026-11-02' },
  { words: 'sciatica', count: 2, lastDay: '2026-11-01' },
  { words: 'Hair Salon', count: 1, lastDay: '2026-11-01' },
];

test('what readers looked for in vain is listed, unless a page answers it now or none should', async () => {
  const content = await readContent(loadContent('content'), missed);
  const published = content.pages.filter(({ form }) => !form.draft);
  const searches = [{ kind: 'none', place: 0, text: 'hair salon', accepted: [] }];
  const made = searchIndexOf(published, {});
  const index = () => made;
  const found = unansweredSearchesFindings(index, searches, missed);
  expect(found.map(({ message }) => message)).toEqual([
    '3 visitors searched for "grpxlt vrumf", found nothing and sent you the words, last on 2026-11-02.',
  ]);
  const report = makeReport(content, '2026-11-03');
  const messages = report.files.flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(messages).toContain(found[0]?.message);
});

test('nothing is listed where nobody sent any', () => {
  expect(unansweredSearchesFindings(() => searchIndexOf([], {}), [], [])).toEqual([]);
});
