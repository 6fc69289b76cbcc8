import type { SiteFacts } from '#publishing/site-facts.ts';

/** The page of a comment by its title; its path where the built site does not have it any more. */
export function pageOf({ page }: { page: string }, { pages }: SiteFacts): { path: string; title: string } {
  return { path: page, title: pages.find(({ path }) => path === page)?.title ?? page };
}
