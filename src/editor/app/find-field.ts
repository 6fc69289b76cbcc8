import { plainLetters } from '#editor/app/page-words.ts';
import { blockElements } from '#editor/app/typed-words.ts';

/** Where in a form some words stand. */
interface Found {
  path: string;
  /** How sure it is: letters that both have in common. */
  letters: number;
}

/** Shorter texts are found only where they are the whole field. */
const least = 12;

/**
 * The field of a form that holds words of its page, as a path such as `redFlags.emergency.0`.
 * @param form what the form was opened with
 */
export function findField(form: Record<string, unknown>, words: string): string | undefined {
  const sought = bare(words);
  const found = textsOf(form, '').flatMap(([path, text]): Found[] => {
    const own = bare(text);
    if (own === '' || sought === '') return [];
    if (own === sought) return [{ path, letters: Infinity }];
    const [short, long] = own.length < sought.length ? [own, sought] : [sought, own];
    return short.length >= least && long.includes(short) ? [{ path, letters: short.length }] : [];
  });
  return found.toSorted((a, b) => b.letters - a.letters)[0]?.path;
}

/** What is compared: a page begins a line with a capital and ends it with a full stop. */
const bare = (text: string) =>
  plainLetters(text)
    .toLowerCase()
    .replaceAll(/[.:,;?!]+$/g, '');

/** Texts that are fields of their own: not the text of the page, and not the file as it was read. */
const passedOver = ['body', 'asWritten'];

function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    path === '' && passedOver.includes(name) ? [] : textsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** How long a field may take until it is on the screen, in milliseconds. */
const patience = 4000;

/** Leads to the field, or the place in the text, that holds some words of the page. */
export async function goToWords(form: Record<string, unknown>, words: string): Promise<void> {
  const sought = plainLetters(words);
  const path = findField(form, words);
  if (path === undefined) {
    const block = [...document.querySelectorAll('[data-key-path="body"] .lexical-root')]
      .flatMap(blockElements)
      .find((one) => isIn(plainLetters(one.textContent), sought));
    if (block === undefined) nearestDrawn('body')?.scrollIntoView();
    else goToBlock(block);
    return;
  }
  // Lines of a list of texts have no path of their own.
  const field = path.replace(/\.\d+$/, '');
  for (const end = performance.now() + patience; performance.now() < end;) {
    const drawn = nearestDrawn(field);
    if (drawn === undefined) roll();
    else {
      drawn.scrollIntoView({ block: 'center' });
      show(field);
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
    const input = inputWith(field, textAt(form, path));
    if (input === undefined) continue;
    input.scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
    return;
  }
}

/** The field at a path or, while that is not drawn, what it stands in. */
function nearestDrawn(keyPath: string): Element | undefined {
  const field = document.querySelector(`.content-editor .field[data-key-path="${CSS.escape(keyPath)}"]`);
  const dot = keyPath.lastIndexOf('.');
  return field ?? (dot === -1 ? undefined : nearestDrawn(keyPath.slice(0, dot)));
}

/** Fields far below are drawn only once they come near the screen. */
function roll(): void {
  let box = document.querySelector('.content-editor .field[data-key-path]')?.parentElement;
  while (box && !(box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)))
    box = box.parentElement;
  box?.scrollBy({ top: box.clientHeight, behavior: 'instant' });
}

/** The editor opens what is folded around a field, and rolls to it. */
function show(keyPath: string): void {
  window.postMessage(
    { type: 'highlight-editor-field', payload: { locale: '_default', keyPath } },
    window.location.origin,
  );
}

function textAt(form: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], form);
  return String(value);
}

const inputWith = (field: string, text: string) =>
  [
    ...document.querySelectorAll<HTMLInputElement>(
      `.content-editor .field[data-key-path="${CSS.escape(field)}"] :is(input, textarea)`,
    ),
  ].find((input) => input.value === text && input.checkVisibility());

const isIn = (own: string, sought: string) =>
  own === sought ||
  (own.length >= least && sought.length >= least && (sought.includes(own) || own.includes(sought)));

function goToBlock(block: Element): void {
  block.scrollIntoView({ block: 'center' });
  const root = block.closest<HTMLElement>('.lexical-root');
  root?.focus({ preventScroll: true });
  const letters = block.querySelector('[data-lexical-text]')?.firstChild ?? block;
  window.getSelection()?.collapse(letters, 0);
}
