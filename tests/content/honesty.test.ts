import { describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { readTexts } from '#check/read-texts.ts';
import { buildDay } from '#lib/build-day.ts';
import { findClaims } from '#lib/honest-words.ts';
import { measureReadability, readingLimits, splitSentences, splitWords } from '#lib/readability.ts';
import { textLengths } from '#report/judge-reading.ts';
import { idleSources, isAuthority } from '#report/judge-sources.ts';
import { typedNumbers } from '#report/judge-words.ts';
import { makeReport } from '#report/make-report.ts';
import { readContent } from '#report/read-content.ts';
import type { CheckedForm } from '#check/checked-form.ts';

const entries = readTexts(loadContent('content')).filter(({ data }) => (data as { draft?: boolean }).draft !== true);
const health = entries.filter(({ collection }) => collection !== 'pages');
const form = (data: unknown) => data as Record<string, never>;

describe('the report on the shipped content', async () => {
  const content = await readContent(loadContent('content'));
  // Judged on the day of its last review, so that time alone makes nothing fail here.
  const lastReview = content.pages.map(({ form: { reviewed } }) => reviewed ?? '').toSorted().at(-1) ?? '';
  const report = makeReport(content, lastReview);
  const found = report.files.flatMap(({ findings }) => findings);

  // How well the search finds is scored by npm run search:score, half of it on searches it was never tuned on.
  it('looks at every page and finds nothing that cannot wait, the search aside', () => {
    expect(report.pageCount).toBeGreaterThanOrEqual(entries.length);
    expect(found.filter(({ level, topic }) => level !== 'later' && topic !== 'search')).toEqual([]);
  });
});

describe.each(entries.map((entry) => [entry.file, entry] as const))('%s', (_, { collection, data, blocks, body }) => {
  const read = blocks.map(({ text }) => text);
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item').map(({ text }) => text);
  const measured = measureReadability(prose);

  it('claims nothing that research does not carry', () => {
    expect(findClaims(read.flatMap(splitSentences))).toEqual([]);
  });

  it('can be read at nine to fourteen years', () => {
    expect(measured.grade).toBeGreaterThan(2);
    expect(measured.grade).toBeLessThan(readingLimits.grade);
    expect(readingLimits.grade).toBe(9);
  });

  it('keeps nine sentences in ten within twenty words, and none above twenty-eight', () => {
    expect(measured.long.length).toBeLessThanOrEqual(Math.ceil(measured.sentences / readingLimits.oneLongIn));
    expect(measured.long.filter((sentence) => splitWords(sentence).length > readingLimits.longest)).toEqual([]);
  });

  it('is as long as its kind should be', () => {
    const [least, most] = textLengths[collection];
    const { words } = measureReadability(read);
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
  });

  it('types no phone number but 911 and 988', () => {
    expect(typedNumbers(`${JSON.stringify(data)}${body}`)).toEqual([]);
  });

  it('begins every "Don\'t" with "Do not"', () => {
    const lists = [...body.matchAll(/<Dont>([\s\S]*?)<\/Dont>/g)].map(([, list = '']) => list);
    const lines = lists.flatMap((list) => list.split('\n').filter((line) => line.startsWith('- ')));
    expect(lines.filter((line) => !line.startsWith('- Do not '))).toEqual([]);
  });

  it('says "check with your plan" wherever it speaks of HSA or FSA, and "sometimes" of insurance cover', () => {
    const text = read.join(' ');
    if (/\b(?:HSA|FSA)\b/.test(text)) expect(text.toLowerCase()).toMatch(/check with your plan|ask your plan/);
    if (/covered by insurance/i.test(text)) expect(text).toContain('sometimes');
  });
});

describe.each(health.map((entry) => [entry.file, entry] as const))('%s as a health page', (_, { data, body, outline }) => {
  const { sources, nextReview, updated, reviewed } = form(data) as unknown as {
    sources: { id: string; url: string; readAs?: string }[];
    nextReview: string;
    updated: string;
    reviewed: string;
  };

  it('rests on sources of which one at least is an authority', () => {
    expect(sources.some(({ url }) => isAuthority(url))).toBe(true);
  });

  it('lists no source that nothing on the page rests on', () => {
    expect(idleSources({ form: data as CheckedForm, body })).toEqual([]);
  });

  it('is not past its review, and was not touched or checked on a day to come', () => {
    const today = buildDay();
    expect(nextReview >= today).toBe(true);
    expect(updated <= today && reviewed <= today).toBe(true);
  });

  it('has no call to book before its signs of danger', () => {
    const tags = outline.marks.flatMap((mark) => (mark.kind === 'tag' ? [mark.name] : []));
    const cards = ['Emergency', 'DoctorFirst'].map((name) => tags.indexOf(name)).filter((index) => index >= 0);
    expect(cards.every((index) => index < tags.indexOf('Book'))).toBe(true);
  });
});
