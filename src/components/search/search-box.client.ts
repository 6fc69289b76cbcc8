import { withBase } from '#lib/base-path.ts';
import { onLeave } from '#lib/on-leave.ts';
import { loadingWords, words } from '#i18n/browser-words.ts';
import type { Suggestion, Suggestions } from '#lib/search/suggestions.ts';

type Suggest = (query: string) => Promise<Suggestions>;

let boxes = 0;

/**
 * A search field with suggestions under it: the combobox pattern of the ARIA Authoring Practices, with the
 * focus staying in the field. Without a form of its own it makes one.
 */
class SearchBox extends HTMLElement {
  private input: HTMLInputElement | null = null;
  private readonly popup = document.createElement('div');
  private readonly heading = document.createElement('p');
  private readonly list = document.createElement('ul');
  private readonly announcer = document.createElement('p');
  private suggest: Suggest | undefined;
  private paths: string[] = [];
  private active = -1;
  private announcing = 0;

  connectedCallback(): void {
    if (this.querySelector('form') === null) this.append(makeForm());
    this.input = this.querySelector('input');
    if (this.input === null || this.contains(this.popup)) return;
    boxes += 1;
    this.list.id = `suggestions-${boxes}`;
    this.list.setAttribute('role', 'listbox');
    this.popup.className = 'suggestions';
    this.popup.hidden = true;
    this.popup.append(this.heading, this.list);
    this.announcer.className = 'visually-hidden';
    this.announcer.setAttribute('aria-live', 'polite');
    setAttributes(this.input, {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': this.list.id,
      'aria-expanded': 'false',
    });
    this.append(document.createElement('urgent-help'), this.popup, this.announcer);
    this.input.addEventListener('focus', () => void this.load());
    this.input.addEventListener('input', () => void this.load().then(() => this.update()));
    this.input.addEventListener('keydown', (event) => this.steer(event));
    // Not when the field loses focus: a screen reader takes it away on its way to the list. In a dialog the list
    // pushes the way out down: closing it there would move that away under a finger.
    if (this.closest('dialog') === null) onLeave(this, () => this.close());
    this.querySelector('form')?.addEventListener('submit', () => this.close());
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('li') : null;
      if (option !== null) this.follow([...this.list.children].indexOf(option));
    });
    // Somebody may have typed before this script was there.
    if (document.activeElement === this.input) void this.load().then(() => this.update());
  }

  /** Fetches names, matcher and looks once somebody is about to search. */
  private async load(): Promise<void> {
    addStyles();
    await loadingWords;
    this.list.setAttribute('aria-label', words.list);
    if (this.suggest !== undefined) return;
    const { loadSuggest, fallbackLinks } = await import('#lib/search/search-api.ts');
    const ways = fallbackLinks(findPhone(), words);
    try {
      this.suggest = await loadSuggest(ways, words);
    } catch {
      const heading = words.cannotSuggest;
      const items = this.input?.value.trim() === '' ? [] : ways;
      this.show({ heading, items, found: 0 });
    }
  }

  private async update(): Promise<void> {
    const { input, suggest } = this;
    if (input === null || suggest === undefined || document.activeElement !== input) return;
    const query = input.value.slice(0, 200);
    const found = await suggest(query).catch(() => undefined);
    // Names that are loaded part by part may come after more was typed, or after the reader went on.
    const isLate = query !== input.value.slice(0, 200) || document.activeElement !== input;
    if (found !== undefined && !isLate) this.show(found);
  }

  private show({ heading, items, found }: Suggestions): void {
    if (items.length === 0) return this.close();
    this.heading.textContent = heading;
    this.heading.hidden = heading === '';
    this.paths = items.map(({ path }) => path);
    this.list.replaceChildren(...items.map((item, place) => makeOption(item, `${this.list.id}-${place}`)));
    this.popup.hidden = false;
    this.input?.setAttribute('aria-expanded', 'true');
    this.activate(-1);
    clearTimeout(this.announcing);
    const count = words.count(found);
    this.announcing = window.setTimeout(() => {
      this.announcer.textContent = heading === '' ? count : `${heading}. ${count}`;
    }, 400);
  }

  private close(): void {
    this.popup.hidden = true;
    this.input?.setAttribute('aria-expanded', 'false');
    this.activate(-1);
    clearTimeout(this.announcing);
    this.announcer.textContent = '';
  }

  private steer(event: KeyboardEvent): void {
    const isOpen = !this.popup.hidden;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) this.move(event.key === 'ArrowDown' ? 1 : -1);
      else void this.update();
    } else if (event.key === 'Enter' && isOpen && this.active >= 0) {
      event.preventDefault();
      this.follow(this.active);
    } else if (event.key === 'Escape') {
      const dialog = this.closest('dialog');
      if (isOpen || dialog !== null) event.preventDefault();
      if (isOpen) this.close();
      else dialog?.close();
    }
  }

  /** Past either end lies the field itself. */
  private move(step: number): void {
    const places = this.paths.length + 1;
    this.activate(((this.active + 1 + step + places) % places) - 1);
  }

  private activate(place: number): void {
    this.active = place;
    [...this.list.children].forEach((option, at) =>
      option.setAttribute('aria-selected', String(at === place)),
    );
    const option = this.list.children[place];
    if (option === undefined) this.input?.removeAttribute('aria-activedescendant');
    else this.input?.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  }

  private follow(place: number): void {
    const path = this.paths[place];
    if (path !== undefined) location.assign(path.startsWith('/') ? withBase(path) : path);
  }
}

function makeForm(): HTMLFormElement {
  const form = document.createElement('form');
  setAttributes(form, { action: withBase(words.path), method: 'get', role: 'search' });
  const input = document.createElement('input');
  setAttributes(input, {
    type: 'search',
    name: 'q',
    'aria-label': words.field,
    placeholder: words.example,
    autocomplete: 'off',
    autocapitalize: 'none',
    enterkeyhint: 'search',
    maxlength: '200',
    class: 'tap',
  });
  const button = document.createElement('button');
  setAttributes(button, { type: 'submit', class: 'tap' });
  button.textContent = words.button;
  form.append(input, button);
  return form;
}

function makeOption({ text, note }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  setAttributes(option, { role: 'option', id, class: 'tap', 'aria-selected': 'false' });
  const words = document.createElement('span');
  for (const { text: part, isMarked } of text)
    words.append(isMarked ? Object.assign(document.createElement('mark'), { textContent: part }) : part);
  const kind = Object.assign(document.createElement('small'), { textContent: note });
  option.append(words, ' ', kind);
  return option;
}

function findPhone(): { link: string; text: string } | undefined {
  const call = document.querySelector<HTMLAnchorElement>('header a[href^="tel:"]');
  return call === null ? undefined : { link: call.href, text: call.textContent.trim() };
}

function addStyles(): void {
  const href = new URL('./suggestions.css', import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`) !== null) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

customElements.define('search-box', SearchBox);
