import type { Comment } from '#schemas/comment.ts';

/** What readers may see, whether it comes from the store or from what an earlier release shows. */
export interface PublishedComments {
  /** Pages that have something to show, or had it before. */
  pages: () => Promise<string[]>;
  /** What readers see of a page, oldest first. */
  shown: (page: string) => Promise<Comment[]>;
  /** The newest published comments of some pages, newest first. */
  newest: (limit: number, pages: readonly string[]) => Promise<Comment[]>;
  /** Changes with every change of what readers see of a page. */
  signature: (page: string) => Promise<string>;
}
