import { type Language } from '#lib/languages.ts';
import { bodyPath, evidencePath, letterPath, listPath, searchPath } from '#lib/paths.ts';
import { getBodySigns } from '#queries/area-signs.ts';
import { getTranslatedPaths } from '#queries/entries.ts';

const lists = [listPath('conditions'), listPath('therapies'), listPath('articles')];

/**
 * Whether a page of the first language, by its path, is there in another: what is translated, the search, the lists with
 * their further pages, the evidence, the body finder, and the parts of the body that have signs in the language.
 */
export async function getTranslatedTest(language: Language): Promise<(path: string) => boolean> {
  const entries = await getTranslatedPaths(language);
  const { areas } = await getBodySigns(language);
  const shown = new Set([...entries, searchPath, ...lists, bodyPath(), ...areas.map(bodyPath)]);
  // Names begin with other letters in another language.
  return (path) =>
    path.startsWith(evidencePath) ||
    (!path.startsWith(letterPath()) && shown.has(path.replace(furtherPage, '/')));
}

const furtherPage = /\/page\/\d+\/$/;
