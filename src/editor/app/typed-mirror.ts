import { align } from '#editor/align.ts';
import type { TypedWords } from '#editor/change.ts';
import { lettersOf, plainLetters, setWords } from '#editor/app/page-words.ts';

const blockKinds = 'h1, h2, h3, h4, p, li, td, th, dt, dd, figcaption, summary, caption, blockquote';

/** Shows in a page what is typed into its form, until the page is made anew. */
export class TypedMirror {
  #root: HTMLElement;
  /** What every text said that was changed. */
  #originals = new Map<Text, string>();
  #added: ChildNode[] = [];
  /** What was put into each element by the last two messages. */
  #last = new Map<Element, string>();
  #now = new Map<Element, string>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  show({ fields, blocks }: TypedWords): void {
    this.#restore();
    this.#last = this.#now;
    this.#now = new Map();
    const shown = [...this.#root.querySelectorAll(blockKinds)].filter(
      (element) => element.querySelector(blockKinds) === null,
    );
    const words = shown.map((element) => lettersOf(element).words);
    this.#showBlocks(blocks, shown, words);
    for (const { before, now } of fields)
      this.#showField(plainLetters(before), plainLetters(now), shown, words);
  }

  /** A field stands alone in its element, or beside others, each in a text node of its own. */
  #showField(before: string, now: string, shown: readonly Element[], words: readonly string[]): void {
    if (before === '') return;
    for (const [index, element] of shown.entries()) {
      if (words[index] === before) this.#change(element, now);
      else if (words[index]?.includes(before) === true)
        for (const node of textNodes(element))
          if (plainLetters(node.data) === before) this.#changeText(node, now);
    }
  }

  #showBlocks(
    { before, now }: TypedWords['blocks'],
    shown: readonly Element[],
    words: readonly string[],
  ): void {
    const old = before.map(plainLetters);
    const found = inOrder(old, words).map((index) => (index === undefined ? undefined : shown[index]));
    const steps = align(old, now.map(plainLetters));
    let last: Element | undefined;
    for (const { from, to, isSame } of steps) {
      const element = from === undefined ? undefined : found[from];
      const text = plainLetters(now[to] ?? '');
      if (element !== undefined && !isSame) this.#change(element, text);
      if (element !== undefined) last = element;
      else if (from === undefined && last !== undefined && text !== '') last = this.#add(last, text);
    }
    const used = new Set(steps.map(({ from }) => from));
    for (const [index, element] of found.entries())
      if (element !== undefined && !used.has(index)) this.#change(element, '');
  }

  #change(element: Element, words: string): void {
    for (const node of textNodes(element)) this.#remember(node);
    const before = new Set(element.childNodes);
    setWords(element, words);
    this.#follow(element, words);
    for (const node of element.childNodes) if (!before.has(node)) this.#added.push(node);
  }

  /** What is typed now is seen: folded parts open, and the page rolls to it. */
  #follow(element: Element, words: string): void {
    this.#now.set(element, words);
    if (this.#last.get(element) === words) return;
    for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    element.scrollIntoView({ block: 'nearest' });
  }

  #changeText(node: Text, words: string): void {
    this.#remember(node);
    const [lead = ''] = /^\s*/.exec(node.data) ?? [];
    const [tail = ''] = /\s*$/.exec(node.data) ?? [];
    node.data = lead + words + tail;
  }

  #remember(node: Text): void {
    if (!this.#originals.has(node)) this.#originals.set(node, node.data);
  }

  /** A new paragraph, or a new line of the list that the one before it stands in. */
  #add(before: Element, words: string): Element {
    const kind = before.matches('li') ? 'li' : 'p';
    const element = document.createElement(kind);
    element.className = before.matches(kind) ? before.className : '';
    element.textContent = words;
    before.after(element);
    element.scrollIntoView({ block: 'nearest' });
    this.#added.push(element);
    return element;
  }

  #restore(): void {
    for (const node of this.#added) node.remove();
    this.#added = [];
    for (const [node, words] of this.#originals) node.data = words;
    this.#originals.clear();
  }
}

/** For each text the next place among `words` where it stands, after that of the text before it. */
function inOrder(texts: readonly string[], words: readonly string[]): (number | undefined)[] {
  let next = 0;
  return texts.map((text) => {
    const place = text === '' ? -1 : words.indexOf(text, next);
    if (place === -1) return undefined;
    next = place + 1;
    return place;
  });
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}
