import { replaceReferences, splitHead } from '#editor/page-references.ts';
import { isTranslation, translationPaths } from '#lib/language-folder.ts';
import { entryPath } from '#lib/paths.ts';
import { redirectsFile, withoutTarget } from '#editor/redirect-lines.ts';
import { takeOutLinks } from '#editor/take-out-links.ts';

/** A page that is deleted. */
export interface Deletion {
  /** Such as `content/conditions/sciatica.mdx`. */
  path: string;
  collection: string;
  slug: string;
}

/** The files that a deletion changes beside the pages themselves. */
interface DeletionEffects {
  /** Translations of the pages, which nothing would be a translation of. */
  translations: string[];
  /** The new text of each file by path: no form changes a translation, so that its links are taken out with the page. */
  texts: Map<string, string>;
}

/**
 * What goes with pages that are deleted: their translations, what other translations hold that leads to them, and old
 * addresses that led to them.
 * @param texts of all content files by path
 */
export function effectsOfDeletion(
  texts: ReadonlyMap<string, string>,
  deletions: readonly Deletion[],
): DeletionEffects {
  const going = new Set(deletions.flatMap(({ path }) => translationPaths(path)));
  const effects: DeletionEffects = { translations: [], texts: new Map() };
  for (const [path, text] of texts) {
    if (going.has(path)) effects.translations.push(path);
    else {
      const changed = deletions.reduce((before, page) => withoutPage(path, before, page), text);
      if (changed !== text) effects.texts.set(path, changed);
    }
  }
  return effects;
}

function withoutPage(path: string, text: string, { collection, slug }: Deletion): string {
  const address = entryPath(collection, slug);
  if (path === redirectsFile) return withoutTarget(text, address);
  if (!isTranslation(path)) return text;
  const { head, rest } = splitHead(text);
  const plain = `${head ?? ''}${takeOutLinks(rest, address)}`;
  return replaceReferences(path, plain, { collection, from: slug }).text;
}
