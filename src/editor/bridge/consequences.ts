import type { Change } from '#editor/change.ts';
import { inShapeOf } from '#editor/bridge/incoming-bytes.ts';
import { findMove, questionOfMove } from '#editor/bridge/page-move.ts';
import { findDeletions, questionOfDeletion } from '#editor/bridge/page-deletion.ts';
import { Refusal } from '#editor/bridge/refusal.ts';
import { stayCurrent } from '#editor/bridge/stay-current.ts';
import { effectsOfDeletion } from '#editor/delete-page.ts';
import { type Move, effectsOfMove, replaceLinks } from '#editor/move-page.ts';
import type { ContentFiles } from '#check/content-files.ts';

type Outcome = Map<string, Buffer | null>;

/**
 * Adds what follows in other files where a page gets another address or goes, and gives the question to ask before
 * that, if there is one.
 * @throws {Refusal} where a file that follows would take the place of another
 */
export function addConsequences(
  changes: readonly Change[],
  outcome: Outcome,
  files: ContentFiles,
): string | undefined {
  const move = findMove(changes);
  return move === undefined ? addDeletions(changes, outcome, files) : addMove(move, outcome, files);
}

function addMove(move: Move & { path: string }, outcome: Outcome, files: ContentFiles): string {
  const texts = textsBeside(outcome, files);
  const effects = effectsOfMove(texts, move);
  const before = new Map([...effects.translations].map(([path, now]) => [now, path]));
  for (const [path, text] of effects.texts) {
    if (before.has(path) && files.has(path)) throw new Refusal(409, taken);
    put(outcome, path, text, files.get(before.get(path) ?? path));
  }
  for (const path of effects.translations.keys()) outcome.set(path, null);
  const own = outcome.get(move.path)?.toString('utf8') ?? '';
  outcome.set(move.path, Buffer.from(replaceLinks(own, effects.from, effects.to).text));
  stayCurrent(files, outcome, move);
  return questionOfMove(move, effects, texts);
}

const taken =
  'There is already a translation under this address, of a page that is gone. Give the page another address.';

function addDeletions(changes: readonly Change[], outcome: Outcome, files: ContentFiles): string | undefined {
  const deletions = findDeletions(changes);
  if (deletions.length === 0) return undefined;
  const texts = textsBeside(outcome, files);
  const effects = effectsOfDeletion(texts, deletions);
  for (const [path, text] of effects.texts) put(outcome, path, text, files.get(path));
  for (const path of effects.translations) outcome.set(path, null);
  stayCurrent(files, outcome);
  return questionOfDeletion(effects, texts);
}

/** The texts of all files that a change does not hold itself. */
function textsBeside(outcome: Outcome, files: ContentFiles): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, file] of files)
    if (typeof file === 'string' && !outcome.has(path)) texts.set(path, file.replaceAll('\r\n', '\n'));
  return texts;
}

function put(outcome: Outcome, path: string, text: string, before: unknown): void {
  outcome.set(path, inShapeOf(typeof before === 'string' ? before : '', text));
}
