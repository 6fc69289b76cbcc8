import type { Page } from 'playwright-core';

/** What a visitor waits for and what moves under the thumb. Source: Web Vitals, Google. */
interface WebVitals {
  /** Milliseconds until the largest part of the first screen is painted. */
  largestPaint: number;
  /** Share of the screen that moved by itself, as a score without a unit. */
  layoutShift: number;
  /** Milliseconds by which tasks of the page's scripts ran over 50 ms each. */
  blockingTime: number;
}

/**
 * Watches a page from its first byte. Call it before the page is opened, and the function it returns when the
 * page stands still.
 */
export async function watchVitals(page: Page): Promise<() => Promise<WebVitals>> {
  await page.addInitScript(() => {
    const seen = { largestPaint: 0, layoutShift: 0, blockingTime: 0 };
    Object.assign(globalThis, { seenVitals: seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
    watch('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) seen.layoutShift += value;
    });
    watch('longtask', ({ duration }) => (seen.blockingTime += Math.max(0, duration - 50)));
  });
  return () => page.evaluate(() => (globalThis as unknown as { seenVitals: WebVitals }).seenVitals);
}
