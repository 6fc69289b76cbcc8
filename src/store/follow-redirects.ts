import { type RedirectTable, findRedirect } from '#lib/redirects.ts';
import type { CommentStore } from '#store/comment-store.ts';

/**
 * The page that took the place of `path`, over any number of redirects; `path` itself where it is a page.
 * Undefined where no redirect leads to one of `pages`.
 */
export function currentPage(
  path: string,
  pages: ReadonlySet<string>,
  redirects: RedirectTable,
): string | undefined {
  const seen = new Set<string>();
  for (let next = path; !seen.has(next);) {
    if (pages.has(next)) return next;
    seen.add(next);
    const target = findRedirect(redirects, next);
    next = target === undefined ? next : (URL.parse(target, 'http://site.invalid')?.pathname ?? next);
  }
  return undefined;
}

/** Moves the comments of pages that got a new address. Those of pages that are gone for good stay as they are. */
export async function followRedirects(
  store: CommentStore,
  pages: ReadonlySet<string>,
  redirects: RedirectTable,
): Promise<void> {
  for (const from of await store.commentedPages()) {
    const to = currentPage(from, pages, redirects);
    if (to !== undefined && to !== from) await store.movePage(from, to);
  }
}
