import type { Frame, Page } from 'playwright-core';
import { comesToRest, rollTo } from './roll-to.ts';

/** Guidance with its mark, in a field or in the text. */
const guidance = /WRITE HERE: |write-here/;

/**
 * Puts words in the place of all guidance in the form that is open, from its top to its end, by what is on the screen:
 * lines that are folded are opened, and each place of the text is marked before it is written. What is opened or
 * written comes into view by itself, past fields that were not drawn yet: the form is gone through once more until
 * nothing was left to do on the whole way.
 */
export async function writeGuidedPage(page: Page, forms: Frame): Promise<void> {
  while (!(await goThrough(page, forms)));
}

/** True where nothing was left to write or to open. */
async function goThrough(page: Page, forms: Frame): Promise<boolean> {
  let isWhole = true;
  await rollTo(forms, forms.locator('.lexical-root'));
  for (let isAtEnd = false; !isAtEnd;) {
    const isTextWritten = await writeText(page, forms);
    const isOpened = await unfold(forms);
    await comesToRest(forms);
    const isWritten = await writeFields(forms);
    isWhole &&= !isTextWritten && !isOpened && !isWritten;
    isAtEnd = await roll(forms);
  }
  return isWhole;
}

/** True where a place was written. */
async function writeText(page: Page, forms: Frame): Promise<boolean> {
  const places = forms.locator('.lexical-root [data-lexical-text]', { hasText: 'WRITE HERE' });
  const isWritten = (await places.count()) > 0;
  while ((await places.count()) > 0) {
    const place = await (await rollTo(forms, places)).elementHandle();
    const words = (await place?.innerText()) ?? '';
    await place?.tap();
    await place?.selectText();
    await page.keyboard.insertText(words.replace('WRITE HERE: ', 'we wrote '));
    await forms.waitForFunction(
      (node) => !node?.textContent?.includes('WRITE HERE') || !node.isConnected,
      place,
    );
  }
  return isWritten;
}

/** Opens the lines that are folded. True where there was one. */
async function unfold(forms: Frame): Promise<boolean> {
  const folded = forms.locator(
    'button[aria-label="Expand"][aria-disabled="false"]:not([tabindex="-1"]):visible',
  );
  const isFolded = (await folded.count()) > 0;
  while ((await folded.count()) > 0) await folded.first().tap();
  return isFolded;
}

/** Fields are drawn and taken away while others are filled in, so each is held by itself. True where one was written. */
async function writeFields(forms: Frame): Promise<boolean> {
  const fields = forms.locator('[data-entry-draft-root] :is(input, textarea):visible');
  // One look at all, as most of them are written already.
  const isGuided = await fields.evaluateAll(
    (parts, mark) => parts.some((part) => new RegExp(mark).test((part as HTMLInputElement).value)),
    guidance.source,
  );
  if (!isGuided) return false;
  let isWritten = false;
  for (const field of await fields.elementHandles()) {
    const words = await field.inputValue();
    if (!guidance.test(words)) continue;
    await field.fill(asWritten(words));
    isWritten = true;
  }
  return isWritten;
}

const asWritten = (words: string) =>
  words.includes('how people would say it')
    ? 'it hurts when I grip a cup'
    : words.replace('WRITE HERE: ', 'Here we say ').replace('write-here', 'written');

/** Rolls the form by half a screen. True where it has ended. */
function roll(forms: Frame): Promise<boolean> {
  return forms.evaluate(async () => {
    const isRolling = (box: Element) =>
      box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY);
    let box = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    while (box !== null && !isRolling(box)) box = box.parentElement;
    const before = box?.scrollTop;
    box?.scrollBy({ top: box.clientHeight / 2, behavior: 'instant' });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    return box?.scrollTop === before;
  });
}
