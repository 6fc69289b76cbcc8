import { checkContent } from '#check/check-content.ts';
import { isPictureName } from '#check/content-files.ts';
import { identityOf } from '#check/problem.ts';
import { refusalOf } from '#editor/plain-refusal.ts';

/**
 * Why a file should not be saved as it is, or undefined: what would be wrong with it and is not wrong already.
 * The very check of `npm run check` runs over the files of the repository, with the new one in its place. That a
 * translation no longer agrees is no reason: nobody could change its original.
 * @param texts by path, such as `content/practice.yaml`
 */
export function refuseHosted(
  texts: ReadonlyMap<string, string>,
  path: string,
  text: string,
): string | undefined {
  if (!texts.has('content/practice.yaml')) return undefined;
  const after = new RepositoryTexts([...texts, [path, text]]);
  const before = new Set(checkContent(new RepositoryTexts(texts)).problems.map(identityOf));
  const brought = checkContent(after).problems.filter(
    (problem) =>
      !before.has(identityOf(problem)) && (problem.file === path || problem.about !== 'translation'),
  );
  return brought.length === 0 ? undefined : refusalOf(brought, (file) => after.get(file));
}

/** Every picture counts as there: those of the repository are not loaded, and a new one is only being put up. */
class RepositoryTexts extends Map<string, string> {
  override has(path: string): boolean {
    return super.has(path) || isPictureName(path);
  }
}
