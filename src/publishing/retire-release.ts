import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { commentFeedFile } from '#publishing/comment-feed.ts';
import { fileOfPage, pageTemplateFolder } from '#publishing/page-files.ts';
import { isInUse, otherReleases } from '#publishing/release-folders.ts';
import { removeSavedComments, savedPages } from '#publishing/saved-comments.ts';
import { removeFile, replaceFile } from '#publishing/write-files.ts';
import { withContentPolicy } from '#lib/content-policy.ts';

/**
 * Takes every comment out of the files of a release that nobody serves any more: what is erased from now on must not
 * be left there. Its pages are again as they were built without any.
 */
export async function removeComments(root: string): Promise<void> {
  for (const page of savedPages(root)) {
    const template = await readFile(join(pageTemplateFolder(root), page, 'index.html'), 'utf8').catch(
      () => undefined,
    );
    if (template === undefined) await removeFile(fileOfPage(root, page));
    else await replaceFile(fileOfPage(root, page), withContentPolicy(template));
    await removeParts(root, page, 1);
  }
  await removeFile(join(root, 'client', commentFeedFile));
  removeSavedComments(root);
}

/** Does so with each release beside `current` that no server serves. */
export async function retireOthers(current: string): Promise<void> {
  for (const release of otherReleases(current)) if (!isInUse(release)) await removeComments(release);
}

/** Removes the parts of a page's comments after number `last`. */
export async function removeParts(root: string, page: string, last: number): Promise<void> {
  const folder = join(root, 'client', page, 'comments');
  for (const part of await readdir(folder).catch(() => []))
    if (Number(part) > last) await removeFile(join(folder, part, 'index.html'));
}
