import type { SiteFacts } from '#publishing/site-facts.ts';

/** The page of a comment by its title; by its path where the built site does not have it any more. */
export function pageOf(
  { page }: { page: string },
  { pages }: SiteFacts,
): { path: string; title: string; isGone: boolean } {
  const found = pages.find(({ path }) => path === page);
  return { path: page, title: found?.title ?? page, isGone: found === undefined };
}
