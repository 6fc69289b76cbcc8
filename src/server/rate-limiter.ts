/** Counts in this process alone what costs much and harms little: at most `most` in a window, for each key. */
export class RateLimiter {
  private readonly most: number;
  private readonly window: number;
  private counts = new Map<string, number>();
  private started = 0;

  /** @param window milliseconds */
  constructor(most: number, window: number) {
    this.most = most;
    this.window = window;
  }

  allows(key: string, now: number): boolean {
    if (now - this.started >= this.window) {
      this.started = now;
      this.counts = new Map();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.most;
  }
}
