import type { Frame, Locator, Page } from 'playwright-core';

/** Pixels of one turn, and how long to roll up and down before a part counts as missing, in milliseconds. */
const turn = 350;
const patience = 30_000;

/**
 * Rolls the form until a part of it is drawn: what lies far below is drawn only once it was on the screen. At the
 * end it rolls back, as a slow machine may have rolled past what was not drawn yet.
 * @throws {Error} where the part is nowhere
 */
export async function rollTo(page: Page | Frame, part: Locator): Promise<Locator> {
  const end = Date.now() + patience;
  for (let step = turn; (await part.count()) === 0;) {
    if (Date.now() > end) throw new Error(`The form has no ${String(part)}.`);
    if (await isAtEnd(page, step)) step = -step;
  }
  await part.first().scrollIntoViewIfNeeded();
  await comesToRest(page);
  return part.first();
}

/** Rolls what stands in the middle of the window by one step, and waits until it is drawn: true where it ended. */
function isAtEnd(page: Page | Frame, step: number): Promise<boolean> {
  return page.evaluate(async (by) => {
    const isRolling = (box: Element) =>
      box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY);
    let box = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    while (box !== null && !isRolling(box)) box = box.parentElement;
    const before = box?.scrollTop;
    box?.scrollBy({ top: by, behavior: 'instant' });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return box?.scrollTop === before;
  }, step);
}

/**
 * Waits until the form has not changed for a quarter of a second by the page's own clock: a choice made within the
 * first tenth of a second after a field is drawn is lost, since only then the editor begins to listen to it.
 */
export function comesToRest(page: Page | Frame): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const rest = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(rest, 250);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(rest, 250);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
}
