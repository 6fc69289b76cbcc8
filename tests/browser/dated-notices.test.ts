import { expect, test } from 'vitest';
import { openTab } from '../support/visit.ts';

// The made-up practice closes from December 24, 2030 to January 1, 2031, by the clock of its own time zone.
test.each([
  ['on the evening before', '2030-12-24T04:59:00Z', false],
  ['from the first minute of its first day', '2030-12-24T05:00:00Z', true],
  ['to the last minute of its last day', '2031-01-02T04:59:00Z', true],
  ['and no longer', '2031-01-02T05:00:00Z', false],
])('a closing shows on every page while it lasts: %s', async (_, now, isShown) => {
  const page = await openTab('second', {});
  await page.clock.setFixedTime(now);
  for (const path of ['/', '/conditions/test-pain/', '/contact/']) {
    await page.goto(path, { waitUntil: 'load' });
    const notice = page.locator('[data-notices] p', { hasText: 'Closed' });
    await notice.waitFor({ state: isShown ? 'visible' : 'hidden' });
    expect(await notice.textContent()).toContain('Closed December 24, 2030 to January 1, 2031 (holidays)');
  }
});
