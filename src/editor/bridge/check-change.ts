import { cpSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '#check/check-content.ts';
import { type Problem, identityOf } from '#check/problem.ts';

/** What a folder would hold after a change: the new bytes of a path, or null where it is taken away. */
export type Outcome = ReadonlyMap<string, Buffer | null>;

/**
 * What would be wrong if a change were made: every problem in the files it touches, and those in other files
 * that were not wrong before. A touched file that is already wrong may be mended step by step: it is enough that
 * nothing new is wrong and something is mended.
 */
export function problemsOf(contentDir: string, outcome: Outcome): Problem[] {
  const after = checkAs(contentDir, outcome);
  if (after.length === 0) return [];
  const before = checkAs(contentDir, new Map()).map(identityOf);
  const isNew = (problem: Problem) => !before.includes(identityOf(problem));
  const touched = after.filter(({ file }) => outcome.has(file));
  const elsewhere = after.filter((problem) => !outcome.has(problem.file) && isNew(problem));
  const isBetter = !touched.some(isNew) && after.length < before.length;
  return isBetter ? elsewhere : [...touched, ...elsewhere];
}

/** Checks a copy of the folder with the change made, by the very function of `npm run check`. */
function checkAs(contentDir: string, outcome: Outcome): Problem[] {
  const base = mkdtempSync(join(tmpdir(), 'editor-check-'));
  try {
    cpSync(realpathSync(contentDir), join(base, 'content'), {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink(),
    });
    for (const [path, bytes] of outcome) {
      const place = join(base, ...path.split('/'));
      if (bytes === null) rmSync(place, { force: true });
      else {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, bytes);
      }
    }
    return checkContent(join(base, 'content'), base).problems.map((problem) => ({
      ...problem,
      file: problem.file.replaceAll('\\', '/'),
    }));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
