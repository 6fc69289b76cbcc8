import { search } from '#i18n/en/english-search.ts';
import { describe, expect, test } from 'vitest';
import type { Findings } from '#lib/search/findings.ts';
import { type TextFound, mergeResults, narrowResults, textQuery } from '#lib/search/results.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';

const record = (path: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  path,
  title: `Page ${path}`,
  kind: 'condition',
  summary: 'A sore jaw.',
  areas: ['jaw'],
  names: [],
  misspellings: [],
  phrases: [],
  headings: [],
  words: [],
  ...more,
});
const text = (url: string, excerpt: string): TextFound => ({ url, excerpt, meta: { title: `Text ${url}` } });
const findings = (certainty: Findings['certainty'], ...records: SearchRecord[]): Findings => ({
  certainty,
  matches: records.map((found, place) => ({ record: found, place, score: 1, stems: ['jaw'] })),
  interpretation: undefined,
});

describe('one list out of two searches', () => {
  test('has the names first, then what only the text holds, each page once', () => {
    const texts = [text('/b/', 'a <mark>jaw</mark>'), text('/a/', 'my <mark>jaw</mark>')];
    const merged = mergeResults(findings('sure', record('/a/')), texts, [], 'jaw');
    expect(merged.map(({ path }) => path)).toEqual(['/a/', '/b/']);
  });

  test('shows the summary of a page that a name leads to, not what its text warns of', () => {
    const texts = [text('/a/', 'call 911 if your <mark>jaw</mark> aches')];
    const [result] = mergeResults(findings('sure', record('/a/')), texts, [], 'jaw');
    expect(result?.excerpt).toContainEqual({ text: 'jaw', isMarked: true });
    expect(result?.excerpt.map((part) => part.text).join('')).not.toContain('911');
  });

  test('shows the summary too where only the text holds the words, with those words marked', () => {
    const warning = 'call 911 if your <mark>jaws</mark> ache';
    const [result] = mergeResults(findings('sure'), [text('/a/', warning)], [record('/a/')], 'jaws');
    expect(result?.excerpt).toContainEqual({ text: 'jaw', isMarked: true });
    expect(result?.excerpt.map((part) => part.text).join('')).toBe('A sore jaw.');
  });

  test.each([
    ['A <mark>jaw</mark> clicks.', 'A jaw clicks.'],
    ['<mark>Jaws</mark> click when', 'Jaws click when …'],
    ['or the <mark>jaw.</mark>', '… or the jaw.'],
  ])('shows where "%s" was torn out of a sentence', (excerpt, shown) => {
    const [result] = mergeResults(findings('sure'), [text('/a/', excerpt)], [], 'jaw');
    expect(result?.excerpt.map((part) => part.text).join('')).toBe(shown);
  });

  test('where no name fits, takes from the text only what holds every word as it was typed', () => {
    const texts = [text('/a/', '<mark>tired</mark>'), text('/b/', 'a <mark>tire</mark>')];
    expect(mergeResults(findings('none'), texts, [], 'the tire').map(({ path }) => path)).toEqual(['/b/']);
  });

  test('says how good the evidence is on a page that has a label, wherever it was found', () => {
    const known = [record('/b/', { evidence: 0 }), record('/c/')];
    const texts = known.map(({ path }) => text(path, 'a <mark>jaw</mark>'));
    const merged = mergeResults(findings('sure', record('/a/', { evidence: 4 })), texts, known, 'jaw');
    expect(merged.map(({ evidence }) => evidence)).toEqual([4, 0, undefined]);
  });

  test('can be narrowed to a kind and a part of the body', () => {
    const merged = mergeResults(
      findings('sure', record('/a/'), record('/b/', { kind: 'article', areas: [] })),
      [],
      [],
      'jaw',
    );
    expect(narrowResults(merged, { kind: 'article' }).map(({ path }) => path)).toEqual(['/b/']);
    expect(narrowResults(merged, { area: 'jaw' }).map(({ path }) => path)).toEqual(['/a/']);
    expect(narrowResults(merged, { kind: '', area: '' })).toHaveLength(2);
  });
});

describe('the line above the results', () => {
  test.each([
    ['sure', undefined, 2, '2 pages for "jaw"'],
    ['sure', 'jaw', 1, 'Showing results for "jaw": 1 page'],
    ['unsure', undefined, 1, 'We are not sure what "jaw" means. The nearest we have: 1 page'],
    ['none', undefined, 3, 'No page is about "jaw". In the text of 3 pages:'],
    ['none', undefined, 0, 'Nothing found for "jaw". Every name is in the list below.'],
  ] as const)('%s, read as %s, %i found', (certainty, interpretation, count, text) => {
    expect(search.found('jaw', { certainty, interpretation }, count)).toBe(text);
  });

  test('the full text is searched for the words that mean something, as they were understood', () => {
    expect(textQuery('why do my ears ring', undefined)).toBe('ears ring');
    expect(textQuery('siatica', 'sciatica')).toBe('sciatica');
  });
});
