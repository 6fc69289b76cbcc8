import { withBase } from '#lib/base-path.ts';
import { loadingWords, words } from '#i18n/browser-words.ts';
import { listPath } from '#lib/paths.ts';
import { isSitePath } from '#lib/site-path.ts';
import type { Result, TextFound } from '#lib/search/results.ts';
import type { PageRecord } from '#lib/search/search-record.ts';

/** What this page uses of the full text index's own script. */
interface TextIndex {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<TextFound> }[] }>;
}

type State = 'idle' | 'loading' | 'done' | 'empty' | 'error';

const textScript = '/pagefind/pagefind.js';
const shown = 12;
const ownTitle = document.title;

/** Searches as the form is sent, keeps the words in the address, and says what came of it. */
class SiteSearch extends HTMLElement {
  private texts: Promise<TextIndex> | undefined;
  private latest = 0;
  /** The query of the address that was searched last. */
  private address = location.search;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    input.addEventListener('focus', () => void this.prepare().catch(() => undefined), { once: true });
    form.addEventListener('submit', (event) => {
      if (location.pathname !== form.getAttribute('action')) return;
      event.preventDefault();
      this.start(input.value);
    });
    for (const select of this.querySelectorAll('select'))
      select.addEventListener('change', () => this.start(input.value));
    addEventListener('popstate', () => {
      // A letter of the list of names is an address too.
      if (location.search !== this.address) this.searchAddress(input);
    });
    if (new URLSearchParams(location.search).get('q')?.trim()) this.searchAddress(input);
  }

  /** Searches for what the address asks: at the start, and on the way back to an earlier search. */
  private searchAddress(input: HTMLInputElement): void {
    const query = new URLSearchParams((this.address = location.search));
    for (const select of this.querySelectorAll('select')) select.value = query.get(select.name) ?? '';
    input.value = (query.get('q') ?? '').slice(0, input.maxLength);
    input.blur();
    this.search(input.value);
    // What the address brings is looked at like what is typed: it may call for help at once.
    queueMicrotask(() => input.dispatchEvent(new Event('input')));
  }

  private start(query: string): void {
    const address = [`q=${encodeURIComponent(query)}`];
    for (const { name, value } of this.querySelectorAll('select'))
      if (value !== '') address.push(`${name}=${encodeURIComponent(value)}`);
    const search = `?${address.join('&')}`;
    if (search !== location.search) history.pushState(null, '', search);
    this.address = location.search;
    this.search(query);
  }

  /** Fetches the names before the full text, which is many times as large. */
  private async prepare(): Promise<void> {
    await (await loadAnswers()).searchNamesFor('', words.namesPath);
    await this.loadTexts();
  }

  private loadTexts(): Promise<TextIndex> {
    this.texts ??= import(/* @vite-ignore */ withBase(textScript)).then(async (index: TextIndex) => {
      await index.options({ baseUrl: '/', ranking: { metaWeights: { title: 8, words: 5 } } });
      await index.init();
      return index;
    });
    this.texts.catch(() => (this.texts = undefined));
    return this.texts;
  }

  private search(query: string): void {
    const turn = (this.latest += 1);
    this.find(query, turn).catch(() => {
      if (turn === this.latest) this.show('error', words.cannotSearch);
    });
  }

  /** @throws {Error} where the search is out of reach, its own script included */
  private async find(query: string, turn: number): Promise<void> {
    document.title = query.trim() === '' ? ownTitle : `${query.trim().slice(0, 60)} | ${ownTitle}`;
    if (query.trim() === '') {
      this.show('idle', '');
      this.querySelector('ol')?.replaceChildren();
      return;
    }
    this.dataset['searchState'] = 'loading';
    await loadingWords;
    this.show('loading', words.searching);
    const { searchNamesFor, mergeResults, narrowResults, recordsOf, textQuery } = await loadAnswers();
    const { isReached, ...findings } = await searchNamesFor(query, words.namesPath);
    const resultsWith = (texts: readonly TextFound[], records: readonly PageRecord[]) =>
      narrowResults(mergeResults(findings, texts, records, query), this.narrowing()).slice(0, shown);
    const named = resultsWith([], []);
    if (turn !== this.latest) return;
    // What the names say is read while the full text, many times their size, is on its way.
    if (named.length > 0) this.show('loading', words.searchingText, named);
    const texts = await searchTexts(await this.loadTexts().catch(() => undefined), [
      textQuery(query, findings.interpretation),
      findings.matches[0]?.record.title ?? '',
    ]);
    const records = await recordsOf(texts ?? [], words.namesPath);
    if (turn !== this.latest) return;
    if (!isReached && texts === undefined) throw new Error(words.cannotSearch);
    const results = resultsWith(texts ?? [], records);
    const limits = texts === undefined || !isReached ? words.partly : '';
    const certainty = !isReached && results.length > 0 ? 'sure' : findings.certainty;
    const message = words.found(query, { ...findings, certainty }, results.length);
    this.show(results.length === 0 ? 'empty' : 'done', `${message}${limits}`, results, named.length);
  }

  private narrowing(): { kind?: string; area?: string } {
    const chosen: Record<string, string> = {};
    for (const { name, value } of this.querySelectorAll('select')) chosen[name] = value;
    return chosen;
  }

  /** Renders `results` from index `from` on; those before it are rendered already and stay as they are. */
  private show(state: State, message: string, results: readonly Result[] = [], from = 0): void {
    this.dataset['searchState'] = state;
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = message;
    // What was found before stays until there is something else, so that nothing jumps.
    if (state === 'loading' && results.length === 0) return;
    const isNarrowed = Object.values(this.narrowing()).some((value) => value !== '');
    this.toggle('.narrowing', results.length > 0 || (state === 'empty' && isNarrowed));
    this.toggle('.ways-on', state === 'empty' || state === 'error');
    const missed = state === 'empty' && !isNarrowed ? (this.querySelector('input')?.value.trim() ?? '') : '';
    this.querySelector('empty-search')?.setAttribute('words', missed);
    const list = this.querySelector('ol');
    if (from === 0) list?.replaceChildren();
    const labels = this.querySelector('template')?.content.children;
    list?.append(...results.slice(from).map((result) => resultItem(result, labels)));
  }

  private toggle(selector: string, isShown: boolean): void {
    const part = this.querySelector<HTMLElement>(selector);
    if (part !== null) part.hidden = !isShown;
  }
}

