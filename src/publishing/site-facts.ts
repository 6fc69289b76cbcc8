import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommentPage } from '#view-models/comments.ts';
import type { ReplyTemplate } from '#view-models/screens.ts';

/** What the server must know of the site that it serves; written by the build beside the server's own files. */
export interface SiteFacts {
  name: string;
  /** Such as `en-IE`. */
  locale: string;
  therapist: string;
  /** Full address of the site, where it is known. */
  website: string | undefined;
  email: string | undefined;
  timeZone: string;
  /** Pages that can be commented on. */
  pages: readonly (CommentPage & { pageType?: string | undefined })[];
  replies: readonly ReplyTemplate[];
}

const fileIn = (root: string) => join(root, 'server', 'site-facts.json');

export function writeSiteFacts(root: string, facts: SiteFacts): void {
  mkdirSync(dirname(fileIn(root)), { recursive: true });
  writeFileSync(fileIn(root), `${JSON.stringify(facts, null, 1)}\n`);
}

/**
 * @throws {Error} where the folder holds no site that this version built
 */
export function readSiteFacts(root: string): SiteFacts {
  try {
    return JSON.parse(readFileSync(fileIn(root), 'utf8')) as SiteFacts;
  } catch (error) {
    throw new Error(`${root} holds no finished site. Build it: npm run build`, { cause: error });
  }
}
