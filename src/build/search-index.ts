import { type PagefindIndex, createIndex } from 'pagefind';
import type { WrittenPage } from '#build/page-worker.ts';
import type { Files, Site } from '#build/site.ts';
import { withoutCommentParts } from '#lib/comment-parts.ts';
import { hiddenWords, withHiddenWords } from '#lib/hidden-words.ts';
import { languageOf } from '#lib/languages.ts';
import { localeOf } from '#lib/site-locale.ts';

/** Files of the search package that this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * The search index over the pages, one part for each language. Misspellings and everyday phrases are added to a page only while it is read for the
 * index, so the pages themselves never hold them.
 */
export class SearchIndex {
  private readonly index: PagefindIndex;
  private readonly words: ReadonlyMap<string, string[]>;
  private readonly country: string;
  private readonly added: Promise<void>[] = [];

  private constructor(index: PagefindIndex, words: ReadonlyMap<string, string[]>, country: string) {
    this.index = index;
    this.words = words;
    this.country = country;
  }

  static async open({ entries, practice }: Pick<Site, 'entries' | 'practice'>): Promise<SearchIndex> {
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
    const shown = practice.comments === undefined ? entries.map(withoutCommentParts) : entries;
    const words = new Map(shown.map(({ path, data }) => [path, hiddenWords(data)]));
    return new SearchIndex(index, words, practice.country);
  }

  /** Pages are added in the order of their paths, which decides their numbers in the index. */
  add({ path, searchText }: Pick<WrittenPage, 'path' | 'searchText'>): void {
    if (searchText === undefined) return;
    const content = `<!doctype html><html lang="${localeOf(this.country, languageOf(path))}"><body>${withHiddenWords(searchText, this.words.get(path) ?? [])}</body></html>`;
    const adding = this.index.addHTMLFile({ url: path, content }).then(({ errors }) => {
      if (errors.length > 0) throw new Error(`${path} cannot be indexed: ${errors.join(' ')}`);
    });
    // A failure is reported by files().
    adding.catch(() => undefined);
    this.added.push(adding);
  }

  async files(): Promise<Files> {
    await Promise.all(this.added);
    const { errors, files } = await this.index.getFiles();
    if (errors.length > 0) throw new Error(`The search index was not written: ${errors.join(' ')}`);
    await this.index.deleteIndex();
    return new Map(
      files
        .filter(({ path }) => !unused.test(path))
        .map(({ path, content }) => [`client/pagefind/${path}`, content]),
    );
  }
}
