import { appendFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MissedSearch } from '#lib/search/missed-search.ts';
import { dataDir } from '#store/data-folder.ts';

/** Most characters of one search that are stored. */
export const longestMissedSearch = 200;
/** Bytes from which no more is stored, so that nobody can fill the disk. */
const fullFile = 256 * 1024;

const fileIn = (folder: string) => join(folder, 'missed-searches.jsonl');

/**
 * Stores the words of a search, and nothing of who sent them.
 * @returns whether there was space for it
 */
export function addMissedSearch(words: string, day: string, folder = dataDir()): boolean {
  const file = fileIn(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > fullFile) return false;
  appendFileSync(file, `${JSON.stringify({ day, words })}\n`, { mode: 0o600 });
  return true;
}

/** What was searched for in vain, most often first. A line that was cut or changed by hand is passed over. */
export function readMissedSearches(folder = dataDir()): MissedSearch[] {
  const found = new Map<string, MissedSearch>();
  for (const line of readLines(fileIn(folder))) {
    const entry = readEntry(line);
    if (entry === undefined) continue;
    const key = entry.words.toLowerCase();
    const known = found.get(key);
    const lastDay = known === undefined || entry.day > known.lastDay ? entry.day : known.lastDay;
    found.set(key, { words: known?.words ?? entry.words, count: (known?.count ?? 0) + 1, lastDay });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readEntry(line: string): { day: string; words: string } | undefined {
  try {
    const { day, words } = JSON.parse(line) as Record<string, unknown>;
    return typeof day === 'string' && typeof words === 'string' ? { day, words } : undefined;
  } catch {
    return undefined;
  }
}
