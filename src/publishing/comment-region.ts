import { parse } from 'node-html-parser';
import type { CommentPage } from '#view-models/comments.ts';

const region = /<comment-region[\s>][\s\S]*?<\/comment-region>/;

/** The page with another comment region in the place of its own. */
export function withRegion(page: string, drawn: string): string {
  const found = region.exec(drawn)?.[0];
  if (found === undefined || !region.test(page)) throw new Error('There is no comment region to put in.');
  return page.replace(region, () => found);
}

/** What a finished page says of the comments it takes; undefined where it takes none. */
export function commentPageOf(path: string, html: string): CommentPage | undefined {
  const found = region.exec(html)?.[0];
  const element = found === undefined ? null : parse(found).querySelector('comment-region');
  if (!element) return undefined;
  const closes = element.getAttribute('data-closes');
  return {
    path,
    title: element.getAttribute('data-title') ?? path,
    ...(closes === undefined ? {} : { closes }),
  };
}
