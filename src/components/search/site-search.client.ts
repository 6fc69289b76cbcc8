import { splitMarks } from '#lib/marks.ts';

/** What this page uses of the search index's own script. */
interface SearchIndex {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<Found> }[] }>;
}

interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string };
}

type State = 'idle' | 'loading' | 'done' | 'empty' | 'error';

const indexScript = '/pagefind/pagefind.js';
const shown = 12;

/** Searches as the form is sent, keeps the words in the address, and says what came of it. */
class SiteSearch extends HTMLElement {
  private index: Promise<SearchIndex> | undefined;
  private latest = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    input.addEventListener('focus', () => void this.loadIndex().catch(() => undefined), { once: true });
    form.addEventListener('submit', (event) => {
      if (location.pathname !== form.getAttribute('action')) return;
      event.preventDefault();
      history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
      void this.search(input.value);
    });
    const words = new URLSearchParams(location.search).get('q') ?? '';
    if (words.trim() === '') return;
    input.value = words.slice(0, input.maxLength);
    void this.search(input.value);
  }

  private async loadIndex(): Promise<SearchIndex> {
    this.index ??= import(/* @vite-ignore */ indexScript).then(async (index: SearchIndex) => {
      await index.options({ ranking: { metaWeights: { title: 8, words: 5 } } });
      await index.init();
      return index;
    });
    this.index.catch(() => (this.index = undefined));
    return this.index;
  }

  private async search(words: string): Promise<void> {
    const turn = (this.latest += 1);
    if (words.trim() === '') return this.show('idle', '', []);
    this.show('loading', 'Searching ...', []);
    try {
      const index = await this.loadIndex();
      const { results } = await index.search(words);
      const found = await Promise.all(results.slice(0, shown).map((result) => result.data()));
      if (turn !== this.latest) return;
      if (found.length === 0)
        this.show('empty', `Nothing found for "${words}". Every name is in the list below.`, []);
      else
        this.show('done', `${found.length === 1 ? '1 page' : `${found.length} pages`} for "${words}"`, found);
    } catch {
      if (turn === this.latest)
        this.show('error', 'The search cannot be reached just now. Every name is in the list below.', []);
    }
  }

  private show(state: State, message: string, found: readonly Found[]): void {
    this.dataset['searchState'] = state;
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = message;
    this.querySelector('ol')?.replaceChildren(...found.map(resultItem));
  }
}

function resultItem({ url, excerpt, meta }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  for (const { text: words, isMarked } of splitMarks(excerpt)) {
    if (!isMarked) text.append(words);
    else text.append(Object.assign(document.createElement('mark'), { textContent: words }));
  }
  item.append(link, text);
  return item;
}

customElements.define('site-search', SiteSearch);
