import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screens, visit } from '../support/visit.ts';

const slugs = readdirSync('content/conditions')
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.slice(0, -'.mdx'.length));

describe('the first screen of a small phone', () => {
  it.each(slugs)(
    'holds the name, the first line with its label and the start of the answer: %s',
    async (slug) => {
      const page = await visit('shipped', `/conditions/${slug}/`, {
        viewport: screens.phone,
        isMobile: true,
      });
      const bar = await page.locator('call-bar').boundingBox();
      const lowest = Math.min(screens.phone.height, bar?.y ?? screens.phone.height);
      for (const part of ['h1', '.short-answer .verdict', '.short-answer .label']) {
        const box = await page.locator(part).first().boundingBox();
        expect(box, part).not.toBeNull();
        expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThanOrEqual(lowest);
      }
      const answer = await page.locator('.short-answer .answer').boundingBox();
      const lineHeight = await page
        .locator('.short-answer .answer')
        .evaluate((text) => parseFloat(getComputedStyle(text).lineHeight));
      expect((answer?.y ?? Infinity) + 2 * lineHeight, 'two lines of the answer').toBeLessThanOrEqual(lowest);
    },
  );
});
