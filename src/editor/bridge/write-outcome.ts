import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Outcome } from '#editor/bridge/check-change.ts';
import { placeOf, readContent, writeWhole } from '#editor/bridge/content-folder.ts';

/** Writes a file whole, or takes it away where there are no bytes. */
type Put = (place: string, bytes: Buffer | null) => void;

/** The files of a change, as the journal lists them. */
const journalSteps = z.array(
  z.strictObject({
    path: z.string(),
    /** Hash of what stood there; null where nothing did. */
    before: z.string().nullable(),
    /** In base64; null where the file goes. */
    bytes: z.base64().nullable(),
  }),
);
type Step = z.infer<typeof journalSteps>[number];

/** Lists a change of several files until the last is written. It is hidden, so that no program takes it for content. */
const journalOf = (contentDir: string) => join(contentDir, '.unfinished-change.json');

/**
 * Writes all files of a change, and then takes away those that go: a machine that stops in between has a page that
 * moves twice, and never not at all, until `finishChange` does the rest. Where one cannot be written, those before it
 * are put back. A file that would be written as it is already is left alone, so that its time does not change.
 * @param put stands in for the disk, in tests
 * @throws {Error} where the machine refuses (a full disk, a file that may not be changed)
 */
export function writeOutcome(contentDir: string, outcome: Outcome, put: Put = putFile): void {
  const steps = writtenFirst(outcome)
    .map(([path, bytes]) => ({ path, bytes, before: readContent(contentDir, path) }))
    .filter(({ bytes, before }) => (bytes === null ? before !== undefined : before?.equals(bytes) !== true));
  const journal = steps.length > 1 ? journalOf(contentDir) : undefined;
  if (journal !== undefined) put(journal, journalText(steps));
  const done: typeof steps = [];
  try {
    for (const step of steps) {
      put(strictPlace(contentDir, step.path), step.bytes);
      done.push(step);
    }
  } catch (error) {
    for (const { path, before } of done.toReversed()) put(strictPlace(contentDir, path), before ?? null);
    if (journal !== undefined) put(journal, null);
    throw error;
  }
  if (journal !== undefined) put(journal, null);
}

/**
 * Does the rest of a change in whose midst the machine stopped. A file that was changed since is left as it is.
 * @returns the paths that were written or taken away now
 */
export function finishChange(contentDir: string): string[] {
  if (!existsSync(journalOf(contentDir))) return [];
  const finished: string[] = [];
  for (const { path, before, bytes } of readJournal(contentDir)) {
    const place = placeOf(contentDir, path);
    const now = readContent(contentDir, path);
    if (place === undefined || (now === undefined ? null : hashOf(now)) !== before) continue;
    putFile(place, bytes === null ? null : Buffer.from(bytes, 'base64'));
    finished.push(path);
  }
  rmSync(journalOf(contentDir), { force: true });
  return finished;
}

const writtenFirst = (outcome: Outcome) => [
  ...[...outcome].filter(([, bytes]) => bytes !== null),
  ...[...outcome].filter(([, bytes]) => bytes === null),
];

function strictPlace(contentDir: string, path: string): string {
  const place = placeOf(contentDir, path);
  if (place === undefined) throw new Error(`"${path}" lies outside the content folder.`);
  return place;
}

function putFile(place: string, bytes: Buffer | null): void {
  if (bytes === null) rmSync(place, { force: true });
  else writeWhole(place, bytes);
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function journalText(steps: readonly { path: string; bytes: Buffer | null; before: Buffer | undefined }[]) {
  const listed = steps.map(({ path, bytes, before }): Step => ({
    path,
    before: before === undefined ? null : hashOf(before),
    bytes: bytes?.toString('base64') ?? null,
  }));
  return Buffer.from(JSON.stringify(listed));
}

function readJournal(contentDir: string): Step[] {
  try {
    return journalSteps.parse(JSON.parse(readFileSync(journalOf(contentDir), 'utf8')));
  } catch {
    return [];
  }
}
