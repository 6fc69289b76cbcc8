import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedComments } from '#publishing/published-comments.ts';
import { writeAtomically } from '#publishing/write-files.ts';
import type { Comment } from '#schemas/comment.ts';

/**
 * Beside its pages a release holds the comments that they show, one file for each page: should the store be out of
 * reach in the next build, that one shows them too. What is erased leaves these files with the page.
 */
const folderIn = (root: string) => join(root, 'server', 'published-comments');
const fileOf = (root: string, page: string) => join(folderIn(root), `${encodeURIComponent(page)}.json`);

/** Saves what a page shows; nothing is left of a page that shows nothing. */
export async function saveComments(root: string, page: string, comments: readonly Comment[]): Promise<void> {
  if (comments.length === 0) rmSync(fileOf(root, page), { force: true });
  else await writeAtomically(fileOf(root, page), Buffer.from(JSON.stringify(comments.map(toPublic))));
}

/** Pages of a release that show comments. */
export function savedPages(root: string): string[] {
  try {
    return readdirSync(folderIn(root))
      .filter((name) => name.endsWith('.json'))
      .map((name) => decodeURIComponent(name.slice(0, -'.json'.length)))
      .toSorted();
  } catch {
    return [];
  }
}

/** Forgets all of them. */
export function removeSavedComments(root: string): void {
  rmSync(folderIn(root), { recursive: true, force: true });
}

const toPublic = (comment: Comment): Comment => ({ ...comment, email: undefined, reasons: [] });

/** The comments that an earlier release shows. */
export class SavedComments implements PublishedComments {
  private readonly comments = new Map<string, Comment[]>();

  /**
   * @param root folder of the release; undefined where there is none
   * @param pathOf the address that a page has now
   */
  constructor(root: string | undefined, pathOf: (page: string) => string = (page) => page) {
    if (root === undefined) return;
    for (const saved of savedPages(root)) {
      const page = pathOf(saved);
      const comments = JSON.parse(readFileSync(fileOf(root, saved), 'utf8')) as Comment[];
      const others = this.comments.get(page) ?? [];
      this.comments.set(page, [...others, ...comments.map((comment) => ({ ...comment, page }))]);
    }
  }

  pages(): Promise<string[]> {
    return Promise.resolve([...this.comments.keys()]);
  }

  shown(page: string): Promise<Comment[]> {
    return Promise.resolve((this.comments.get(page) ?? []).toSorted((a, b) => a.created - b.created));
  }

  newest(limit: number, pages: readonly string[]): Promise<Comment[]> {
    const published = pages
      .flatMap((page) => this.comments.get(page) ?? [])
      .filter(({ state }) => state === 'published');
    return Promise.resolve(published.toSorted((a, b) => b.created - a.created).slice(0, limit));
  }

  signature(): Promise<string> {
    return Promise.resolve('');
  }
}
