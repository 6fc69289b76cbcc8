const region = /<comment-region[\s>][\s\S]*?<\/comment-region>/;

/** The page with another comment region in the place of its own. */
export function withRegion(page: string, rendered: string): string {
  const found = region.exec(rendered)?.[0];
  if (found === undefined || !region.test(page)) throw new Error('There is no comment region to put in.');
  return page.replace(region, () => found);
}
