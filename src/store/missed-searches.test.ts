import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addMissedSearch, readMissedSearches } from '#store/missed-searches.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'missed-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('searches that found nothing', () => {
  test('are counted whatever their capitals, most often first, with the last day', () => {
    addMissedSearch('Golf elbow', '2026-11-20', folder);
    addMissedSearch('cold feet', '2026-11-21', folder);
    addMissedSearch('golf elbow', '2026-11-22', folder);
    expect(readMissedSearches(folder)).toEqual([
      { words: 'Golf elbow', count: 2, lastDay: '2026-11-22' },
      { words: 'cold feet', count: 1, lastDay: '2026-11-21' },
    ]);
  });

  test('are none where nobody sent any', () => {
    expect(readMissedSearches(folder)).toEqual([]);
  });

  test('are stored with their day and nothing else', () => {
    addMissedSearch('cold feet', '2026-11-21', folder);
    const stored = readFileSync(join(folder, 'missed-searches.jsonl'), 'utf8');
    expect(JSON.parse(stored)).toEqual({ day: '2026-11-21', words: 'cold feet' });
  });

  test('are read although a line was cut off', () => {
    addMissedSearch('cold feet', '2026-11-21', folder);
    appendFileSync(join(folder, 'missed-searches.jsonl'), '{"day":"2026-1');
    expect(readMissedSearches(folder).map(({ words }) => words)).toEqual(['cold feet']);
  });

  test('are no longer stored once there are very many', () => {
    writeFileSync(join(folder, 'missed-searches.jsonl'), 'x'.repeat(300_000));
    expect(addMissedSearch('cold feet', '2026-11-21', folder)).toBe(false);
    expect(readMissedSearches(folder)).toEqual([]);
  });
});
