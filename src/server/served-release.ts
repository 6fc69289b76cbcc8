import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { contentDir } from '#lib/content-dir.ts';
import { markInUse, otherReleases } from '#publishing/release-folders.ts';
import { ScreenThread } from '#publishing/screen-thread.ts';
import { readSiteFacts } from '#publishing/site-facts.ts';
import type { EditingService } from '#server/editing/editing-service.ts';
import { handleEditing, isEditingRequest } from '#server/editing/handle-editing.ts';
import { handleCommentRequest, isCommentRequest } from '#server/handle-comments.ts';
import { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { loadRedirects } from '#server/load-redirects.ts';
import { type Comments, openComments } from '#server/open-comments.ts';
import type { Settings } from '#server/settings.ts';
import { staticSite } from '#server/static-site.ts';

/** One release of the site, ready to be served: its pages, its screens and its comments together. */
export interface ServedRelease {
  /** Folder of the release. */
  root: string;
  /** Comments and the desk; undefined where no page takes comments and no owner is set. */
  comments: Comments | undefined;
  handle: RequestListener;
  /** Does what is due; never rejects. */
  tick: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Opens the release in `root`.
 * @throws {Error} where it is not whole
 */
export async function openRelease(
  root: string,
  settings: Settings,
  report: (message: string) => void,
  editing: EditingService,
): Promise<ServedRelease> {
  const facts = readSiteFacts(root);
  const redirects = loadRedirects(join(root, 'redirects', 'redirects.json'));
  const older = otherReleases(root).map((release) => join(release, 'client'));
  const files = staticSite(join(root, 'client'), redirects, older);
  const screens = await ScreenThread.start(root);
  const { render } = screens;
  const { outDir } = settings;
  const publishing = new PublishDesk({ folder: process.cwd(), outDir, contentDir: contentDir() });
  const comments =
    facts.pages.length === 0 && settings.ownerEmail === undefined
      ? undefined
      : openComments({ settings, root, facts, render, redirects, report, publishing });
  return {
    root,
    comments,
    handle: (request, response) => {
      if (comments !== undefined && isEditingRequest(request))
        void handleEditing(request, response, comments.context, editing);
      else if (comments !== undefined && isCommentRequest(request))
        void handleCommentRequest(request, response, comments.context, settings.trustedHops);
      else files(request, response);
    },
    tick: async () => {
      markInUse(root);
      await comments?.tick();
    },
    close: async () => {
      await comments?.close();
      await screens.end();
    },
  };
}
