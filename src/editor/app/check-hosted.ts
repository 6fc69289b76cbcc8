import { checkContent } from '#check/check-content.ts';
import { type Problem, identityOf } from '#check/problem.ts';
import { setFiles } from '#editor/app/memory-files.ts';
import { refusalOf } from '#editor/plain-refusal.ts';

/**
 * Why a file should not be saved as it is, or undefined: what would be wrong with it and is not wrong already.
 * The very check of `npm run check` runs over the files of the repository, with the new one in its place.
 * @param files texts by path, such as `content/practice.yaml`
 */
export function refuseHosted(
  files: ReadonlyMap<string, string>,
  path: string,
  text: string,
): string | undefined {
  if (!files.has('content/practice.yaml')) return undefined;
  const before = problemsIn(files).map(identityOf);
  const after = new Map([...files, [path, text]]);
  const brought = problemsIn(after).filter((problem) => !before.includes(identityOf(problem)));
  return brought.length === 0 ? undefined : refusalOf(brought, (file) => after.get(file));
}

function problemsIn(files: ReadonlyMap<string, string>): Problem[] {
  setFiles(new Map([...files].map(([path, text]) => [`/${path}`, text])));
  return checkContent('/content', '/').problems;
}
