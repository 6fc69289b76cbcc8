import { expect, test } from 'vitest';
import { openEditor, openForm } from '../support/open-editor.ts';
import { rollTo } from '../support/roll-to.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** What lies in a line of words, or is a mark beside words that can be pressed as well. */
const inWords = '[role="checkbox"], [role="radio"], [role="switch"], .component.inline';

test('what an owner presses on a phone is as high as a thumb needs', { timeout: 120_000 }, async () => {
  const { page } = await openEditor('content', undefined, phone);
  const low = () =>
    page.evaluate(
      (left) =>
        [...document.querySelectorAll<HTMLElement>('button, input, [role="button"], [role="menuitem"]')]
          .filter((part) => part.checkVisibility({ visibilityProperty: true }) && !part.matches(left))
          .filter(
            (part) => part.getBoundingClientRect().height > 0 && part.getBoundingClientRect().height < 43.5,
          )
          .map((part) => `${part.ariaLabel ?? part.textContent} ${part.getBoundingClientRect().height}`),
      inWords,
    );
  expect(await low(), 'the collections').toEqual([]);
  await page.getByText('Conditions', { exact: true }).first().tap();
  await page.getByRole('button', { name: 'Create New Entry' }).waitFor();
  expect(await low(), 'the list of pages').toEqual([]);
  await openForm(page, '#/collections/conditions/entries/sciatica');
  await page.getByRole('button', { name: 'Show Editor Options' }).tap();
  await page.getByRole('menuitem', { name: /Delete/ }).waitFor();
  expect(await low(), 'the form').toEqual([]);
  await page.keyboard.press('Escape');
  await rollTo(page, page.getByRole('button', { name: /^Add .?Therapy/i }));
  expect(await low(), 'lists in the form').toEqual([]);
  const bars = await page
    .locator('[data-key-path="therapies"] .item > .header')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
  expect(
    bars.every((height) => height >= 43.5),
    'bars that hold such buttons',
  ).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
