import type { FallbackLookup } from '#lib/search/fallback-tables.ts';
import { isCore } from '#lib/search/synonyms.ts';
import { type NameIndex, type Scratch, makeScratch } from '#lib/search/name-lookup.ts';
import { type PageRecord, searchKinds } from '#lib/search/search-record.ts';
import type { SpellingLists } from '#lib/search/spelling-lists.ts';
import { Spelling } from '#lib/search/spelling.ts';
import { type SplitStart, splitKeys } from '#lib/search/split-keys.ts';
import type { SplitTable } from '#lib/search/split-table.ts';
import { wordsWithPrefix } from '#lib/search/words-with-prefix.ts';
import { bodyAreas } from '#lib/vocabulary.ts';

interface Stem {
  weight: number;
  units: readonly number[];
}

type StoredPage = [path?: string, title?: string, summary?: string, evidence?: number | null];

/** A split index as far as it is loaded. */
export class LoadedIndex implements NameIndex {
  readonly pages: NameIndex['pages'];
  readonly unknownWeight: number;
  readonly englishWords: NameIndex['englishWords'];
  readonly learned: NameIndex['learned'];
  readonly translations: NameIndex['translations'];
  readonly glossary: NameIndex['glossary'];
  readonly recordOf: number[] = [];
  readonly unitWeights: number[] = [];
  readonly unitNorms: number[] = [];
  private readonly table: SplitTable;
  private readonly stems = new Map<string, Stem>();
  /** Numbers of the units as they are stored, and as they are counted here. */
  private readonly units = new Map<number, number>();
  private readonly named = new Set<string>();
  private stored = makeScratch(0);

  constructor({ pages, unknownWeight }: SplitStart, table: SplitTable, fallback: FallbackLookup) {
    this.table = table;
    this.englishWords = fallback.englishWords;
    this.learned = fallback.learned;
    this.translations = fallback.translations;
    this.glossary = fallback.glossary;
    this.pages = pages.split(' ').map(readPage);
    this.unknownWeight = unknownWeight;
  }

  readonly postings = {
    /** A stem that is not loaded yet counts as known, so that no misspelling is looked for in vain. */
    has: (stem: string) => this.table.find(splitKeys.stem(stem)) !== undefined || this.table.missing.size > 0,
    get: (stem: string) => this.readStem(stem)?.units,
  };

  readonly weights = { get: (stem: string) => this.readStem(stem)?.weight };

  readonly misspelledWords = { has: (word: string) => this.wordsLike(word).includes(`${word}-`) };

  wordsWithPrefix(start: string, limit: number): readonly string[] {
    const words = this.wordsLike(start).map((word) => word.replace('-', ''));
    return wordsWithPrefix(words, start, limit);
  }

  recordAt(place: number): PageRecord | undefined {
    const [path, title, summary, evidence] = (this.table.find(splitKeys.page(place)) ?? []) as StoredPage;
    const page = this.pages[place];
    if (page === undefined || path === undefined) return undefined;
    return { path, title: title ?? '', summary: summary ?? '', evidence: evidence ?? undefined, ...page };
  }

  recordOfPath(path: string): PageRecord | undefined {
    const place = this.table.find(splitKeys.path(path));
    return typeof place === 'number' ? this.recordAt(place) : undefined;
  }

  readonly spelling = this.spellingIn(splitKeys.sound, splitKeys.start, (word) => isCore(word));

  readonly compounds = {
    spelling: this.spellingIn(splitKeys.joinedSound, splitKeys.joinedStart, () => false),
    parts: { get: (word: string) => this.table.wordsAt(splitKeys.joined(word)) },
  };

  readonly heardNames = { get: (key: string) => this.table.wordsAt(splitKeys.heard(key)) };

  get scratch(): Scratch {
    if (this.stored.sums.length < this.unitWeights.length)
      this.stored = makeScratch(2 * this.unitWeights.length);
    return this.stored;
  }

  private wordsLike(word: string): readonly string[] {
    return this.table.wordsAt(splitKeys.words(word)) ?? [];
  }

  private readStem(stem: string): Stem | undefined {
    const known = this.stems.get(stem);
    if (known !== undefined) return known;
    const found = this.table.find(splitKeys.stem(stem));
    if (!Array.isArray(found)) return undefined;
    const [weight = 0, ...numbers] = found as number[];
    const read = { weight, units: this.readUnits(numbers) };
    this.stems.set(stem, read);
    return read;
  }

  private readUnits(numbers: readonly number[]): number[] {
    const units: number[] = [];
    let stored = 0;
    let page = 0;
    for (let place = 0; place < numbers.length; place += 4) {
      stored += numbers[place] ?? 0;
      page += numbers[place + 1] ?? 0;
      let unit = this.units.get(stored);
      if (unit === undefined) {
        unit = this.unitWeights.length;
        this.units.set(stored, unit);
        this.recordOf.push(page);
        this.unitWeights.push((numbers[place + 2] ?? 0) / 100);
        this.unitNorms.push((numbers[place + 3] ?? 0) / 100);
      }
      units.push(unit);
    }
    return units;
  }

  private spellingIn(
    soundKey: (code: string) => string,
    startKey: (key: string) => string,
    isSought: (word: string) => boolean,
  ): Pick<Spelling, 'nearest'> {
    const get = (key: string) =>
      this.table.wordsAt(key)?.map((word) => {
        if (!word.endsWith('*')) return word;
        this.named.add(word.slice(0, -1));
        return word.slice(0, -1);
      });
    const lists: SpellingLists = {
      bySound: { get: (code) => get(soundKey(code)) },
      byStart: { get: (key) => get(startKey(key)) },
      isCore: (word) => isSought(word) || (startKey === splitKeys.start && this.named.has(word)),
    };
    // While anything is missing it is not known whether a word is misspelled at all. Nothing is remembered of a search
    // that lacked something.
    return { nearest: (word) => (this.table.missing.size > 0 ? [] : new Spelling(lists).nearest(word)) };
  }
}

function readPage(letters: string): NameIndex['pages'][number] {
  const [kind = 0, ...areas] = [...letters].map((letter) => letter.charCodeAt(0) - 97);
  return {
    kind: searchKinds[kind] ?? 'page',
    areas: areas.flatMap((area) => bodyAreas[area] ?? []),
  };
}
