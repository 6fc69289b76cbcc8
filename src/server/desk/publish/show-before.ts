import { isPagePath } from '#lib/paths.ts';
import { beforePath } from '#lib/server-paths.ts';
import { readPageFile } from '#publishing/page-files.ts';
import { currentRelease } from '#publishing/release-folders.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { framedPage } from '#server/desk/publish/framed-page.ts';
import { nothingHere } from '#server/desk/publish/show-publish.ts';

/** A page as visitors see it, in a frame beside what it will be. */
export const showBefore: DeskHandler = ({ url }, { publishing }) => {
  const path = url.pathname.slice(beforePath.length);
  const html =
    publishing && isPagePath(path)
      ? readPageFile(currentRelease(publishing.options.outDir), path)
      : undefined;
  return Promise.resolve(html === undefined ? nothingHere() : framedPage(html));
};
