import { checkContent } from '#check/check-content.ts';
import { type ContentFiles, isTextName } from '#check/content-files.ts';
import { type Problem, identityOf } from '#check/problem.ts';

/** What a folder would hold after a change: the new bytes of a path, or null where it is taken away. */
export type Outcome = ReadonlyMap<string, Buffer | null>;

/**
 * What would be wrong if a change were made: every problem in the files it touches, and those in other files
 * that were not wrong before. A touched file that is already wrong may be fixed step by step: it is enough that
 * nothing new is wrong and something is fixed. A translation that a change leaves behind keeps nobody from saving the
 * original: the check names it before the site is published.
 */
export function problemsOf(files: ContentFiles, outcome: Outcome): Problem[] {
  const after = checkContent(withOutcome(files, outcome)).problems;
  if (after.length === 0) return [];
  const before = new Set(checkContent(files).problems.map(identityOf));
  const isNew = (problem: Problem) => !before.has(identityOf(problem));
  const touched = after.filter(({ file }) => outcome.has(file));
  const elsewhere = after.filter(
    (problem) => !outcome.has(problem.file) && problem.about !== 'translation' && isNew(problem),
  );
  const isBetter = !touched.some(isNew) && after.length < before.size;
  return isBetter ? elsewhere : [...touched, ...elsewhere];
}

function withOutcome(files: ContentFiles, outcome: Outcome): ContentFiles {
  const changed = new Map(files);
  for (const [path, bytes] of outcome) {
    if (bytes === null) changed.delete(path);
    else changed.set(path, isTextName(path) ? bytes.toString('utf8') : () => bytes);
  }
  return changed;
}
