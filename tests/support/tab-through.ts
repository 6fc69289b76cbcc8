import type { Page } from 'playwright-core';

/** What has focus, as a person who sees sees it. */
interface Focus {
  what: string;
  /** True where a line of two pixels or more is drawn around it, or a drawn shape's own line grows by as much. */
  isMarked: boolean;
  /** True where something else lies over its middle, or it is outside the screen. */
  isCovered: boolean;
  isInMain: boolean;
  /** Its mark, where marks were looked for. */
  mark: string | null;
}

/** Everything that gets focus from one end of the page to the other, each as it looked at that moment. */
export async function tabThrough(
  page: Page,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  mark = 'id',
): Promise<Focus[]> {
  const stops: Focus[] = [];
  for (let steps = 0; steps < 250; steps += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => document.activeElement === document.body)) return stops;
    stops.push(await focusOf(page, mark));
  }
  throw new Error('The keyboard never comes to the end of the page.');
}

/** What has focus now. */
export async function focusOf(page: Page, mark = 'id'): Promise<Focus> {
  return page.evaluate((marked) => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const lineOf = (shape: Element | null) =>
      shape === null ? NaN : parseFloat(getComputedStyle(shape).strokeWidth);
    const growth =
      lineOf(element.querySelector('svg a path:first-child')) -
      lineOf(document.querySelector('svg a:not(:focus) path'));
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const bar = document.querySelector('call-bar');
    const barTop =
      bar?.checkVisibility() && !bar.contains(element) ? bar.getBoundingClientRect().top : innerHeight;
    const tall = element.matches('[role="region"], textarea');
    const isOffScreen = box.top < 0 || (tall ? box.top : box.bottom) > Math.ceil(barTop);
    const middle = document.elementFromPoint(
      box.left + box.width / 2,
      box.top + Math.min(box.height, 40) / 2,
    );
    const isUnder = middle === null || !(element.contains(middle) || middle.contains(element));
    // The button in a field of days or times, around which the browser draws its own line.
    const isPicker = element.matches('input:is([type="date"], [type="time"]):not(:focus-visible)');
    return {
      what:
        (element.getAttribute('aria-label') ?? element.textContent).trim() || element.outerHTML.slice(0, 80),
      isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || growth >= 2 || isPicker,
      isCovered: isOffScreen || isUnder,
      isInMain: element.closest('main') !== null,
      mark: element.getAttribute(marked),
    };
  }, mark);
}
