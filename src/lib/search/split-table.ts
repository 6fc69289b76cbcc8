import type { SplitPart } from '#lib/search/split-keys.ts';

/**
 * A sorted table that was cut into parts, as far as they are loaded. Parts that are looked into and not loaded yet are
 * noted in `missing`; what a search found counts only if there are none.
 */
export class SplitTable {
  readonly missing = new Set<number>();
  private readonly firstKeys: readonly string[];
  private readonly parts = new Map<number, SplitPart>();

  /** @param firstKeys first key of each part, in order, one a line */
  constructor(firstKeys: string) {
    this.firstKeys = firstKeys.split('\n');
  }

  add(number: number, part: SplitPart): void {
    this.parts.set(number, part);
  }

  find(key: string): unknown {
    const number = lastAtMost(this.firstKeys, key);
    const part = this.parts.get(number);
    if (part === undefined && number >= 0) this.missing.add(number);
    return part?.[key];
  }

  wordsAt(key: string): readonly string[] | undefined {
    const words = this.find(key);
    return typeof words === 'string' ? words.split(' ') : undefined;
  }
}

/** Place of the last key that is not above `key`; -1 where there is none. */
function lastAtMost(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
