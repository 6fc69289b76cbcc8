import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screens, visit } from '../support/visit.ts';

const pathsOf = (collection: string) =>
  readdirSync(`content/${collection}`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `/${collection}/${name.slice(0, -'.mdx'.length)}/`);

/** Where a page ends and where its first lines end, in CSS pixels from the top. */
interface Measures {
  height: number;
  /** Where the bar at the foot of the screen begins. */
  lowest: number;
  ends: Record<string, number | undefined>;
}

const firstLines = {
  name: 'h1',
  verdict: '.short-answer .verdict',
  label: '.short-answer .label',
};

const measured = new Map<string, Promise<Measures>>();

/** One visit for each page on a small phone, whichever tests ask for it. */
function measure(path: string): Promise<Measures> {
  const known = measured.get(path) ?? measureOnce(path);
  measured.set(path, known);
  return known;
}

async function measureOnce(path: string): Promise<Measures> {
  const page = await visit('shipped', path, { viewport: screens.phone, isMobile: true });
  return page.evaluate((lines) => {
    const endOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().bottom;
    const answer = document.querySelector('.short-answer .answer');
    const lineHeight = answer === null ? 0 : parseFloat(getComputedStyle(answer).lineHeight);
    const bar = document.querySelector('call-bar')?.getBoundingClientRect().top;
    const ends = Object.entries(lines).map(([part, selector]) => [part, endOf(selector)] as const);
    const start = answer?.getBoundingClientRect().top;
    return {
      height: document.documentElement.scrollHeight,
      lowest: Math.min(window.innerHeight, bar ?? Infinity),
      ends: {
        ...Object.fromEntries(ends),
        'two lines of the answer': start === undefined ? undefined : start + 2 * lineHeight,
      },
    };
  }, firstLines);
}

describe('the first screen of a small phone', () => {
  it.each(pathsOf('conditions'))(
    'holds the name, the first line with its label and the start of the answer: %s',
    async (path) => {
      const { ends, lowest } = await measure(path);
      const below = Object.entries(ends).filter(([, end]) => end === undefined || end > lowest);
      expect(below).toEqual([]);
    },
  );
});

describe('the trail above a heading', () => {
  it('leaves to the heading what a phone has no room to say twice', async () => {
    const page = await visit('shipped', '/articles/spa-or-therapeutic/', { viewport: screens.phone });
    const trail = page.getByRole('navigation', { name: 'Where you are' });
    expect((await trail.boundingBox())?.height).toBeLessThan(40);
    await page.setViewportSize(screens.laptop);
    expect((await trail.locator('[aria-current]').boundingBox())?.width).toBeGreaterThan(100);
  });
});

/**
 * How many screens of a small phone a page may take with its folded parts closed: in the mean of its kind, and alone.
 * Source: the page patterns of this project.
 */
const longest = {
  conditions: { mean: 9, alone: 10.5 },
  therapies: { mean: 12, alone: 13 },
} as const;

describe('on a small phone', () => {
  it.each(Object.entries(longest))('%s are short enough to read', async (collection, { mean, alone }) => {
    const screensOf: [path: string, count: number][] = [];
    for (const path of pathsOf(collection)) {
      const { height } = await measure(path);
      screensOf.push([path, height / screens.phone.height]);
    }
    const average = screensOf.reduce((sum, [, count]) => sum + count, 0) / screensOf.length;
    const list = screensOf
      .toSorted(([, a], [, b]) => b - a)
      .map(([path, count]) => `${path}: ${count.toFixed(2)}`)
      .join('\n');
    expect(average, `screens in the mean of\n${list}`).toBeLessThanOrEqual(mean);
    expect(screensOf.filter(([, count]) => count > alone)).toEqual([]);
  });
});
