import { describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { measureReadability, readingLimits } from '#lib/readability.ts';
import { makeReport } from '#report/make-report.ts';
import { readContent } from '#report/read-content.ts';

const content = await readContent(loadContent('content'));
const pages = content.pages.filter(({ form }) => !form.draft);
const health = pages.filter(({ collection }) => collection !== 'pages');

// The report is made for the day on which the content was last worked on, so that time alone makes nothing fail.
const lastDay =
  pages
    .flatMap(({ form }) => [form.updated, form.reviewed ?? ''])
    .toSorted()
    .at(-1) ?? '';
const { files, pageCount } = makeReport(content, lastDay);

describe('the report on the shipped content', () => {
  it('looks at every page', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pageCount).toBeGreaterThanOrEqual(pages.length);
  });

  // How well the search finds is scored by npm run search:score, half of it on searches it was never tuned on.
  it('finds nothing to mend, the search, drafts and translations that wait for a reader aside, and holds pages to the ninth grade', () => {
    expect(readingLimits.grade).toBe(9);
    const found = files.flatMap(({ findings }) => findings);
    expect(found.filter(({ topic }) => !['search', 'draft', 'translation'].includes(topic))).toEqual([]);
  });
});

describe.each(pages.map((page) => [page.file, page] as const))('%s', (_, { blocks, body }) => {
  it('is measured: no text is easier to read than any text can be', () => {
    const prose = blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
      .map(({ text }) => text);
    expect(measureReadability(prose).grade).toBeGreaterThan(2);
  });

  it('begins every "Don\'t" with "Do not"', () => {
    const lists = [...body.matchAll(/<Dont>([\s\S]*?)<\/Dont>/g)].map(([, list = '']) => list);
    const lines = lists.flatMap((list) => list.split('\n').filter((line) => line.startsWith('- ')));
    expect(lines.filter((line) => !line.startsWith('- Do not '))).toEqual([]);
  });

  it('says "check with your plan" wherever it speaks of HSA or FSA, and "sometimes" of insurance cover', () => {
    const text = blocks.map(({ text }) => text).join(' ');
    if (/\b(?:HSA|FSA)\b/.test(text))
      expect(text.toLowerCase()).toMatch(/check with your plan|ask your plan/);
    if (/covered by insurance/i.test(text)) expect(text).toContain('sometimes');
  });
});

describe.each(health.map((page) => [page.file, page] as const))('%s as a health page', (_, { outline }) => {
  it('has no call to book before its signs of danger', () => {
    const tags = outline.marks.flatMap((mark) => (mark.kind === 'tag' ? [mark.name] : []));
    const cards = ['Emergency', 'DoctorFirst']
      .map((name) => tags.indexOf(name))
      .filter((index) => index >= 0);
    expect(cards.every((index) => index < tags.indexOf('Book'))).toBe(true);
  });
});
