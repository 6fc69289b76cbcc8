import { withBase } from '#lib/base-path.ts';
import { missedSearchPath } from '#lib/server-paths.ts';
import { isSitePath } from '#lib/site-path.ts';

/** What helps after a search that found nothing: the nearest names, and a way to report it to the practice. */
class EmptySearch extends HTMLElement {
  /** `words`: what was searched for in vain; empty where the search found something. */
  static readonly observedAttributes = ['words'];

  private words = '';
  private isOffered: Promise<boolean> | undefined;

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.send());
  }

  attributeChangedCallback(_: string, before: string | null, words: string | null): void {
    if (words !== before) void this.show(words ?? '');
  }

  private async show(words: string): Promise<void> {
    this.words = words;
    this.hidden = words === '';
    if (words === '') return;
    this.status('');
    this.toggle('button', false);
    const { nearestTo } = await import('#lib/search/search-api.ts');
    const nearest = await nearestTo(words, this.dataset['names'] ?? '');
    if (words !== this.words) return;
    this.querySelector('ul')?.replaceChildren(...nearest.filter(({ path }) => isSitePath(path)).map(linkTo));
    this.toggle('.nearest', nearest.length > 0);
    // A page without the button belongs to a site that has no server to store the words.
    if (this.querySelector('button') === null) return;
    this.isOffered ??= isTaken();
    const isOffered = await this.isOffered;
    if (words === this.words) this.toggle('button', isOffered);
  }

  private async send(): Promise<void> {
    this.toggle('button', false);
    const body = new URLSearchParams({ words: this.words });
    const response = await fetch(withBase(missedSearchPath), { method: 'POST', body }).catch(() => undefined);
    this.status((response?.ok === true ? this.dataset['sent'] : this.dataset['notSent']) ?? '');
  }

  private status(message: string): void {
    const line = this.querySelector('.sent');
    if (line !== null) line.textContent = message;
  }

  private toggle(selector: string, isShown: boolean): void {
    const part = this.querySelector<HTMLElement>(selector);
    if (part !== null) part.hidden = !isShown;
  }
}

async function isTaken(): Promise<boolean> {
  const response = await fetch(withBase(missedSearchPath), { method: 'HEAD' }).catch(() => undefined);
  return response?.status === 204;
}

function linkTo({ path, title }: { path: string; title: string }): HTMLLIElement {
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), { href: withBase(path), textContent: title }));
  return item;
}

customElements.define('empty-search', EmptySearch);
