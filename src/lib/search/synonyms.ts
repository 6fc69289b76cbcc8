import { stemOf } from '#lib/search/tokenize.ts';
import { areaWords, complaints, related, equivalents } from '#lib/search/vocabulary/synonym-table.ts';
import { medical } from '#lib/search/vocabulary/medical-words.ts';
import { bookingWords, outOfDomain, otherProviders } from '#lib/search/vocabulary/out-of-domain.ts';
import type { BodyArea } from '#lib/vocabulary.ts';

/** How much a word counts for another: 1 would be the very word. */
export const synonymWeight = { equivalents: 0.8, medical: 0.75, related: 0.5 };

/** Stems that mean about the same as `stem`, with how much they count. */
export function synonymsOf(stem: string): ReadonlyMap<string, number> {
  return table.get(stem) ?? none;
}

/** Parts of the body that a stem names; none where it names something else. */
export function areasOf(stem: string): readonly BodyArea[] {
  return areas.get(stem) ?? noAreas;
}

/** Whether only somebody with a complaint says it. */
export const isComplaint = (stem: string): boolean => complaintStems.has(stem);

/** Parts of the body and complaints: what most people look for. */
export const isCore = (word: string): boolean =>
  areasOf(stemOf(word)).length > 0 || isComplaint(stemOf(word));

/** Whether a word belongs to another trade or place. */

export const isOutOfDomain = (word: string): boolean =>
  outOfDomainWords.has(word) || (word.endsWith('s') && outOfDomainWords.has(word.slice(0, -1)));

/** Whether all words are of others to be seen and how to book them, as in "dentist appointment". */
export function namesOtherProviders(words: readonly string[]): boolean {
  return (
    words.some((word) => helpers.has(word)) && words.every((word) => helpers.has(word) || booking.has(word))
  );
}

/** Every word that stands in the tables of similarity. */
export function vocabularyWords(): string[] {
  return [equivalents, related, medical.replaceAll(':', ''), ...Object.values(areaWords)]
    .flatMap((text) => text.split(/\s+/))
    .filter(Boolean);
}

const none: ReadonlyMap<string, number> = new Map();
const noAreas: readonly BodyArea[] = [];
const outOfDomainWords = new Set(outOfDomain.split(/\s+/));
const complaintStems = new Set(complaints.split(/\s+/).map(stemOf));
const helpers = new Set(otherProviders.split(/\s+/));
const booking = new Set(bookingWords.split(/\s+/));
const table = new Map<string, Map<string, number>>();
const areas = new Map<string, BodyArea[]>();

for (const [lines, weight] of [
  [equivalents.trim().split('\n'), synonymWeight.equivalents],
  [related.trim().split('\n'), synonymWeight.related],
  [Object.values(areaWords), synonymWeight.related],
] as const)
  for (const line of lines) {
    const stems = [...new Set(line.split(' ').map(stemOf))];
    for (const stem of stems) {
      const mates = table.get(stem) ?? new Map<string, number>();
      table.set(stem, mates);
      for (const mate of stems) if (mate !== stem) mates.set(mate, Math.max(weight, mates.get(mate) ?? 0));
    }
  }

for (const [area, words] of Object.entries(areaWords) as [BodyArea, string][])
  for (const stem of new Set(words.split(' ').map(stemOf)))
    areas.set(stem, [...(areas.get(stem) ?? []), area]);

for (const line of medical.trim().split('\n')) {
  const [medicalStems = [], plainStems = []] = line
    .split(':')
    .map((words) => words.trim().split(' ').map(stemOf));
  for (const stem of medicalStems) {
    const mates = table.get(stem) ?? new Map<string, number>();
    table.set(stem, mates);
    complaintStems.add(stem);
    for (const mate of plainStems) mates.set(mate, Math.max(synonymWeight.medical, mates.get(mate) ?? 0));
    if (!areas.has(stem)) areas.set(stem, [...new Set(plainStems.flatMap(areasOf))]);
  }
}
