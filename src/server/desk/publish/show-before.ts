import { readFileSync, statSync } from 'node:fs';
import { beforePath } from '#lib/server-paths.ts';
import { currentRelease } from '#publishing/release-folders.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { pageFile } from '#server/desk/publish/compare-pages.ts';
import { framedPage } from '#server/desk/publish/framed-page.ts';
import { nothingHere } from '#server/desk/publish/show-publish.ts';

/** A page as visitors see it, in a frame beside what it will be. */
export const showBefore: DeskHandler = ({ url }, { publishing }) => {
  const path = url.pathname.slice(beforePath.length);
  const file =
    publishing && /^\/(?:[a-z0-9-]+\/)*$/.test(path)
      ? pageFile(currentRelease(publishing.options.outDir), path)
      : undefined;
  return Promise.resolve(
    file !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile() === true
      ? framedPage(readFileSync(file, 'utf8'))
      : nothingHere(),
  );
};
