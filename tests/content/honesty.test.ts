import { describe, expect, it } from 'vitest';
import { readTexts } from '#check/read-texts.ts';
import { buildDay } from '#lib/build-day.ts';
import { findClaims } from '#lib/honest-words.ts';
import { measureReadability, splitSentences, splitWords } from '#lib/readability.ts';

const entries = readTexts('content').filter(({ data }) => (data as { draft?: boolean }).draft !== true);
const health = entries.filter(({ collection }) => collection !== 'pages');
const form = (data: unknown) => data as Record<string, never>;

/** Words in a text that somebody reads in one sitting. Source: this project's page patterns. */
const lengths = { conditions: [600, 1200], therapies: [800, 1400], articles: [800, 1400], pages: [60, 1400] } as const;

/** A domain whose word carries weight on a health page. Source: this project's rules for search engines, 37. */
const authority =
  /(?:^|\.)(?:nih\.gov|medlineplus\.gov|nhs\.uk|cochranelibrary\.com|mayoclinic\.org|clevelandclinic\.org|aaos\.org|pubmed\.gov)$/;

describe.each(entries.map((entry) => [entry.file, entry] as const))('%s', (_, { collection, data, blocks, body }) => {
  const read = blocks.map(({ text }) => text);
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item').map(({ text }) => text);
  const measured = measureReadability(prose);

  it('claims nothing that research does not carry', () => {
    expect(findClaims(read.flatMap(splitSentences))).toEqual([]);
  });

  it('can be read at nine to fourteen years', () => {
    expect(measured.grade).toBeGreaterThan(2);
    expect(measured.grade).toBeLessThan(9);
  });

  it('keeps nine sentences in ten within twenty words, and none above twenty-eight', () => {
    expect(measured.long.length).toBeLessThanOrEqual(Math.ceil(measured.sentences / 8));
    expect(measured.long.filter((sentence) => splitWords(sentence).length > 28)).toEqual([]);
  });

  it('is as long as its kind should be', () => {
    const [least, most] = lengths[collection];
    const { words } = measureReadability(read);
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
  });

  it('types no phone number but 911 and 988', () => {
    expect(`${JSON.stringify(data)}${body}`.replaceAll(/https:\S+/g, "").match(/\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}[-. ]\d{4}\b/g) ?? []).toEqual([]);
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
    expect(sources.some(({ url }) => authority.test(new URL(url).hostname))).toBe(true);
  });

  it('lists no source that nothing on the page rests on', () => {
    const whole = JSON.stringify({ ...form(data), sources: [] }) + body;
    expect(sources.filter(({ id }) => !whole.includes(`"${id}"`)).map(({ id }) => id)).toEqual([]);
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
