/** What was worked out before, by its key. Forgets everything once it holds too much. */
export class BoundedMap<Key, Value> {
  private readonly values = new Map<Key, Value>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** The value of a key, worked out the first time. */
  getOr(key: Key, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    if (this.values.size >= this.most) this.values.clear();
    const value = make();
    this.values.set(key, value);
    return value;
  }
}
