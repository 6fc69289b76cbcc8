import { entryPath } from '#lib/paths.ts';
import type { Condition, Therapy } from '#schemas/entries.ts';
import { type EvidenceLabel, evidenceLabels } from '#lib/vocabulary.ts';

/** One condition with its label for each therapy that the table has a column for. */
export interface EvidenceTableRow {
  title: string;
  path: string;
  labels: readonly ({ label: EvidenceLabel; searched: string | undefined } | undefined)[];
}

export interface EvidenceTableView {
  therapies: readonly { title: string; path: string }[];
  rows: readonly EvidenceTableRow[];
}

/** Every pair of condition and therapy: conditions with the most evidence first, equal ones in the given order. */
export function evidenceTable(
  conditions: readonly Condition[],
  therapies: readonly Therapy[],
): EvidenceTableView {
  const strength = (condition: Condition) => evidenceLabels.indexOf(condition.data.evidence.label);
  return {
    therapies: therapies.map(({ id, data }) => ({ title: data.title, path: entryPath('therapies', id) })),
    rows: conditions
      .toSorted((a, b) => strength(b) - strength(a))
      .map(({ id, data }) => ({
        title: data.title,
        path: entryPath('conditions', id),
        labels: therapies.map((therapy) => {
          const pair = data.therapies.find((known) => known.therapy.id === therapy.id);
          return pair && { label: pair.evidence, searched: pair.searched };
        }),
      })),
  };
}