const loadAnswers = () => import('#lib/search/search-api.ts');

/** What the full text holds for the first of `queries` that finds anything; undefined where it is out of reach. */
async function searchTexts(
  index: TextIndex | undefined,
  queries: readonly string[],
): Promise<TextFound[] | undefined> {
  if (index === undefined) return undefined;
  try {
    for (const query of queries.filter((each) => each !== '')) {
      const { results } = await index.search(query);
      if (results.length > 0) return await Promise.all(results.slice(0, 20).map((result) => result.data()));
    }
    return [];
  } catch {
    return undefined;
  }
}

/** @param labels what shows each evidence label */
function resultItem(
  { path, title, kind, evidence, excerpt }: Result,
  labels: HTMLCollection | undefined,
): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = withBase(isSitePath(path) ? path : listPath('conditions'));
  link.textContent = title;
  const lang = words.lang(path);
  if (lang !== undefined) link.lang = link.hreflang = lang;
  const text = document.createElement('p');
  for (const { text: part, isMarked } of excerpt)
    text.append(isMarked ? Object.assign(document.createElement('mark'), { textContent: part }) : part);
  if (kind !== undefined)
    item.append(Object.assign(document.createElement('small'), { textContent: words.note(kind, path) }));
  item.append(link, text, labels?.[evidence ?? -1]?.cloneNode(true) ?? '');
  return item;
}

customElements.define('site-search', SiteSearch);
