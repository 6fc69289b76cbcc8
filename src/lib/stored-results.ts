/** Where results of slow work are stored from one build to the next, each under a key that names its code too. */
export interface ResultStore {
  keyOf: (...parts: readonly string[]) => string;
  /** The result as it was written, or undefined. */
  read: (key: string) => unknown;
  write: (key: string, value: unknown) => void;
}

// What Astro bundles has modules of its own, so the store is where both find it.
const place = Symbol.for('stored results');
const shared = globalThis as { [place]?: ResultStore | undefined };

/** From now on slow work is looked up here first; without a store it is done each time. */
export function storeResultsIn(store: ResultStore | undefined): void {
  shared[place] = store;
}

/**
 * What `make` makes of `input` alone, or what an earlier build made of the same.
 * @param name of the work
 * @param input plain data
 */
export function stored<Result>(name: string, input: unknown, make: () => Result): Result {
  const store = shared[place];
  if (store === undefined) return make();
  const key = store.keyOf(name, JSON.stringify(input));
  const known = store.read(key) as Result | undefined;
  if (known !== undefined) return known;
  const result = make();
  store.write(key, result);
  return result;
}
