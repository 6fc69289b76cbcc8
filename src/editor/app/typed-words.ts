import type { TypedWords } from '#editor/change.ts';

/** Waiting for the next key costs less than this many milliseconds. */
const pause = 60;

const textRoot = '[data-key-path="body"] .lexical-root';
const textBlock = 'p, h2, h3, h4, li, td, th';
const plainField = '.content-editor :is(input:not([type]), input[type="text"], textarea)';

/**
 * Follows what is typed into the form that is open, against what stood there when it was opened or last saved.
 * @param report called with all that differs, soon after each key
 */
export class TypedWordsWatch {
  #report: (typed: TypedWords) => void;
  #fields = new Map<string, { before: string; now: string }>();
  #before: string[] | undefined;
  #timer: number | undefined;
  #observer = new MutationObserver(() => this.#soon());

  constructor(report: (typed: TypedWords) => void) {
    this.#report = report;
    document.addEventListener('focusin', ({ target }) => this.#meet(target), { capture: true });
    document.addEventListener('input', ({ target }) => this.#note(target), { capture: true });
    window.addEventListener('hashchange', () => this.reset());
  }

  /** What stands in the form now is what the page is made from. */
  reset(): void {
    window.clearTimeout(this.#timer);
    this.#fields.clear();
    const root = document.querySelector(textRoot);
    this.#before = this.#before === undefined || root === null ? undefined : blocksOf(root);
  }

  #meet(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const root = target.closest('[data-key-path="body"]')?.querySelector('.lexical-root');
    if (root) {
      this.#before ??= blocksOf(root);
      this.#observer.disconnect();
      this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
    const field = plainFieldOf(target);
    if (field !== undefined && !this.#fields.has(field.path))
      this.#fields.set(field.path, { before: field.value, now: field.value });
  }

  #note(target: EventTarget | null): void {
    const field = target instanceof Element ? plainFieldOf(target) : undefined;
    const known = field === undefined ? undefined : this.#fields.get(field.path);
    if (field === undefined || known === undefined) return;
    known.now = field.value;
    this.#soon();
  }

  #soon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#report(this.#typed()), pause);
  }

  #typed(): TypedWords {
    const root = document.querySelector(textRoot);
    const before = this.#before ?? [];
    return {
      fields: [...this.#fields.values()].filter(({ before: old, now }) => old !== now),
      blocks: { before, now: root === null || this.#before === undefined ? before : blocksOf(root) },
    };
  }
}

/** The text and path of a field with one text, which is not part of the page's text. */
function plainFieldOf(target: Element): { path: string; value: string } | undefined {
  if (!target.matches(plainField) || target.closest('.text-editor') !== null) return undefined;
  const path = target.closest<HTMLElement>('[data-key-path]')?.dataset['keyPath'];
  if (path === undefined) return undefined;
  const siblings = [...document.querySelectorAll(`[data-key-path="${CSS.escape(path)}"] input`)];
  return { path: `${path} ${siblings.indexOf(target)}`, value: (target as HTMLInputElement).value };
}

/** The texts of all paragraphs, headings, cells and lines of a text, in order. */
export function blocksOf(root: Element): string[] {
  return blockElements(root).map(wordsOf);
}

export function blockElements(root: Element): Element[] {
  return [...root.querySelectorAll(textBlock)].filter(
    (block) => block.closest('.lexical-root') !== null && block.querySelector(textBlock) === null,
  );
}

const wordsOf = (block: Element) =>
  [...block.querySelectorAll('[data-lexical-text]')].map((letters) => letters.textContent).join('');
