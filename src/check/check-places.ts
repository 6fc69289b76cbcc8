import { type ContentFiles, listFolder } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { onlyInFile } from '#check/format-message.ts';
import { contentFolder } from '#lib/language-folder.ts';
import { suggest } from '#lib/suggest.ts';
import { otherLanguages } from '#lib/languages.ts';
import { collectionNames } from '#lib/vocabulary.ts';

/** Files at the top of a content folder that the site reads. */
const fileNames = [
  'practice.yaml',
  'shared-words.yaml',
  'searches.yaml',
  'search-examples.yaml',
  'body-areas.yaml',
];

/** Those that may stand in the folder of another language too. */
const translatedNames = ['practice.yaml', 'body-areas.yaml'];

/** Pages outside the four folders, and names that miss a known one by a letter: nothing would come of them. */
export function checkPlaces(files: ContentFiles): Problem[] {
  return ['content', ...otherLanguages.map(contentFolder)].flatMap((folder) =>
    listFolder(files, folder).flatMap(({ name, isFolder }) => {
      const message = isFolder ? folderProblem(files, folder, name) : fileProblem(folder, name);
      return message === undefined ? [] : [{ file: `${folder}/${name}`, ...onlyInFile(message, notShown) }];
    }),
  );
}

const notShown = 'the site does not read it.';

function fileProblem(folder: string, name: string): string | undefined {
  if (folder !== 'content' && !translatedNames.includes(name) && fileNames.includes(name))
    return `the site reads this file from content/ alone: its facts are the same in every language. Delete it here.`;
  if (isPage(name))
    return `this page lies outside the four folders, so the site does not show it. Move it into ${folders}.`;
  const meant = fileNames.includes(name) ? undefined : suggest(name, fileNames);
  return meant === undefined
    ? undefined
    : `the site reads no file of this name. Did you mean "${meant}"? Rename it.`;
}

function folderProblem(files: ContentFiles, folder: string, name: string): string | undefined {
  if (collectionNames.some((known) => known === name)) return undefined;
  if (folder === 'content' && otherLanguages.some((known) => known === name)) return undefined;
  const meant = suggest(name, collectionNames);
  if (meant !== undefined)
    return `the site reads no folder of this name. Did you mean "${meant}"? Rename it, or move its pages there.`;
  return listFolder(files, `${folder}/${name}`).some((item) => isPage(item.name))
    ? `pages lie in this folder, and the site reads none of them. Move them into ${folders}.`
    : undefined;
}

const folders = 'therapies, conditions, articles or pages';

const isPage = (name: string) => /\.mdx?$/.test(name);
