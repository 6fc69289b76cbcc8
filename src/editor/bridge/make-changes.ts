import type { Change, ChangeOutcome, ChangeRequest } from '#editor/change.ts';
import { type Outcome, problemsOf } from '#editor/bridge/check-change.ts';
import { contentHash, isEditorPath, listFile, placeOf, readContent } from '#editor/bridge/content-folder.ts';
import { addConsequences } from '#editor/bridge/consequences.ts';
import { bytesOf } from '#editor/bridge/incoming-bytes.ts';
import { replacedPictures } from '#editor/bridge/replaced-pictures.ts';
import { Refusal } from '#editor/bridge/refusal.ts';
import { finishChange, writeOutcome } from '#editor/bridge/write-outcome.ts';
import { deletionRefusalOf } from '#editor/deletion-refusal.ts';
import { refusalOf } from '#editor/plain-refusal.ts';
import { pictureFormatProblem } from '#check/content-files.ts';
import { loadContent } from '#check/load-content.ts';
import type { Problem } from '#check/problem.ts';

/**
 * Writes all of the changes or none of them. Where a page gets another address, what follows from that in other
 * files is asked about first, and then written with it.
 * @throws {Refusal} in words, where nothing was written
 */
export async function makeChanges(
  { changes, confirmed }: ChangeRequest,
  contentDir: string,
): Promise<ChangeOutcome> {
  const outcome = await outcomeOf(changes, contentDir);
  // From here to the last write nothing is waited for, so that no other change comes between.
  finishChange(contentDir);
  for (const one of changes) refuseStale(one, contentDir);
  const files = loadContent(contentDir);
  const question = addConsequences(changes, outcome, files);
  for (const path of replacedPictures(files, outcome)) outcome.set(path, null);
  const problems = problemsOf(files, outcome);
  if (problems.length > 0) throw new Refusal(422, wordsFor(problems, changes, outcome, contentDir));
  if (question !== undefined && confirmed !== true) return { question };
  writeOutcome(contentDir, outcome);
  const paths = [...outcome.keys()];
  return {
    files: paths.flatMap((path) => listFile(contentDir, path) ?? []),
    removed: paths.filter((path) => outcome.get(path) === null && isEditorPath(path)),
  };
}

/** @throws {Refusal} where a file may not be written */
async function outcomeOf(
  changes: readonly Change[],
  contentDir: string,
): Promise<Map<string, Buffer | null>> {
  const outcome = new Map<string, Buffer | null>();
  for (const one of changes) {
    const format = pictureFormatProblem(one.path);
    if (format !== undefined) throw new Refusal(415, `“${one.path.split('/').at(-1)}” ${format}`);
    if (!isEditorPath(one.path) || placeOf(contentDir, one.path) === undefined)
      throw new Refusal(403, strangePath(one.path));
    if (outcome.has(one.path)) throw new Refusal(400, `"${one.path}" was sent twice. Nothing was saved.`);
    outcome.set(one.path, one.remove ? null : await bytesOf(one, contentDir));
  }
  return outcome;
}

const strangePath = (path: string) =>
  `"${path}" is no page and no picture of this site. The editor writes nothing else.`;

function wordsFor(
  problems: readonly Problem[],
  changes: readonly Change[],
  outcome: Outcome,
  contentDir: string,
): string {
  const textOf = (file: string) => textIn(outcome, contentDir, file);
  const removed = changes.filter(({ remove }) => remove).map(({ path }) => path);
  const isMove = changes.some(({ base }) => base === null);
  return removed.length === 0 || isMove
    ? refusalOf(problems, textOf)
    : deletionRefusalOf(problems, textOf, removed);
}

function refuseStale({ path, base }: Change, contentDir: string): void {
  const bytes = readContent(contentDir, path);
  const now = bytes === undefined ? null : contentHash(path, bytes);
  if (now === base) return;
  if (base === null)
    throw new Refusal(
      409,
      'There is already a page or picture of this name. Give the new one another title or name.',
    );
  if (now === null)
    throw new Refusal(
      409,
      'This page was taken away since you opened it, so it was not saved. Copy what you wrote, then load this window again.',
    );
  throw new Refusal(
    409,
    'This page was changed somewhere else since you opened it: in another tab, or in a text editor. Nothing was saved, so that no change is lost. Copy what you wrote, load this window again, and make your change once more.',
  );
}

function textIn(outcome: Outcome, contentDir: string, file: string): string | undefined {
  return (outcome.get(file) ?? readContent(contentDir, file))?.toString('utf8');
}
