import { z } from 'astro/zod';
import { month } from '#schemas/fields.ts';
import { evidenceBases, evidenceRules, isFound } from '#lib/evidence-scale.ts';
import { joinWords } from '#lib/list-words.ts';
import type { EvidenceLabel } from '#lib/vocabulary.ts';

/** What a label rests on. */
export const labelGrounds = {
  /** Ids of this page's sources, what weighs most first: for every label that stands on a study. */
  sources: z.array(z.string()).min(1, 'needs at least one source, or no such line').optional(),
  /** What they are together. The rules of each label limit it. */
  basis: z.enum(evidenceBases).optional(),
  /** Month of the search that found nothing. */
  searched: month.optional(),
};

interface Grounds {
  sources?: readonly string[] | undefined;
  basis?: (typeof evidenceBases)[number] | undefined;
  searched?: string | undefined;
}

/** Refuses a label that has not what its rule asks for. */
export function holdToRule(label: EvidenceLabel, grounds: Grounds, refuse: (message: string) => void): void {
  if (isFound(label)) {
    if (grounds.sources === undefined)
      refuse(`is "${label}" and names no source. Name the studies under "sources", or choose a weaker label`);
    const { bases } = evidenceRules[label];
    if (grounds.basis === undefined || !bases.includes(grounds.basis))
      refuse(
        `is "${label}", which must rest on ${joinWords(bases, 'or')}, named under "basis"; this one rests on ${grounds.basis ?? 'nothing'}. Choose a weaker label, or name what it rests on`,
      );
    return;
  }
  if (grounds.basis !== undefined)
    refuse(`is "${label}", and "basis" says what a study was. Take the line out, or choose another label`);
  if (label === 'Searched, none found' && grounds.searched === undefined)
    refuse(
      'needs the month of the search under "searched", such as "2026-11". Without a search write "Not searched"',
    );
}
