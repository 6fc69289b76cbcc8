/** The words of a page's form that feed the search and are never printed: misspellings and phrases. */
export function hiddenWords(form: unknown): string[] {
  if (typeof form !== 'object' || form === null) return [];
  const { misspellings, phrases } = form as { misspellings?: unknown; phrases?: unknown };
  return [misspellings, phrases].flatMap((words) =>
    Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [],
  );
}

/** A page's HTML with `words` where only the search index reads them. */
export function withHiddenWords(html: string, words: readonly string[]): string {
  if (words.length === 0) return html;
  const escaped = words.join(', ').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return html.replace(
    '</main>',
    () => `<span data-words="${escaped}" data-pagefind-meta="words[data-words]"></span></main>`,
  );
}
