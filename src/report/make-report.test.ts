import { expect, test } from 'vitest';
import { makeReport } from '#report/make-report.ts';
import { readContent } from '#report/read-content.ts';
import { foundIn, pain, reportAfter } from '../../tests/support/report-after.ts';
import { replace } from '../../tests/support/write-content.ts';

const today = '2031-01-01';

test('what the check refuses comes first, and the other pages are checked all the same', async () => {
  const changes = { [pain]: replace('kind: condition', 'kind: pain'), 'conditions/sore.mdx': 'x {' };
  const report = await reportAfter(changes, { today });
  expect(foundIn(report, 'mistake', pain)).toEqual([
    expect.stringMatching(/^now, line 4: "Kind" \(kind\) is "pain"/),
  ]);
  expect(foundIn(report, 'mistake', 'conditions/sore.mdx')).toHaveLength(1);
  expect(foundIn(report, 'review', pain)).toEqual([]);
  expect(foundIn(report, 'review', 'therapies/test-therapy.mdx')).toHaveLength(1);
});

test('the file with the worst comes first, and within it the worst', async () => {
  const report = await reportAfter({ 'pages/about.mdx': replace('title:', 'titel:') }, { today });
  const levels = report.files.map(({ findings }) => findings.map(({ level }) => level));
  const ranks = { now: 0, soon: 1, later: 2 };
  for (const found of levels) expect(found).toEqual(found.toSorted((a, b) => ranks[a] - ranks[b]));
  const worst = levels.map((found) => found.filter((level) => level === 'now').length);
  expect(worst).toEqual(worst.toSorted((a, b) => b - a));
  expect(report.counts.now).toBe(worst.reduce((sum, count) => sum + count, 0));
  expect(report.counts.now).toBeGreaterThan(2);
});

test('a draft is reported by what is still to be written, and by nothing else of its text', async () => {
  const edit = replace('None are known.', 'WRITE HERE: the causes. It cures.');
  const report = await reportAfter({ 'conditions/draft-pain.mdx': edit }, { today });
  const draft = report.files.find(({ file }) => file.endsWith('draft-pain.mdx'));
  expect(draft?.address).toBeUndefined();
  expect(draft?.findings.map(({ message }) => message)).toEqual([
    'This draft has 1 place still to write. The next: the causes. It cures.',
  ]);
});

test('an empty folder is reported with what it lacks', async () => {
  const report = makeReport(await readContent(new Map()), today);
  expect(report.files.map(({ file }) => file)).toContain('content/practice.yaml');
  expect(report.counts).toEqual({ now: report.files.length, soon: 0, later: 0 });
  expect(report.files.length).toBeGreaterThanOrEqual(2);
});
