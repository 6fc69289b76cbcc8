import { describe, expect, test } from 'vitest';
import { type Searchable, searchNames, searchRecords } from '#view-models/search-records.ts';

const entry = (id: string, data: Partial<Searchable['data']>, body = ''): Searchable => ({
  id,
  collection: 'conditions',
  body,
  data: { title: 'Sciatica', summary: 'A page.', ...data },
});

describe('what the instant search ships', () => {
  test('leaves out a misspelling that sound and spelling lead to anyway, and keeps the others', () => {
    const misspellings = ['siatica', 'cycle attack'];
    const [record] = searchRecords([
      entry('sciatica', { misspellings }),
      entry('jaw', { title: 'Jaw pain' }),
    ]);
    expect(record?.misspellings).toEqual(['cycle attack']);
  });

  test('lists English words that look like ours, but not those that an author calls a misspelling', () => {
    const englishWords = (misspellings: string[]) =>
      searchNames([entry('a', { title: 'Heel pain', misspellings })]).fallback.englishWords;
    expect(englishWords([])).toContain('hill');
    expect(englishWords(['hill pain'])).not.toContain('hill');
  });

  test('leads who asks for proof to the table of the evidence', () => {
    expect(searchRecords([]).map(({ path }) => path)).toEqual(['/evidence/']);
  });

  test('holds what a heading of the text says, unless many pages share it', () => {
    const body = '## Shared by all\n\nText.\n';
    const records = searchRecords([
      entry('a', {}, `${body}## What to wear\n`),
      entry('b', {}, body),
      entry('c', {}, body),
    ]);
    expect(records[0]?.headings).toEqual(['wear']);
  });

  test('holds each phrase bare of words that say nothing, once, and keeps what is denied', () => {
    const phrases = ['why does my jaw hurt', 'my jaw hurt', 'ear pain but no infection'];
    const [record] = searchRecords([entry('a', { phrases })]);
    expect(record?.phrases).toEqual(['jaw hurt', 'ear pain no infection']);
  });

  test('ships a misspelling that many rounds ask for only once', () => {
    const misspellings = ['cycle attack', 'cycle attack pain'];
    const [record] = searchRecords([entry('a', { misspellings }), entry('b', { title: 'Jaw pain' })]);
    expect(record?.misspellings).toEqual([...new Set(record?.misspellings)]);
    expect(record?.misspellings).toContain('cycle attack');
  });

  test('holds no word of the text that a phrase holds already', () => {
    const phrases = ['splint at night'];
    const [record] = searchRecords([
      entry('a', { phrases }, 'A splint for the thumb.'),
      entry('b', {}, 'Other words'),
    ]);
    expect(record?.words).toEqual(['thumb']);
  });

  test('holds words of the text without tags and addresses', () => {
    const [record] = searchRecords([
      entry('a', {}, '<Note kind="tip">Splint</Note> at [night](https://example.test/x)'),
      entry('b', {}, 'Other words'),
    ]);
    expect(record?.words).toContain('splint');
    expect(record?.words).not.toContain('https');
    expect(record?.words).not.toContain('kind');
  });
});
