import { expect, test } from 'vitest';
import { watchVitals } from '../speed/web-vitals.ts';
import { openTab, screens } from '../support/visit.ts';

/** What counts as standing still. Source: Web Vitals, Google, Cumulative Layout Shift. */
const still = 0.1;

test.each(['/', '/conditions/low-back-pain/', '/articles/self-care-between-visits/'])(
  'nothing on %s moves by itself while it loads on a phone',
  async (path) => {
    const page = await openTab('shipped', { viewport: screens.phone });
    const read = await watchVitals(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight }));
    await page.waitForFunction(() =>
      [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'),
    );
    await page.waitForTimeout(500);
    const { layoutShift, largestPaint } = await read();
    expect(largestPaint).toBeGreaterThan(0);
    expect(layoutShift).toBeLessThan(still);
  },
);

test('a page that does move is noticed', async () => {
  const page = await openTab('shipped', { viewport: screens.phone });
  const read = await watchVitals(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    const late = document.createElement('div');
    late.style.height = '20rem';
    document.body.prepend(late);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await expect.poll(async () => (await read()).layoutShift).toBeGreaterThan(still);
});
