import { type Language } from '#lib/languages.ts';
import { bodyPath, letterPath, listPath, searchPath } from '#lib/paths.ts';
import { bodyAreas } from '#lib/vocabulary.ts';
import { getBodySigns } from '#queries/area-signs.ts';
import { getTranslatedPaths } from '#queries/entries.ts';

const lists = [listPath('conditions'), listPath('therapies'), listPath('articles')];

/**
 * Whether a page of the first language, by its path, is there in another: what is translated, the search, the lists with
 * their further pages, the body finder, and the parts of the body that have signs in the language.
 */
export async function getTranslatedTest(language: Language): Promise<(path: string) => boolean> {
  const entries = await getTranslatedPaths(language);
  const { languagesOf } = await getBodySigns(language);
  const areas = bodyAreas.filter((area) => languagesOf(area).includes(language)).map(bodyPath);
  const made = new Set([searchPath, bodyPath(), ...lists]);
  const furtherPage = /^(.*\/)page\/\d+\/$/;
  return (path) => {
    const first = furtherPage.exec(path)?.[1] ?? path;
    // Names begin with other letters in another language.
    return (
      !path.startsWith(letterPath()) && [entries, made, new Set(areas)].some((paths) => paths.has(first))
    );
  };
}
