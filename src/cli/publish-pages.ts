import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { Publisher } from '#publishing/publisher.ts';
import { currentRelease } from '#publishing/release-folders.ts';
import { readSiteFacts } from '#publishing/site-facts.ts';
import { callHook } from '#server/open-comments.ts';
import type { Settings } from '#server/settings.ts';
import type { CommentStore } from '#store/comment-store.ts';

/**
 * Writes pages anew with what is published, as a running site does too: both may, and the last one shows all.
 * @returns what became of it, in words for the owner. What cannot be written now stays due, for the next start.
 */
export async function publishPages(
  store: CommentStore,
  { outDir, siteUrl, deployHook }: Pick<Settings, 'outDir' | 'siteUrl' | 'deployHook'>,
  pages: readonly string[],
): Promise<string> {
  const words: string[] = [];
  try {
    const root = currentRelease(outDir);
    const facts = readSiteFacts(root);
    const render = screenRenderer(await loadPageHandler(root));
    const publisher = new Publisher({ root, facts, comments: store, render, site: siteUrl });
    for (const page of pages) await publisher.publish(page);
    words.push(pages.length === 1 ? 'The page shows it.' : 'The pages show it.');
  } catch (error) {
    words.push(`The pages follow when the site starts. (${messageOf(error)})`);
  }
  if (deployHook !== undefined)
    try {
      await callHook(deployHook);
      words.push('A new build was asked for.');
    } catch (error) {
      words.push(`No new build could be asked for: ${messageOf(error)}`);
    }
  return words.join(' ');
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
