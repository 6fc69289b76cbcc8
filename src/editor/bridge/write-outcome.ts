import { rmSync } from 'node:fs';
import type { Outcome } from '#editor/bridge/check-change.ts';
import { placeOf, readContent, writeWhole } from '#editor/bridge/content-folder.ts';

/**
 * Writes all files of a change, and then takes away those that go: a machine that stops in between has a page that
 * moves twice, and never not at all. Where one cannot be written, those before it are put back. A file that would be
 * written as it is already is left alone, so that its time does not change.
 * @throws {Error} where the machine refuses (a full disk, a file that may not be changed)
 */
export function writeOutcome(contentDir: string, outcome: Outcome): void {
  const done: [path: string, before: Buffer | undefined][] = [];
  try {
    for (const [path, bytes] of writtenFirst(outcome)) {
      const before = readContent(contentDir, path);
      if (bytes !== null && before?.equals(bytes)) continue;
      put(contentDir, path, bytes);
      done.push([path, before]);
    }
  } catch (error) {
    for (const [path, before] of done.toReversed()) put(contentDir, path, before ?? null);
    throw error;
  }
}

const writtenFirst = (outcome: Outcome) => [
  ...[...outcome].filter(([, bytes]) => bytes !== null),
  ...[...outcome].filter(([, bytes]) => bytes === null),
];

function put(contentDir: string, path: string, bytes: Buffer | null): void {
  const place = placeOf(contentDir, path);
  if (place === undefined) throw new Error(`"${path}" lies outside the content folder.`);
  if (bytes === null) rmSync(place, { force: true });
  else writeWhole(place, bytes);
}
