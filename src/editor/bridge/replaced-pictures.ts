import type { Outcome } from '#editor/bridge/check-change.ts';
import { type ContentFiles, isPictureName, listFolder } from '#check/content-files.ts';

/**
 * Pictures that a page had before a change, and that no page has after it. A picture that no page had before is
 * left alone: it may be there for a page that is still to be written.
 */
export function replacedPictures(files: ContentFiles, outcome: Outcome): string[] {
  const folders = new Set([...outcome.keys()].flatMap(pictureFolder));
  return [...folders].flatMap((folder) =>
    listFolder(files, folder)
      .filter(({ name }) => isPictureName(name) && !outcome.has(`${folder}/${name}`))
      .filter(({ name }) => isDropped(name, files, outcome))
      .map(({ name }) => `${folder}/${name}`),
  );
}

/** Where the pictures of a text lie: beside a page, and those of the practice with its own pages. */
function pictureFolder(path: string): string[] {
  if (path === 'content/practice.yaml') return ['content/pages'];
  return path.endsWith('.mdx') ? [path.split('/').slice(0, -1).join('/')] : [];
}

function isDropped(name: string, files: ContentFiles, outcome: Outcome): boolean {
  let wasShown = false;
  for (const [path, text] of files) {
    if (typeof text !== 'string') continue;
    const after = outcome.get(path);
    if (after === undefined && text.includes(name)) return false;
    wasShown ||= after !== null && after !== undefined && text.includes(name);
  }
  return wasShown && ![...outcome.values()].some((bytes) => bytes?.includes(name) === true);
}
