import { expect, test } from 'vitest';
import { type Report, makeReport } from '#report/make-report.ts';
import { reportPage } from '#report/report-page.ts';
import { reportText } from '#report/report-text.ts';
import { pain, reportAfter } from '../../tests/support/report-after.ts';
import { replace } from '../../tests/support/write-content.ts';

const nothing = {
  pages: [],
  problems: [],
  drafts: [],
  translations: [],
  pictures: [],
  practice: undefined,
  searches: [],
  examples: [],
  missedSearches: [],
  pageCount: 34,
};
const calm: Report = makeReport(nothing, '2026-11-25');

test('the page shows of each finding where it is, what is wrong and how to fix it', async () => {
  const report = await reportAfter({ [pain]: replace('canHelp: ', 'canHelp: It heals & "eases". ') });
  const page = reportPage(report);
  for (const words of [
    '<h2>Test pain</h2>',
    '<code>content/conditions/test-pain.mdx</code> <span>/conditions/test-pain/</span>',
    '<span class="line">line 12</span>',
    'It heals &amp; &quot;eases&quot;.',
    'Say &quot;get better&quot; or &quot;settle&quot;.',
    'npm run report -- --links',
  ])
    expect(page).toContain(words);
});

test('whatever stands in the content is shown as text, and the page asks nobody for anything', async () => {
  const title = 'title: "</title><script>alert(1)</script><img src=x onerror=alert(1)>"';
  const report = await reportAfter({ [pain]: replace('title: Test pain', title) });
  const page = reportPage({
    ...report,
    files: report.files.map((file) => ({ ...file, title: '<script>alert(1)</script>' })),
  });
  expect(page).not.toMatch(/<(?:script|img|link|iframe)|\ssrc=|\shref=|url\(|@import|<[^>]+\son\w+=/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('a report without anything to fix says so, on the page and in the terminal', () => {
  expect(reportPage(calm)).toContain('All is well');
  expect(reportPage(calm)).not.toContain('<fieldset>');
  expect(reportText(calm)).toBe(
    'Content report for November 25, 2026. 34 pages were looked at, and there is nothing to mend.\n',
  );
});

test('the terminal shows file, line, topic and fix within its width', async () => {
  const report = await reportAfter({ [pain]: replace('canHelp: ', 'canHelp: It heals the pain. ') });
  const text = reportText(report, 60);
  expect(text).toContain(
    'Test pain (content/conditions/test-pain.mdx)\n  now   Words that claim too much, line 12:',
  );
  expect(text).toContain('\n        > Say "get better" or "settle".');
  const lines = text.split('\n').slice(2);
  expect(
    lines
      .filter((line) => line.length > 60 && !line.includes('.mdx'))
      .filter((line) => /\s\S+\s\S+\s/.test(line.slice(58))),
  ).toEqual([]);
});
