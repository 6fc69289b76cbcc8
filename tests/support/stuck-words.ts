import type { Page } from 'playwright-core';

/** Elements that touch the words before them, though a blank lies between: a row of boxes swallows it. */
export async function stuckWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body :is(a, button, summary, span, small, strong, b, i)')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const before = element.previousSibling;
        if (!(before instanceof Text) || !/\S\s+$/.test(before.data)) return false;
        const range = document.createRange();
        range.selectNodeContents(before);
        const [words, box] = [[...range.getClientRects()].pop(), element.getBoundingClientRect()];
        const isSwallowed = /flex|grid/.test(getComputedStyle(before.parentElement ?? element).display);
        const isInLine = words && box.top < words.bottom && box.bottom > words.top && box.left > words.left;
        return isInLine === true && box.left - words.right < 1 && isSwallowed;
      })
      .map((element) => element.parentElement?.outerHTML.slice(0, 100) ?? ''),
  );
}

/** Notes on the language behind a link that run over two lines. */
export async function brokenNotes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[hreflang] > small')]
      .filter((note) => note.checkVisibility())
      .filter((note) => {
        const range = document.createRange();
        range.selectNodeContents(note);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map((note) => note.parentElement?.outerHTML.slice(0, 120) ?? ''),
  );
}
